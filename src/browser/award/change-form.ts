import { awardsInFile, editAward, type AwardChange } from '../../awarding/edit-awards.ts'
import { makeNode } from '../verifier/make-node.ts'
import { startChecks, type Checks } from './check.ts'
import { fillSelect, makeChoices, makeField, makeSummary, showFaults } from './field.ts'
import type { FormDesk } from './form-data.ts'
import { showResult } from './result-view.ts'
import { filled } from './words.ts'

/** The form that takes an award back, puts it on hold, ends a hold, or erases it. */
export function startChangeForm(element: HTMLElement, desk: FormDesk): void {
  const { words } = desk
  const parts = makeParts(desk)
  const summary = makeSummary()
  const result = makeNode('div', { class: 'made' })
  result.hidden = true
  const step = (legend: string, ...nodes: readonly HTMLElement[]) =>
    makeNode('fieldset', { class: 'step' }, makeNode('legend', {}, legend), ...nodes)
  const form = makeNode(
    'form',
    { novalidate: '', autocomplete: 'off', class: 'staff-form' },
    summary,
    step(words.steps.file, parts.text.node, parts.file.node, parts.path.node, parts.award.node),
    step(words.steps.change, parts.change.node, parts.on.node, parts.reason.node),
    makeNode('button', { type: 'submit', class: 'button' }, words.make),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const checks = startChecks(desk)
    const file = changedFile(parts, checks, desk)
    showFaults(summary, words.summary, parts.fields, checks.faults)
    if (checks.faults.length > 0 || file === undefined) return
    showResult(result, { files: [file], isEdit: 'edit', facts: [], keepsakes: [] }, desk)
  })
  element.replaceChildren(form, result)
}

type Parts = ReturnType<typeof makeParts>
const kinds = ['revoke', 'suspend', 'reinstate', 'erase'] as const

function makeParts({ words, today, latest }: FormDesk) {
  const { fields } = words
  const text = makeField(makeNode('textarea', { rows: '8', spellcheck: 'false' }), fields.text)
  const file = makeField(makeNode('input', { type: 'file', accept: '.yml,.yaml' }), fields.textFile)
  const path = makeField(makeNode('input', { type: 'text', spellcheck: 'false' }), fields.path)
  const award = makeField(makeNode('select'), fields.award)
  const change = makeChoices(
    'radio',
    fields.change,
    kinds.map((kind) => [kind, words.changes[kind]]),
  )
  const on = makeField(makeNode('input', { type: 'date', max: latest, value: today }), fields.on)
  const reason = makeField(makeNode('input', { type: 'text' }), fields.reason)
  const list = () => {
    const awards = awardsInFile(text.control.value.replaceAll('\r\n', '\n'))
    // Nothing more can be done to an award that has been erased.
    const standing = awards.filter(({ state }) => state !== 'erased')
    const lines = standing.map(({ id, state, awarded }, index) => {
      const parts = [`${index + 1}.`, id, awarded, words.states[state]]
      return [id, parts.filter((part) => part !== undefined).join(' ')] as const
    })
    fillSelect(award.control, lines, words.choose)
    if (lines.length === 1) award.control.value = lines[0]?.[0] ?? ''
  }
  text.control.addEventListener('input', list)
  file.control.addEventListener('change', () => {
    void file.control.files?.[0]?.text().then((read) => {
      text.control.value = read
      list()
    })
  })
  change.choose('revoke')
  change.control.addEventListener('change', () => {
    const [kind] = change.chosen()
    reason.node.hidden = kind === 'reinstate' || kind === 'erase'
    on.node.hidden = kind === 'reinstate'
  })
  list()
  return {
    text,
    file,
    path,
    award,
    change,
    on,
    reason,
    fields: [text, file, path, award, change, on, reason],
  }
}

function changedFile(parts: Parts, checks: Checks, { words }: FormDesk) {
  const { text, path, award, change, on, reason } = parts
  checks.required(text)
  const id = checks.required(award)
  const place = checks.required(path)
  if (place !== undefined && !/^awards\/[a-z0-9-]+\/[a-z0-9-]+\/[a-z0-9._-]+\.yml$/.test(place))
    checks.fault(path, `${path.label}: ${words.fields.path.hint ?? ''}`)
  const kind = change.chosen()[0] ?? 'revoke'
  const asked = changeOf(kind, { on: on.control.value, reason: reason.control.value.trim() })
  if (kind !== 'reinstate') checks.day(on)
  if ('on' in asked) checks.required(on)
  if ('reason' in asked) {
    checks.required(reason)
    checks.publicText(reason, 500)
  }
  if (checks.faults.length > 0 || id === undefined || place === undefined) return undefined
  const edited = editAward(text.control.value, id, asked)
  if ('text' in edited) return { path: place, text: edited.text }
  checks.fault(award, filled(words.editFaults[edited.fault], {}))
  return undefined
}

function changeOf(
  kind: AwardChange['kind'],
  said: { readonly on: string; readonly reason: string },
): AwardChange {
  switch (kind) {
    case 'revoke':
    case 'suspend':
      return { kind, ...said }
    case 'erase':
      return { kind, on: said.on }
    case 'reinstate':
      return { kind }
    default:
      return kind satisfies never
  }
}
