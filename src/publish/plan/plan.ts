import { badgeKey } from '../../ledger/ledger-index.ts'
import type { Sha256Hex } from '../../bytes/sha256.ts'
import type { ErasureEntry, GenesisEntry, IssuedAward } from '../../ledger/entry.ts'
import type { AwardRecord, BadgeRecord, IssuerRecord, Records } from '../../kinds/records.ts'
import type { PublicKeyRecord } from '../../kinds/issuer/public-key.ts'
import { addressesOf } from '../../model/addresses/address.ts'
import type { Problem } from '../../model/problem.ts'
import { dueDate } from './due-date.ts'
import { assessedIn } from './assessed-in.ts'
import { unchecked, type OrderTerms, type PlannedOrder } from './order.ts'
import * as raise from './problems.ts'
import { changedFields, fieldDigests, signedDigest } from './signed-part.ts'
import { undoneRecord, type UndoneAwards } from './undone-awards.ts'

/** A badge with the name of exactly this text and picture. */
export interface VersionedBadge {
  readonly record: BadgeRecord
  readonly version: string
}

/** What a plan needs to know of the ledger. */
export interface LedgerFacts {
  readonly genesis?: GenesisEntry | undefined
  readonly awards: ReadonlyMap<string, IssuedAward>
  /** By `issuer/badge/version`. */
  readonly badges: ReadonlySet<string>
  readonly erasures: ReadonlyMap<string, ErasureEntry>
}

export interface PlanInput {
  readonly records: Records
  readonly ledger: LedgerFacts
  /** `throwaway`: a preview's ledger, which forgets what its records forget. */
  readonly ledgerIs: 'binding' | 'throwaway'
  /** The badges as they stand now, by `issuer/badge`. */
  readonly badges: ReadonlyMap<string, VersionedBadge>
  /** The day the file was committed, where git knows (`YYYY-MM-DD`). */
  readonly addedOn: (file: string) => string | undefined
  /** Awards that a revert took away: they are revoked, where a plain deletion is refused. */
  readonly undone?: UndoneAwards
  readonly sha256: Sha256Hex
}

export interface Plan {
  readonly problems: readonly Problem[]
  /** To be written first into an empty ledger. */
  readonly genesis?: GenesisEntry
  /** Badges that the orders refer to and the ledger does not hold yet. */
  readonly newBadges: readonly VersionedBadge[]
  readonly orders: readonly PlannedOrder[]
  readonly erasures: readonly ErasureEntry[]
  /** Records that stand in for those a revert took away. */
  readonly undoneRecords: readonly AwardRecord[]
  /** Awards that a throw-away ledger knows and the records no longer do. */
  readonly forgotten: readonly string[]
}

/**
 * Decides what a publish has to do: a pure comparison of what staff wrote with what has been issued (invariant 1).
 * Every conflict is a problem with its line and the legal way out; the plan is only to be carried out without any.
 */
export function planPublish(input: PlanInput): Plan {
  const { records, ledger } = input
  const problems: Problem[] = []
  const orders: PlannedOrder[] = []
  const erasures: ErasureEntry[] = []
  const planning = { ...input, termsOf: termsIn(input) }
  for (const record of records.awards) {
    const issued = ledger.awards.get(record.award.id)
    const outcome = planAward(planning, record, issued)
    problems.push(...(outcome.problems ?? []))
    if (outcome.order) orders.push(outcome.order)
    if (outcome.erasure) erasures.push(outcome.erasure)
  }
  problems.push(...raise.movedSite(records.site, ledger.genesis))
  if (input.ledgerIs === 'binding') problems.push(...changedDids(records, ledger))
  const undone = input.undone ?? {}
  const missing = missingAwards(records, ledger)
  const deleted = missing.filter(({ id }) => undone[id] === undefined)
  if (input.ledgerIs === 'binding') {
    problems.push(...deleted.map(raise.missingAward), ...unpublishedKeys(records, ledger))
  }
  const wanted = new Set(orders.map(versionWanted))
  return {
    problems,
    ...(ledger.genesis ? {} : { genesis: { kind: 'genesis', site: records.site.site.url } }),
    newBadges: [...input.badges.values()].filter((badge) => isNew(badge, ledger, wanted)),
    orders,
    erasures,
    undoneRecords: missing.flatMap((issued) => {
      const change = undone[issued.id]
      return change ? [undoneRecord(issued, change)] : []
    }),
    forgotten: input.ledgerIs === 'throwaway' ? deleted.map((award) => award.id) : [],
  }
}

interface Planning extends PlanInput {
  readonly termsOf: TermsOf
}

interface Outcome {
  readonly problems?: readonly Problem[]
  readonly order?: PlannedOrder | undefined
  readonly erasure?: ErasureEntry
}

function planAward(input: Planning, record: AwardRecord, issued: IssuedAward | undefined): Outcome {
  const { award } = record
  const erased = input.ledger.erasures.get(award.id)
  if (award.erased) {
    return erased || !issued
      ? {}
      : { erasure: { kind: 'erasure', id: award.id, on: award.erased.on } }
  }
  if (erased) return { problems: [raise.reusedId(record)] }
  const awarded = award.awarded ?? issued?.issuedOn.slice(0, 10) ?? input.addedOn(record.file)
  if (awarded === undefined) return { problems: [raise.undatedAward(record)] }
  if (!issued) return planned(input, record, awarded)
  if (issued.digest === signedDigest(record, awarded, input.sha256))
    return { order: orderAnew(input, record, awarded, issued) }
  if (input.ledgerIs === 'throwaway') return planned(input, record, awarded)
  const changed = changedFields(issued.fields, fieldDigests(record, awarded, input.sha256))
  return { problems: [raise.changedAward(record, changed, issued)] }
}

/** An award whose key was compromised is issued again and says what it said; any other stays as it is. */
function orderAnew(
  input: Planning,
  record: AwardRecord,
  awarded: string,
  issued: IssuedAward,
): PlannedOrder | undefined {
  const compromised = compromiseOf(input.records.issuers, issued)
  if (compromised === undefined) return undefined
  const { version, assessed, slug, subject, identities, nameHash, status, bakes, drawings } = issued
  const { bakes: _today, drawings: _new, ...terms } = input.termsOf(record, awarded)
  return {
    record,
    terms: {
      ...terms,
      ...(bakes === undefined ? {} : { bakes }),
      ...(drawings === undefined ? {} : { drawings }),
      version,
      validFrom: `${compromised}T00:00:00Z`,
    },
    ...(assessed === undefined ? {} : { assessed }),
    keeps: { slug, subject, identities, status, ...(nameHash === undefined ? {} : { nameHash }) },
  }
}

/** A new award: where its badge asks for peer assessment, only with those who agreed. */
function planned(input: Planning, record: AwardRecord, awarded: string): Outcome {
  const order = { record, terms: input.termsOf(record, awarded) }
  const assessed = assessedIn(input, record, awarded)
  if (assessed === undefined) return { order }
  if (assessed === 'too-few') return { problems: [raise.tooFewAssessors(record)] }
  const { facts, ...held } = assessed
  return { order: { ...order, assessed: facts, ...held } }
}

type TermsOf = (record: AwardRecord, awarded: string) => OrderTerms

/** Each made once: very many awards have few. */
function termsIn({ badges, records }: PlanInput): TermsOf {
  const { bakes } = records.site.site
  const known = new Map<string, OrderTerms>()
  return ({ file, issuer, badge, award }, awarded) => {
    const current = badges.get(`${issuer}/${badge}`)
    if (current === undefined) throw unchecked(file)
    const expires = dueDate(awarded, award.expires ?? current.record.badge.expires)
    const key = `${issuer}/${badge} ${awarded} ${expires}`
    const before = known.get(key)
    if (before !== undefined) return before
    const issuedOn = `${awarded}T00:00:00Z`
    const terms: OrderTerms = {
      version: current.version,
      issuedOn,
      validFrom: issuedOn,
      ...(expires === undefined ? {} : { expires }),
      ...(bakes === 'on-demand' ? { bakes } : {}),
      drawings: 'on-demand',
      awarded,
    }
    known.set(key, terms)
    return terms
  }
}

/** The day from which a key that signed the award is not to be trusted. */
function compromiseOf(
  issuers: readonly IssuerRecord[],
  issued: Pick<IssuedAward, 'issuer' | 'keys'>,
): string | undefined {
  const keys: readonly PublicKeyRecord[] =
    issuers.find((issuer) => issuer.slug === issued.issuer)?.keys ?? []
  const days = keys.filter((key) => issued.keys.includes(key.id)).map((key) => key.compromised)
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1)
}

function missingAwards(records: Records, ledger: LedgerFacts): readonly IssuedAward[] {
  const present = new Set(records.awards.map((record) => record.award.id))
  return [...ledger.awards.values()].filter(
    (award) => !present.has(award.id) && !ledger.erasures.has(award.id),
  )
}

/** A production publish knows an issuer's keys from its records. */
function unpublishedKeys({ issuers }: Records, { awards }: LedgerFacts): readonly Problem[] {
  const used = new Map(issuers.map(({ slug }) => [slug, new Set<string>()]))
  for (const { issuer, keys } of awards.values()) {
    for (const key of keys) used.get(issuer)?.add(key)
  }
  return issuers.flatMap((issuer) => {
    const published = new Set(issuer.keys.map(({ id }) => id))
    const lost = [...(used.get(issuer.slug) ?? [])].filter((key) => !published.has(key)).sort()
    return lost.map((key) => raise.unpublishedKey(issuer, key))
  })
}

function versionWanted({ record: { issuer, badge }, terms: { version } }: PlannedOrder): string {
  return badgeKey({ issuer, badge, version })
}

function isNew(
  { record: { issuer, slug }, version }: VersionedBadge,
  ledger: LedgerFacts,
  wanted: ReadonlySet<string>,
): boolean {
  const key = badgeKey({ issuer, badge: slug, version })
  return wanted.has(key) && !ledger.badges.has(key)
}

/** Issuers that have issued under a DID which is not theirs any more, because another now owns the domain. */
function changedDids(records: Records, ledger: LedgerFacts): readonly Problem[] {
  const addresses = addressesOf(records.site.site)
  const dids = new Map(records.issuers.map(({ slug }) => [slug, addresses.did(slug)]))
  const changed = [...ledger.awards.values()].filter(
    ({ issuer, did }) => did !== (dids.get(issuer) ?? addresses.did(issuer)),
  )
  const issuers = new Set(changed.map(({ issuer }) => issuer))
  return [...issuers].sort().map((issuer) => raise.changedDid(records.site, issuer))
}
