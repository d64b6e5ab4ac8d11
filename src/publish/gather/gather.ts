import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { readHistory, type History } from '../../history/history.ts'
import { readProposals } from '../../history/proposals.ts'
import { readReverts } from '../../history/reverts.ts'
import { openLedger, type Ledger } from '../../ledger/ledger.ts'
import { awardIdFrom } from '../../model/award-id.ts'
import type { Problem } from '../../model/problem.ts'
import type { AwardRecord, Records } from '../../kinds/records.ts'
import type { PublicKeyRecord } from '../../kinds/issuer/public-key.ts'
import type { Database } from '../../state/database.ts'
import { readRecords } from '../../records/read-records.ts'
import type { Origins } from '../compose/provenance.ts'
import type { DrawnBadge } from '../compose/sources.ts'
import type { KeyHolder } from '../key-holder/protocol.ts'
import type { PublishOptions } from '../options.ts'
import type { VersionedBadge } from '../plan/plan.ts'
import type { Withdrawals } from '../plan/withdrawals.ts'
import type { Voice } from '../progress.ts'
import { drawBadges } from './draw-badges.ts'
import { keysOf } from './keys.ts'
import { ledgerSource } from './ledger-source.ts'
import { newestDay } from './newest-day.ts'
import { withdrawalsIn } from './withdrawals.ts'

/** Everything a publish starts from. */
export interface Situation {
  readonly records: Records
  readonly warnings: readonly Problem[]
  readonly preview: boolean
  /** The newest commit's day, or a later one that a record names: work that is not committed yet. */
  readonly asOf: string
  readonly addedOn: (file: string) => string | undefined
  readonly since: (badge: VersionedBadge) => string | undefined
  readonly withdrawals: Withdrawals
  readonly origins: Origins
  readonly ledger: Ledger
  readonly ledgerIs: 'binding' | 'throwaway'
  /** Published keys, by issuer. */
  readonly keys: ReadonlyMap<string, readonly PublicKeyRecord[]>
  /** Whether what a key signed still holds. */
  readonly isTrusted: (keyId: string) => boolean
  /** By `issuer/badge`. */
  readonly badges: ReadonlyMap<string, DrawnBadge>
  readonly awardRecords: ReadonlyMap<string, AwardRecord>
}

export interface GatherPorts {
  readonly holder: KeyHolder
  readonly voice: Voice
  /** `YYYY-MM-DD`, the newest day that has begun anywhere: only to refuse what is dated in the future; no output depends on it. */
  readonly today: () => string
}

/** Reads the records, what git knows of them, the ledger and the public keys. */
export async function gather(
  options: PublishOptions,
  { holder, voice, today }: GatherPorts,
  database: Database,
): Promise<Situation | { readonly problems: readonly Problem[] }> {
  const read = voice.stage('Reading badges and awards')
  const history = await readHistory(options.root, { state: database })
  const addedOn = (file: string) => history.files.get(file)?.addedOn
  const { records, problems } = await readRecords(options.root, {
    random: () => awardIdFrom(randomBytes(16)),
    state: database,
    addedOn,
    asOf: today(),
  })
  read(1)
  if (!records) return { problems }
  const preview = options.mode === 'preview'
  const keys = await keysOf(records, options.mode, holder)
  if ('problems' in keys) return { problems: keys.problems }
  const ledger = await openLedger(await ledgerSource(options, records.site, holder, database))
  return {
    records,
    warnings: problems,
    preview,
    asOf: newestDay(records, history.asOf),
    addedOn,
    since: ({ record }) => addedOn(record.file),
    withdrawals: withdrawalsIn(await readReverts(options.root)),
    origins: originsIn(history, options.root),
    ledger,
    ledgerIs: preview ? 'throwaway' : 'binding',
    keys: keys.byIssuer,
    isTrusted: (keyId) => keys.trusted.has(keyId),
    badges: drawBadges(records, join(options.state, 'cache', 'pictures')),
    awardRecords: new Map(records.awards.map((record) => [record.award.id, record])),
  }
}

function originsIn({ files, vanished }: History, root: string): Origins {
  let proposals: ReturnType<typeof readProposals> | undefined
  return {
    approval(file) {
      const { addedOn, addedIn } = files.get(file) ?? vanished.get(file) ?? {}
      if (addedOn === undefined || addedIn === undefined) return undefined
      return { approvedOn: addedOn, commit: addedIn }
    },
    proposals: () => (proposals ??= readProposals(root)),
  }
}
