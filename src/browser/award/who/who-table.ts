import {
  awardsOf,
  byBadge,
  type StandingOf,
  type WhoHasWhat,
} from '../../../awarding/register/who-has-what.ts'
import type { RegisterLine } from '../../../awarding/register/register.ts'
import { makeNode } from '../../verifier/make-node.ts'
import { filled } from '../../../model/text/filled.ts'
import type { WhoWords } from './who-words.ts'

/** The table of who has what, in a box of its own that scrolls, by keys as well. */
export function whoTable(
  known: WhoHasWhat,
  view: keyof WhoWords['views'],
  words: WhoWords,
  standing: StandingOf,
): HTMLElement {
  const parts =
    view === 'learner' ? learnerParts(known, words, standing) : badgeParts(known, words, standing)
  const caption = makeNode('caption', { id: 'who-caption' }, words.captions[view])
  const box = {
    class: 'who-scroll',
    role: 'region',
    tabindex: '0',
    'aria-labelledby': 'who-caption',
  }
  return makeNode('div', box, makeNode('table', { class: 'who-table' }, caption, ...parts))
}

function learnerParts(
  known: WhoHasWhat,
  words: WhoWords,
  standing: StandingOf,
): readonly HTMLElement[] {
  const rows = known.learners.map((learner) => [
    learner.name || words.noName,
    ...known.badges.map((badge) =>
      awardsOf(learner, badge)
        .map((line) => cellText(line, words, standing))
        .join('; '),
    ),
  ])
  return tableParts([words.columns.learner, ...known.badges.map(({ name }) => name)], rows)
}

function cellText(line: RegisterLine, words: WhoWords, standing: StandingOf): string {
  const day = line.awarded || '✓'
  const state = standing(line)
  return state === undefined ? day : filled(words.cell, { day, state })
}

function badgeParts(
  known: WhoHasWhat,
  words: WhoWords,
  standing: StandingOf,
): readonly HTMLElement[] {
  const { badge, learner, day, standing: state } = words.columns
  const rows = byBadge(known).map(([held, { name }, line]) => [
    held.name,
    name || words.noName,
    line.awarded,
    standing(line) ?? '–',
  ])
  return tableParts([badge, learner, day, state], rows)
}

function tableParts(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): readonly HTMLElement[] {
  const top = headings.map((text) => makeNode('th', { scope: 'col', dir: 'auto' }, text))
  const body = rows.map(([first = '', ...cells]) =>
    makeNode(
      'tr',
      {},
      makeNode('th', { scope: 'row', dir: 'auto' }, first),
      ...cells.map((text) => makeNode('td', { dir: 'auto' }, text)),
    ),
  )
  return [makeNode('thead', {}, makeNode('tr', {}, ...top)), makeNode('tbody', {}, ...body)]
}
