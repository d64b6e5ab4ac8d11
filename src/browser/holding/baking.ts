import type { AwardPicture } from '../../model/address.ts'
import { bakePicture } from '../bake/bake-picture.ts'
import type { SiteAwards } from '../pack/from-site.ts'
import { saveFile } from '../save-file.ts'

/** Puts a picture of the award on this page together and has it saved. @returns whether it could be made */
export async function saveBaked(place: HTMLElement, form: AwardPicture): Promise<boolean> {
  const pack = place.querySelector<HTMLElement>('[data-pack]')?.dataset['pack'] ?? ''
  const { site, base, baked = [] } = JSON.parse(pack) as SiteAwards
  const picture = baked.find((each) => each.form === form)
  const content = picture && (await bakePicture(form, { slug: picture.slug, site, base }))
  if (content === undefined) return false
  saveFile({ name: form, type: form === 'badge.png' ? 'image/png' : 'image/svg+xml', content })
  return true
}
