import { makeNode } from '../../verifier/make-node.ts'
import { startChecks, type Checks } from './check.ts'
import { makeSummary, showFaults, type Field } from './field.ts'
import type { FormContext } from './form-data.ts'
import { showResult, type Result } from '../result/result-view.ts'

/** What a form of staff asks, and what it makes of the answers. */
export interface StaffForm {
  readonly nodes: readonly HTMLElement[]
  /** On the button. */
  readonly submit: string
  /** In the order in which their faults are listed. */
  readonly fields: () => readonly Field[]
  /** Of people, which must stand in nothing that everybody will read. */
  readonly names: () => readonly string[]
  /** Nothing where a field is wrong. */
  readonly make: (checks: Checks) => Promise<Result | undefined>
}

/** Shows the form; when it is sent, what is wrong with its fields, or what was made. Nothing is sent by the page. */
export function startStaffForm(
  element: HTMLElement,
  context: FormContext,
  staffForm: StaffForm,
): void {
  const { words } = context
  const summary = makeSummary()
  const place = makeNode('div', { class: 'made' })
  place.hidden = true
  const submit = makeNode('button', { type: 'submit', class: 'button' }, staffForm.submit)
  const form = makeNode(
    'form',
    { novalidate: '', autocomplete: 'off', class: 'staff-form' },
    summary,
    ...staffForm.nodes,
    submit,
  )
  const send = async () => {
    submit.disabled = true
    const checks = startChecks(context, staffForm.names())
    try {
      const result = await staffForm.make(checks)
      if (result !== undefined && checks.faults.length === 0) showResult(place, result, context)
    } catch {
      place.hidden = false
      place.replaceChildren(makeNode('p', { role: 'alert' }, words.failed))
    } finally {
      submit.disabled = false
      showFaults(summary, words.summary, staffForm.fields(), checks.faults)
    }
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void send()
  })
  element.replaceChildren(form, place)
}
