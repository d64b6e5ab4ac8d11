import type { Columns, Layout } from './columns.ts'
import type { Table } from './parse-table.ts'

/** One way to understand two columns of names. */
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
  const rows = table.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  // Rows with both names show the difference.
  const pairs = rows
    .slice(above)
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
