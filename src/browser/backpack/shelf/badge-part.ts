import type { KeptBadge, KeptFile } from '../../../backpack/kept.ts'
import { safeName } from '../../../backpack/export/original-names.ts'
import { filled } from '../../../model/text/filled.ts'
import { longestName, longestText } from '../../../model/text/shortened.ts'
import { folded, longWords } from '../../long-text.ts'
import { saveFile } from '../../save-file.ts'
import { makeButton, makeNode } from '../../verifier/make-node.ts'
import { stateOf } from './badge-list.ts'
import { makeOwnWords, type OwnWordsContext } from './own-words.ts'
import { makePicture, type Pictures } from '../storing/pictures.ts'
import { dayIn, fromLine, nameOf, type BackpackWords } from '../texts.ts'

/** What can be done with one badge. */
export interface BadgeContext extends OwnWordsContext {
  readonly pictures: Pictures
  readonly file: (sha256: string) => Promise<Uint8Array<ArrayBuffer> | undefined>
  readonly back: () => void
  readonly check: (badge: KeptBadge) => Promise<void>
  readonly remove: (badge: KeptBadge) => void
  /** Offers a pack of it. */
  readonly pack: (badges: () => readonly KeptBadge[], words: 'text') => HTMLElement
  /** Offers to show it to another device. */
  readonly transfer: (badges: () => readonly KeptBadge[]) => HTMLElement
  /** Offers to ask that it be tied to something else. */
  readonly move: (badge: KeptBadge) => HTMLElement
  /** Offers its own QR code. */
  readonly code: (badge: KeptBadge) => HTMLElement
}

/** One badge with all that is known of it, what the holder has written, and its files. */
export function makeBadgePart(badge: KeptBadge, context: BadgeContext): HTMLElement {
  const { words } = context
  const { facts, check } = badge
  const checked = filled(words.checked, { day: dayIn(words.locale, check.at) })
  const text = (content: string) =>
    makeNode('div', { dir: 'auto', class: 'kept-words' }, longWords(content))
  return makeNode(
    'section',
    { class: 'kept-badge' },
    makeButton(words.back, context.back, 'button button-quiet'),
    makeNode('h2', { tabindex: '-1', dir: 'auto' }, nameOf(facts, words)),
    ...[facts.name, facts.issuer].map(wholeName),
    makePicture(badge, 160, context.pictures),
    makeNode('p', {}, ...fromLine(facts, words)),
    makeNode('p', { class: 'kept-state' }, stateOf(badge, words)),
    makeNode('p', { class: 'small' }, checked),
    facts.pointsTo === undefined ? undefined : onlyAddress(facts.pointsTo, words),
    facts.description === '' ? undefined : text(facts.description),
    ...(facts.criteria === '' ? [] : [makeNode('h3', {}, words.criteria), criteria(facts)]),
    ...(facts.skills.length > 0
      ? [makeNode('h3', {}, words.export.page.skills), text(facts.skills.join(', '))]
      : []),
    makeOwnWords(badge, context),
    makeNode('h3', {}, words.files),
    makeNode('ul', {}, ...badge.files.map((file) => fileItem(file, context))),
    ...(facts.pointsTo === undefined
      ? [context.code(badge), context.pack(() => [badge], 'text')]
      : []),
    context.transfer(() => [badge]),
    facts.pointsTo === undefined ? context.move(badge) : undefined,
    makeNode(
      'p',
      { class: 'kept-tools' },
      makeButton(words.checkAgain, () => void context.check(badge)),
      makeButton(words.remove, () => context.remove(badge), 'button button-quiet'),
    ),
  )
}

/** What its file holds in place of a badge: shown as text, for it is a stranger's. */
function onlyAddress(address: string, { pointsTo }: BackpackWords): HTMLElement {
  const shown = makeNode('bdi', { class: 'kept-words', dir: 'ltr' }, longWords(address))
  return makeNode('p', {}, pointsTo, ' ', shown)
}

/** The lines before show the beginning of one that is very long. */
function wholeName(name: string): HTMLElement | undefined {
  return name.length > longestName ? folded(name, makeNode('bdi', {}, name)) : undefined
}

/** Its words at once, and in their form when what reads Markdown has come. */
function criteria({ criteria: text }: KeptBadge['facts']): HTMLElement {
  const node = makeNode('div', { dir: 'auto', class: 'kept-words' }, text)
  void import('../../markdown-nodes.ts').then(
    ({ markdownNodes }) => node.replaceChildren(...markdownNodes(text, 4)),
    () => undefined,
  )
  return text.length > 3 * longestText ? folded(text, node) : node
}

function fileItem({ sha256, name }: KeptFile, { file }: BadgeContext): HTMLElement {
  const short = safeName(name)
  const save = async () => {
    const bytes = await file(sha256)
    if (bytes) saveFile({ name: short, type: 'application/octet-stream', content: bytes })
  }
  const button = makeButton(short, () => void save(), 'button button-quiet')
  button.dir = 'auto'
  return makeNode('li', {}, button)
}
