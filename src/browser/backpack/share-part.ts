import type { Collection, ShownItem } from '../../backpack/collection.ts'
import { textOf } from '../../backpack/show/badge-text.ts'
import { packShown, type ShownBadge } from '../../backpack/show/show-link.ts'
import { filled } from '../../model/filled.ts'
import { copyText } from '../copy-text.ts'
import { saveFile } from '../save-file.ts'
import { makeButton, makeNode } from '../verifier/make-node.ts'
import { stateOf } from './badge-list.ts'
import type { Editing } from './collection-context.ts'
import type { CvEntry } from './cv-view.ts'
import type { PresentationKind } from './save-presentation.ts'
import { nameOf } from './texts.ts'

/** The ways to show a collection to somebody. Each says what it gives away. */
export function makeSharePart(
  collection: Collection,
  items: readonly ShownItem[],
  editing: Editing,
): HTMLElement {
  const { words } = editing
  const { collections: texts } = words
  const news = makeNode('div', { role: 'status' })
  const sharing = { collection, items, editing, news }
  const badges = () => items.map(({ badge }) => badge)
  const row = (label: string, hint: string, act: () => Promise<void>) =>
    makeNode(
      'li',
      {},
      makeButton(label, () => void act()),
      makeNode('p', { class: 'small' }, hint),
    )
  return makeNode(
    'section',
    { class: 'kept-share' },
    makeNode('h3', {}, texts.shareTitle),
    makeNode(
      'ul',
      {},
      row(texts.copyLink, texts.copyLinkHint, () => shareLink(sharing)),
      row(texts.zip, texts.zipHint, () => saveSite(sharing)),
      row(texts.cv, texts.cvHint, () => showAsCv(sharing)),
      row(texts.vp, texts.vpHint, () => present(sharing, 'plain')),
      row(texts.vpSigned, texts.vpSignedHint, () => present(sharing, 'signed')),
      row(texts.record, texts.recordHint, () => present(sharing, 'record')),
    ),
    news,
    editing.pack(badges, items.length > 1 ? 'textMany' : 'text'),
    editing.transfer(badges),
  )
}

interface Sharing {
  readonly collection: Collection
  readonly items: readonly ShownItem[]
  readonly editing: Editing
  readonly news: HTMLElement
}

/** The collection as it is by now: words are kept while it stands open. */
async function current({ collection, editing }: Sharing): Promise<Collection> {
  const all = await editing.store.collections()
  return all.find(({ id }) => id === collection.id) ?? collection
}

async function shareLink(sharing: Sharing): Promise<void> {
  const { items, editing, news } = sharing
  const { words, store, data } = editing
  const { collections: texts } = words
  const line = (text: string) => makeNode('p', {}, text)
  const { title, words: said, items: kept } = await current(sharing)
  const badges: ShownBadge[] = []
  const lacking: string[] = []
  for (const { badge } of items) {
    const { words: about = '', link } = kept.find((item) => item.badge === badge.id) ?? {}
    const text = link ?? (await textOf(badge, store.file))?.text
    if (text === undefined) lacking.push(nameOf(badge.facts, words))
    else badges.push({ text, words: about })
  }
  const letters = await packShown({ title, words: said, badges })
  const left = lacking.map((name) => line(filled(texts.lacking, { name })))
  if (letters === undefined) return news.replaceChildren(line(texts.tooLarge), ...left)
  const page = new URL(data.page, document.baseURI).href
  const address = `${page}#show=${letters}`
  const field = makeNode('textarea', { readonly: '', rows: '3', dir: 'ltr' })
  field.setAttribute('aria-label', texts.copyLink)
  field.value = address
  const isCopied = await copyText(address)
  const open = makeNode('a', { href: address, target: '_blank', rel: 'noopener' }, texts.look)
  news.replaceChildren(
    line(isCopied ? texts.copied : texts.copyYourself),
    field,
    makeNode('p', {}, open),
    ...left,
  )
}

async function saveSite(sharing: Sharing): Promise<void> {
  const { items, editing, news } = sharing
  const { words, store, data, now } = editing
  const { writeShownSite } = await import('../../backpack/show/shown-site.ts')
  const { title, words: said, items: kept } = await current(sharing)
  const content = {
    ...{ title, words: said, file: store.file },
    items: items.map(({ badge }) => {
      return { badge, words: kept.find((item) => item.badge === badge.id)?.words ?? '' }
    }),
  }
  const texts = { ...words.export, locale: words.locale, direction: data.direction }
  const bytes = await writeShownSite(content, { made: now(), texts })
  saveFile({ name: 'my-badges.zip', type: 'application/zip', content: bytes })
  news.replaceChildren(makeNode('p', {}, words.keeping.made))
}

async function showAsCv(sharing: Sharing): Promise<void> {
  const { items, editing } = sharing
  const { words, store, data } = editing
  const [{ showCv }, { codeOfBadge }] = await Promise.all([
    import('./cv-view.ts'),
    import('./cv-code.ts'),
  ])
  const { title, words: said, items: kept } = await current(sharing)
  const entries: CvEntry[] = []
  for (const { badge } of items) {
    const { words: about = '', link } = kept.find((item) => item.badge === badge.id) ?? {}
    const text = link === undefined ? await textOf(badge, store.file) : undefined
    const code =
      link === undefined
        ? text && (await codeOfBadge(text, data))
        : ({ kind: 'page', text: link } as const)
    const { facts, check } = badge
    entries.push({ facts, state: stateOf(badge, words), checked: check.at, words: about, code })
  }
  showCv(editing.place, { title, words: said, entries }, words)
}

async function present(sharing: Sharing, kind: PresentationKind): Promise<void> {
  const { items, editing, news } = sharing
  const { savePresentation } = await import('./save-presentation.ts')
  const { title, words } = await current(sharing)
  const said = await savePresentation(kind, { title, words, items }, editing)
  news.replaceChildren(...said.map((text) => makeNode('p', {}, text)))
}
