import { makeButton, makeNode } from '../../verifier/make-node.ts'
import type { BackpackWords } from '../texts.ts'

/** Shows what is typed into secret fields, and hides it again. */
export function makeReveal(
  { show, hide }: BackpackWords['keeping'],
  ...fields: readonly HTMLInputElement[]
): HTMLButtonElement {
  const button = makeButton(
    show,
    () => {
      const isHidden = fields[0]?.type === 'password'
      for (const field of fields) field.type = isHidden ? 'text' : 'password'
      button.textContent = isHidden ? hide : show
    },
    'button button-quiet',
  )
  return button
}

/** A new passphrase, typed twice: one that was mistyped opens nothing, and nobody can help. */
export function makeNewPassphrase({ keeping }: BackpackWords) {
  const secret = (id: string) =>
    makeNode('input', {
      ...{ type: 'password', id, autocomplete: 'new-password', spellcheck: 'false' },
      ...{ autocapitalize: 'off', 'aria-describedby': `${id}-hint` },
    })
  const [first, second] = [secret('kept-passphrase'), secret('kept-again')]
  const fault = makeNode('p', { id: 'kept-again-hint', role: 'alert', class: 'kept-fault' })
  const again = makeNode(
    'div',
    {},
    makeNode('label', { for: second.id }, keeping.again),
    second,
    fault,
    makeReveal(keeping, first, second),
  )
  const say = (text: string) => {
    fault.textContent = text
    second.setAttribute('aria-invalid', String(text !== ''))
  }
  const shown = () => {
    again.hidden = first.value === ''
    say('')
  }
  first.addEventListener('input', shown)
  second.addEventListener('input', () => say(''))
  shown()
  return {
    node: makeNode(
      'div',
      {},
      makeNode('label', { for: first.id }, keeping.passphrase),
      makeNode('p', { id: `${first.id}-hint`, class: 'small' }, keeping.passphraseHint),
      first,
      again,
    ),
    /** Empty where none is wanted; undefined where the two differ, which it says. */
    read: (): string | undefined => {
      if (first.value === '' || first.value === second.value) return first.value
      say(keeping.differ)
      second.focus()
      return undefined
    },
    clear: (): void => {
      first.value = second.value = ''
      shown()
    },
  }
}
