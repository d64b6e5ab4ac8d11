import { inEnglish } from '../bytes/sentence.ts'
import { pluralForm, type PluralWords } from '../model/text/plural.ts'
import type { Fullness } from './host/fullness.ts'
import { fullnessInWords } from './host/host-words.ts'
import type { PutAside } from './release/put-aside.ts'

/** What a publish did, for the closing lines and for `--json`. */
export interface Summary {
  readonly issued: number
  readonly reissued: number
  /** Awards that were issued before, and whose signed bytes stay; whether anything of them was written does not matter. */
  readonly republished: number
  readonly awards: number
  /** Pages drawn in this run. */
  readonly pages: number
  readonly removed: number
  readonly preview: boolean
  readonly unchanged: boolean
  readonly seconds: number
  /** How full the host is. */
  readonly host: Fullness
  /** What others had put into the site. */
  readonly putAside?: PutAside
}

/** The closing lines a person reads. */
export function summaryLines(summary: Summary, dist: string): readonly string[] {
  const took = `${summary.seconds.toFixed(1)} s`
  const preview = summary.preview
    ? [
        'Preview: signed with throw-away keys that prove nothing. Give CINQUEFOIL_KEYS to publish for real.',
      ]
    : []
  const host = inEnglish(fullnessInWords(summary.host))
  if (summary.unchanged)
    return [`Nothing changed: no file was touched (${took}).`, host, ...preview]
  const anew = summary.reissued > 0 ? `, ${count(summary.reissued, awards)} issued anew` : ''
  const stay = summary.republished > 0 ? `, ${count(summary.republished, kept)}` : ''
  return [
    `${count(summary.issued, awards)} issued${anew}${stay}, ` +
      `${count(summary.pages, outputs)} made, ${summary.removed} removed (${took}).`,
    `The site is in ${dist}`,
    host,
    ...asideLines(summary, dist),
    ...preview,
  ]
}

function asideLines({ putAside }: Summary, dist: string): readonly string[] {
  if (putAside === undefined) return []
  const { count: number, folder } = putAside
  return [
    `${dist} held ${count(number, others)} the site, now in ${folder}: a publish keeps nothing there but what it makes. Keep such files elsewhere, and add them to the site where you host it.`,
  ]
}

const awards = { one: 'award', other: 'awards' }
const kept = { one: 'stays as it was issued', other: 'stay as they were issued' }
const others = {
  one: 'file or folder that is no part of',
  other: 'files or folders that are no part of',
}
const outputs = { one: 'output', other: 'outputs' }

function count(number: number, words: PluralWords): string {
  return `${number} ${pluralForm('en', number, words)}`
}
