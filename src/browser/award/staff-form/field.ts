import { makeNode } from '../../verifier/make-node.ts'

/** A field: its label, and what helps to fill it in. */
export interface FieldWords {
  readonly label: string
  readonly hint?: string
}

export type Control =
  HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | HTMLFieldSetElement

/** A control with its label, its hint and a place for what is wrong with it. */
export interface Field<C extends Control = Control> {
  readonly node: HTMLElement
  readonly control: C
  readonly label: string
  readonly error: HTMLElement
}

let made = 0

/** Puts a label, a hint and a place for an error around a control; each is tied to it for screen readers. */
export function makeField<C extends Exclude<Control, HTMLFieldSetElement>>(
  control: C,
  words: FieldWords,
): Field<C> {
  const id = freshId()
  control.id = id
  const label = makeNode('label', { for: id }, words.label)
  const error = errorPlace(id)
  const hint = words.hint && makeNode('p', { class: 'field-hint', id: `${id}-hint` }, words.hint)
  control.setAttribute('aria-describedby', `${hint ? `${id}-hint ` : ''}${id}-error`)
  const node = makeNode('div', { class: 'field' }, label, hint || undefined, control, error)
  return { node, control, label: words.label, error }
}

/** A field for one line, a number, a day or a file: by the attributes of its input. */
export function makeInput(attributes: Readonly<Record<string, string>>, words: FieldWords) {
  return makeField(makeNode('input', attributes), words)
}

/** A group of radio buttons or check boxes with one question above. */
export function makeChoices<Value extends string>(
  type: 'radio' | 'checkbox',
  question: FieldWords,
  choices: readonly (readonly [Value, FieldWords])[],
): Field<HTMLFieldSetElement> & {
  readonly chosen: () => readonly Value[]
  readonly choose: (value: Value) => void
} {
  const id = freshId()
  const error = errorPlace(id)
  const inputs = choices.map(([value]) =>
    makeNode('input', { type, name: id, value, id: `${id}-${value}` }),
  )
  const rows = choices.map(([value, words], index) => {
    const label = makeNode('label', { for: `${id}-${value}` }, words.label)
    const hint =
      words.hint && makeNode('p', { class: 'field-hint', id: `${id}-${value}-hint` }, words.hint)
    if (hint) inputs[index]?.setAttribute('aria-describedby', hint.id)
    return makeNode('div', { class: 'choice' }, inputs[index], label, hint || undefined)
  })
  const legend = makeNode('legend', {}, question.label)
  const control = makeNode('fieldset', { id, class: 'field choices' }, legend, ...rows, error)
  return {
    node: control,
    control,
    label: question.label,
    error,
    chosen: () => choices.flatMap(([value], index) => (inputs[index]?.checked ? [value] : [])),
    choose: (value) => {
      for (const input of inputs) input.checked = input.value === value
    },
  }
}

/** Some fields of a form that belong together, under one heading. */
export function makeStep(legend: string, ...nodes: readonly HTMLElement[]): HTMLFieldSetElement {
  return makeNode('fieldset', { class: 'step' }, makeNode('legend', {}, legend), ...nodes)
}

/** Fills a select. With `empty`, its first line stands for no choice. */
export function fillSelect(
  select: HTMLSelectElement,
  choices: readonly (readonly [value: string, label: string])[],
  empty?: string,
): void {
  const lines = empty === undefined ? choices : [['', empty] as const, ...choices]
  select.replaceChildren(...lines.map(([value, label]) => makeNode('option', { value }, label)))
}

/** Fills a select that has to be answered. Where there is one answer only, it is chosen already. */
export function fillQuestion(
  select: HTMLSelectElement,
  choices: readonly (readonly [value: string, label: string])[],
  empty: string,
): void {
  fillSelect(select, choices, empty)
  if (choices.length === 1) select.value = choices[0]?.[0] ?? ''
}

/** Says what is wrong with a field, or that nothing is. */
export function setError({ node, control, error }: Field, message: string | undefined): void {
  error.textContent = message ?? ''
  if (message === undefined) return control.removeAttribute('aria-invalid')
  control.setAttribute('aria-invalid', 'true')
  // What is folded cannot be seen, nor be gone to.
  node.closest('details')?.setAttribute('open', '')
}

export interface FieldFault {
  readonly field: Field
  readonly message: string
}

/** Marks the fields that are wrong, and lists them in the summary, each a link to its field. */
export function showFaults(
  summary: HTMLElement,
  title: string,
  fields: readonly Field[],
  faults: readonly FieldFault[],
): void {
  for (const field of fields)
    setError(field, faults.find((fault) => fault.field === field)?.message)
  summary.replaceChildren()
  summary.hidden = faults.length === 0
  if (faults.length === 0) return
  const items = faults.map(({ field, message }) => makeNode('li', {}, linkTo(field, message)))
  summary.append(makeNode('h2', {}, title), makeNode('ul', {}, ...items))
  summary.focus()
}

export function makeSummary(): HTMLElement {
  const summary = makeNode('div', { class: 'error-summary', role: 'alert', tabindex: '-1' })
  summary.hidden = true
  return summary
}

function linkTo({ control }: Field, message: string): HTMLElement {
  const link = makeNode('a', { href: `#${control.id}` }, message)
  link.addEventListener('click', (event) => {
    event.preventDefault()
    const target = control instanceof HTMLFieldSetElement ? control.querySelector('input') : control
    target?.focus()
  })
  return link
}

function errorPlace(id: string): HTMLElement {
  return makeNode('p', { class: 'field-error', id: `${id}-error` })
}

function freshId(): string {
  made += 1
  return `field-${made}`
}
