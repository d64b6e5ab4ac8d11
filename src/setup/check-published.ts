import { addressesOf } from '../model/address.ts'
import type { Records } from '../kinds/records.ts'
import { fail, unknown, pass, type Finding, type OneOrMany } from './finding.ts'

/** Fetches a page. */
export type Fetch = (url: string) => Promise<Response>

/** The site as the world sees it: its identifiers hold the published keys, and its clock is ours. */
export async function checkPublished(
  { site, issuers }: Records,
  fetch: Fetch,
  now: Date,
): Promise<readonly Finding[]> {
  const addresses = addressesOf(site.site)
  const findings: Finding[] = []
  let served: string | null = null
  for (const { slug, keys } of issuers.filter((issuer) => issuer.keys.length > 0)) {
    const url = addresses.didDocument(slug)
    const response = await fetch(url).catch(() => undefined)
    const text = response?.ok ? await response.text().catch(() => '') : ''
    served ??= response?.headers.get('date') ?? null
    const about = `did.json of ${slug}`
    const isThere = keys.filter(({ publicKeyJwk }) =>
      text.includes(publicKeyJwk.x ?? publicKeyJwk.n ?? ''),
    )
    if (text === '')
      findings.push(
        unknown(about, `Nothing answers at ${url}`, 'Publish first, or look at the address.'),
      )
    else if (isThere.length === keys.length)
      findings.push(pass(about, 'It holds every published key.'))
    else
      findings.push(
        fail(
          about,
          `It lacks ${keys.length - isThere.length} of ${keys.length} keys.`,
          'Publish again: the site is behind the repository, or it is another site.',
        ),
      )
  }
  return [...findings, checkClock(served, now)].flat()
}

function checkClock(served: string | null, now: Date): OneOrMany {
  if (served === null) return []
  const minutes = Math.abs(Date.parse(served) - now.getTime()) / 60_000
  return minutes > 10
    ? fail(
        'clock',
        `The clock of this machine is ${Math.round(minutes)} minutes off the site’s.`,
        'Set it: dates of new keys come from it.',
      )
    : pass('clock', 'The clock of this machine agrees with the site’s.')
}
