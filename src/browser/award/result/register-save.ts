import { ownLines, type ListedTogether } from '../../../awarding/register/own-list.ts'
import type { KeptAward } from '../../../awarding/learners/seal-learners.ts'
import {
  joinRegisters,
  registerText,
  type RegisterLine,
} from '../../../awarding/register/register.ts'
import { lockText } from '../../../proof/sealing/passphrase.ts'
import { makeButton, makeNode } from '../../verifier/make-node.ts'
import { makeInput, setError } from '../staff-form/field.ts'
import type { FormContext } from '../staff-form/form-data.ts'
import { saveFile } from '../../save-file.ts'

const shortest = 12

/**
 * Offers a register to keep, as a spreadsheet or locked with a passphrase. Its lines are nowhere in the page.
 *
 * @param how - what to do with it; absent: it takes the place of the one that was dropped
 */
export function registerSaveView(
  lines: readonly RegisterLine[],
  context: FormContext,
  how = context.words.register.saveHow,
): HTMLElement {
  const { register: words } = context.words
  const phrase = makeInput({ type: 'password', autocomplete: 'new-password' }, words.newPassphrase)
  const save = async () => {
    const passphrase = phrase.control.value
    const isShort = passphrase !== '' && passphrase.length < shortest
    setError(phrase, isShort ? words.short : undefined)
    if (isShort) return phrase.control.focus()
    const name = `register-${context.today}`
    const text = registerText(lines)
    if (passphrase === '')
      saveFile({ name: `${name}.csv`, type: 'text/csv;charset=utf-8', content: text })
    else
      saveFile({
        name: `${name}.register`,
        type: 'application/octet-stream',
        content: await lockText(text, passphrase),
      })
  }
  return makeNode(
    'div',
    { class: 'callout' },
    makeNode('p', {}, how),
    phrase.node,
    makeButton(words.save, () => void save(), 'button button-quiet'),
  )
}

/** Offers the register so far with awards added that have just been given; without one, the first. */
export function registerView(
  awards: readonly KeptAward[],
  together: ListedTogether,
  before: readonly RegisterLine[],
  context: FormContext,
): HTMLElement {
  const how = before.length === 0 ? context.words.register.firstHow : context.words.register.saveHow
  return registerSaveView(joinRegisters([before, ownLines(awards, together)]), context, how)
}
