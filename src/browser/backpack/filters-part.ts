import type { Choices, Order, Standing, Wanted } from '../../backpack/search.ts'
import { makeNode } from '../verifier/make-node.ts'
import type { BackpackWords } from './texts.ts'

/** The search field and the filters, and what they are set to. */
export interface FiltersPart {
  readonly node: HTMLElement
  readonly wanted: () => Wanted
  /** Offers what there is now; what was chosen stays chosen while there is some of it. */
  readonly offer: (choices: Choices) => void
}

/** @param changed called when something else is wanted */
export function makeFilters(words: BackpackWords, changed: () => void): FiltersPart {
  const text = makeNode('input', { type: 'search', id: 'kept-search', autocomplete: 'off' })
  const issuer = makeNode('select', { id: 'kept-issuer' })
  const skill = makeNode('select', { id: 'kept-skill' })
  const year = makeNode('select', { id: 'kept-year' })
  const standing = makeNode('select', { id: 'kept-standing' })
  const order = makeNode('select', { id: 'kept-order' })
  fill(standing, [['', words.all], ...Object.entries(words.standings)])
  fill(order, Object.entries(words.orders))
  const node = makeNode(
    'form',
    { class: 'kept-filters', role: 'search' },
    ...(
      [
        [words.search, text],
        [words.issuer, issuer],
        [words.skill, skill],
        [words.year, year],
        [words.standing, standing],
        [words.order, order],
      ] as const
    ).map(([label, field]) =>
      makeNode('p', {}, makeNode('label', { for: field.id }, label), field),
    ),
  )
  node.addEventListener('submit', (event) => event.preventDefault())
  node.addEventListener('input', changed)
  const choose = (select: HTMLSelectElement, offered: readonly string[]) =>
    fill(select, [['', words.all], ...offered.map((each) => [each, each] as const)])
  return {
    node,
    wanted: () => ({
      ...{ text: text.value, issuer: issuer.value, skill: skill.value, year: year.value },
      standing: standing.value as Standing | '',
      order: order.value as Order,
    }),
    offer: ({ issuers, skills, years }) => {
      choose(issuer, issuers)
      choose(skill, skills)
      choose(year, years)
    },
  }
}

function fill(
  select: HTMLSelectElement,
  choices: readonly (readonly [value: string, label: string])[],
): void {
  const chosen = select.value
  select.replaceChildren(
    ...choices.map(([value, label]) => makeNode('option', { value, dir: 'auto' }, label)),
  )
  if (choices.some(([value]) => value === chosen)) select.value = chosen
}
