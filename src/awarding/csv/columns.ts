import { isEmail, isTelephone } from '../../model/identity.ts'
import type { ResultDescription } from '../../model/record-types.ts'
import type { Table } from './parse-table.ts'

/** What a column of a list can hold. `result:` is followed by the id of one of the badge's results. */
export type ColumnKind =
  | 'email'
  | 'telephone'
  | 'url'
  | 'claim'
  | 'name'
  | 'given-name'
  | 'family-name'
  | 'badge'
  | 'awarded'
  | 'narrative'
  | 'evidence'
  | 'evidence-url'
  | `result:${string}`

/** What each column holds, in order; `undefined`: it is not used. */
export type Columns = readonly (ColumnKind | undefined)[]

export interface Layout {
  readonly columns: Columns
  /** What stands in the first row; absent: the first row is a learner already. */
  readonly headings?: readonly string[]
}

/**
 * What the columns of a list are for, from their headings under the names that schools use. A list without headings is
 * told by what its cells look like. Staff see the answer and may correct it.
 *
 * @param results - of the badge that is awarded: their names come first
 * @param others - of badges that rows may name: theirs come last
 */
export function layoutOf(
  table: Table,
  results: readonly ResultDescription[] = [],
  others: readonly ResultDescription[] = [],
): Layout {
  const first = table.rows.find(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const headings = first?.cells ?? []
  const columns = headings.map((heading) => kindOfHeading(heading, results, others))
  if (columns.some((kind) => kind !== undefined))
    return { columns: withoutRepeats(columns), headings }
  const widest = Math.max(0, ...table.rows.map(({ cells }) => cells.length))
  const guessed = Array.from({ length: widest }, (_, index) =>
    kindOfCells(table.rows.map(({ cells }) => cells[index] ?? '')),
  )
  return { columns: withoutRepeats(guessed) }
}

const names: readonly (readonly [ColumnKind, string])[] = [
  ['email', 'email emailaddress mail studentemail learneremail pupilemail schoolemail workemail'],
  ['telephone', 'telephone phone mobile phonenumber telephonenumber mobilenumber tel'],
  ['url', 'webaddress website homepage profile profileurl'],
  ['claim', 'claim claimcode code badgecode'],
  [
    'name',
    'name fullname learner student pupil learnername studentname pupilname recipient participant',
  ],
  ['given-name', 'firstname forename givenname preferredname'],
  ['family-name', 'lastname surname familyname'],
  ['badge', 'badge badgename award achievement'],
  ['awarded', 'date awarded awardedon dateawarded awarddate day issued issuedon'],
  ['narrative', 'narrative comment comments note notes reason what text'],
  ['evidence', 'evidence evidencetext proof'],
  ['evidence-url', 'evidenceurl evidencelink evidenceaddress link url portfolio'],
]
const kinds = new Map(
  names.flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)),
)

function kindOfHeading(
  heading: string,
  results: readonly ResultDescription[],
  others: readonly ResultDescription[],
): ColumnKind | undefined {
  const plain = plainOf(heading)
  const among = (list: readonly ResultDescription[]): ColumnKind | undefined => {
    const found = list.find(({ id, name }) => plainOf(id) === plain || plainOf(name) === plain)
    return found && `result:${found.id}`
  }
  return among(results) ?? kinds.get(plain) ?? among(others)
}

function plainOf(heading: string): string {
  return heading.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** A column of a list without headings: by what most of its cells look like. */
function kindOfCells(cells: readonly string[]): ColumnKind | undefined {
  const full = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const most = (looks: (cell: string) => boolean) => full.filter(looks).length * 2 > full.length
  if (most(isEmail)) return 'email'
  if (most(isTelephone)) return 'telephone'
  if (most((cell) => /^\d{4}-\d\d?-\d\d?$|^\d\d?[/.]\d\d?[/.]\d{4}$/.test(cell))) return 'awarded'
  if (most((cell) => /^([a-z2-7]{4}-){6}[a-z2-7]{2}$|^[a-z2-7]{26}$/.test(cell))) return 'claim'
  return most((cell) => /^[\p{L}\p{M} .'’-]{2,60}$/u.test(cell)) ? 'name' : undefined
}

function withoutRepeats(columns: Columns): Columns {
  return columns.map((kind, index) => (columns.indexOf(kind) === index ? kind : undefined))
}
