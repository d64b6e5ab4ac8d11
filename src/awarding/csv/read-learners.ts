import { awardLimits } from '../../kinds/award/fields.ts'
import { badgeNamed, type KnownBadge } from '../known-badge.ts'
import { columnName, type CellProblem } from './cell-problem.ts'
import type { Layout } from './columns.ts'
import { doubtOf, spreadRow, unusedIn } from './several-addresses.ts'
import type { Table, TableRow } from './parse-table.ts'
import type { DayOrder } from './read-day.ts'
import { readRecipient, type Learner, type RecipientRule } from './read-recipient.ts'
import { readAwardFields } from './read-award-fields.ts'
import { reportRepeats } from './repeated-learners.ts'
import { readRow, type RowReading } from './row-reading.ts'

export interface LearnerList {
  /** The rows with nothing wrong, in order. */
  readonly learners: readonly Learner[]
  /** By row and column; a row that has one is not among the learners. */
  readonly problems: readonly CellProblem[]
  readonly blankRows: number
  /** Rows that say something, headings aside. */
  readonly rows: number
  /** Columns in which something stands that is not used, as `C (Parent email)`. */
  readonly unused: readonly string[]
  /** Rows of learners to whom no message can be written, in a list that has addresses for others. */
  readonly unreached: readonly number[]
}

export interface ListContext {
  readonly badges: readonly KnownBadge[]
  /** For rows that name none. */
  readonly badge: KnownBadge | undefined
  /** YYYY-MM-DD, the newest day that has begun anywhere: nothing is awarded later. */
  readonly latest: string
  readonly dayOrder: DayOrder
  readonly recipients: RecipientRule
}

/** Whether a name has letters that another encoding would show as others. */
export function isUnusual(name: string | undefined): boolean {
  return /[^\0-\u007f]/.test(name ?? '')
}

const mostRows = awardLimits.batch

/** Reads the learners of a list. Every fault is found in one go, and what is sound is kept. */
export function readLearners(table: Table, layout: Layout, context: ListContext): LearnerList {
  const full = table.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const written = full.slice(layout.above)
  const body = written.flatMap((row) => spreadRow(row, layout))
  const counts = {
    blankRows: table.rows.length - full.length,
    rows: body.length,
    unused: unusedIn(written, layout),
  }
  const doubt = doubtOf(written, layout, context.recipients)
  if (doubt) return { ...counts, learners: [], problems: [doubt], unreached: [] }
  const problems: CellProblem[] = table.problems.map((problem) => withHeading(problem, layout))
  const learners: Learner[] = []
  const report = reportRepeats()
  for (const row of body.slice(0, mostRows)) {
    const reading = readRow(row, layout)
    const learner = readLearner(reading, layout, context)
    if (learner) report(reading, learner)
    problems.push(...reading.problems)
    const isSound =
      reading.problems.length === 0 && !table.problems.some((each) => each.row === row.row)
    if (learner && isSound) learners.push(learner)
  }
  const over = body[mostRows]
  if (over) problems.push(tooMany(over))
  problems.sort((a, b) => a.row - b.row || columnOrder(a.column, b.column))
  return { ...counts, learners, problems, unreached: unreachedIn(learners, layout) }
}

function readLearner(
  reading: RowReading,
  layout: Layout,
  context: ListContext,
): Learner | undefined {
  const badge = readBadge(reading, context)
  const recipient = readRecipient(reading, context.recipients)
  const { latest, dayOrder } = context
  const rowContext = { badge, name: recipient.name, latest, dayOrder, kinds: layout.columns }
  const fields = readAwardFields(reading, rowContext)
  return badge && { row: reading.row, badge, recipient, fields }
}

function unreachedIn(learners: readonly Learner[], { columns }: Layout): readonly number[] {
  if (!columns.includes('email')) return []
  return learners.flatMap(({ row, recipient: { contact, identities } }) =>
    contact === undefined && !identities.some(({ type }) => type === 'email') ? [row] : [],
  )
}

function readBadge(reading: RowReading, context: ListContext): KnownBadge | undefined {
  const text = reading.text('badge')
  if (text === undefined) {
    if (!reading.isFull('badge') && !context.badge) reading.report('badge-missing', 'badge')
    return reading.isFull('badge') ? undefined : context.badge
  }
  const named = badgeNamed(text, context.badges)
  if ('badge' in named) {
    if (named.badge.retired) reading.report('badge-retired', 'badge')
    return named.badge
  }
  const suggestion = named.suggestion === undefined ? '' : ` Did you mean “${named.suggestion}”?`
  reading.report('badge-unknown', 'badge', { suggestion })
  return undefined
}

function withHeading(problem: CellProblem, { headings }: Layout): CellProblem {
  const index = headings?.findIndex((_, each) => columnName(each) === problem.column) ?? -1
  const heading = headings?.[index]?.trim()
  return heading ? { ...problem, heading } : problem
}

function tooMany({ row }: TableRow): CellProblem {
  return { code: 'too-many-rows', row, column: 'A', values: { most: String(mostRows) } }
}

function columnOrder(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)
}
