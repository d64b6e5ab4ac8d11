import { saveFile } from '../save-file.ts'
import { makeButton } from '../verifier/make-node.ts'

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
