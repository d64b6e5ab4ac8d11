import { copyText } from '../copy-text.ts'
import { makeButton, makeNode } from '../verifier/make-node.ts'
import type { FormDesk } from './form-data.ts'

/** A button that copies a text, and a place where it says whether that worked. */
export function makeCopyButton(
  label: string,
  text: string,
  { words: { result: words } }: FormDesk,
): readonly [HTMLButtonElement, HTMLElement] {
  const said = makeNode('span', { role: 'status' })
  const copy = async () => {
    said.textContent = ''
    const isCopied = await copyText(text)
    said.textContent = isCopied ? words.copied : words.notCopied
  }
  return [makeButton(label, () => void copy(), 'button button-quiet'), said]
}
