import { fileNotDevice } from '../model/addresses/file-name.ts'
import { makeNode } from './verifier/make-node.ts'

/** What a browser is to save, and under which name. */
export interface SavedFile {
  readonly name: string
  /** Media type. */
  readonly type: string
  readonly content: BlobPart
}

/** Lets the browser save a file. It leaves the page only to the device it was made on. */
export function saveFile({ name, type, content }: SavedFile): void {
  const url = URL.createObjectURL(new Blob([content], { type }))
  makeNode('a', { href: url, download: fileNotDevice(name) }).click()
  // Some browsers read it only after they have asked where to.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
