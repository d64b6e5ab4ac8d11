import { copyText } from '../../copy-text.ts'
import { saveFile } from '../../save-file.ts'
import { makeButton, makeNode } from '../../verifier/make-node.ts'
import type { FormContext } from '../staff-form/form-data.ts'

/** A file that is made when somebody wants it. */
export interface Download {
  readonly name: string
  readonly type: string
  readonly text: () => string | Promise<string>
}

/** A button that hands over a file. It leaves the page only to the computer it was made on. */
export function makeSaveButton(label: string, file: Download): HTMLButtonElement {
  const { name, type, text } = file
  const save = async () => saveFile({ name, type, content: await text() })
  return makeButton(label, () => void save(), 'button button-quiet')
}

/** A button that copies a text, and a place where it says whether that worked. */
export function makeCopyButton(
  label: string,
  text: string,
  { words: { result: words } }: FormContext,
): readonly [HTMLButtonElement, HTMLElement] {
  const status = makeNode('span', { role: 'status' })
  const copy = async () => {
    status.textContent = ''
    const isCopied = await copyText(text)
    status.textContent = isCopied ? words.copied : words.notCopied
  }
  return [makeButton(label, () => void copy(), 'button button-quiet'), status]
}
