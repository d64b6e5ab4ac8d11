import { isEmail, isTelephone } from '../../model/identity.ts'
import { awardFields } from '../../kinds/award/fields.ts'
import type { ResultDescription } from '../../kinds/badge/parts.ts'
import { holdsAddress } from './addresses.ts'
import { namesOf, plainFields, type PlainField } from '../files/plain-fields.ts'
import type { Table, TableRow } from './parse-table.ts'
import { readClaimCode } from '../../proof/sealing/claim-code.ts'

/** How a column can hold names; `name-turned`: whole ones whose last name stands first, as in `Byron, Ada`. */
export const nameKinds = ['name', 'name-turned', 'given-name', 'family-name'] as const

/** What a column of a list can hold. `result:` is followed by the id of one of the badge's results. */
export type ColumnKind =
  | 'email'
  | 'telephone'
  | 'url'
  | 'claim'
  | (typeof nameKinds)[number]
  | 'badge'
  | 'awarded'
  | 'narrative'
  | 'evidence'
  | 'evidence-url'
  | PlainField
  | `result:${string}`

/** Whether a column holds names, or parts of them. */
export function holdsNames(kind: ColumnKind | undefined): boolean {
  return nameKinds.some((each) => each === kind)
}

/** Whether a column holds days, which may be written in more than one order. */
export function holdsDays(kind: ColumnKind | undefined): boolean {
  return (
    kind === 'awarded' ||
    plainFields.some((field) => field === kind && awardFields[field].form === 'day')
  )
}

/** What each column holds, in order; `undefined`: it is not used. */
export type Columns = readonly (ColumnKind | undefined)[]

export interface Layout {
  readonly columns: Columns
  /** What the headings say; absent: there are none. */
  readonly headings?: readonly string[]
  /** Rows that say something, up to the first learner: a title, the headings. */
  readonly above: number
  /** Columns that all hold addresses, so that staff have to say which are the learners'. */
  readonly rivals?: readonly number[]
  /** Columns that look like names in a list without headings: `Surname, First`, perhaps. Staff have to say. */
  readonly names?: readonly number[]
}

/**
 * What the columns of a list are for, from their headings under the names that schools use; a title may stand above
 * them. A list without headings is told by what its cells look like. Staff see the answer and may correct it.
 *
 * @param results - of the badge that is awarded: their names come first
 * @param others - of badges that rows may name: theirs come last
 */
export function layoutOf(
  table: Table,
  results: readonly ResultDescription[] = [],
  others: readonly ResultDescription[] = [],
): Layout {
  const full = table.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const kindsIn = ({ cells }: TableRow) =>
    cells.map((heading) => kindOfHeading(heading, results, others))
  const at = headingsAt(full, kindsIn)
  const first = full[at]
  if (first === undefined) return guessedLayout(full)
  const kinds = kindsIn(first)
  if (kinds.every((kind) => kind === undefined)) return guessedLayout(full)
  return settled(kinds, { headings: first.cells, above: at + 1 })
}

const mostAbove = 5

/** The first of the top rows that has two headings or more, or else the first row; no learner may stand above. */
function headingsAt(
  full: readonly TableRow[],
  kindsIn: (row: TableRow) => readonly (ColumnKind | undefined)[],
): number {
  const learner = full.findIndex(({ cells }) => cells.some(holdsAddress))
  const top = full.slice(0, Math.min(mostAbove, learner < 0 ? mostAbove : learner))
  const known = top.map((row) => kindsIn(row).filter((kind) => kind !== undefined).length)
  const several = known.findIndex((count) => count > 1)
  const single = known.indexOf(1)
  return several >= 0 ? several : Math.max(0, single)
}

/** By what the cells look like. A first row without an address above a column of them is headings nobody knows. */
function guessedLayout(full: readonly TableRow[]): Layout {
  const widest = full.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const guessed = Array.from({ length: widest }, (_, index) =>
    kindOfCells(full.map(({ cells }) => cells[index] ?? '')),
  )
  const emails = guessed.flatMap((kind, index) => (kind === 'email' ? [index] : []))
  const first = full[0]?.cells ?? []
  const isHeaded =
    full.length > 1 &&
    emails.length > 0 &&
    emails.every((index) => !/@|^$/.test(first[index]?.trim() ?? ''))
  const layout = settled(guessed, isHeaded ? { headings: first, above: 1 } : { above: 0 })
  const named = guessed.flatMap((kind, index) => (kind === 'name' ? [index] : []))
  return named.length < 2 ? layout : { ...layout, names: named }
}

function settled(kinds: Columns, rows: Pick<Layout, 'headings' | 'above'>): Layout {
  const emails = kinds.flatMap((kind, index) => (kind === 'email' ? [index] : []))
  if (emails.length < 2) return { ...rows, columns: withoutRepeats(kinds) }
  const columns = kinds.map((kind) => (kind === 'email' ? undefined : kind))
  return { ...rows, columns: withoutRepeats(columns), rivals: emails }
}

const names: readonly (readonly [ColumnKind, string])[] = [
  [
    'email',
    'email emails emailaddress mail mailaddress studentemail learneremail pupilemail schoolemail workemail primaryemail mailadresse mailadressen emailadresse adressemail adresseemail adresseelectronique courriel courrielprincipal',
  ],
  [
    'telephone',
    'telephone phone mobile phonenumber telephonenumber mobilenumber tel telefon telefonnummer handy',
  ],
  ['url', 'webaddress website homepage profile profileurl'],
  ['claim', 'claim claimcode code badgecode'],
  [
    'name',
    'name fullname learner student pupil learnername studentname pupilname recipient participant displayname vollstandigername schuler nomcomplet nometprenom eleve',
  ],
  ['given-name', 'firstname forename givenname preferredname vorname prenom'],
  ['family-name', 'lastname surname familyname nachname familienname nom nomdefamille'],
  ['badge', 'badge badgename award achievement'],
  ['awarded', 'date awarded awardedon dateawarded awarddate day issued issuedon datum tag jour'],
  ['narrative', 'narrative comment comments note notes reason what text'],
  ['evidence', 'evidence evidencetext proof'],
  ['evidence-url', 'evidenceurl evidencelink evidenceaddress link url portfolio'],
]
const kinds = new Map<string, ColumnKind>([
  ...plainFields.flatMap((field) => namesOf(field).map((word) => [word, field] as const)),
  ...names.flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)),
])

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
  return among(results) ?? kinds.get(plain) ?? among(others) ?? nearlyEmail(heading)
}

/** `Primary Email`, `E-Mail-Adresse (Schule)`: an address of the learner's, unless the heading says whose else. */
function nearlyEmail(heading: string): ColumnKind | undefined {
  const isAddress = /e[- ]?mail|courriel|mailadress/i.test(heading)
  const isOthers =
    /parent|guardian|carer|mother|father|mum|dad|teacher|tutor|family|contact|elter|mutter|vater|lehr|famil|m[eè]re|p[eè]re|tuteur|enseignant|prof/i
  return isAddress && !isOthers.test(heading) ? 'email' : undefined
}

function plainOf(heading: string): string {
  return heading
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** A column of a list without headings: by what most of its cells look like. */
function kindOfCells(cells: readonly string[]): ColumnKind | undefined {
  const full = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const most = (looks: (cell: string) => boolean) => full.filter(looks).length * 2 > full.length
  if (most(isEmail)) return 'email'
  if (most(isTelephone)) return 'telephone'
  if (most((cell) => /^\d{4}-\d\d?-\d\d?$|^\d\d?[/.]\d\d?[/.]\d{4}$/.test(cell))) return 'awarded'
  if (most((cell) => readClaimCode(cell).kind === 'read')) return 'claim'
  return most(isNameLike) ? 'name' : undefined
}

/** Whether a text is made of what names are made of; a word or two of anything else may be, too. */
export function isNameLike(text: string): boolean {
  return /^[\p{L}\p{M} .,'’-]{2,60}$/u.test(text)
}

function withoutRepeats(columns: Columns): Columns {
  return columns.map((kind, index) => (columns.indexOf(kind) === index ? kind : undefined))
}
