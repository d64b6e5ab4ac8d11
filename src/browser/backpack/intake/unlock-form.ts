import { filled } from '../../../model/text/filled.ts'
import { makeNode } from '../../verifier/make-node.ts'
import { makeReveal } from '../copies/passphrase-field.ts'
import type { BackpackWords } from '../texts.ts'

let made = 0

/**
 * Asks for the passphrase of a file that is locked, and is gone when it has been given.
 *
 * @param name - of the file
 */
export function makeUnlockForm(
  name: string,
  words: BackpackWords,
  open: (passphrase: string) => void,
): HTMLFormElement {
  made += 1
  const id = `kept-unlock-${made}`
  const field = makeNode('input', { type: 'password', id, autocomplete: 'off' })
  const form = makeNode(
    'form',
    { class: 'kept-unlock' },
    makeNode('p', {}, filled(words.locked, { name })),
    makeNode('label', { for: id }, words.passphrase),
    field,
    makeReveal(words.keeping, field),
    makeNode('button', { class: 'button' }, words.unlock),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    form.remove()
    open(field.value)
  })
  return form
}
