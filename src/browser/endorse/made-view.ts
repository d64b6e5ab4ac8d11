import { codeHostOf, newFileUrl, uploadUrl } from '../../awarding/code-host.ts'
import { slugFrom } from '../../model/addresses/slug.ts'
import { saveFile } from '../save-file.ts'
import { makeButton, makeNode } from '../verifier/make-node.ts'
import type { EndorseData } from './texts.ts'
import type { EndorsableThing } from './wanted-thing.ts'

/** An endorsement that has been signed. */
export interface MadeEndorsement {
  readonly did: string
  readonly text: string
  readonly thing: EndorsableThing
  /** What its signer is called. */
  readonly name: string
}

/** Shows the file and how it comes into the repository, and moves the reader there. */
export function showMade(place: HTMLElement, made: MadeEndorsement, data: EndorseData): void {
  const { words, forge } = data
  const { did, text, thing } = made
  const path = thing.path(slugFrom(made.name))
  const name = path.slice(path.lastIndexOf('/') + 1)
  const save = () => saveFile({ name, type: 'application/json', content: text })
  const host = codeHostOf(forge)
  const filled = host && newFileUrl(host, { path, text })
  const link = (label: string, href: string) => makeNode('a', { class: 'button', href }, label)
  const ways = [
    ...(filled === undefined ? [] : [link(words.open, filled)]),
    ...(host === undefined || filled !== undefined
      ? []
      : [link(words.upload, uploadUrl(host, path))]),
  ]
  const title = makeNode('h2', { tabindex: '-1' }, words.made)
  const code = (value: string) => makeNode('code', { class: 'key-name', dir: 'ltr' }, value)
  place.replaceChildren(
    title,
    makeNode('p', {}, makeButton(words.save, save)),
    makeNode('p', {}, words.hand),
    makeNode('p', {}, words.place, ' ', code(path)),
    ...ways.map((each) => makeNode('p', {}, each)),
    makeNode('p', { class: 'small' }, words.keyIs, ' ', code(did)),
  )
  place.hidden = false
  title.focus()
}
