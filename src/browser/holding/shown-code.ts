import { linkWithBadge } from './badge-qr.ts'
import type { CodeSource, CodeTexts } from './code-texts.ts'
import { makeQr } from './qr.ts'

interface CodePlace {
  readonly texts: CodeTexts
  readonly said: HTMLElement
  readonly place: HTMLElement
}

/** Shows the code that is the badge; where it is too large, the code that leads to its page, if that is on the site. */
export async function showCode(
  source: CodeSource | undefined,
  { texts, said, place }: CodePlace,
): Promise<void> {
  const badge = source && (await badgeLink(source))
  if (badge !== undefined) {
    said.replaceChildren(texts.is)
    return place.replaceChildren(makeQr(badge, texts.label))
  }
  const page = source && pageOf(source)
  said.replaceChildren(page === undefined ? texts.none : texts.leads)
  if (page !== undefined) place.replaceChildren(makeQr(page, texts.leads))
}

/** The site is asked for the words of the badge only where the code cannot hold them. */
async function badgeLink({ credential, site, fetchText }: CodeSource): Promise<string | undefined> {
  const whole = linkWithBadge({ credential, site })
  if (whole !== undefined) return whole
  const { credentialSubject } = JSON.parse(credential) as {
    readonly credentialSubject?: { readonly achievement?: { readonly id?: unknown } }
  }
  const id = credentialSubject?.achievement?.id
  if (typeof id !== 'string' || !id.startsWith(`${site}badges/`)) return undefined
  const achievement = await fetchText(id)
  return achievement && linkWithBadge({ credential, site, achievement })
}

function pageOf({ credential, site }: CodeSource): string | undefined {
  const { id } = JSON.parse(credential) as { readonly id?: unknown }
  if (typeof id !== 'string' || !id.startsWith(`${site}awards/`)) return undefined
  return id.slice(0, id.lastIndexOf('/') + 1)
}
