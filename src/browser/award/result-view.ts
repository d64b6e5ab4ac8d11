import type { ComposedFile } from '../../awarding/composed-file.ts'
import { editUrl, forgeOf, newFileUrl, uploadUrl, type Forge } from '../../awarding/forge.ts'
import { copyText } from '../copy-text.ts'
import { makeButton, makeNode } from '../verifier/make-node.ts'
import type { FormDesk } from './form-data.ts'
import { filled } from './words.ts'

/** Something to keep beside the files: it never goes to the repository. */
export interface Keepsake {
  readonly label: string
  readonly how: string
  readonly name: string
  readonly type: string
  readonly text: string
}

export interface Result {
  readonly files: readonly ComposedFile[]
  /** Files that are there already, and are to be replaced by this text. */
  readonly isEdit: 'new' | 'edit'
  readonly facts: readonly string[]
  readonly keepsakes: readonly Keepsake[]
  /** What else is to be kept, with fields of its own. */
  readonly extras?: readonly HTMLElement[]
}

/** Shows what was made, where it goes and how, and moves the reader there. */
export function showResult(place: HTMLElement, result: Result, desk: FormDesk): void {
  const { words } = desk
  const title = makeNode('h2', { tabindex: '-1' }, words.result.title)
  place.replaceChildren(
    title,
    ...result.facts.map((fact) => makeNode('p', {}, fact)),
    ...result.keepsakes.map((keepsake) => keepsakeView(keepsake)),
    ...(result.extras ?? []),
    ...result.files.map((file) => fileView(file, result.isEdit, desk)),
    makeNode('p', {}, words.result.next),
  )
  place.hidden = false
  title.focus()
}

function fileView(file: ComposedFile, isEdit: Result['isEdit'], desk: FormDesk): HTMLElement {
  const { words } = desk
  const said = makeNode('span', { role: 'status' })
  const copy = makeButton(words.result.copy, () => void copyFile(), 'button button-quiet')
  const copyFile = async () => {
    said.textContent = ''
    const isCopied = await copyText(file.text)
    said.textContent = isCopied ? words.result.copied : words.result.notCopied
  }
  const name = file.path.slice(file.path.lastIndexOf('/') + 1)
  const type = 'text/plain;charset=utf-8'
  return makeNode(
    'section',
    { class: 'made-file' },
    makeNode('h3', {}, filled(words.result.file, { path: file.path })),
    ...forgeView(forgeOf(desk.forge), file, isEdit, desk),
    makeNode(
      'div',
      { class: 'made-file-tools' },
      copy,
      saveButton(words.result.download, { name, type, text: file.text }),
      said,
    ),
    makeNode(
      'pre',
      { tabindex: '0', role: 'region', 'aria-label': file.path },
      makeNode('code', {}, file.text),
    ),
  )
}

function forgeView(
  forge: Forge | undefined,
  file: ComposedFile,
  isEdit: Result['isEdit'],
  { words: { result: words } }: FormDesk,
): readonly HTMLElement[] {
  if (forge === undefined) return [makeNode('p', {}, words.noForge)]
  const { host } = new URL(forge.repository)
  const link = (label: string, href: string) => {
    const look = { class: 'button', href, target: '_blank', rel: 'noopener noreferrer' }
    return makeNode('p', {}, makeNode('a', look, filled(label, { host })))
  }
  if (isEdit === 'edit')
    return [makeNode('p', {}, words.editHow), link(words.edit, editUrl(forge, file.path))]
  const filledIn = newFileUrl(forge, file)
  if (filledIn !== undefined) return [link(words.open, filledIn)]
  return [makeNode('p', {}, words.tooLong), link(words.upload, uploadUrl(forge, file.path))]
}

function keepsakeView(keepsake: Keepsake): HTMLElement {
  const { label, how } = keepsake
  return makeNode('div', { class: 'callout' }, makeNode('p', {}, how), saveButton(label, keepsake))
}

function saveButton(
  label: string,
  file: Pick<Keepsake, 'name' | 'type' | 'text'>,
): HTMLButtonElement {
  return makeButton(label, () => saveFile(file), 'button button-quiet')
}

/** Lets the browser save a text as a file. */
export function saveFile(file: Pick<Keepsake, 'name' | 'type' | 'text'>): void {
  const url = URL.createObjectURL(new Blob([file.text], { type: file.type }))
  makeNode('a', { href: url, download: file.name }).click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
