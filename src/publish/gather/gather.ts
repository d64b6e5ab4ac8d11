import { randomBytes } from 'node:crypto'
import { readHistory, touchedSince, type History } from '../../history/history.ts'
import type { LedgerCache } from '../../ledger/ledger-cache.ts'
import type { LedgerSource } from '../../ledger/source.ts'
import { openLedger, openPart, type Ledger } from '../../ledger/ledger.ts'
import { awardIdFrom } from '../../model/addresses/award-id.ts'
import type { Problem } from '../../model/problem.ts'
import type { AwardRecord, Records } from '../../kinds/records.ts'
import type { PublicKeyRecord } from '../../kinds/issuer/public-key.ts'
import type { Database } from '../../state/database.ts'
import { inOrder, readRecords } from '../../records/read-records.ts'
import type { Origins } from '../compose/provenance.ts'
import type { DrawnBadge } from '../compose/sources.ts'
import { keptIn } from '../kept-picture.ts'
import type { KeyHolder } from '../key-holder/protocol.ts'
import { releaseFolders, type PublishOptions } from '../options.ts'
import { standingIn } from '../plan/standing-in.ts'
import type { VersionedBadge } from '../plan/plan.ts'
import type { Standing } from '../plan/standing.ts'
import { totalsOf, totalsWith, type Totals } from '../plan/totals.ts'
import { undoneIn, type UndoneAwards } from '../plan/undone-awards.ts'
import type { Progress } from '../progress.ts'
import { commonDigest } from '../published/common-digest.ts'
import { pastIn, type LastPublish, type Past } from '../published/past.ts'
import { scopeOf, type PastSince, type Scope } from '../published/scope.ts'
import { wholeRelease } from '../release/release.ts'
import { broughtCode, publicBrought } from './brought.ts'
import { drawBadges } from './draw-badges.ts'
import { keysOf } from './keys.ts'
import { ledgerSource } from './ledger-source.ts'
import { newestDay } from './newest-day.ts'

/** Everything a publish starts from. */
export interface Gathered {
  readonly records: Records
  readonly warnings: readonly Problem[]
  readonly preview: boolean
  /** The newest commit's day, or a later one that a record names: work that is not committed yet. */
  readonly asOf: string
  readonly addedOn: (file: string) => string | undefined
  readonly since: (badge: VersionedBadge) => string | undefined
  readonly undone: UndoneAwards
  readonly origins: Origins
  readonly ledger: Ledger
  readonly ledgerIs: 'binding' | 'throwaway'
  /** Published keys, by issuer. */
  readonly keys: ReadonlyMap<string, readonly PublicKeyRecord[]>
  /** Whether what a key signed still holds. */
  readonly isTrusted: (keyId: string) => boolean
  /** Whether an award that was issued is neither revoked nor on hold, by its record or else by the last publish. */
  readonly isStanding: (id: string) => boolean
  /** By `issuer/badge`. */
  readonly badges: ReadonlyMap<string, DrawnBadge>
  readonly awardRecords: ReadonlyMap<string, AwardRecord>
  readonly totalsOf: (standings: readonly Standing[]) => Totals
  /** Which awards all of this speaks of; undefined: of all. */
  readonly scope: Scope | undefined
  /** What the last publish left, whether or not it says something of this one. */
  readonly past: Past
  /** Nothing differs from what the last publish started from, so nothing would from what it left. */
  readonly isAsPublished: boolean
  /** What the next publish will want to know of this one's beginning. */
  readonly beginning: Beginning
}

export interface Beginning {
  /** SHA-256 of each file of awards there is, by path. */
  readonly files: ReadonlyMap<string, string>
  readonly commit: string | undefined
  readonly common: string
  readonly today: string
}

export interface GatherPorts {
  readonly holder: KeyHolder
  readonly progress: Progress
  /** `YYYY-MM-DD`, the newest day that has begun anywhere: only to refuse what is dated in the future; no output depends on it. */
  readonly today: () => string
}

/**
 * Reads the records, what git knows of them, the ledger and the public keys. Where the last publish left all but a few
 * awards as they are, only those few are read.
 */
export async function gather(
  options: PublishOptions,
  ports: GatherPorts,
  database: Database,
): Promise<Gathered | { readonly problems: readonly Problem[] }> {
  const read = ports.progress.stage('Reading badges and awards')
  const history = await readHistory(options.root, { state: database })
  const common = commonDigest(options, history)
  const start: Start = { options, ports, database, history, common, past: pastIn(database) }
  const past = await usablePast(start)
  const gathered = (past && (await gatherFrom(start, past))) ?? (await gatherFrom(start))
  read(1)
  if (gathered === undefined) throw new RangeError('there is always a whole to be gathered')
  return gathered
}

interface Start {
  readonly options: PublishOptions
  readonly ports: GatherPorts
  readonly database: Database
  readonly history: History
  readonly common: string
  readonly past: Past
}

/** What the last publish left, where that says something about most awards of this one. */
async function usablePast({ options, ports, database, history, common, past }: Start) {
  const { last } = past
  // Parts are of the whole site. A recipient who is not sealed is compared with all others, and remembered nowhere.
  if (options.task || options.mode !== 'production' || last?.repository !== 'public')
    return undefined
  if (last.common !== common || last.today > ports.today()) return undefined
  const release = await wholeRelease(releaseFolders(options), database)
  if (last.generation !== release) return undefined
  const touched = await touchedSince(options.root, last.commit, history)
  return touched && { ...past, last, touched }
}

/** @returns undefined where the past is not enough */
async function gatherFrom(
  start: Start,
  past?: PastSince,
): Promise<Gathered | { readonly problems: readonly Problem[] } | undefined> {
  const { options, ports, database, history } = start
  const addedOn = (file: string) => history.files.get(file)?.addedOn
  const { records, problems, scope, files } = await readAwards(start, past)
  if (past && !scope) return undefined
  if (!records) return { problems }
  const keys = await keysOf(records, options.mode, ports.holder)
  if ('problems' in keys) return { problems: keys.problems }
  const source = await ledgerSource(options, records.site, ports.holder, database)
  const ledger = await openFor(source, past, scope)
  if (ledger === undefined) return undefined
  const preview = options.mode === 'preview'
  const badges = drawBadges(records, keptIn(options.state))
  const facts = { records, index: ledger.index, badges, before: past?.last.warnings }
  const { brought, warnings } = publicBrought(facts, options.mode)
  const awardRecords = new Map(records.awards.map((record) => [record.award.id, record]))
  return {
    records: { ...records, brought },
    warnings: warningsOf([...problems, ...warnings], past?.last, scope),
    preview,
    asOf: scope?.asOf ?? newestDay(records, history.asOf),
    addedOn,
    since: ({ record }) => addedOn(record.file),
    undone: undoneIn(history.reverts),
    origins: originsIn(history),
    ledger,
    ledgerIs: preview ? 'throwaway' : 'binding',
    keys: keys.byIssuer,
    isTrusted: (keyId) => keys.trusted.has(keyId),
    badges,
    awardRecords,
    isStanding: standingIn(awardRecords, past),
    totalsOf: past ? (standings) => totalsWith(past.totals(), standings) : totalsOf,
    scope,
    past: start.past,
    isAsPublished: isAsPublished(start, past, scope),
    beginning: { files, commit: history.head, common: start.common, today: ports.today() },
  }
}

function isAsPublished(
  { history }: Start,
  past: PastSince | undefined,
  scope: Scope | undefined,
): boolean {
  return scope?.paths.size === 0 && past?.last.commit === history.head
}

/** Reads the records, of awards those in question. */
async function readAwards(
  { options, ports, history, database }: Start,
  past: PastSince | undefined,
) {
  let scope: Scope | undefined
  let files: ReadonlyMap<string, string> = new Map()
  const read = await readRecords(options.root, {
    random: () => awardIdFrom(randomBytes(16)),
    state: database,
    addedOn: (file) => history.files.get(file)?.addedOn,
    asOf: ports.today(),
    select(found) {
      files = new Map(found.map(({ path, digest }) => [path, digest]))
      scope = past && scopeOf(found, past, history.asOf)
      if (scope && scope.paths.size > 0) wake(ports.holder)
      return scope?.paths
    },
  })
  return { ...read, scope, files }
}

/** Something will have to be signed. The key holder can start while all else is read; what it says to this is of no use. */
function wake(holder: KeyHolder): void {
  holder.keys({ issuers: [] }).catch(() => undefined)
}

/** The ledger as far as it is in question; undefined where it is not the one that the last publish left. */
async function openFor(
  source: LedgerSource & { readonly cache: LedgerCache },
  past: PastSince | undefined,
  scope: Scope | undefined,
): Promise<Ledger | undefined> {
  if (past === undefined || scope === undefined) return openLedger(source)
  const part = await openPart(source, scope.ids)
  return part?.head === past.last.ledger ? part : undefined
}

/** Problems of award files that are not looked at are those that were told before. */
function warningsOf(
  problems: readonly Problem[],
  last: LastPublish | undefined,
  scope: Scope | undefined,
): readonly Problem[] {
  if (last === undefined || scope === undefined) return [...problems].sort(inOrder)
  const kept = last.warnings.filter(
    ({ file, code }) =>
      file.startsWith('awards/') && !scope.paths.has(file) && code !== broughtCode,
  )
  return [...kept, ...problems].sort(inOrder)
}

function originsIn({ files, vanished, proposals }: History): Origins {
  return {
    approval(file) {
      const { addedOn, addedIn } = files.get(file) ?? vanished.get(file) ?? {}
      if (addedOn === undefined || addedIn === undefined) return undefined
      const proposedOn = proposals.get(file)
      const proposed = proposedOn === undefined ? {} : { proposedOn }
      return { ...proposed, approvedOn: addedOn, commit: addedIn }
    },
  }
}
