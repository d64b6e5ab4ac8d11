import type { Columns, Layout } from './columns.ts'
import type { Table } from './parse-table.ts'

/** One way to understand a column of names, or two. */
export interface NameReading {
  readonly first: 'family-name' | 'given-name'
  /** What the columns hold then. */
  readonly columns: Columns
  /** The first names of the list, as they would be read. */
  readonly examples: readonly string[]
}

const shown = 3

/**
 * Both ways to understand a list whose two first columns of names have no headings: `O'Brien, Aoife` is one person, whose
 * last name or first name stands first. Nothing where there is no such doubt, or there are more columns than two.
 */
export function nameReadings(
  table: Table,
  { columns, names, above }: Layout,
): readonly NameReading[] {
  const [left, right, ...others] = names ?? []
  if (left === undefined || right === undefined || others.length > 0) return []
  // Rows with both names show the difference.
  const pairs = learnerRows(table, above)
    .map(({ cells }) => [cells[left]?.trim() ?? '', cells[right]?.trim() ?? ''] as const)
    .filter((pair) => !pair.includes(''))
    .slice(0, shown)
  const kindsOf = (first: 'family-name' | 'given-name') =>
    columns.map((kind, index) => {
      if (index === left) return first
      if (index !== right) return kind
      return first === 'family-name' ? 'given-name' : 'family-name'
    })
  return [
    {
      first: 'family-name',
      columns: kindsOf('family-name'),
      examples: pairs.map(([last, given]) => `${given} ${last}`),
    },
    {
      first: 'given-name',
      columns: kindsOf('given-name'),
      examples: pairs.map(([given, last]) => `${given} ${last}`),
    },
  ]
}

/**
 * The other way to understand a column of whole names most of which are written `Byron, Ada`: with the last name first.
 * Staff choose it, because a comma may also stand before a title.
 */
export function turnedReading(table: Table, { columns, above }: Layout): NameReading | undefined {
  const at = columns.indexOf('name')
  const names = learnerRows(table, above)
    .map(({ cells }) => cells[at]?.trim() ?? '')
    .filter((name) => name !== '')
  if (at < 0 || !haveLastNameFirst(names)) return undefined
  return {
    first: 'family-name',
    columns: turnedColumns(columns),
    examples: names.filter(isTurned).slice(0, shown).map(turnedName),
  }
}

/** Columns as they are where whole names have the last name first. */
export function turnedColumns(columns: Columns): Columns {
  return columns.map((kind) => (kind === 'name' ? 'name-turned' : kind))
}

/** Whether most of some whole names are written `Byron, Ada`: with the last name first. */
export function haveLastNameFirst(names: readonly string[]): boolean {
  return names.filter(isTurned).length * 2 > names.length
}

/** `Ada Byron` of `Byron, Ada`; a name that has no comma, or several, stays as it is. */
export function turnedName(name: string): string {
  const [last = '', first = '', ...others] = name.split(',').map((part) => part.trim())
  return last === '' || first === '' || others.length > 0 ? name : `${first} ${last}`
}

function isTurned(name: string): boolean {
  return turnedName(name) !== name
}

function learnerRows({ rows }: Table, above: number): Table['rows'] {
  return rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')).slice(above)
}
