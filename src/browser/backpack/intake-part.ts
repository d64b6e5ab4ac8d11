import { makeNode } from '../verifier/make-node.ts'
import { canScan, scanButton } from '../verifier/scan.ts'
import type { BackpackWords } from './texts.ts'

/** What somebody hands over: files, or text (JSON, a token, an address, a claim code). */
export interface IntakePorts {
  readonly files: (files: readonly File[]) => void
  readonly text: (text: string) => void
}

/** The ways in: drop, file picker, paste, camera where there is one. Many files at once. */
export function makeIntakePart(words: BackpackWords, take: IntakePorts): HTMLFormElement {
  const file = makeNode('input', { type: 'file', id: 'kept-file', multiple: '' })
  const text = makeNode('textarea', {
    ...{ id: 'kept-text', rows: '2', spellcheck: 'false', autocomplete: 'off' },
    ...{ autocapitalize: 'off', 'aria-describedby': 'kept-text-hint', dir: 'auto' },
  })
  const form = makeNode(
    'form',
    { class: 'verifier-intake' },
    makeNode(
      'div',
      { class: 'verifier-drop' },
      makeNode('p', {}, words.drop),
      makeNode('label', { for: 'kept-file' }, words.choose),
      file,
    ),
    makeNode('label', { for: 'kept-text' }, words.paste),
    makeNode('p', { id: 'kept-text-hint' }, words.pasteHint),
    text,
    makeNode('button', { type: 'submit', class: 'button' }, words.add),
    canScan() ? scanButton(words.verifier, take.text) : undefined,
  )
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
  acceptDrops(form, take)
  document.addEventListener('paste', (event) => {
    const files = [...(event.clipboardData?.files ?? [])]
    if (files.length === 0) return
    event.preventDefault()
    take.files(files)
  })
  return form
}

function acceptDrops(form: HTMLElement, take: IntakePorts): void {
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
}
