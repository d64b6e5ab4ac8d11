import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { readHistory } from '../../history/history.ts'
import { awardIdFrom } from '../../model/addresses/award-id.ts'
import type { Problem } from '../../model/problem.ts'
import { readRecords } from '../../records/read-records.ts'
import { sha256Hex } from '../../state/sha256.ts'
import type { DrawnBadge } from '../compose/sources.ts'
import { drawBadges } from '../gather/draw-badges.ts'
import { newestDay } from '../gather/newest-day.ts'
import { undoneIn } from '../plan/undone-awards.ts'
import { checkComments } from '../issue/check-comments.ts'
import { keptIn } from '../kept-picture.ts'
import { planPublish } from '../plan/plan.ts'
import type { Prepared, PreparedBadge } from './prepared.ts'
import { prepareTemplates } from './prepare-templates.ts'

export interface PrepareOptions {
  readonly root: string
  /** Folder for what may be remembered between runs. */
  readonly state: string
  /** `YYYY-MM-DD`: nothing may be dated later. */
  readonly today: string
  /** The list of awards that signing left beside the ledger: they need no canonical form any more. */
  readonly issuedList?: string
}

export type PrepareOutcome =
  | { readonly problems: readonly Problem[]; readonly prepared?: undefined }
  | {
      readonly problems: readonly Problem[]
      readonly prepared: Prepared
      /** How many awards have yet to be signed. */
      readonly open: number
    }

/**
 * The first stage of a publish in a workflow: reads and checks the records, draws, and makes canonical forms. It sees no
 * key and no ledger.
 */
export async function prepare(options: PrepareOptions): Promise<PrepareOutcome> {
  const { root, state, today } = options
  const history = await readHistory(root)
  const addedOn = (file: string) => history.files.get(file)?.addedOn
  const random = () => awardIdFrom(randomBytes(16))
  const { records, problems } = await readRecords(root, { random, addedOn, asOf: today })
  if (!records) return { problems }
  const badges = drawBadges(records, keptIn(state))
  const empty = { awards: new Map(), badges: new Set<string>(), erasures: new Map() }
  const everything = planPublish({
    records,
    ledger: empty,
    ledgerIs: 'throwaway',
    badges,
    addedOn,
    sha256: sha256Hex,
  })
  const issued = await idsIn(options.issuedList)
  const open = everything.orders.filter(({ record }) => !issued.has(record.award.id))
  const { templates, problems: unprepared } = await prepareTemplates(open, records, badges)
  const altered = await checkComments(open)
  const found = [...problems, ...everything.problems, ...unprepared, ...altered]
  if (found.some(({ severity }) => severity === 'error')) return { problems: found }
  const files = new Set(records.awards.map(({ file }) => file))
  const days = [...files].flatMap((file) => {
    const day = addedOn(file)
    return day === undefined ? [] : [[file, day] as const]
  })
  const prepared: Prepared = {
    format: 1,
    records,
    asOf: newestDay(records, history.asOf),
    addedOn: Object.fromEntries(days),
    undone: undoneIn(history.reverts),
    badges: await Promise.all([...badges].map(drawn)),
    templates,
  }
  return { problems: found, prepared, open: open.length }
}

async function drawn([name, badge]: readonly [string, DrawnBadge]): Promise<PreparedBadge> {
  const { version, hasSvg, generated } = badge
  return { name, version, hasSvg, ...(generated ? { generated } : {}), ...(await badge.draw()) }
}

async function idsIn(path: string | undefined): Promise<ReadonlySet<string>> {
  const text = path === undefined ? '' : await readFile(path, 'utf8').catch(() => '')
  return new Set(text.split('\n'))
}
