import { canonicalJson } from '../../bytes/canonical-json.ts'
import type { EndorsedThing } from '../../kinds/endorsement/statement.ts'
import type { EndorsementEntry } from '../../ledger/entry.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import type { Addresses } from '../../model/address.ts'
import { toEndorsementList } from '../../openbadges/endorsement-list.ts'
import { toEndorsement, toRevokedEndorsement } from '../../openbadges/v2/endorsement.ts'
import { toEndorsementRevocations } from '../../openbadges/v3/revocation-list.ts'
import { jsonText, type FileSet } from '../documents/file-set.ts'
import type { EndorsementPage } from '../manifest.ts'
import { endorsementStandings, type EndorsementStanding } from '../plan/endorsements.ts'
import type { Sources } from './sources.ts'

/** What lies beside one thing that is endorsed. */
export interface EndorsementUnit {
  readonly inputs: string
  files(ledger: Ledger): Promise<FileSet>
}

/** A thing that somebody has endorsed, and each endorsement of it that was signed, as it stands. */
export interface EndorsedStandings {
  readonly about: EndorsedThing
  readonly standings: readonly EndorsementStanding[]
}

/** By the name of the unit that lies beside it. */
export type EndorsedThings = ReadonlyMap<string, EndorsedStandings>

/** Everything of which a list of endorsements lies somewhere. */
export function endorsedThings({
  records,
  ledger,
}: Pick<Sources, 'records' | 'ledger'>): EndorsedThings {
  const things = new Map<string, { about: EndorsedThing; standings: EndorsementStanding[] }>()
  const standings = endorsementStandings(records.endorsements, ledger.index)
  for (const standing of standings.toSorted(byFile)) {
    const { about } = standing.facts
    const thing = things.get(unitOf(about)) ?? { about, standings: [] }
    thing.standings.push(standing)
    things.set(unitOf(about), thing)
  }
  return things
}

/** A unit for each thing that is endorsed: its list, and the hosted 2.0 forms. */
export function endorsementUnits(
  things: EndorsedThings,
  sources: Sources,
  addresses: Addresses,
): ReadonlyMap<string, EndorsementUnit> {
  const units = new Map<string, EndorsementUnit>()
  for (const [name, thing] of things) {
    const { standings } = thing
    const known = standings.map(({ facts, record, isRevoked }) => [
      facts.ref.hash,
      record?.endorsement ?? null,
      isRevoked,
      sources.records.issuers.find(({ slug }) => slug === facts.by)?.profile ?? null,
    ])
    units.set(name, {
      inputs: `endorsements:${sources.sha256(canonicalJson([...known, sources.preview])).slice(0, 16)}`,
      files: (ledger) => filesOf(thing, ledger, sources, addresses),
    })
  }
  return units
}

/** What each issuer has taken back of what it endorsed: a document for each that ever endorsed something. */
export function revocationUnits(
  things: EndorsedThings,
  addresses: Addresses,
): readonly (readonly [string, FileSet])[] {
  const standings = [...things.values()].flatMap((thing) => thing.standings)
  return [...new Set(standings.map(({ facts }) => facts.by))].sort().map((by) => {
    const revoked = standings
      .filter(({ facts, isRevoked }) => facts.by === by && isRevoked)
      .map(({ facts: { urn }, record }) => ({ urn, reason: record?.endorsement.revoked?.reason }))
    const path = addresses.fileOf(addresses.endorsementRevocations(by))
    const document = toEndorsementRevocations(by, revoked, addresses)
    return [`endorsement-revocations/${by}`, new Map([[path, jsonText(document)]])] as const
  })
}

/** What pages show of endorsements: those whose record is there. */
export function endorsementPages(
  standings: readonly EndorsementStanding[],
  { records, badges }: Pick<Sources, 'records' | 'badges'>,
  addresses: Addresses,
): readonly EndorsementPage[] {
  return standings.flatMap(({ facts: { about, by }, record }): readonly EndorsementPage[] => {
    const profile = records.issuers.find(({ slug }) => slug === by)?.profile
    if (record === undefined || profile === undefined) return []
    const { comment, language, on, revoked } = record.endorsement
    const now =
      'version' in about ? badges.get(`${about.issuer}/${about.badge}`)?.version : undefined
    return [
      {
        issuer: about.issuer,
        ...('badge' in about ? { badge: about.badge } : {}),
        endorser: { slug: by, profile },
        ...{ comment, language, on },
        ...(revoked === undefined
          ? { signed: addresses.endorsementList(foldersOf(about, addresses)[0]) }
          : { revoked }),
        ...('version' in about && about.version !== now ? { isOfEarlier: true as const } : {}),
      },
    ]
  })
}

/** The name of the unit that lies beside a thing. */
export function unitOf(about: EndorsedThing): string {
  if ('slug' in about) return `endorsements/award/${about.slug}`
  return 'badge' in about
    ? `endorsements/badge/${about.issuer}/${about.badge}/${about.version}`
    : `endorsements/issuer/${about.issuer}`
}

async function filesOf(
  { about, standings }: EndorsedStandings,
  ledger: Ledger,
  { records, preview }: Sources,
  addresses: Addresses,
): Promise<FileSet> {
  const [folder, ...others] = foldersOf(about, addresses)
  const credentials: unknown[] = []
  const hosted: string[] = []
  const files = new Map<string, string>()
  for (const { facts, record, isRevoked } of standings) {
    if (record === undefined) continue
    const url = addresses.hostedEndorsement(folder, record.slug)
    const { slug, profile } = records.issuers.find((issuer) => issuer.slug === facts.by)!
    const { on, comment, revoked } = record.endorsement
    const statement = { endorser: { slug, profile }, about, urn: facts.urn, on, comment, preview }
    const assertion = toEndorsement(statement, url, addresses)
    const told = revoked === undefined ? assertion : toRevokedEndorsement(assertion, revoked.reason)
    files.set(addresses.fileOf(url), jsonText(told))
    if (isRevoked) continue
    credentials.push(JSON.parse(((await ledger.read(facts.ref)) as EndorsementEntry).document))
    hosted.push(url)
  }
  const list = jsonText(toEndorsementList(about, { credentials, hosted }, addresses))
  for (const each of [folder, ...others])
    files.set(addresses.fileOf(addresses.endorsementList(each)), list)
  return files
}

/** The folders of the ids of a thing; an issuer that owns the domain has two. */
function foldersOf(
  about: EndorsedThing,
  addresses: Addresses,
): readonly [folder: string, ...others: string[]] {
  if ('slug' in about) return [addresses.award(about.slug)]
  if ('badge' in about) return [addresses.badgeVersion(about.issuer, about.badge, about.version)]
  const didFolder = new URL('.', addresses.didDocument(about.issuer)).href
  const own = addresses.issuer(about.issuer)
  return didFolder === own ? [own] : [own, didFolder]
}

function byFile(a: EndorsementStanding, b: EndorsementStanding): number {
  return a.facts.file < b.facts.file
    ? -1
    : a.facts.file > b.facts.file
      ? 1
      : a.facts.ref.seq - b.facts.ref.seq
}
