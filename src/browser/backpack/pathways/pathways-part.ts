import { parsedJson } from '../../../bytes/json.ts'
import type { KeptBadge } from '../../../backpack/kept.ts'
import {
  readPathwayList,
  type ListedPathway,
  type ListedStep,
  type ListedText,
  type PathwayList,
} from '../../../kinds/pathway/listed.ts'
import { badgeKey, progressOf, type StepProgress } from '../../../kinds/pathway/progress.ts'
import { filled } from '../../../model/text/filled.ts'
import { pluralForm } from '../../../model/text/plural.ts'
import { fetchWhole } from '../../fetch-whole.ts'
import { keptSince } from '../../offline/kept-since.ts'
import { makeNode } from '../../verifier/make-node.ts'
import { heldBadges, type HeldBadges } from './held-badges.ts'
import { dayIn, type BackpackWords } from '../texts.ts'

export interface PathwaysContext {
  readonly words: BackpackWords
  /** Where the site's list of pathways is; empty where it has none. */
  readonly address: string
  /** RFC 3339, UTC. */
  readonly now: () => string
}

const limits = { bytes: 4 * 1024 * 1024, milliseconds: 20_000 } as const

/**
 * How far somebody is on each pathway of which they have a badge. All of it is found out here: the site is asked for its
 * public list of pathways, and nobody for anything else.
 */
export async function pathwayNodes(
  badges: readonly KeptBadge[],
  { words, address, now }: PathwaysContext,
): Promise<readonly HTMLElement[]> {
  const { pathways: texts } = words
  const head = [makeNode('h2', {}, texts.title), makeNode('p', {}, texts.lead)]
  const fetched = await fetchList(address)
  if (fetched === undefined)
    return [makeNode('h2', {}, texts.title), makeNode('p', {}, texts.offline)]
  const { list, since } = fetched
  const held = heldBadges(badges, list, now().slice(0, 10))
  const begun = list.pathways.filter((pathway) => isBegun(pathway, held))
  if (begun.length === 0) return []
  const items = begun.map((pathway) => pathwayNode(pathway, { list, held, words }))
  const aged = since && filled(texts.since, { day: dayIn(words.locale, since) })
  return [
    ...head,
    ...(aged === undefined ? [] : [makeNode('p', { class: 'callout' }, aged)]),
    makeNode('ul', { class: 'kept-ways' }, ...items),
  ]
}

interface Fetched {
  readonly list: PathwayList
  /** RFC 3339: there is no network, and this was kept then. */
  readonly since: string | undefined
}

let known: Fetched | undefined

async function fetchList(address: string): Promise<Fetched | undefined> {
  if (known !== undefined) return known
  let since: string | undefined
  const answer = await fetchWhole(async (init) => {
    const response = await fetch(address, init)
    since = keptSince(response)
    return response
  }, limits)
  if (answer.kind !== 'whole') return undefined
  const list = readPathwayList(parsedJson(new TextDecoder().decode(answer.bytes)))
  return list === undefined ? undefined : (known = { list, since })
}

interface Shown {
  readonly list: PathwayList
  readonly held: HeldBadges
  readonly words: BackpackWords
}

function isBegun({ steps, completion }: ListedPathway, held: HeldBadges): boolean {
  return [...badgesIn(steps), ...(completion === undefined ? [] : [completion])].some(
    (name) => held.counted.has(name) || held.uncounted.has(name),
  )
}

function pathwayNode(pathway: ListedPathway, shown: Shown): HTMLElement {
  const { held, words } = shown
  const { pathways: texts } = words
  const { steps, needed, done, isDone } = progressOf(pathway, (name) =>
    held.counted.has(badgeKey(name)),
  )
  const without = badgesIn(pathway.steps).filter((name) => held.uncounted.has(name)).length
  const count = filled(pluralForm(words.locale, needed, texts.steps), { done, count: needed })
  const uncounted = filled(pluralForm(words.locale, without, texts.uncounted), { count: without })
  return makeNode(
    'li',
    {},
    makeNode('h3', {}, textNode('a', pathway.name, { href: pathway.page })),
    makeNode('p', { class: 'kept-ways-count' }, count),
    makeNode('ol', {}, ...steps.map((step) => stepNode(step, words))),
    without === 0 ? undefined : makeNode('p', { class: 'small' }, uncounted),
    isDone ? wholeNode(pathway, shown) : undefined,
  )
}

/** A mark and a word for each state: colour says nothing alone. */
function stepNode(
  { step, state, has }: StepProgress<ListedStep>,
  { pathways: texts }: BackpackWords,
): HTMLElement {
  const part = has > 0 && state !== 'done' ? filled(texts.part, { has, needs: step.needs }) : ''
  const more = [part, step.optional ? texts.optional : ''].filter((each) => each !== '')
  return makeNode(
    'li',
    { 'data-state': state },
    makeNode('span', { 'aria-hidden': 'true', class: 'kept-ways-mark' }, marks[state]),
    makeNode(
      'span',
      {},
      makeNode('strong', {}, texts.states[state]),
      ': ',
      textNode('bdi', step.name),
      more.length === 0 ? undefined : ` (${more.join(', ')})`,
    ),
  )
}

const marks = { done: '✓', open: '○', later: '·' } as const

function wholeNode({ completion }: ListedPathway, { list, held, words }: Shown): HTMLElement {
  const { pathways: texts } = words
  const badge = completion === undefined ? undefined : list.badges[completion]
  if (badge === undefined) return makeNode('p', { class: 'callout' }, texts.all)
  const sentence = held.counted.has(completion ?? '') ? texts.held : texts.whole
  const values = { badge: badge.name.text, issuer: badge.issuer }
  return makeNode(
    'p',
    { class: 'callout' },
    makeNode('a', { href: badge.page }, filled(sentence, values)),
  )
}

function textNode(
  name: 'a' | 'bdi',
  { text, language }: ListedText,
  attributes: Readonly<Record<string, string>> = {},
): HTMLElement {
  const lang: Readonly<Record<string, string>> = language === undefined ? {} : { lang: language }
  return makeNode(name, { ...attributes, ...lang, dir: 'auto' }, text)
}

function badgesIn(steps: readonly ListedStep[]): readonly string[] {
  return [
    ...new Set(
      steps.flatMap(({ of }) => of.flatMap((part) => ('step' in part ? [] : badgeKey(part)))),
    ),
  ]
}
