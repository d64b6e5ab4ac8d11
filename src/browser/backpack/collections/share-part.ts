import type { Collection, ShownItem } from '../../../backpack/collection.ts'
import { textOf } from '../../../backpack/show/badge-text.ts'
import { packShown, type ShownBadge } from '../../../backpack/show/show-link.ts'
import { fileName } from '../../../model/addresses/file-name.ts'
import { filled } from '../../../model/text/filled.ts'
import { copyText } from '../../copy-text.ts'
import { saveFile } from '../../save-file.ts'
import { makeButton, makeNode } from '../../verifier/make-node.ts'
import { stateOf } from '../shelf/badge-list.ts'
import type { Editing } from './collection-context.ts'
import type { CvEntry } from './cv-view.ts'
import { picturesIn } from '../storing/pictures.ts'
import type { PresentationKind } from './save-presentation.ts'
import { nameOf } from '../texts.ts'

/** The ways to show a collection to somebody. Each says what it gives away. */
export function makeSharePart(
  collection: Collection,
  items: readonly ShownItem[],
  editing: Editing,
): HTMLElement {
  const { words } = editing
  const { collections: texts } = words
  const badges = () => items.map(({ badge }) => badge)
  const group = (title: string, ...ways: readonly Way[]) => {
    const news = makeNode('div', { role: 'status' })
    const sharing = { collection, items, editing, news }
    const rows = ways.map((way) => rowOf(way, sharing))
    return [makeNode('h4', {}, title), makeNode('ul', {}, ...rows), news]
  }
  const way = (label: string, hint: string, act: Way['act']): Way => ({ label, hint, act })
  return makeNode(
    'section',
    { class: 'kept-share' },
    makeNode('h3', {}, texts.shareTitle),
    ...group(texts.shareAs.link, way(texts.copyLink, texts.copyLinkHint, shareLink)),
    ...group(texts.shareAs.paper, way(texts.cv, texts.cvHint, showAsCv)),
    ...group(
      texts.shareAs.file,
      way(texts.zip, texts.zipHint, saveSite),
      way(texts.vp, texts.vpHint, (sharing) => present(sharing, 'plain')),
      way(texts.vpSigned, texts.vpSignedHint, (sharing) => present(sharing, 'signed')),
      way(texts.record, texts.recordHint, (sharing) => present(sharing, 'record')),
      way(texts.recordPlain, texts.recordPlainHint, (sharing) => present(sharing, 'plain-record')),
    ),
    editing.pack(badges, items.length > 1 ? 'textMany' : 'text', async () => {
      const { title, words: said } = await current({ collection, editing })
      return { title, words: said }
    }),
    editing.transfer(badges),
  )
}

/** A way to show a collection, with what it gives away. */
interface Way {
  readonly label: string
  readonly hint: string
  readonly act: (sharing: Sharing) => Promise<void>
}

function rowOf({ label, hint, act }: Way, sharing: Sharing): HTMLElement {
  const button = makeButton(label, () => void act(sharing))
  return makeNode('li', {}, button, makeNode('p', { class: 'small' }, hint))
}

interface Sharing {
  readonly collection: Collection
  readonly items: readonly ShownItem[]
  readonly editing: Editing
  /** What came of the ways of one kind, beside them. */
  readonly news: HTMLElement
}

/** The collection as it is by now: words are kept while it stands open. */
async function current({
  collection,
  editing,
}: Pick<Sharing, 'collection' | 'editing'>): Promise<Collection> {
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
  const { writeShownSite } = await import('../../../backpack/show/shown-site.ts')
  const { title, words: said, items: kept } = await current(sharing)
  const content = {
    ...{ title, words: said, file: store.file },
    items: items.map(({ badge }) => {
      return { badge, words: kept.find((item) => item.badge === badge.id)?.words ?? '' }
    }),
  }
  const texts = { ...words.export, locale: words.locale, direction: data.direction }
  const made = now()
  const bytes = await writeShownSite(content, { made, texts })
  const name = fileName([title || 'my-badges', 'pages', made.slice(0, 10)], 'zip')
  saveFile({ name, type: 'application/zip', content: bytes })
  news.replaceChildren(makeNode('p', {}, words.keeping.made))
}

async function showAsCv(sharing: Sharing): Promise<void> {
  const { items, editing } = sharing
  const { words, store, data } = editing
  const [{ showCv }, { codeOfBadge }, { shownName }] = await Promise.all([
    import('./cv-view.ts'),
    import('./cv-code.ts'),
    import('../../../backpack/show/shown-name.ts'),
  ])
  const pictures = picturesIn(store)
  const { title, words: said, items: kept } = await current(sharing)
  const entries: CvEntry[] = []
  for (const { badge } of items) {
    const { words: about = '', link } = kept.find((item) => item.badge === badge.id) ?? {}
    const text = await textOf(badge, store.file)
    const code =
      link === undefined
        ? text && (await codeOfBadge(text, data))
        : ({ kind: 'page', text: link } as const)
    const { facts, check } = badge
    const holder = text && link && (await shownName(text, link, check.finding))
    entries.push({
      ...{ facts, holder: holder || undefined, picture: await pictures(badge) },
      ...{ state: stateOf(badge, words), checked: check.at, words: about, code },
    })
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
