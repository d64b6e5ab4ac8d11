import { makeButton, makeNode } from './make-node.ts'
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
      '.png,.svg,.pdf,.json,.jws,.jwt,.jsonld,.txt,image/png,image/svg+xml,image/jpeg,image/webp,application/pdf,application/json',
  })
  const text = makeNode('textarea', {
    id: 'verifier-text',
    rows: '4',
    spellcheck: 'false',
    autocomplete: 'off',
    autocapitalize: 'off',
    'aria-describedby': 'verifier-text-hint',
  })
  const form = makeNode(
    'form',
    { class: 'verifier-intake' },
    makeNode(
      'div',
      { class: 'verifier-drop' },
      makeNode('p', {}, texts.drop),
      makeNode('label', { for: 'verifier-file' }, texts.choose),
      file,
    ),
    makeNode('label', { for: 'verifier-text' }, texts.paste),
    makeNode('p', { id: 'verifier-text-hint' }, texts.pasteHint),
    text,
    makeNode('button', { type: 'submit', class: 'button' }, texts.check),
    canScan() ? scanButton(texts, take) : undefined,
  )
  const takeFile = (given: File | undefined) => {
    if (given !== undefined) void given.arrayBuffer().then((buffer) => take(new Uint8Array(buffer)))
  }
  file.addEventListener('change', () => takeFile(file.files?.[0]))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (text.value.trim() !== '') take(text.value)
    else text.focus()
  })
  acceptDrops(form, takeFile, take)
  acceptPastedFiles(takeFile)
  return form
}

/** Pasted text goes where the cursor is; a pasted picture or file has no such place, so it is taken anywhere. */
function acceptPastedFiles(takeFile: (file: File) => void): void {
  document.addEventListener('paste', (event) => {
    const [file] = event.clipboardData?.files ?? []
    if (file === undefined) return
    event.preventDefault()
    takeFile(file)
  })
}

function acceptDrops(
  form: HTMLElement,
  takeFile: (file: File | undefined) => void,
  take: (input: HandedOver) => void,
): void {
  form.addEventListener('dragover', (event) => {
    event.preventDefault()
    form.dataset['over'] = 'true'
  })
  form.addEventListener('dragleave', () => delete form.dataset['over'])
  form.addEventListener('drop', (event) => {
    event.preventDefault()
    delete form.dataset['over']
    const given = event.dataTransfer
    const text = given?.getData('text/uri-list') || given?.getData('text/plain')
    if (given?.files[0] !== undefined) takeFile(given.files[0])
    else if (text) take(text.trim())
  })
}

/** Before a host other than the page's own is asked. */
export function makeQuestion(
  texts: VerifierTexts,
  host: string,
  answer: (given: boolean) => void,
): HTMLElement {
  return makeNode(
    'div',
    { class: 'verifier-ask', role: 'group', 'aria-label': texts.ask.replace('{host}', host) },
    makeNode('p', {}, texts.ask.replace('{host}', host)),
    makeNode('p', {}, texts.askWhy),
    makeButton(texts.allow, () => answer(true)),
    makeButton(texts.refuse, () => answer(false), 'button button-quiet'),
  )
}
