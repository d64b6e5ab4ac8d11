import { makeButton, makeNode } from '../verifier/make-node.ts'

/** A file that is made when somebody wants it. */
export interface Download {
  readonly name: string
  readonly type: string
  readonly text: () => string | Promise<string>
}

/** A button that hands over a file. It leaves the page only to the computer it was made on. */
export function makeSaveButton(label: string, file: Download): HTMLButtonElement {
  const save = async () => saveFile({ ...file, text: await file.text() })
  return makeButton(label, () => void save(), 'button button-quiet')
}

/** Lets the browser save a text as a file. */
export function saveFile(file: {
  readonly name: string
  readonly type: string
  readonly text: string
}): void {
  const url = URL.createObjectURL(new Blob([file.text], { type: file.type }))
  makeNode('a', { href: url, download: file.name }).click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
