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
  const scan = canScan() ? scanButton(texts, take) : undefined
  const form = makeIntakeForm({ file, text, words: { ...texts, submit: texts.check }, scan })
  const takeFiles = ([given]: readonly File[]) => {
    if (given !== undefined) void given.arrayBuffer().then((buffer) => take(new Uint8Array(buffer)))
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

/** What a form is made of that takes files and text. The hint of the text field has its id, with `-hint` behind it. */
export interface IntakeParts {
  readonly file: HTMLInputElement
  readonly text: HTMLTextAreaElement
  readonly words: Pick<VerifierTexts, 'drop' | 'choose' | 'paste' | 'pasteHint'> & {
    readonly submit: string
  }
  /** Where there is a camera. */
  readonly scan: HTMLElement | undefined
}

/** Lays out a form that takes files and text. */
export function makeIntakeForm({ file, text, words, scan }: IntakeParts): HTMLFormElement {
  return makeNode(
    'form',
    { class: 'verifier-intake' },
    makeNode(
      'div',
      { class: 'verifier-drop' },
      makeNode('p', {}, words.drop),
      makeNode('label', { for: file.id }, words.choose),
      file,
    ),
    makeNode('label', { for: text.id }, words.paste),
    makeNode('p', { id: `${text.id}-hint` }, words.pasteHint),
    text,
    makeNode('button', { type: 'submit', class: 'button' }, words.submit),
    scan,
  )
}

/** What becomes of files and text that are dropped, and of files that are pasted. */
export interface HandOver {
  readonly files: (files: readonly File[]) => void
  readonly text: (text: string) => void
}

/** Takes what is dropped on a form, and files that are pasted anywhere: text goes where the cursor is, a file has no such place. */
export function acceptHandedOver(form: HTMLElement, take: HandOver): void {
  form.addEventListener('dragover', (event) => {
    event.preventDefault()
    form.dataset['over'] = 'true'
  })
  form.addEventListener('dragleave', () => delete form.dataset['over'])
  form.addEventListener('drop', (event) => {
    event.preventDefault()
    delete form.dataset['over']
    const dropped = event.dataTransfer
    const text = dropped?.getData('text/uri-list') || dropped?.getData('text/plain')
    const files = [...(dropped?.files ?? [])]
    if (files.length > 0) take.files(files)
    else if (text) take.text(text.trim())
  })
  document.addEventListener('paste', (event) => {
    const files = [...(event.clipboardData?.files ?? [])]
    if (files.length === 0) return
    event.preventDefault()
    take.files(files)
  })
}

/** Before a host other than the page's own is asked. */
export function makeQuestion(
  texts: Pick<VerifierTexts, 'ask' | 'askWhy' | 'allow' | 'refuse'>,
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
