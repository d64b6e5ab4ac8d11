import { standingOf } from '../../../backpack/search.ts'
import type { KeptBadge } from '../../../backpack/kept.ts'
import { verdictTitle } from '../../../verifier/reporting/verdict.ts'
import { makeButton, makeNode } from '../../verifier/make-node.ts'
import { makePicture, type Pictures } from '../storing/pictures.ts'
import { fromLine, nameOf, type BackpackWords } from '../texts.ts'

/** What a list needs to show badges and to say which of them is wanted. */
export interface ListContext {
  readonly words: BackpackWords
  readonly pictures: Pictures
  readonly open: (badge: KeptBadge) => void
  /** In the holder's own order: moves a badge by one place among those that are shown. */
  readonly move?: Move | undefined
}

export type Move = (badge: KeptBadge, by: -1 | 1) => void

/** So many are drawn at once; the next when they are wanted. A list of ten thousand is long before it is drawn. */
const atOnce = 60

/** The badges as cards, under the year they were earned in where they are in the order of days. */
export function makeList(
  badges: readonly KeptBadge[],
  isTimeline: boolean,
  context: ListContext,
): HTMLElement {
  const list = makeNode('div', { class: 'kept' })
  // Under the heading of a year, where there is one.
  const heading = isTimeline ? 'h3' : 'h2'
  let drawn = 0
  const more = makeButton(context.words.more, () => draw(), 'button button-quiet kept-more')
  const ends = { first: badges[0]?.id, last: badges[badges.length - 1]?.id }
  const draw = () => {
    const next = badges.slice(drawn, drawn + atOnce)
    drawn += next.length
    for (const badge of next)
      groupFor(list, badge, isTimeline, context.words).append(card(badge, heading, ends, context))
    more.remove()
    if (drawn < badges.length) list.append(more)
  }
  draw()
  return list
}

/** The last group where the badge belongs to it, or a new one. */
function groupFor(
  list: HTMLElement,
  { facts }: KeptBadge,
  isTimeline: boolean,
  words: BackpackWords,
): HTMLElement {
  const year = isTimeline ? facts.day.slice(0, 4) || words.undated : ''
  const groups = list.querySelectorAll<HTMLElement>('.kept-list')
  const last = groups[groups.length - 1]
  if (last?.dataset['year'] === year) return last
  const group = makeNode('ul', { class: 'kept-list', 'data-year': year })
  if (year !== '') list.append(makeNode('h2', { class: 'kept-year' }, year))
  list.append(group)
  return group
}

/** Ids of the badges that cannot go further up or down. */
interface Ends {
  readonly first: string | undefined
  readonly last: string | undefined
}

function card(
  badge: KeptBadge,
  heading: 'h2' | 'h3',
  ends: Ends,
  context: ListContext,
): HTMLElement {
  const { words } = context
  const { facts, own, check } = badge
  const open = makeButton(nameOf(facts, words), () => context.open(badge), 'kept-name')
  open.dir = 'auto'
  open.dataset['badge'] = badge.id
  return makeNode(
    'li',
    { class: 'kept-card', 'data-standing': standingOf(check.finding) },
    makePicture(badge, 72, context.pictures),
    makeNode(
      'div',
      {},
      makeNode(heading, {}, open),
      makeNode('p', {}, ...fromLine(facts, words)),
      makeNode('p', { class: 'kept-state' }, stateOf(badge, words)),
      own.tags.length > 0
        ? makeNode('p', { class: 'small', dir: 'auto' }, own.tags.join(', '))
        : undefined,
      context.move && movers(badge, ends, words, context.move),
    ),
  )
}

/** How it stood when it was last looked at. */
export function stateOf({ check }: Pick<KeptBadge, 'check'>, { verifier }: BackpackWords): string {
  const { finding, values } = check
  return verdictTitle(
    { finding, values, verdict: 'could-not-check', reports: [] },
    verifier.verdict,
  )
}

function movers(
  badge: KeptBadge,
  { first, last }: Ends,
  words: BackpackWords,
  move: Move,
): HTMLElement {
  const mover = (label: string, by: -1 | 1) => {
    const isAtEnd = badge.id === (by === -1 ? first : last)
    const act = () => (isAtEnd ? undefined : move(badge, by))
    const button = makeButton(label, act, 'button button-quiet')
    button.setAttribute('aria-label', `${label}: ${nameOf(badge.facts, words)}`)
    button.dataset['move'] = `${badge.id} ${by}`
    // It keeps the keyboard: whoever has moved a badge to the end by it goes on from there.
    if (isAtEnd) button.setAttribute('aria-disabled', 'true')
    return button
  }
  return makeNode('p', { class: 'kept-movers' }, mover(words.earlier, -1), mover(words.later, 1))
}
