import { awardPng, awardSvg } from '../../baking/award-pictures.ts'
import { preparePng } from '../../baking/png/png.ts'
import { prepareSvg } from '../../baking/svg/svg.ts'
import type { AwardPicture } from '../../model/addresses/address.ts'
import { issuedAssertion } from '../../openbadges/v2/issued-assertion.ts'
import type { ProvedCredential } from './web.ts'

/** Where the files of a site are read from. */
export interface SiteSource {
  /** The site's public address, ends in `/`. */
  readonly site: string
  /** @param path - inside the site @throws where nothing is there */
  readonly read: (path: string) => Promise<Buffer>
}

/** A picture of an award as its page puts it together, whether it is stored or not. Undefined: the badge has no drawing. */
export async function awardPicture(
  slug: string,
  form: AwardPicture,
  { site, read }: SiteSource,
): Promise<Buffer | undefined> {
  const textOf = async (name: string) => String(await read(`awards/${slug}/${name}`))
  const [credential, jws] = [await textOf('credential.json'), await textOf('assertion.jws')]
  const { achievement } = (JSON.parse(credential) as ProvedCredential).credentialSubject
  const art = achievement.image.id.slice(site.length)
  const url = `${site}awards/${slug}/assertion.json`
  const payload = Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString()
  const texts = { url, credential, assertion: issuedAssertion(payload, url) }
  if (form === 'badge.png') return Buffer.from(awardPng(preparePng(await read(art)), texts))
  const drawing = await read(art.replace(/png$/, 'svg')).catch(() => undefined)
  const standard = form === 'badge-2.svg' ? '2.0' : '3.0'
  return drawing && Buffer.from(awardSvg(prepareSvg(String(drawing)), standard, texts))
}
