import { addressesOf } from '../../model/addresses/address.ts'
import type { Records } from '../../kinds/records.ts'
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
  const [first] = issuers
  const isThere = findings.some(({ status }) => status !== 'unknown')
  const folder = first && isThere ? await checkFolder(addresses.issuer(first.slug), fetch) : []
  return [...findings, folder, checkClock(served, now)].flat()
}

/** An award's page leads to its own files by their names alone, so it may answer under one address only: that of its folder. */
async function checkFolder(page: string, fetch: Fetch): Promise<OneOrMany> {
  const about = 'addresses of folders'
  const asked = page.replace(/\/$/, '')
  const response = await fetch(asked).catch(() => undefined)
  await response?.body?.cancel().catch(() => undefined)
  if (response === undefined) return []
  return response.ok && !response.redirected
    ? fail(
        about,
        `The host answers at ${asked} with a page, and does not lead to ${page}. From an award’s page that is asked for so, its files are not found.`,
        'Have the host redirect the address of a folder to the same with a / at its end.',
      )
    : pass(about, 'A page answers at the address of its folder alone, with a / at its end.')
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
