import type { Choices, Order, Standing, Wanted } from '../../../backpack/search.ts'
import { filled } from '../../../model/text/filled.ts'
import { makeNode } from '../../verifier/make-node.ts'
import { whereWide } from './narrow.ts'
import type { BackpackWords } from '../texts.ts'

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
  const summary = makeNode('summary', {}, words.filters)
  const more = foldedAway(summary, [
    labelled(words.issuer, issuer),
    labelled(words.skill, skill),
    labelled(words.year, year),
    labelled(words.standing, standing),
    labelled(words.order, order),
  ])
  const node = makeNode(
    'form',
    { class: 'kept-filters', role: 'search' },
    labelled(words.search, text),
    more,
  )
  node.addEventListener('submit', (event) => event.preventDefault())
  node.addEventListener('input', () => {
    // What is chosen counts also while it is folded away.
    const count = [issuer, skill, year, standing].filter(({ value }) => value !== '').length
    summary.textContent = count === 0 ? words.filters : filled(words.filtersSet, { count })
    changed()
  })
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

/** On a narrow screen they would stand before all badges. */
function foldedAway(summary: HTMLElement, fields: readonly HTMLElement[]): HTMLElement {
  const details = makeNode(
    'details',
    {},
    summary,
    makeNode('div', { class: 'kept-choices' }, ...fields),
  )
  whereWide((isWide) => (details.open = isWide))
  return details
}

function labelled(label: string, field: HTMLElement): HTMLElement {
  return makeNode('p', {}, makeNode('label', { for: field.id }, label), field)
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
