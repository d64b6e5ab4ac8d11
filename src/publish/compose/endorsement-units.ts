import { jsonText } from '../../bytes/json.ts'
import { canonicalJson } from '../../bytes/canonical-json.ts'
import type { EndorsedThing } from '../../kinds/endorsement/statement.ts'
import type { BroughtRecord } from '../../kinds/records.ts'
import type { EndorsementEntry } from '../../ledger/entry.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import type { Addresses } from '../../model/addresses/address.ts'
import { toEndorsementList } from '../../openbadges/endorsement-list.ts'
import { toEndorsement, toRevokedEndorsement } from '../../openbadges/v2/endorsement.ts'
import { toEndorsementRevocations } from '../../openbadges/v3/revocation-list.ts'
import type { FileSet } from '../documents/file-set.ts'
import { endorsementStandings, type EndorsementStanding } from '../plan/endorsements.ts'
import { assessorComments } from './assessor-comments.ts'
import type { Sources } from './sources.ts'

/** What lies beside one thing that is endorsed. */
export interface EndorsementUnit {
  /** Absent: nothing lies there any more. */
  readonly inputs: string | undefined
  files(ledger: Ledger): Promise<FileSet>
}

/** A thing that somebody has endorsed, and each endorsement of it that was signed here or elsewhere, as it stands. */
export interface EndorsedStandings {
  readonly about: EndorsedThing
  readonly standings: readonly EndorsementStanding[]
  /** Those that were signed elsewhere. */
  readonly brought: readonly BroughtRecord[]
}

/** By the name of the unit that lies beside it. */
export type EndorsedThings = ReadonlyMap<string, EndorsedStandings>

/** Everything of which a list of endorsements lies somewhere. */
export function endorsedThings({
  records,
  ledger,
}: Pick<Sources, 'records' | 'ledger'>): EndorsedThings {
  const things = new Map<string, GrowingThing>()
  const thingOf = (about: EndorsedThing) => {
    const thing = things.get(unitOf(about)) ?? { about, standings: [], brought: [] }
    things.set(unitOf(about), thing)
    return thing
  }
  const standings = endorsementStandings(records.endorsements, ledger.index)
  for (const standing of standings.toSorted(byFile))
    thingOf(standing.facts.about).standings.push(standing)
  for (const record of records.brought) thingOf(record.about).brought.push(record)
  return things
}

interface GrowingThing {
  readonly about: EndorsedThing
  readonly standings: EndorsementStanding[]
  readonly brought: BroughtRecord[]
}

/**
 * A unit for each thing that is endorsed: its list, and the hosted 2.0 forms. What assessors say of an award that is not in
 * question was not read, so its list is left as it is.
 */
export function endorsementUnits(
  things: EndorsedThings,
  sources: Sources,
  addresses: Addresses,
): ReadonlyMap<string, EndorsementUnit> {
  const units = new Map<string, EndorsementUnit>()
  for (const [name, thing] of listedThings(things, sources)) {
    units.set(name, {
      inputs: inputsOf(thing, sources),
      files: (ledger) => filesOf(thing, ledger, sources, addresses),
    })
  }
  return units
}

/** A thing of which a list lies somewhere, or lay. */
interface ListedThing extends EndorsedStandings {
  /** What assessors say of it, see AssessorComments. */
  readonly comments: readonly string[]
}

function listedThings(things: EndorsedThings, sources: Sources): ReadonlyMap<string, ListedThing> {
  const inQuestion = new Set(sources.standings.map(({ slug }) => slug))
  const listed = new Map<string, ListedThing>()
  for (const [name, thing] of things) {
    const { about } = thing
    const isKept = sources.others === 'kept' && 'slug' in about && !inQuestion.has(about.slug)
    if (!isKept) listed.set(name, { ...thing, comments: [] })
  }
  for (const { about, texts } of assessorComments(sources)) {
    const thing = things.get(unitOf(about)) ?? { about, standings: [], brought: [] }
    listed.set(unitOf(about), { ...thing, comments: texts })
  }
  return listed
}

function inputsOf(
  { standings, brought, comments }: ListedThing,
  { records, preview, sha256 }: Sources,
): string | undefined {
  if (standings.length + brought.length + comments.length === 0) return undefined
  const signedHere = standings.map(({ facts, record, isRevoked }) => [
    facts.ref.hash,
    record?.endorsement ?? null,
    isRevoked,
    records.issuers.find(({ slug }) => slug === facts.by)?.profile ?? null,
  ])
  const signedElsewhere = brought.filter(stands).map(({ credential: { text } }) => text)
  const known = [signedHere, signedElsewhere, comments, preview]
  return `endorsements:${sha256(canonicalJson(known)).slice(0, 16)}`
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

function stands({ notes, isLeftOut }: BroughtRecord): boolean {
  return notes.revoked === undefined && isLeftOut === undefined
}

/** The name of the unit that lies beside a thing. */
export function unitOf(about: EndorsedThing): string {
  if ('slug' in about) return `endorsements/award/${about.slug}`
  return 'badge' in about
    ? `endorsements/badge/${about.issuer}/${about.badge}/${about.version}`
    : `endorsements/issuer/${about.issuer}`
}

async function filesOf(
  { about, standings, brought, comments }: ListedThing,
  ledger: Ledger,
  { records, preview }: Sources,
  addresses: Addresses,
): Promise<FileSet> {
  const [folder, ...others] = foldersOf(about, addresses)
  const credentials: string[] = []
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
    credentials.push(((await ledger.read(facts.ref)) as EndorsementEntry).document)
    hosted.push(url)
  }
  credentials.push(...brought.filter(stands).map(({ credential }) => credential.text), ...comments)
  const list = toEndorsementList(about, { credentials, hosted }, addresses)
  for (const each of [folder, ...others])
    files.set(addresses.fileOf(addresses.endorsementList(each)), list)
  return files
}

/** The folders of the ids of a thing; an issuer that owns the domain has two. */
export function foldersOf(
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
