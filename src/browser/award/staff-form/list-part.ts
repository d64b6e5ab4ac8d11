import { bytesOf } from '../../given-file.ts'
import { holdsDays, layoutOf, type ColumnKind, type Layout } from '../../../awarding/csv/columns.ts'
import { decodedTable, type DecodedTable } from '../../../awarding/csv/decode-table.ts'
import { nameReadings, turnedReading } from '../../../awarding/csv/name-readings.ts'
import { parseTable, type Table } from '../../../awarding/csv/parse-table.ts'
import type { DayOrder } from '../../../awarding/csv/read-day.ts'
import { readLearners, type LearnerList } from '../../../awarding/csv/read-learners.ts'
import type { RecipientRule } from '../../../awarding/csv/read-recipient.ts'
import { namesOfList } from '../../../awarding/learners/listed-names.ts'
import type { KnownBadge } from '../../../awarding/known-badge.ts'
import { makeNode } from '../../verifier/make-node.ts'
import { fillSelect, makeField, type Field } from './field.ts'
import type { FormContext } from './form-data.ts'
import {
  countsText,
  mappingView,
  nameQuestionView,
  notesView,
  previewView,
  problemsView,
  turnNamesView,
} from './list-views.ts'

/** What the rest of the form says about the list. */
interface Chosen {
  readonly badge: () => KnownBadge | undefined
  readonly rule: () => RecipientRule
  /** Is called whenever the list is understood anew. */
  readonly changed: () => void
}

/** Makes the part of the form that takes a list. */
export function makeListPart(context: FormContext, chosen: Chosen) {
  const state: State = {
    context,
    chosen,
    ...makeControls(context),
    columns: undefined,
    decoded: undefined,
    mapping: undefined,
  }
  const { field, file, order, counts, findings } = state
  const take = async (given: File | undefined) => {
    if (given === undefined) return
    const decoded = decodedTable(await bytesOf(given))
    field.control.value = decoded.text
    startAnew(state, decoded)
  }
  field.control.addEventListener('input', () => startAnew(state, undefined))
  order.control.addEventListener('change', () => refresh(state))
  file.control.addEventListener('change', () => void take(file.control.files?.[0]))
  const parts = [field.node, file.node, order.node, counts, findings]
  const node = makeNode('div', { class: 'list-part' }, ...parts)
  acceptDrops(node, take)
  return {
    node,
    field,
    read: () => readList(state),
    /** Everybody's name, also of rows that are left out. */
    names: () => {
      const table = parseTable(field.control.value)
      return namesOfList(table, layoutIn(state, table))
    },
    /** Staff have said to go on without the rows that have a problem. */
    isLeavingOut: () => state.leaveOut.checked && state.leaveOut.isConnected,
    refresh: () => refresh(state),
    /** Takes every name and address out of the page, but for what staff typed themselves. */
    forget: () => findings.replaceChildren(),
  }
}

export type ListPart = ReturnType<typeof makeListPart>

interface Controls {
  readonly field: Field<HTMLTextAreaElement>
  readonly file: Field<HTMLInputElement>
  readonly order: Field<HTMLSelectElement>
  readonly leaveOut: HTMLInputElement
  readonly counts: HTMLElement
  readonly findings: HTMLElement
}

interface State extends Controls {
  readonly context: FormContext
  readonly chosen: Chosen
  /** As staff have put them right. */
  columns: readonly (ColumnKind | undefined)[] | undefined
  /** Where the list came from a file. */
  decoded: DecodedTable | undefined
  /** The selects for the columns, and what they were made for: they stay while somebody is using them. */
  mapping: { readonly key: string; readonly node: HTMLElement } | undefined
}

function makeControls({ words }: FormContext): Controls {
  const text = makeNode('textarea', { rows: '8', spellcheck: 'false', autocomplete: 'off' })
  const choice = makeNode('input', { type: 'file', accept: '.csv,.tsv,.txt,text/csv' })
  const order = makeField(makeNode('select'), words.fields.dayOrder)
  fillSelect(order.control, Object.entries(words.dayOrders))
  order.node.hidden = true
  return {
    field: makeField(text, words.fields.list),
    file: makeField(choice, words.fields.listFile),
    order,
    leaveOut: makeNode('input', { type: 'checkbox', id: 'leave-rows-out' }),
    counts: makeNode('p', { role: 'status', tabindex: '-1' }),
    findings: makeNode('div', { class: 'list-findings' }),
  }
}

function startAnew(state: State, decoded: DecodedTable | undefined): void {
  state.columns = undefined
  state.decoded = decoded
  refresh(state)
}

function layoutIn({ chosen, columns }: State, table: Table): Layout {
  const guessed = layoutOf(table, chosen.badge()?.resultDescriptions)
  return columns?.length === guessed.columns.length
    ? { ...guessed, columns, rivals: [], names: [] }
    : guessed
}

function readList(state: State): LearnerList | undefined {
  const { field, order, chosen, context } = state
  if (field.control.value.trim() === '') return undefined
  const table = parseTable(field.control.value)
  return readLearners(table, layoutIn(state, table), {
    badges: context.badges,
    badge: chosen.badge(),
    latest: context.latest,
    dayOrder: order.control.value as DayOrder,
    recipients: chosen.rule(),
  })
}

function refresh(state: State): void {
  showFindings(state)
  state.chosen.changed()
}

function showFindings(state: State): void {
  const { context, findings, leaveOut } = state
  const list = readList(state)
  state.counts.textContent = list === undefined ? '' : countsText(list, context)
  if (list === undefined) return findings.replaceChildren()
  const table = parseTable(state.field.control.value)
  const layout = layoutIn(state, table)
  state.order.node.hidden = !layout.columns.some(holdsDays)
  const label = makeNode('label', { for: leaveOut.id }, context.words.list.leaveOut)
  const box = makeNode('div', { class: 'choice' }, leaveOut, label)
  const problems = list.problems.length > 0 ? [problemsView(list, context), box] : []
  const notes = notesView(list, state.decoded, context)
  const settle = (columns: Layout['columns']) => {
    state.columns = columns
    state.mapping = undefined
    refresh(state)
    state.counts.focus()
  }
  const question = [
    ...nameQuestionView(nameReadings(table, layout), context, settle),
    ...turnNamesView(turnedReading(table, layout), context, settle),
  ]
  const others = [...question, ...notes, ...problems, ...previewView(list.learners, context)]
  const mapping = mappingOf(state, layout)
  if (mapping.parentElement !== findings) return findings.replaceChildren(mapping, ...others)
  while (mapping.nextSibling) mapping.nextSibling.remove()
  mapping.after(...others)
}

function mappingOf(state: State, layout: Layout): HTMLElement {
  const badge = state.chosen.badge()
  const key = JSON.stringify([layout.headings, layout.columns.length, badge?.issuer, badge?.slug])
  if (state.mapping?.key === key && state.columns !== undefined) return state.mapping.node
  const node = mappingView(layout, badge, state.context, (changed) => {
    state.columns = changed
    refresh(state)
  })
  state.mapping = { key, node }
  return node
}

function acceptDrops(node: HTMLElement, take: (file: File | undefined) => Promise<void>): void {
  node.addEventListener('dragover', (event) => event.preventDefault())
  node.addEventListener('drop', (event) => {
    if (event.dataTransfer?.files.length === 0) return
    event.preventDefault()
    void take(event.dataTransfer?.files[0])
  })
}
