import { acceptHandedOver, makeIntakeForm, type HandOver } from '../../verifier/intake-form.ts'
import { makeNode } from '../../verifier/make-node.ts'
import { canScan, scanButton } from '../../verifier/scan.ts'
import type { BackpackWords } from '../texts.ts'

/**
 * The ways in: drop, file picker, paste, camera where there is one. Many files at once; text is JSON, a token, an address
 * or a claim code.
 */
export function makeIntakePart(
  words: BackpackWords,
  take: HandOver & {
    /** What a QR code before the camera says. */
    readonly scanned: (text: string) => void
    /** What is said of one that is not all: others are to come before the camera. */
    readonly follow: (text: string) => Promise<string | undefined>
    readonly photos: (files: readonly File[]) => void
  },
): HTMLFormElement {
  const file = makeNode('input', { type: 'file', id: 'kept-file', multiple: '' })
  const text = makeNode('textarea', {
    ...{ id: 'kept-text', rows: '2', spellcheck: 'false', autocomplete: 'off' },
    ...{ autocapitalize: 'off', 'aria-describedby': 'kept-text-hint', dir: 'auto' },
  })
  const scan = canScan() ? scanButton(words.verifier, take.scanned, take.follow) : undefined
  const given = { ...words, invitation: words.drop, submit: words.add }
  const photo = makeNode('input', {
    ...{ type: 'file', id: 'kept-photo', accept: 'image/*', multiple: '' },
  })
  photo.addEventListener('change', () => {
    const pictures = [...(photo.files ?? [])]
    if (pictures.length > 0) take.photos(pictures)
    photo.value = ''
  })
  const form = makeIntakeForm({ file, text, words: given, scan })
  form.append(makeNode('label', { for: 'kept-photo' }, words.scanned.photo), photo)
  file.addEventListener('change', () => {
    take.files([...(file.files ?? [])])
    file.value = ''
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const typed = text.value.trim()
    if (typed === '') return text.focus()
    text.value = ''
    take.text(typed)
  })
  acceptHandedOver(form, take)
  return form
}
