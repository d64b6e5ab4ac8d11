import { readClaimCode } from '../../proof/sealing/claim-code.ts'
import { layoutOf, type ColumnKind, type Layout } from '../csv/columns.ts'
import { parseTable } from '../csv/parse-table.ts'
import { heldCodes, type Holder, type ListedLearner } from '../learners/held-codes.ts'
import { tableText } from '../../bytes/table-text.ts'
import type { RegisterLine } from './register.ts'
import { badgeKeyOf, type HeldBadge } from './who-has-what.ts'

/** A class list held against registers. */
export interface WhoHasNot {
  /** Learners of the list. */
  readonly count: number
  readonly without: readonly ListedLearner[]
  /** One of several people of the register is meant, and not all of them have the badge. */
  readonly unclear: readonly ListedLearner[]
}

/**
 * Who of a class list has not been awarded a badge. A learner is found by code, by e-mail address or by exactly the same
 * name, as when badges are awarded; `Surname, First` is tried both ways.
 *
 * @param isGone whether an award is known not to stand any more, so that it does not count
 */
export function whoHasNot(
  list: string,
  badge: HeldBadge,
  learners: readonly Holder[],
  isGone: (line: RegisterLine) => boolean,
): WhoHasNot {
  const [first = [], ...others] = readingsOf(list)
  const found = [first, ...others].map((reading) => heldCodes(reading, learners))
  const has = (learner: Holder) => hasBadge(learner, badge, isGone)
  const answers = first.map((_, index) => {
    const held = found.map((each) => each[index]).find((each) => each && each.kind !== 'new')
    if (held === undefined || held.kind === 'new') return 'without'
    if (held.kind === 'held') return has(held.holder) ? 'with' : 'without'
    // Nobody has to be asked where the answer is the same for all who can be meant.
    if (!held.holders.some(has)) return 'without'
    return held.holders.length > 1 && held.holders.every(has) ? 'with' : 'unclear'
  })
  const those = (wanted: string) => first.filter((_, index) => answers[index] === wanted)
  return { count: first.length, without: those('without'), unclear: those('unclear') }
}

/** The same for everybody whom the registers know, where no class list is at hand. */
export function whoOfRegistersHasNot(
  badge: HeldBadge,
  learners: readonly Holder[],
  isGone: (line: RegisterLine) => boolean,
): WhoHasNot {
  const without = learners
    .filter((learner) => !hasBadge(learner, badge, isGone))
    .map(({ name, emails, code }) => ({ name, email: emails.join(' '), code }))
  return { count: learners.length, without, unclear: [] }
}

/**
 * Those without the badge as comma-separated values, one learner a row. It holds no codes; with headings that a list of
 * learners may have, it is the list for giving the badge to them.
 *
 * @param headings of learner, e-mail address and badge
 */
export function whoHasNotText(
  { without }: WhoHasNot,
  badge: HeldBadge,
  headings: readonly string[],
): string {
  const rows = without.map(({ name, email }) => [name, email, badge.name])
  return tableText([headings, ...rows])
}

function hasBadge(
  { lines }: Holder,
  badge: HeldBadge,
  isGone: (line: RegisterLine) => boolean,
): boolean {
  return lines.some((line) => badgeKeyOf(line) === badge.key && !isGone(line))
}

/** The learners of a list; where nobody knows which of two columns is the family name, both ways. */
function readingsOf(text: string): readonly (readonly ListedLearner[])[] {
  const table = parseTable(text)
  const layout = layoutOf(table)
  const rows = table.rows
    .map(({ cells }) => cells)
    .filter((cells) => cells.some((cell) => cell.trim() !== ''))
    .slice(layout.above)
  const { names = [] } = layout
  const orders = names.length > 1 ? [[...names].reverse(), names] : [nameColumns(layout)]
  const isAny = (cells: readonly string[]) => {
    const { name, email, code } = learnerIn(cells, layout, orders[0] ?? [])
    return name !== '' || email !== '' || code !== ''
  }
  const nonEmpty = rows.filter(isAny)
  return orders.map((order) => nonEmpty.map((cells) => learnerIn(cells, layout, order)))
}

function nameColumns({ columns }: Layout): readonly number[] {
  const kinds: readonly ColumnKind[] = ['name', 'given-name', 'family-name']
  const places = kinds.map((kind) => columns.indexOf(kind)).filter((place) => place >= 0)
  return places.length > 0 || columns.some((kind) => kind !== undefined) ? places : [0]
}

function learnerIn(
  cells: readonly string[],
  { columns }: Layout,
  names: readonly number[],
): ListedLearner {
  const cellOf = (kind: ColumnKind) => cells[columns.indexOf(kind)]?.trim() ?? ''
  const reading = readClaimCode(cellOf('claim'))
  return {
    name: names
      .map((place) => cells[place]?.trim() ?? '')
      .join(' ')
      .trim(),
    email: cellOf('email'),
    code: reading.kind === 'read' ? reading.codes[0] : '',
  }
}
