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

export type Delimiter = ',' | ';' | '\t'

/**
 * Reads comma-separated values (RFC 4180), and their relatives with semicolons or tabs: which of them is told from the
 * first row. Line ends of any kind; line feeds inside quotation marks belong to the cell. Blank rows are kept.
 *
 * @param delimiter - when it is known
 */
export function parseTable(text: string, delimiter: Delimiter = delimiterOf(text)): Table {
  const reading: Reading = { text: text.replace(/^\ufeff/, ''), at: 0, delimiter, problems: [] }
  const rows: TableRow[] = []
  while (reading.at < reading.text.length) {
    const row = rows.length + 1
    rows.push({ row, cells: readRow(reading, row) })
  }
  return { delimiter, rows, problems: reading.problems }
}

interface Reading {
  readonly text: string
  at: number
  readonly delimiter: Delimiter
  readonly problems: CellProblem[]
}

/** The delimiter that is most frequent in the first row that is not blank, outside quotation marks. */
function delimiterOf(text: string): Delimiter {
  const bare = text.replaceAll(/"(?:[^"]|"")*"/g, '')
  const first = bare.split(/\r\n|\r|\n/).find((line) => line.trim() !== '') ?? ''
  const counted = ([',', ';', '\t'] as const).map((each) => ({
    each,
    count: first.split(each).length,
  }))
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).each
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
