import { wordsOf } from '../model/text/plain-words.ts'
import type { Finding } from '../verifier/reporting/verdict-words.ts'
import type { KeptBadge } from './kept.ts'

/** How a badge stands, as roughly as a filter asks. */
export type Standing = 'holds' | 'over' | 'gone' | 'bad' | 'open'

/** Which badges are wanted, and in which order. Empty: whatever it is. */
export interface Wanted {
  readonly text: string
  readonly issuer: string
  readonly skill: string
  /** YYYY */
  readonly year: string
  readonly standing: Standing | ''
  readonly order: Order
}

export type Order = 'newest' | 'oldest' | 'name' | 'own'

/** What the filters offer, in alphabetical order; years newest first. */
export interface Choices {
  readonly issuers: readonly string[]
  readonly skills: readonly string[]
  readonly years: readonly string[]
}

/** A badge with its words made ready to be searched, once for all that is typed. */
export interface Searchable {
  readonly badge: KeptBadge
  readonly text: string
}

/** Makes badges ready to be searched. */
export function searchable(badges: readonly KeptBadge[]): readonly Searchable[] {
  return badges.map((badge) => {
    const { facts, own } = badge
    const words = [facts.name, facts.issuer, facts.description, facts.day, own.note]
    return { badge, text: ` ${plain([...words, ...facts.skills, ...own.tags].join(' '))}` }
  })
}

/**
 * The badges that are wanted, in order. Every word that is typed must be the beginning of a word of the badge; capitals
 * and accents do not count.
 */
export function search(all: readonly Searchable[], wanted: Wanted): readonly KeptBadge[] {
  const words = wordsOf(wanted.text).map((word) => ` ${word}`)
  return all
    .filter(
      ({ badge, text }) => isWanted(badge, wanted) && words.every((word) => text.includes(word)),
    )
    .map(({ badge }) => badge)
    .sort(orders[wanted.order])
}

/** All of them in one of the orders, for whatever shows them: the page, a copy, a collection. */
export function inOrder(badges: readonly KeptBadge[], order: Order): readonly KeptBadge[] {
  return [...badges].sort(orders[order])
}

/** What can be chosen among these badges. */
export function choicesIn(badges: readonly KeptBadge[]): Choices {
  const sorted = (texts: readonly string[]) =>
    [...new Set(texts.filter((text) => text !== ''))].sort(byText)
  return {
    issuers: sorted(badges.map(({ facts }) => facts.issuer)),
    skills: sorted(badges.flatMap(({ facts, own }) => [...facts.skills, ...own.tags])),
    years: sorted(badges.map(({ facts }) => facts.day.slice(0, 4)))
      .slice()
      .reverse(),
  }
}

/** What a finding comes to. */
export function standingOf(finding: Finding): Standing {
  return standings[finding] ?? 'open'
}

const standings: Readonly<Partial<Record<Finding, Standing>>> = {
  genuine: 'holds',
  'genuine-until': 'holds',
  'key-only': 'holds',
  gathered: 'holds',
  expired: 'over',
  'not-begun': 'over',
  'on-hold': 'gone',
  'taken-back': 'gone',
  replaced: 'gone',
  altered: 'bad',
  disagree: 'bad',
  unproven: 'bad',
  unsigned: 'bad',
  preview: 'bad',
  'no-badge': 'bad',
}

function isWanted({ facts, check, own }: KeptBadge, wanted: Wanted): boolean {
  const { issuer, skill, year, standing } = wanted
  return (
    (issuer === '' || facts.issuer === issuer) &&
    (skill === '' || facts.skills.includes(skill) || own.tags.includes(skill)) &&
    (year === '' || facts.day.startsWith(year)) &&
    (standing === '' || standingOf(check.finding) === standing)
  )
}

type Compare = (a: KeptBadge, b: KeptBadge) => number

/** Where days are the same, and in every other case of doubt, the order is always the same one. */
const newest: Compare = (a, b) =>
  byText(b.facts.day, a.facts.day) || byText(a.facts.name, b.facts.name) || byText(a.id, b.id)
const orders: Readonly<Record<Order, Compare>> = {
  newest,
  oldest: (a, b) => byText(a.facts.day, b.facts.day) || newest(a, b),
  name: (a, b) => byText(plain(a.facts.name), plain(b.facts.name)) || newest(a, b),
  own: (a, b) => (a.own.place ?? -1) - (b.own.place ?? -1) || newest(a, b),
}

function byText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}

/** Its words with one space between them. */
function plain(text: string): string {
  return wordsOf(text).join(' ')
}
