import { columnName, sentenceOf } from '../../../awarding/csv/cell-problem.ts'
import type { DecodedTable } from '../../../awarding/csv/decode-table.ts'
import type { ColumnKind, Layout } from '../../../awarding/csv/columns.ts'
import type { NameReading } from '../../../awarding/csv/name-readings.ts'
import { isUnusual, type LearnerList } from '../../../awarding/csv/read-learners.ts'
import type { Learner } from '../../../awarding/csv/read-recipient.ts'
import { plainFields } from '../../../awarding/files/plain-fields.ts'
import type { KnownBadge } from '../../../awarding/known-badge.ts'
import { makeButton, makeNode } from '../../verifier/make-node.ts'
import { fillSelect, makeField } from './field.ts'
import type { FormContext } from './form-data.ts'
import { filled } from '../../../model/text/filled.ts'

/** How many learners are ready and how many rows have a problem. */
export function countsText({ learners, problems }: LearnerList, { words }: FormContext): string {
  const rows = new Set(problems.map(({ row }) => row)).size
  const ready = filled(words.list.ready, { count: learners.length })
  return rows === 0 ? ready : `${ready} ${filled(words.list.faulty, { count: rows })}`
}

/** A select for each column, with what it was taken for. */
export function mappingView(
  { columns, headings, rivals = [], names = [] }: Layout,
  badge: KnownBadge | undefined,
  { words }: FormContext,
  change: (columns: readonly (ColumnKind | undefined)[]) => void,
): HTMLElement {
  const results = (badge?.resultDescriptions ?? []).map(
    ({ id, name }) => [`result:${id}`, name] as const,
  )
  const { none, ...kinds } = words.columns
  const choices = [['', none] as const, ...Object.entries(kinds), ...results]
  const selects = columns.map((kind, index) => {
    const values = { column: columnName(index), heading: headings?.[index] ?? '' }
    const label = filled(words.list.column, values).replace(/: $/, '')
    const field = makeField(makeNode('select'), { label })
    fillSelect(field.control, choices)
    field.control.value = kind ?? ''
    return field
  })
  for (const { control } of selects)
    control.addEventListener('change', () =>
      change(selects.map((each) => (each.control.value || undefined) as ColumnKind | undefined)),
    )
  const summary = makeNode('summary', {}, words.list.columns)
  const isUnsure =
    columns.every((kind) => kind === undefined) || rivals.length > 0 || names.length > 0
  const details = makeNode(
    'details',
    { class: 'columns-held' },
    summary,
    ...selects.map(({ node }) => node),
  )
  details.open = isUnsure
  return details
}

/** Asks which way round two columns of names are: both readings are shown, and one click chooses. */
export function nameQuestionView(
  readings: readonly NameReading[],
  { words }: FormContext,
  change: (columns: readonly (ColumnKind | undefined)[]) => void,
): readonly HTMLElement[] {
  if (readings.length === 0) return []
  const buttons = readings.map((reading) => readingButton(reading, words, change))
  const title = makeNode('legend', {}, words.list.nameQuestion)
  const other = makeNode('p', { class: 'field-hint' }, words.list.nameOther)
  return [makeNode('fieldset', { class: 'column-question' }, title, ...buttons, other)]
}

/** Offers to turn names round that have the last name first; the list can be used without an answer. */
export function turnNamesView(
  reading: NameReading | undefined,
  { words }: FormContext,
  change: (columns: readonly (ColumnKind | undefined)[]) => void,
): readonly HTMLElement[] {
  if (reading === undefined) return []
  const button = readingButton(reading, words, change)
  const title = makeNode('legend', {}, words.list.turnQuestion)
  return [makeNode('fieldset', { class: 'column-question' }, title, button)]
}

function readingButton(
  { first, columns, examples }: NameReading,
  words: FormContext['words'],
  change: (columns: readonly (ColumnKind | undefined)[]) => void,
): HTMLButtonElement {
  const label = filled(words.list[first], { names: examples.join(' · ') })
  return makeButton(label, () => change(columns), 'button button-quiet')
}

/** What was taken for granted: the encoding, with the names that show whether it is right, and columns left alone. */
export function notesView(
  { learners, unused, unreached }: LearnerList,
  decoded: DecodedTable | undefined,
  { words }: FormContext,
): readonly HTMLElement[] {
  const names = learners.map(({ recipient }) => recipient.name ?? '').filter(isUnusual)
  const shown = [...new Set(names)].slice(0, mostShown).join(', ')
  const isPlain = decoded === undefined || !/[^\0-\u007f]/.test(decoded.text)
  const { encoding = '' } = decoded ?? {}
  const sentences = [
    ...(isPlain ? [] : [filled(words.list.encoding, { encoding })]),
    ...(isPlain || shown === '' ? [] : [filled(words.list.names, { names: shown })]),
    ...(decoded?.isCut === true ? [words.list.cut] : []),
    ...(unreached.length === 0
      ? []
      : [filled(words.list.unreached, { rows: unreached.slice(0, mostShown).join(', ') })]),
    ...(unused.length === 0 ? [] : [filled(words.list.unused, { columns: unused.join(', ') })]),
  ]
  return sentences.map((sentence) => makeNode('p', { class: 'list-note' }, sentence))
}

const mostShown = 100

/** Each problem with its place, and never with what stands there. */
export function problemsView({ problems }: LearnerList, { words }: FormContext): HTMLElement {
  const rows = problems.slice(0, mostShown).map((problem) => {
    const { row, column, heading } = problem
    const place = filled(words.list.place, { row, column })
    return makeNode(
      'tr',
      {},
      makeNode('th', { scope: 'row' }, heading === undefined ? place : `${place} (${heading})`),
      makeNode('td', {}, sentenceOf(problem, words.problems)),
    )
  })
  const caption = makeNode('caption', {}, words.list.problems)
  return makeNode('table', { class: 'list-problems' }, caption, makeNode('tbody', {}, ...rows))
}

/** The first rows, so that a column taken for the wrong thing is seen. */
export function previewView(
  learners: readonly Learner[],
  { words }: FormContext,
): readonly HTMLElement[] {
  if (learners.length === 0) return []
  const items = learners.slice(0, 3).map(({ recipient, badge, fields }) => {
    const known = recipient.identities.map(({ value }) => value)
    const who = [recipient.name, ...known, recipient.contact]
    const plain = plainFields.map((field) => fields[field])
    const parts = [...who, badge.name, fields.awarded, ...plain, fields.narrative]
    return makeNode('li', {}, parts.filter((part) => part !== undefined).join(' · '))
  })
  return [makeNode('p', {}, words.list.preview), makeNode('ol', {}, ...items)]
}
