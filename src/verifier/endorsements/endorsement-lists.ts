import { fetchDocument } from '../fetching/fetching.ts'
import type { Findings } from '../reporting/findings.ts'
import { didWebAddress } from '../issuer/did.ts'
import { objectOf, type JsonObject } from '../../bytes/json.ts'
import { hasType, idOf, listOf, parseObject, textOf, textsOf } from '../recognising/json-reading.ts'
import type { Endorsed } from '../reporting/report.ts'
import type { Session } from '../session.ts'
import { steps } from '../steps.ts'

/** An endorsement that is said to be of the thing with an id. */
export interface FoundEndorsement {
  readonly value: unknown
  readonly about: string | undefined
  readonly endorses: Endorsed
}

/** What an endorsement may speak of: the badge, its description, its issuer. */
export interface Endorsable {
  readonly about: string | undefined
  readonly held: JsonObject
  readonly endorses: Endorsed
}

/** Everything that endorsements of a badge may speak of. */
export function endorsablesOf({ document, badge, issuer }: Findings): readonly Endorsable[] {
  const all = [
    ['award', document],
    ['badge', badge],
    ['issuer', issuer],
  ] as const
  return all.map(([of, given]) => {
    const [about, held] = [idOf(given), objectOf(given)]
    return { about, held, endorses: { of, name: textOf(held['name']) ?? about ?? '' } }
  })
}

export interface ListedEndorsements {
  readonly found: readonly FoundEndorsement[]
  /** A list that there is could not be had. */
  readonly isOpen: boolean
}

/**
 * Endorsements that were given after the badge was issued: they lie in `endorsements.json` in the folder of what they speak
 * of. Only where the issuer's own DID document says that there are some is anybody asked, since an issuer learns by it
 * which badge somebody looks at; where the badge itself had to be asked for, its issuer knows already. Of a badge that is
 * not proven nothing is looked for.
 *
 * @param isExpected - the badge names people of whom something may lie there
 */
export async function listedEndorsements(
  findings: Findings,
  session: Session,
  isExpected: boolean,
): Promise<ListedEndorsements> {
  const { document, issuer, checks } = findings
  const isDoubtful = checks.some(
    ({ id, outcome }) => outcome === 'failed' && steps[id].answers !== 'current',
  )
  if (isDoubtful) return { found: [], isOpen: false }
  const address = didAddressOf(issuer, session)
  const announced = await announcedFolders(issuer, session)
  const hosted = isExpected && isHosted(findings) ? idOf(document) : undefined
  const found: FoundEndorsement[] = []
  let isOpen = false
  const looked = new Set<string>()
  for (const { about, endorses } of endorsablesOf(findings)) {
    if (about === undefined || looked.has(about)) continue
    looked.add(about)
    const folder = folderOf(about, address)
    if (folder === undefined) continue
    if (about !== hosted && !announced.some((start) => folder.startsWith(start))) continue
    const list = await listIn(`${folder}endorsements.json`, about, session)
    if (list === 'unreachable') isOpen = true
    else found.push(...list.map((value) => ({ value, about, endorses })))
  }
  return { found, isOpen }
}

function isHosted({ checks }: Findings): boolean {
  return checks.some(({ id, outcome }) => id === 'hosted' && outcome === 'passed')
}

function didAddressOf(issuer: JsonObject | undefined, { world }: Session): string | undefined {
  return didWebAddress(idOf(issuer) ?? '', world.allowOrigins ?? [])
}

/**
 * Folders in or below which lists lie. A DID document speaks for its own website alone; a Profile of 2.0 says which is its
 * own (`schema:sameAs`), and has to be named there in turn.
 */
async function announcedFolders(
  issuer: JsonObject | undefined,
  session: Session,
): Promise<readonly string[]> {
  const address = didDocumentUrlOf(issuer, session)
  if (issuer === undefined || address === undefined) return []
  const outcome = await fetchDocument(address, session)
  if (outcome.kind !== 'document') return []
  const text = new TextDecoder().decode(outcome.bytes)
  const document = parseObject(text, session.limits.depth)
  const id = idOf(issuer) ?? ''
  if (isWeb(id) && !textsOf(document?.['alsoKnownAs']).includes(id)) return []
  const { origin } = new URL(address)
  return listOf(document?.['service'])
    .filter((service) => hasType(service, 'EndorsementLists'))
    .flatMap((service) => textsOf((service as JsonObject)['serviceEndpoint']))
    .filter((folder) => folder.startsWith(`${origin}/`) && folder.endsWith('/'))
    .slice(0, mostFolders)
}

function didDocumentUrlOf(issuer: JsonObject | undefined, session: Session): string | undefined {
  const id = idOf(issuer) ?? ''
  if (!isWeb(id)) return didAddressOf(issuer, session)
  const address = didWebAddress(
    idOf(issuer?.['schema:sameAs']) ?? '',
    session.world.allowOrigins ?? [],
  )
  const isOwn = address !== undefined && new URL(address).origin === new URL(id).origin
  return isOwn ? address : undefined
}

const isWeb = (id: string) => /^https?:/i.test(id) && URL.canParse(id)

const mostFolders = 1000

function folderOf(id: string, didAddress: string | undefined): string | undefined {
  const address = id.startsWith('did:') ? didAddress : id
  return address !== undefined && URL.canParse('.', address)
    ? new URL('.', address).href
    : undefined
}

/** What is said of the thing by that id. A list names it by its ids in 3.0 and in 2.0, and each has its own endorsements. */
async function listIn(
  url: string,
  about: string,
  session: Session,
): Promise<readonly unknown[] | 'unreachable'> {
  const outcome = await fetchDocument(url, session)
  if (outcome.kind === 'gone') return []
  if (outcome.kind !== 'document') return 'unreachable'
  const list = parseObject(new TextDecoder().decode(outcome.bytes), session.limits.depth)
  const names = textsOf(list?.['about'])
  const isOfOther = (value: unknown) => {
    const id = textOf(objectOf(objectOf(value)['credentialSubject'])['id'])
    return id !== undefined && id !== about && names.includes(about) && names.includes(id)
  }
  const signed = [...listOf(list?.['endorsement']), ...listOf(list?.['endorsementJwt'])]
  // Its second name is that of 2.0, whose endorsements are hosted.
  const hosted = names.indexOf(about) === 1 ? listOf(list?.['hostedEndorsement']) : []
  return [...signed.filter((value) => !isOfOther(value)), ...hosted]
}
