import type { AwardPicture } from '../../model/addresses/address.ts'
import { bakePicture } from '../bake/bake-picture.ts'
import { saveFile } from '../save-file.ts'
import type { AwardFacts } from './award-facts.ts'
import type { AwardTexts } from './element.ts'

/** Puts a picture of the award on this page together and has it saved. @returns whether it could be made */
export async function saveBaked(
  form: AwardPicture,
  { slug }: AwardFacts,
  { url, base }: AwardTexts['site'],
): Promise<boolean> {
  const content = await bakePicture(form, { slug, site: url, base })
  if (content === undefined) return false
  saveFile({ name: form, type: form === 'badge.png' ? 'image/png' : 'image/svg+xml', content })
  return true
}
