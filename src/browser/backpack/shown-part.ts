import { unpackShown, type Shown, type ShownBadge } from '../../backpack/show/show-link.ts'
import { verdictsOf } from '../../verifier/verdict.ts'
import type { Client } from '../verifier/client.ts'
import { makeNode } from '../verifier/make-node.ts'
import { showVerdict } from '../verifier/report-view.ts'
import type { BackpackWords } from './texts.ts'

/**
 * Shows a collection that somebody has sent as a link: each badge is verified before anything of it is shown, and nothing
 * is kept. What the sender has written stands apart from what was signed.
 */
export async function showShown(
  place: HTMLElement,
  letters: string,
  { words, client }: { readonly words: BackpackWords; readonly client: Pick<Client, 'verify'> },
): Promise<void> {
  const { collections: texts } = words
  rename(place, words)
  const shown = await unpackShown(letters)
  if (shown === undefined) {
    place.replaceChildren(makeNode('p', { class: 'callout' }, texts.linkBroken))
    return
  }
  const items = shown.badges.map((badge) => {
    const result = makeNode('div', { role: 'status' }, makeNode('p', {}, texts.checking))
    return { badge, result }
  })
  place.replaceChildren(...headNodes(shown, words), ...items.map((item) => itemNode(item, words)))
  for (const { badge, result } of items) {
    // A token or a document of one badge; of several, each is shown.
    const reports = await client.verify(badge.text).catch(() => [])
    const verdicts = verdictsOf(reports)
    result.replaceChildren(
      ...(verdicts.length === 0
        ? [makeNode('p', {}, words.reasons.failed)]
        : verdicts.map((verdict) => showVerdict(verdict, words.verifier, 3))),
    )
  }
}

function headNodes({ title, words: said }: Shown, words: BackpackWords): readonly HTMLElement[] {
  const { collections: texts } = words
  return [
    makeNode('h2', { tabindex: '-1', dir: 'auto' }, title || texts.untitled),
    ...(said === '' ? [] : [makeNode('blockquote', { dir: 'auto', class: 'kept-words' }, said)]),
  ]
}

/** What the page says of itself is of the visitor's own backpack. */
function rename(place: HTMLElement, { collections: texts }: BackpackWords): void {
  const head = place.closest('article')?.querySelector('.page-head')
  head?.querySelector('h1')?.replaceChildren(texts.shownTo)
  head?.querySelector('.lead')?.replaceChildren(texts.shownHint)
  document.title = texts.shownTo
}

function itemNode(
  { badge, result }: { readonly badge: ShownBadge; readonly result: HTMLElement },
  { collections: texts }: BackpackWords,
): HTMLElement {
  const about = badge.words
  return makeNode(
    'section',
    { class: 'kept-badge' },
    result,
    ...(about === ''
      ? []
      : [
          makeNode('p', { class: 'small' }, texts.theirWords),
          makeNode('blockquote', { dir: 'auto', class: 'kept-words' }, about),
        ]),
  )
}
