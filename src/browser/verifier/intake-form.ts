import { makeButton, makeNode } from './make-node.ts'
import type { VerifierTexts } from './texts.ts'

/** What a form is made of that takes files and text. The hint of the text field has its id, with `-hint` behind it. */
export interface IntakeParts {
  readonly file: HTMLInputElement
  readonly text: HTMLTextAreaElement
  readonly words: Pick<VerifierTexts, 'choose' | 'paste' | 'pasteHint'> & {
    /** To drop something. */
    readonly invitation: string
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
      makeNode('p', {}, words.invitation),
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
