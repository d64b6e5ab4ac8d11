import { bytesOf } from '../../given-file.ts'
import { decodeTable } from '../../../awarding/csv/decode-table.ts'
import { holdersIn } from '../../../awarding/learners/held-codes.ts'
import {
  joinRegisters,
  readRegister,
  type Register,
  type RegisterLine,
} from '../../../awarding/register/register.ts'
import { isLocked, unlockText } from '../../../proof/sealing/passphrase.ts'
import { makeButton, makeNode } from '../../verifier/make-node.ts'
import { makeField, makeInput, setError, type Field } from '../staff-form/field.ts'
import type { FormContext } from '../staff-form/form-data.ts'
import { filled } from '../../../model/text/filled.ts'

/**
 * Makes the part of a form that takes registers, by drop or by button, locked or not. They stay
 * in the memory of the page.
 *
 * @param changed called when there are more lines than before
 * @param takeOther takes a file that is no register, where the form has another use for it, and says whether it has
 */
export function makeRegisterPart(
  context: FormContext,
  changed: () => void,
  takeOther: (text: string) => boolean = () => false,
) {
  const words = context.words.register
  const control = makeNode('input', {
    type: 'file',
    multiple: '',
    accept: '.csv,.register,text/csv',
  })
  const field = makeField(control, words.file)
  const phrase = makeInput({ type: 'password', autocomplete: 'off' }, words.passphrase)
  const status = makeNode('p', { role: 'status' })
  const state: State = {
    context,
    field,
    phrase,
    status,
    changed,
    takeOther,
    locked: [],
    opened: [],
    lines: [],
  }
  const unlock = makeButton(words.open, () => void openLocked(state), 'button button-quiet')
  phrase.node.append(unlock)
  phrase.node.hidden = true
  // Enter in a field would send the form.
  phrase.control.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    void openLocked(state)
  })
  control.addEventListener('change', () => void takeFiles(state, control.files))
  const node = makeNode('div', { class: 'register-part' }, field.node, phrase.node, status)
  node.addEventListener('dragover', (event) => event.preventDefault())
  node.addEventListener('drop', (event) => {
    event.preventDefault()
    void takeFiles(state, event.dataTransfer?.files ?? null)
  })
  /** Every award of all of them, once. */
  const lines = () => state.lines
  return { node, field, lines }
}

interface State {
  readonly context: FormContext
  readonly field: Field<HTMLInputElement>
  readonly phrase: Field<HTMLInputElement>
  readonly status: HTMLElement
  readonly changed: () => void
  readonly takeOther: (text: string) => boolean
  /** Texts that wait for a passphrase. */
  locked: readonly { readonly file: string; readonly text: string }[]
  opened: readonly Register[]
  /** All of them as one. */
  lines: readonly RegisterLine[]
}

async function takeFiles(state: State, files: FileList | null): Promise<void> {
  setError(state.field, undefined)
  for (const file of files ?? []) {
    const text = decodeTable(await bytesOf(file))
    if (isLocked(text)) state.locked = [...state.locked, { file: file.name, text }]
    else take(state, file.name, text)
  }
  show(state)
  if (state.locked.length > 0) state.phrase.control.focus()
}

async function openLocked(state: State): Promise<void> {
  const { register: words } = state.context.words
  const waiting = state.locked
  const passphrase = state.phrase.control.value
  setError(state.phrase, undefined)
  state.locked = []
  for (const each of waiting) {
    try {
      take(state, each.file, await unlockText(each.text, passphrase))
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      if (code === 'passphrase-wrong') {
        state.locked = [...state.locked, each]
        setError(state.phrase, words.wrong)
      } else {
        const sentence = code === 'lock-altered' ? words.altered : words.none
        setError(state.field, filled(sentence, { file: each.file }))
      }
    }
  }
  if (state.locked.length === 0) state.phrase.control.value = ''
  show(state)
}

function take(state: State, file: string, text: string): void {
  const register = readRegister(text)
  if (register) {
    state.opened = [...state.opened, register]
    state.lines = joinRegisters([state.lines, register.lines])
  } else if (!state.takeOther(text))
    setError(state.field, filled(state.context.words.register.none, { file }))
}

function show(state: State): void {
  const { register: words } = state.context.words
  state.phrase.node.hidden = state.locked.length === 0
  const { lines } = state
  const rows = state.opened.flatMap(({ faultyRows }) => faultyRows)
  const counts = { count: lines.length, learners: holdersIn(lines).length }
  const sentences = [
    ...(state.opened.length === 0 ? [] : [filled(words.opened, counts)]),
    ...(rows.length === 0 ? [] : [filled(words.faulty, { rows: rows.join(', ') })]),
  ]
  state.status.textContent = sentences.join(' ')
  state.changed()
}
