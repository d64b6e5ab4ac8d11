import { textIn } from '../../given-file.ts'
import { awardLimits } from '../../../kinds/award/fields.ts'
import { awardsInFile, editAward, type AwardEdit } from '../../../awarding/files/edit-awards.ts'
import { corrected, renewed } from './change-result.ts'
import { makeCorrectPart } from './correct-part.ts'
import { isMoveRequest, makeMovePart, moved } from './move-part.ts'
import { makeHolderPart, type HolderPart } from '../staff-form/holder-part.ts'
import type { RegisterLine } from '../../../awarding/register/register.ts'
import { registerSaveView } from '../result/register-save.ts'
import { makeNode } from '../../verifier/make-node.ts'
import type { Checks } from '../staff-form/check.ts'
import {
  fillSelect,
  makeChoices,
  makeField,
  makeInput,
  makeStep,
  type FieldWords,
} from '../staff-form/field.ts'
import type { FormContext } from '../staff-form/form-data.ts'
import type { Result } from '../result/result-view.ts'
import { startStaffForm } from '../staff-form/staff-form.ts'
import { filled } from '../../../model/text/filled.ts'

/** The form that takes an award back, puts it on hold, ends a hold, or erases it. */
export function startChangeForm(element: HTMLElement, context: FormContext): void {
  const { words } = context
  const parts = makeParts(context)
  const { holder, text, file, path, award, change, on, reason, correct } = parts
  startStaffForm(element, context, {
    nodes: [
      holder.node,
      makeStep(words.steps.file, text.node, file.node, path.node, award.node),
      makeStep(words.steps.change, change.node, on.node, reason.node),
      correct.node,
      parts.move.node,
    ],
    submit: words.make,
    fields: () => parts.fields,
    names: () => holder.lines().flatMap(({ name }) => (name === '' ? [] : [name])),
    make: (checks) => {
      const kind = change.chosen()[0] ?? 'revoke'
      return kind === 'move'
        ? moveAll(parts, checks, context)
        : changed(kind, parts, checks, context)
    },
  })
}

type Parts = ReturnType<typeof makeParts>
const kinds = [
  'revoke',
  'suspend',
  'reinstate',
  'erase',
  'new-code',
  'whole-record',
  'correct',
  'move',
] as const

function makeParts(context: FormContext) {
  const { words, today, latest } = context
  const { fields } = words
  const text = makeField(makeNode('textarea', { rows: '8', spellcheck: 'false' }), fields.text)
  const file = makeInput({ type: 'file', accept: '.yml,.yaml' }, fields.textFile)
  const path = makePathField(context)
  const award = makeField(makeNode('select'), fields.award)
  const labels = kinds.map((kind) => [kind, words.changes[kind]] as const)
  const change = makeChoices('radio', fields.change, labels)
  const on = makeInput({ type: 'date', max: latest, value: today }, fields.on)
  const reason = makeInput({ type: 'text' }, fields.reason)
  const files = new Map<string, string>()
  const correct = makeCorrectPart(context)
  const list = () => {
    listAwards(award.control, text.control.value, holder, context)
    if (path.control.value !== '') files.set(path.control.value, text.control.value)
  }
  const holderChanged = () => {
    const line = holder.chosen()
    if (line !== undefined && line.file !== '' && line.file !== path.control.value) {
      path.control.value = line.file
      text.control.value = files.get(line.file) ?? ''
      correct.proposeName(line.file)
    }
    list()
    move.refresh()
  }
  const holder = makeHolderPart(context, holderChanged, (other) => {
    const isTaken = takesRequest(other, change, move)
    show()
    return isTaken
  })
  const move = makeMovePart(context, () => holder.lines())
  const show = () => {
    showFor(change.chosen()[0] ?? 'revoke', { award, on, reason, correct, move })
  }
  text.control.addEventListener('input', list)
  path.control.addEventListener('change', () => {
    correct.proposeName(path.control.value)
    list()
  })
  readInto(text.control, file.control, list)
  change.choose('revoke')
  change.control.addEventListener('change', show)
  show()
  list()
  const all = [text, file, path, award, change, on, reason, move.field, ...correct.fields]
  return { text, path, award, change, on, reason, file, files, correct, move, holder, fields: all }
}

/** Whoever is handed a request may well drop it in the first place that takes files. */
function takesRequest(
  text: string,
  change: { readonly choose: (kind: 'move') => void },
  move: ReturnType<typeof makeMovePart>,
): boolean {
  if (!isMoveRequest(text)) return false
  change.choose('move')
  move.take(text)
  return true
}

function readInto(text: HTMLTextAreaElement, file: HTMLInputElement, changed: () => void): void {
  file.addEventListener('change', () => {
    const [given] = file.files ?? []
    if (given === undefined) return
    void textIn(given).then((read) => {
      text.value = read
      changed()
    })
  })
}

/** Each change asks for what it needs and no more. */
function showFor(
  kind: (typeof kinds)[number],
  parts: Readonly<
    Record<'award' | 'on' | 'reason' | 'correct' | 'move', { readonly node: HTMLElement }>
  >,
): void {
  const { award, on, reason, correct, move } = parts
  reason.node.hidden = kind !== 'revoke' && kind !== 'suspend'
  on.node.hidden = ['reinstate', 'new-code', 'whole-record', 'correct', 'move'].includes(kind)
  award.node.hidden = kind === 'move'
  move.node.hidden = kind !== 'move'
  correct.node.hidden = kind !== 'correct'
}

function makePathField(context: FormContext) {
  return makeInput({ type: 'text', spellcheck: 'false' }, pathWords(context))
}

/** The awards of the pasted file; with a register, each with its holder's name. */
function listAwards(
  select: HTMLSelectElement,
  text: string,
  holder: HolderPart,
  { words }: FormContext,
): void {
  const kept = select.value
  const names = new Map(holder.lines().map(({ id, name }) => [id, name]))
  // Nothing more can be done to an award that has been erased.
  const standing = awardsInFile(text.replaceAll('\r\n', '\n')).filter(
    ({ state }) => state !== 'erased',
  )
  const lines = standing.map(({ id, state, awarded }, index) => {
    const parts = [`${index + 1}.`, names.get(id) || id, awarded, words.states[state]]
    return [id, parts.filter((part) => part !== undefined).join(' ')] as const
  })
  fillSelect(select, lines, words.choose)
  const wanted = [holder.chosen()?.id, kept, lines.length === 1 ? lines[0]?.[0] : undefined]
  select.value = wanted.find((id) => lines.some(([each]) => each === id)) ?? ''
}

/** What the form makes; nothing when a field is wrong. */
async function changed(
  kind: Exclude<(typeof kinds)[number], 'move'>,
  parts: Parts,
  checks: Checks,
  context: FormContext,
): Promise<Result | undefined> {
  const { text, path, award, correct, files, holder } = parts
  checks.required(text)
  const isShared = kind === 'correct' && !correct.isOne()
  const id = isShared ? undefined : checks.required(award)
  const place = checks.required(path)
  if (place === undefined) return undefined
  checkPath(path, checks, context)
  files.set(place, text.control.value)
  const lines = holder.lines()
  const chosen = { path: place, text: text.control.value, files, lines }
  if (kind === 'correct') return corrected({ ...chosen, id }, correct, checks, context)
  if (id === undefined) return undefined
  if (kind === 'new-code')
    return checks.faults.length > 0 ? undefined : renewed({ ...chosen, id }, text, checks, context)
  const edited = editedText(kind, id, parts, checks, context)
  const file = { path: place, text: edited ?? '' }
  const extras = kind === 'erase' ? forgotten(id, lines, context) : []
  return edited === undefined ? undefined : { files: [file], isEdit: 'edit', extras }
}

/** Every award of a holder, whatever file it stands in: the one whose path is in the field, and those pasted before. */
async function moveAll(
  { path, text, files, holder, move }: Parts,
  checks: Checks,
  context: FormContext,
): Promise<Result | undefined> {
  if (path.control.value !== '') files.set(path.control.value, text.control.value)
  return moved(move, files, holder.lines(), checks, context)
}

/** The example is of a badge of this very site, where it has one. */
function pathWords({ words, badges: [badge], today }: FormContext): FieldWords {
  const { issuer, slug } = badge ?? { issuer: 'your-school', slug: 'your-badge' }
  const { label, hint = '' } = words.fields.path
  return {
    label,
    hint: filled(hint, { path: ['awards', issuer, slug, `${today.slice(0, 7)}.yml`].join('/') }),
  }
}

function checkPath(path: Parts['path'], checks: Checks, context: FormContext): void {
  const isOne = /^awards\/(?:[a-z0-9-]+\/){2,3}[a-z0-9._-]+\.yml$/.test(path.control.value.trim())
  if (!isOne) checks.fault(path, `${path.label}: ${pathWords(context).hint ?? ''}`)
}

/** Who is to be forgotten is to be forgotten by the register, too. */
function forgotten(
  id: string,
  lines: readonly RegisterLine[],
  context: FormContext,
): readonly HTMLElement[] {
  const rest = lines.filter((line) => line.id !== id)
  return rest.length < lines.length ? [registerSaveView(rest, context)] : []
}

type StatusKind = Exclude<(typeof kinds)[number], 'new-code' | 'correct' | 'move'>

function editedText(
  kind: StatusKind,
  id: string,
  { text, award, on, reason }: Parts,
  checks: Checks,
  { words }: FormContext,
): string | undefined {
  const request = changeOf(kind, { on: on.control.value, reason: reason.control.value.trim() })
  if ('on' in request) {
    checks.day(on)
    checks.required(on)
  }
  if ('reason' in request) {
    checks.required(reason)
    checks.publicText(reason, awardLimits.reason)
  }
  if (checks.faults.length > 0) return undefined
  const edited = editAward(text.control.value, id, request)
  if ('text' in edited) return edited.text
  checks.fault(award, filled(words.editFaults[edited.fault], {}))
  return undefined
}

function changeOf(
  kind: StatusKind,
  fields: { readonly on: string; readonly reason: string },
): AwardEdit {
  switch (kind) {
    case 'revoke':
    case 'suspend':
      return { kind, ...fields }
    case 'erase':
      return { kind, on: fields.on }
    case 'whole-record':
    case 'reinstate':
      return { kind }
    default:
      return kind satisfies never
  }
}
