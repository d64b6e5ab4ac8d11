import { awardPng, awardSvg, type CarriedTexts } from '../../baking/award-pictures.ts'
import { preparePng } from '../../baking/png/png.ts'
import { decodeBase64url } from '../../bytes/base64.ts'
import { addressesOf, type AwardPicture } from '../../model/addresses/address.ts'
import { issuedAssertion } from '../../openbadges/v2/issued-assertion.ts'
import { fetchWhole } from '../fetch-whole.ts'

/** An award of a site, and where that site is served. */
export interface AwardPlace {
  readonly slug: string
  /** The site's public address, ends in `/`. */
  readonly site: string
  /** Where the same files are served, ends in `/`. */
  readonly base: string
}

/**
 * Puts the picture of an award together on this device, as a site would store it: the badge's own picture and what was
 * signed are fetched, and nothing is sent. Undefined where a part of it cannot be had.
 */
export async function bakePicture(
  form: AwardPicture,
  place: AwardPlace,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const at = addressesOf({ url: place.base })
  const [credential, jws] = await Promise.all([
    textAt(at.awardDocument(place.slug, 'credential.json')),
    textAt(at.awardDocument(place.slug, 'assertion.jws')),
  ])
  if (credential === undefined || jws === undefined) return undefined
  try {
    const source = pictureIn(credential, place)
    const texts = textsOf(credential, jws, place)
    if (source === undefined) return undefined
    return form === 'badge.png'
      ? await bakedPng(source, texts)
      : await bakedSvg(source, form === 'badge-2.svg' ? '2.0' : '3.0', texts)
  } catch {
    // A host may answer any address with a page of its own.
    return undefined
  }
}

async function bakedPng(source: string, texts: CarriedTexts) {
  const bytes = await bytesAt(source)
  return bytes && awardPng(preparePng(bytes), texts)
}

/** What reads drawings is loaded for a drawing alone. */
async function bakedSvg(source: string, standard: '2.0' | '3.0', texts: CarriedTexts) {
  const [{ prepareSvg }, svg] = await Promise.all([
    import('../../baking/svg/svg.ts'),
    textAt(source.replace(/png$/, 'svg')),
  ])
  return svg === undefined
    ? undefined
    : new TextEncoder().encode(awardSvg(prepareSvg(svg), standard, texts))
}

/** What was signed of it; the Assertion at its own address may say by now that it was revoked. */
function textsOf(credential: string, jws: string, { slug, site }: AwardPlace): CarriedTexts {
  const url = addressesOf({ url: site }).awardDocument(slug, 'assertion.json')
  const payload = new TextDecoder().decode(decodeBase64url(jws.split('.')[1] ?? ''))
  return { url, credential, assertion: issuedAssertion(payload, url) }
}

/** Where the badge's own picture is served, as it was when the award was issued. */
function pictureIn(credential: string, { site, base }: AwardPlace): string | undefined {
  const { credentialSubject: subject } = JSON.parse(credential) as {
    readonly credentialSubject?: { readonly achievement?: { readonly image?: { id?: unknown } } }
  }
  const id = subject?.achievement?.image?.id
  return typeof id === 'string' && id.startsWith(site) ? base + id.slice(site.length) : undefined
}

async function textAt(address: string): Promise<string | undefined> {
  const bytes = await bytesAt(address)
  return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

async function bytesAt(address: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const fetched = await fetchWhole((init) => fetch(address, init))
  return fetched.kind === 'whole' ? fetched.bytes : undefined
}
