import { addressesIn } from './addresses.ts'
import { columnName, type CellProblem } from './cell-problem.ts'
import { holdsNames, type ColumnKind, type Layout } from './columns.ts'
import type { TableRow } from './parse-table.ts'
import type { RecipientRule } from './read-recipient.ts'

/**
 * A row for each of the addresses that a row without a name holds: in its cell for addresses, and in cells beyond the
 * headings. A row that names somebody is about one person, and stays as it is.
 */
export function spreadRow(row: TableRow, { columns }: Layout): readonly TableRow[] {
  const at = columns.indexOf('email')
  const isNamed = columns.some(
    (kind, index) => holdsNames(kind) && (row.cells[index] ?? '').trim() !== '',
  )
  if (at < 0 || isNamed) return [row]
  const beyond = row.cells.slice(columns.length).filter((cell) => cell.trim() !== '')
  const found = addressesIn([row.cells[at] ?? '', ...beyond].join(' '))
  if (found === undefined || found.length < 2) return [row]
  return found.map((address) => ({
    ...row,
    cells: row.cells.slice(0, columns.length).map((cell, index) => (index === at ? address : cell)),
  }))
}

/** What keeps a whole list from being read for certain: nobody can tell who it is about. */
export function doubtOf(
  rows: readonly TableRow[],
  layout: Layout,
  recipients: RecipientRule,
): CellProblem | undefined {
  const { names = [] } = layout
  const isAddressed = recipients === 'as-listed' ? addressDoubt(rows, layout) : undefined
  const [, second] = names
  if (isAddressed !== undefined || second === undefined) return isAddressed
  const values = { columns: names.map(columnName).join(', ') }
  return { code: 'name-columns', row: rows[0]?.row ?? 1, column: columnName(second), values }
}

function addressDoubt(rows: readonly TableRow[], layout: Layout): CellProblem | undefined {
  const { rivals = [], headings, columns } = layout
  const row = rows[0]?.row ?? 1
  const [first, second] = rivals
  if (first !== undefined && second !== undefined) {
    const values = { columns: rivals.map(columnName).join(', ') }
    return { code: 'address-columns', row, column: columnName(second), values }
  }
  if (headings === undefined || columns.some(isRecipient)) return undefined
  const unknown = headings.filter(
    (heading, at) => columns[at] === undefined && heading.trim() !== '',
  )
  if (unknown.length === 0) return undefined
  const values = {
    headings: unknown.map((heading) => `“${heading.trim().slice(0, 40)}”`).join(', '),
  }
  return { code: 'headings-unknown', row: Math.max(1, row - 1), column: 'A', values }
}

/** Columns in which something stands and which are for nothing. */
export function unusedIn(
  rows: readonly TableRow[],
  { columns, headings }: Layout,
): readonly string[] {
  return columns.flatMap((kind, at) => {
    if (kind !== undefined || rows.every(({ cells }) => (cells[at] ?? '').trim() === '')) return []
    const heading = headings?.[at]?.trim()
    return [heading ? `${columnName(at)} (${heading})` : columnName(at)]
  })
}

function isRecipient(kind: ColumnKind | undefined): boolean {
  return kind === 'email' || kind === 'telephone' || kind === 'url' || kind === 'claim'
}
