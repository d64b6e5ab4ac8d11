import { addressesIn } from './addresses.ts'
import { columnName, type CellProblem } from './cell-problem.ts'

/** A list as rows of cells. */
export interface Table {
  readonly delimiter: Delimiter
  readonly rows: readonly TableRow[]
  /** Quotation marks that leave in doubt where a cell ends. */
  readonly problems: readonly CellProblem[]
}

export interface TableRow {
  /** As the spreadsheet counts: a cell of several lines is one row, and blank rows count. */
  readonly row: number
  readonly cells: readonly string[]
}

/** A comma, a semicolon, a tab, a bar; or whatever a first line `sep=` names. */
export type Delimiter = string

/**
 * Reads comma-separated values (RFC 4180), and their relatives with semicolons, tabs or bars: which of them is told from
 * the first rows, or by Excel's own first line `sep=`, which is no row. A list of nothing but addresses, however they
 * stand in its rows, has one row for each address. Line ends of any kind; line feeds inside quotation marks belong to the cell. Blank rows are kept.
 *
 * @param delimiter - when it is known
 */
export function parseTable(text: string, delimiter?: Delimiter): Table {
  const bare = text.replace(/^\ufeff/, '')
  const named = /^"?sep=([^\r\n])"?[^\S\t\r\n]*(?:\r\n|\r|\n|$)/i.exec(bare)
  const body = bare.slice(named?.[0].length ?? 0)
  const chosen = delimiter ?? named?.[1] ?? delimiterOf(body)
  const reading: Reading = { text: body, at: 0, delimiter: chosen, problems: [] }
  const rows: TableRow[] = []
  while (reading.at < reading.text.length) {
    const row = rows.length + 1
    rows.push({ row, cells: readRow(reading, row) })
  }
  return { delimiter: chosen, rows: bareAddresses(rows) ?? rows, problems: reading.problems }
}

interface Reading {
  readonly text: string
  at: number
  readonly delimiter: Delimiter
  readonly problems: CellProblem[]
}

/**
 * The delimiter that stands equally often in most of the first rows, outside quotation marks: a title line above the
 * headings has none of it, or another. Nobody writes a tab in a cell, and a semicolon more seldom than a comma, as in
 * `Surname, First`: that settles what is left open.
 */
function delimiterOf(text: string): Delimiter {
  const bare = text.slice(0, 20_000).replaceAll(/"(?:[^"]|"")*"/g, '')
  const lines = bare
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20)
  const scored = ['\t', ';', '|', ','].map((each) => {
    const counts = lines.map((line) => line.split(each).length - 1).filter((count) => count > 0)
    const alike = counts.map((count) => counts.filter((other) => other === count).length)
    const most = Math.max(0, ...alike)
    return { each, most, count: Math.max(0, ...counts.filter((_, at) => alike[at] === most)) }
  })
  const tab = scored[0]
  if (tab !== undefined && lines.length > 0 && tab.most === lines.length) return tab.each
  const best = scored.reduce((known, next) =>
    next.most > known.most || (next.most === known.most && next.count > known.count) ? next : known,
  )
  return best.most === 0 ? ',' : best.each
}

function readRow(reading: Reading, row: number): readonly string[] {
  const cells: string[] = []
  for (;;) {
    const place = { row, column: columnName(cells.length) }
    cells.push(
      reading.text[reading.at] === '"' ? readQuoted(reading, place) : readBare(reading, place),
    )
    if (reading.text[reading.at] !== reading.delimiter) break
    reading.at += 1
  }
  if (reading.text.startsWith('\r\n', reading.at)) reading.at += 2
  else reading.at += 1
  return cells
}

type Place = Pick<CellProblem, 'row' | 'column'>

function readBare(reading: Reading, place: Place): string {
  const start = reading.at
  while (!isEnd(reading)) reading.at += 1
  const cell = reading.text.slice(start, reading.at)
  if (cell.includes('"')) reading.problems.push({ code: 'quote-stray', ...place })
  return cell
}

function readQuoted(reading: Reading, place: Place): string {
  let cell = ''
  reading.at += 1
  for (;;) {
    const close = reading.text.indexOf('"', reading.at)
    if (close < 0) {
      reading.problems.push({ code: 'quote-unclosed', ...place })
      cell += reading.text.slice(reading.at)
      reading.at = reading.text.length
      return cell
    }
    cell += reading.text.slice(reading.at, close)
    reading.at = close + 1
    if (reading.text[reading.at] !== '"') break
    cell += '"'
    reading.at += 1
  }
  if (isEnd(reading)) return cell
  reading.problems.push({ code: 'quote-stray', ...place })
  const rest = reading.at
  while (!isEnd(reading)) reading.at += 1
  return cell + reading.text.slice(rest, reading.at)
}

function isEnd({ text, at, delimiter }: Reading): boolean {
  const character = text[at]
  return (
    character === undefined || character === delimiter || character === '\n' || character === '\r'
  )
}

/** One row for each address, where rows hold addresses and nothing else, and some hold several. */
function bareAddresses(rows: readonly TableRow[]): readonly TableRow[] | undefined {
  const full = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const spread = full.map(({ row, cells }) => ({ row, found: addressesIn(cells.join(' ')) }))
  if (spread.some(({ found }) => found === undefined)) return undefined
  // Rows of as many cells each are columns, of which one may be the parents': that is asked.
  const widths = new Set(full.map(({ cells }) => cells.filter((cell) => cell.trim() !== '').length))
  const isGrid = full.length > 1 && widths.size === 1 && !widths.has(1)
  if (isGrid || spread.every(({ found }) => found?.length === 1)) return undefined
  return spread.flatMap(({ row, found }) => (found ?? []).map((each) => ({ row, cells: [each] })))
}
