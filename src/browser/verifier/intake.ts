import { bytesOf } from '../given-file.ts'
import { acceptHandedOver, makeIntakeForm } from './intake-form.ts'
import { makeNode } from './make-node.ts'
import { canScan, scanButton } from './scan.ts'
import type { VerifierTexts } from './texts.ts'

/** What a visitor may hand over: the bytes of a file, or text (JSON, a token, an address). */
export type HandedOver = Uint8Array | string

/** The ways in: drop, file picker, paste, address, camera where there is one. */
export function makeIntake(
  texts: VerifierTexts,
  take: (input: HandedOver) => void,
): HTMLFormElement {
  const file = makeNode('input', {
    type: 'file',
    id: 'verifier-file',
    accept:
      '.png,.svg,.pdf,.json,.jws,.jwt,.jsonld,.txt,.html,.zip,image/png,image/svg+xml,image/jpeg,image/webp,application/pdf,application/json',
  })
  const text = makeNode('textarea', {
    id: 'verifier-text',
    rows: '4',
    spellcheck: 'false',
    autocomplete: 'off',
    autocapitalize: 'off',
    'aria-describedby': 'verifier-text-hint',
  })
  const scan = canScan() ? scanButton(texts, take) : undefined
  const words = { ...texts, invitation: texts.drop, submit: texts.check }
  const form = makeIntakeForm({ file, text, words, scan })
  const takeFiles = ([given]: readonly File[]) => {
    if (given !== undefined) void bytesOf(given).then(take)
  }
  file.addEventListener('change', () => takeFiles([...(file.files ?? [])]))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (text.value.trim() !== '') take(text.value)
    else text.focus()
  })
  acceptHandedOver(form, { files: takeFiles, text: take })
  return form
}
