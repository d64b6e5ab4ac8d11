import type { InputFaultCode } from '../input-faults.ts'

/** What can be wrong with a cell of a list of learners: as with whatever staff write, and what only a list can have. */
export type CellProblemCode = InputFaultCode | ListProblemCode

export type ListProblemCode =
  | 'address-columns'
  | 'badge-missing'
  | 'badge-retired'
  | 'badge-unknown'
  | 'claim-invalid'
  | 'date-ambiguous'
  | 'date-number'
  | 'date-short-year'
  | 'duplicate'
  | 'duplicate-name'
  | 'email-invalid'
  | 'formula'
  | 'headings-unknown'
  | 'mixed-letters'
  | 'name-columns'
  | 'name-in-public'
  | 'quote-stray'
  | 'quote-unclosed'
  | 'recipient-missing'
  | 'result-invalid'
  | 'telephone-invalid'
  | 'too-many-cells'
  | 'too-many-rows'

/**
 * Something in a list that keeps its row from becoming an award. It says where, and never repeats what stands there:
 * that may be a name or an address.
 */
export interface CellProblem {
  readonly code: CellProblemCode
  /** As the spreadsheet counts, from 1; the headings count as well. */
  readonly row: number
  /** As the spreadsheet names it: `A`, `B`, … `AA`. */
  readonly column: string
  /** What the heading says, where there is one. */
  readonly heading?: string
  /** What the sentence needs: a suggestion, another row, a number. */
  readonly values?: Readonly<Record<string, string>>
}

/** The sentences of problems, with `{name}` where a value belongs; `this` is what they call the cell. */
export type CellProblemWords = Readonly<Record<CellProblemCode | 'this', string>>

/** `A` for 0, `Z` for 25, `AA` for 26. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

/** A sentence with its values filled in. */
export function sentenceOf(problem: CellProblem, words: CellProblemWords): string {
  return words[problem.code].replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    name === 'label' ? words.this : (problem.values?.[name] ?? ''),
  )
}
