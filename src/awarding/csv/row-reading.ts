import { awardFields, awardLimits, type FieldUse } from '../../kinds/award/fields.ts'
import { isTelephone } from '../../model/identity.ts'
import { mixesScripts } from '../../model/text/safe-text.ts'
import { asMeant, plainTextFault } from '../input-faults.ts'
import { plainFields } from '../files/plain-fields.ts'
import { columnName, type CellProblem, type CellProblemCode } from './cell-problem.ts'
import type { ColumnKind, Layout } from './columns.ts'
import type { TableRow } from './parse-table.ts'

/** One row while it is being read: its cells by what they hold, and what is wrong with them. */
export interface RowReading {
  readonly row: number
  readonly problems: readonly CellProblem[]
  /** The text of a cell that is not empty and has nothing wrong with it so far. */
  readonly text: (kind: ColumnKind) => string | undefined
  /** Whether something stands in the cell, sound or not. */
  readonly isFull: (kind: ColumnKind) => boolean
  /** Reports a cell; a kind without a column is reported where the row begins. */
  readonly report: (
    code: CellProblemCode,
    kind: ColumnKind | undefined,
    values?: Readonly<Record<string, string>>,
  ) => void
}

/** Opens a row: text is trimmed and composed (NFC), and what no cell may hold is reported at once. */
export function readRow({ row, cells }: TableRow, layout: Layout): RowReading {
  const problems: CellProblem[] = []
  const texts = new Map<ColumnKind, string>()
  const unsound = new Set<ColumnKind>()
  const at = (index: number) => {
    const heading = layout.headings?.[index]?.trim()
    return { row, column: columnName(index), ...(heading ? { heading } : {}) }
  }
  const report: RowReading['report'] = (code, kind, values) => {
    const index = kind === undefined ? 0 : Math.max(0, layout.columns.indexOf(kind))
    if (kind !== undefined) unsound.add(kind)
    problems.push({ code, ...at(index), ...(values ? { values } : {}) })
  }
  for (const [index, kind] of layout.columns.entries()) {
    const text = asMeant(cells[index] ?? '')
    if (kind === undefined || text === '') continue
    texts.set(kind, text)
    const fault = cellFault(text, kind)
    if (fault) report(fault.code, kind, fault.values)
  }
  const extra = cells.findIndex(
    (cell, index) => index >= layout.columns.length && cell.trim() !== '',
  )
  if (extra >= 0) problems.push({ code: 'too-many-cells', ...at(extra) })
  return {
    row,
    problems,
    text: (kind) => (unsound.has(kind) ? undefined : texts.get(kind)),
    isFull: (kind) => texts.has(kind),
    report,
  }
}

interface CellFault {
  readonly code: CellProblemCode
  readonly values?: Readonly<Record<string, string>>
}

function cellFault(text: string, kind: ColumnKind): CellFault | undefined {
  const isNumber = holdsNumbers(kind) && /^[+-]\d+(?:\.\d+)?$/.test(text)
  if (/^[=+\-@]/.test(text) && !isTelephone(text.replaceAll(/[\s().-]/g, '')) && !isNumber)
    return { code: 'formula' }
  const fault = plainTextFault(text, { max: mostIn(kind), lines: linesOf(kind) })
  if (fault) return fault
  return mixesScripts(text) ? { code: 'mixed-letters' } : undefined
}

function holdsNumbers(kind: ColumnKind): boolean {
  return kind.startsWith('result:') || fieldOf(kind)?.form === 'number'
}

function mostIn(kind: ColumnKind): number {
  const { form, most }: Partial<FieldUse> = fieldOf(kind) ?? {}
  if (form === 'line' && most !== undefined) return most
  return kind === 'evidence' ? awardLimits.evidenceNarrative : awardFields.narrative.most
}

function fieldOf(kind: ColumnKind): FieldUse | undefined {
  const field = plainFields.find((each) => each === kind)
  return field && awardFields[field]
}

function linesOf(kind: ColumnKind): 'one' | 'many' {
  return kind === 'narrative' || kind === 'evidence' ? 'many' : 'one'
}
