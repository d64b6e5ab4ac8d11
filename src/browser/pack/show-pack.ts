import { badgesIn } from '../../backpack/pack/badges-in.ts'
import type { PackCollection } from '../../backpack/pack/pack-data.ts'
import { filled } from '../../model/text/filled.ts'
import { pluralForm } from '../../model/text/plural.ts'
import { localDay } from '../local-day.ts'
import { makeNode } from '../verifier/make-node.ts'
import { makeAskPart } from './ask-part.ts'
import { makeBadge } from './badge-part.ts'
import { makeProofPart } from './proof-part.ts'
import type { Shown } from './shown.ts'
import { dayIn } from './words.ts'

/** Puts everything that a pack tells in the place of what stood there. */
export function showPack(main: HTMLElement, shown: Shown): void {
  const { pack, reports, words } = shown
  const texts = words.pack
  const today = localDay(new Date())
  const made = dayIn(pack.made, texts)
  const badges = badgesIn(pack.files, reports)
  const parts = pack.files.length + pack.answers.length + 1
  // Of one badge beside its verdict, of several before the first.
  const isOne = badges.length === 1
  const ask = makeAskPart(shown, isOne ? 3 : 2)
  const clock = filled(texts.clock, { today: dayIn(today, texts), made })
  main.dataset['state'] = 'shown'
  main.replaceChildren(
    makeNode(
      'header',
      {},
      makeNode('h1', { tabindex: '-1' }, texts.title),
      makeNode('p', {}, filled(texts.made, { day: made })),
      makeNode(
        'p',
        { role: 'status' },
        filled(pluralForm(texts.locale, parts, texts.whole), { count: parts }),
      ),
    ),
    ...collectionNodes(pack.collection, texts.theirWords),
    ...(today < pack.made.slice(0, 10)
      ? [makeNode('p', { class: 'saying', 'data-clock': '' }, clock)]
      : []),
    ...(isOne ? [] : [ask]),
    ...badges.map((badge) => makeBadge(badge, { ...shown, today }, isOne ? ask : undefined)),
    makeProofPart(shown, badges),
  )
}

/** What whoever put the badges together says of them: as text, and with the word that nobody has proven it. */
function collectionNodes(
  collection: PackCollection | undefined,
  theirWords: string,
): readonly Node[] {
  const { title = '', words = '' } = collection ?? {}
  if (title === '' && words === '') return []
  const said = [
    title === '' ? undefined : makeNode('h2', { dir: 'auto' }, title),
    words === '' ? undefined : makeNode('p', { dir: 'auto', class: 'pack-said' }, words),
  ]
  return [
    makeNode(
      'section',
      { class: 'pack-collection' },
      ...said,
      makeNode('p', { class: 'small' }, theirWords),
    ),
  ]
}
