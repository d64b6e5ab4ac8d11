import { bareCell, tableText } from '../../bytes/table-text.ts'
import { isAwardId } from '../../model/addresses/award-id.ts'
import {
  checkedClaimCode,
  groupedClaimCode,
  readClaimCode,
} from '../../proof/sealing/claim-code.ts'
import { parseTable } from '../csv/parse-table.ts'

/**
 * One award of a register: which it is, whose, and what opens it. A register is one file that staff keep for as long as they
 * give badges; it holds personal data and never goes to the repository. What is not known is an empty text.
 */
export interface RegisterLine {
  readonly name: string
  readonly email: string
  /** Other addresses that the award is tied to. */
  readonly other: string
  /** Name of the badge. */
  readonly badge: string
  /** YYYY-MM-DD */
  readonly awarded: string
  readonly card: string
  /** 26 characters, without its check characters. */
  readonly code: string
  /** Opens what lies behind the code. */
  readonly link: string
  readonly id: string
  /** The award's file, from the root of the repository: it names issuer and badge. */
  readonly file: string
  /** Id of the award that this one replaces. */
  readonly replaces: string
  /** YYYY-MM-DD, since when the code has taken the place of one that was lost or seen by others. */
  readonly codeSince: string
}

export interface Register {
  readonly lines: readonly RegisterLine[]
  /** Rows that name an award but cannot be used, as the spreadsheet counts. */
  readonly faultyRows: readonly number[]
}

/** Used as the next list of learners, only name, e-mail and code are taken from it: the others must mean nothing there. */
const headings: readonly (readonly [keyof RegisterLine, string])[] = [
  ['name', 'Name'],
  ['email', 'E-mail'],
  ['other', 'Other address'],
  ['badge', 'Badge given'],
  ['awarded', 'Given on'],
  ['card', 'Card'],
  ['code', 'Claim code'],
  ['link', 'Personal link'],
  ['id', 'Award id'],
  ['file', 'Award file'],
  ['replaces', 'Replaces award'],
  ['codeSince', 'New code since'],
]

/** A career of badges for a large school; a page must not be kept busy by a file of another kind. */
const mostLines = 20_000

/**
 * A register as comma-separated values for a spreadsheet: UTF-8 with a byte order mark, and nothing in it runs as a
 * formula.
 */
export function registerText(lines: readonly RegisterLine[]): string {
  const rows = lines.map((line) =>
    headings.map(([key]) =>
      key === 'code' && line.code !== ''
        ? groupedClaimCode(checkedClaimCode(line.code))
        : line[key],
    ),
  )
  return tableText([headings.map(([, heading]) => heading), ...rows])
}

/**
 * Reads a register, also one that a spreadsheet has saved since: columns may stand in any order and some may be missing.
 * `undefined` when the text is none.
 */
export function readRegister(text: string): Register | undefined {
  const rows = parseTable(text).rows.slice(0, mostLines + 1)
  const [top] = rows
  const places = headings.map(([key, heading]) => [key, placeOf(heading, top?.cells)] as const)
  const isOne = places.every(([key, place]) => place >= 0 || !needed.has(key))
  if (!isOne) return undefined
  const lines: RegisterLine[] = []
  const faultyRows: number[] = []
  for (const { row, cells } of rows.slice(1)) {
    if (cells.every((cell) => cell.trim() === '')) continue
    const texts = places.map(([key, place]) => [key, bareCell(cells[place] ?? '')] as const)
    const line = soundLine(Object.fromEntries(texts) as unknown as RegisterLine)
    if (line) lines.push(line)
    else faultyRows.push(row)
  }
  return { lines, faultyRows }
}

/**
 * Several registers as one: each award once. Where two differ, the one with the newer code holds, and of two alike the one
 * named later.
 */
export function joinRegisters(
  registers: readonly (readonly RegisterLine[])[],
): readonly RegisterLine[] {
  const byId = new Map<string, RegisterLine>()
  for (const line of registers.flat()) {
    const known = byId.get(line.id)
    if (known === undefined || known.codeSince <= line.codeSince) byId.set(line.id, line)
  }
  return [...byId.values()]
}

/** The awards of a register that no other of it replaces. */
export function newestLines(lines: readonly RegisterLine[]): readonly RegisterLine[] {
  const replaced = new Set(lines.map(({ replaces }) => replaces))
  return lines.filter(({ id }) => !replaced.has(id))
}

/** Issuer and badge of a line, `issuer/badge`, where its file says them. */
export function badgePathOf({ file }: Pick<RegisterLine, 'file'>): string | undefined {
  return /^awards\/([a-z0-9-]+\/[a-z0-9-]+)\/[^/]+\.yml$/.exec(file)?.[1]
}

const needed: ReadonlySet<keyof RegisterLine> = new Set(['name', 'code', 'id'])

function placeOf(heading: string, cells: readonly string[] = []): number {
  return cells.findIndex((cell) => cell.trim().toLowerCase() === heading.toLowerCase())
}

function soundLine(line: RegisterLine): RegisterLine | undefined {
  if (!isAwardId(line.id)) return undefined
  if (line.code === '') return line
  const reading = readClaimCode(line.code)
  return reading.kind === 'read' ? { ...line, code: reading.codes[0] } : undefined
}
