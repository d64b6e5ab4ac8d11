import type { AwardEntry } from '../../ledger/entry.ts'
import type { ListedAward } from '../manifest.ts'
import { slotsOf, subjectsOf, type Standing } from './standing.ts'

/** What status lists, documents and pages say of all awards together. */
export interface Totals {
  /** Awards that do not hold, in the order of their slugs. */
  readonly struck: readonly StruckAward[]
  /** When the first award of each status list was issued (RFC 3339), by `listKey`; undefined: all are erased. */
  readonly lists: ReadonlyMap<string, string | undefined>
  /** Awards whose holders chose to be listed, in the order of their slugs. */
  readonly listed: readonly ListedAward[]
}

/** An award that is revoked, on hold, superseded or erased. */
export interface StruckAward extends Pick<Standing, 'slug' | 'issuer' | 'state'> {
  readonly slots: readonly AwardEntry['status'][]
  /** The `urn:uuid:` of its signed assertions. */
  readonly subjects: readonly string[]
  /** Since when (`YYYY-MM-DD`), where somebody said so. */
  readonly on?: string
}

/** The totals of awards that stand like this. */
export function totalsOf(standings: readonly Standing[]): Totals {
  const lists = new Map<string, string | undefined>()
  for (const standing of standings)
    for (const { list } of slotsOf(standing)) {
      const key = listKey(standing.issuer, list)
      lists.set(key, earlier(lists.get(key), standing.issued?.issuedOn))
    }
  return { struck: standings.flatMap(struckAward), lists, listed: standings.flatMap(listedAward) }
}

/** Totals of which some awards' part has changed. Nothing of an award that was erased since may be among the old ones. */
export function totalsWith(old: Totals, changed: readonly Standing[]): Totals {
  const slugs = new Set(changed.map(({ slug }) => slug))
  const rest = <Award extends { readonly slug: string }>(awards: readonly Award[]) =>
    awards.filter(({ slug }) => !slugs.has(slug))
  const now = totalsOf(changed)
  const lists = new Map(old.lists)
  for (const [key, first] of now.lists) lists.set(key, earlier(lists.get(key), first))
  return {
    struck: [...rest(old.struck), ...now.struck].sort(bySlug),
    lists,
    listed: [...rest(old.listed), ...now.listed].sort(bySlug),
  }
}

/** The name of a status list of an issuer, whatever its purpose. */
export function listKey(issuer: string, list: number): string {
  return `${issuer} ${list}`
}

/** What that name stands for. */
export function listOf(key: string): { readonly issuer: string; readonly list: number } {
  const [issuer = '', list] = key.split(' ')
  return { issuer, list: Number(list) }
}

/** What a total says of one award. */
export function struckAward(standing: Standing): readonly StruckAward[] {
  const { slug, issuer, state, change } = standing
  if (state === 'valid' || state === 'expired') return []
  const listed = { slots: slotsOf(standing), subjects: subjectsOf(standing) }
  return [{ slug, issuer, ...listed, state, ...(change ? { on: change.on } : {}) }]
}

/** What lists of awards show of one. */
export function listedAward(standing: Standing): readonly ListedAward[] {
  const { issued, slug, issuer, state, displayName, listed } = standing
  if (!listed || !issued) return []
  return [
    {
      slug,
      issuer,
      badge: issued.badge,
      version: issued.version,
      ...(displayName === undefined ? {} : { displayName }),
      awarded: issued.issuedOn.slice(0, 10),
      state,
    },
  ]
}

function earlier(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return one < other ? one : other
}

function bySlug(one: { readonly slug: string }, other: { readonly slug: string }): number {
  return one.slug < other.slug ? -1 : 1
}
