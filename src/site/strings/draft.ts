import type { VerifierTexts } from '../../browser/verifier/element.ts'
import { isPlural, type PluralWords } from '../../model/text/plural.ts'
import type { Strings } from './en.ts'

/** The words that stand on every page, whatever it is about. */
export const frame = [
  'languageName',
  'locale',
  'direction',
  'font',
  'draft',
  'partlyEnglish',
  'skip',
  'menu',
  'languages',
  'nav',
  'about',
  'privacy',
  'contact',
  'feed',
  'developers',
  'builtAs',
  'builtWith',
  'preview',
  'example',
] as const satisfies readonly (keyof Strings)[]

/**
 * The words of a language that has been begun: those of every page's frame, and as many of the others as somebody has written.
 * What it lacks is said in English, and its pages say so.
 */
export type Draft = Pick<Strings, (typeof frame)[number]> & Begun<Strings>

/** A list is there as a whole, as are a sentence, its plural forms and what the checks say. */
type Begun<Words> = {
  readonly [Key in keyof Words]?: Words[Key] extends
    string | readonly unknown[] | Sentence | PluralWords | VerifierTexts['checkWords']
    ? Words[Key]
    : Begun<Words[Key]>
}
type Sentence = (...values: never[]) => string

/** Pages that a language may have without having the others. */
export type PageGroup =
  'home' | 'award' | 'claim' | 'verify' | 'keep' | 'backpack' | 'forms' | 'rest'

/** What the pages of a group say beside their frame, as paths into the words; `rest` is all that a site can say. */
const said: Readonly<Record<PageGroup, readonly string[]>> = {
  home: [
    'hero',
    'doors',
    'homeEmpty',
    'claimPage.title',
    'claimPage.lead',
    'backpackPage.title',
    'notFound',
  ],
  award: ['awardPage', 'verifier'],
  claim: [
    'claimPage',
    'awardPage.state',
    'awardPage.stateWord',
    'awardPage.reason',
    'awardPage.newer',
  ],
  verify: ['guides.verify', 'verifier'],
  keep: ['guides.keep', 'claimPage.title', 'backpackPage.open'],
  backpack: ['backpackPage', 'verifier'],
  forms: ['formsPage', 'guides.award'],
  rest: [],
}

/** What is said of a badge's own QR code: `code-texts.ts`. */
const qrCode = [
  'awardPage.share.badgeQr',
  'awardPage.share.badgeQrText',
  'awardPage.share.badgeQrLabel',
  'awardPage.share.unread',
  'awardPage.paper.codeLeads',
  'backpackPage.texts.scanned.noBadgeCode',
]

/** What they say besides, which a language need not have begun to offer them. */
const besides: Readonly<Partial<Record<PageGroup, readonly string[]>>> = {
  home: ['backpackPage.lead', 'backpackPage.open', 'formsPage.firstStep'],
  award: ['pack', 'openBadge', 'backpackPage.texts.scanned.noBadgeCode'],
  claim: [...qrCode, 'pack', 'homeEmpty', 'formsPage.firstStep'],
  backpack: [...qrCode, 'pack', 'claimPage.texts.move', 'claimPage.texts.unreachable'],
}

/** A language as pages take it. */
export interface Language {
  /** All words: English, where it has none of its own. */
  readonly words: Strings
  /** Whether it has begun each thing that the pages of a group say. */
  readonly offers: (group: PageGroup) => boolean
  /** Which of the group's sentences are English, as paths into the words. */
  readonly lacks: (group: PageGroup) => readonly string[]
}

/** A language, begun or whole, whose gaps are filled in. @param english what it is measured by */
export function languageOf(own: Draft, english: Strings): Language {
  // Every page asks, for each link.
  const known = new Map<PageGroup, readonly string[]>()
  const gaps = (group: PageGroup) => {
    const found = known.get(group) ?? gapsOf(group, own, english)
    known.set(group, found)
    return found
  }
  return {
    words: filledUp(own, english) as Strings,
    offers: (group) =>
      said[group].length === 0
        ? gaps(group).length === 0
        : said[group].every((path) => at(own, path) !== undefined),
    lacks: gaps,
  }
}

function gapsOf(group: PageGroup, own: Draft, english: Strings): readonly string[] {
  if (said[group].length === 0) return gapsIn(own, english)
  const paths = [...said[group], ...(besides[group] ?? [])]
  return paths.flatMap((path) => gapsIn(at(own, path), at(english, path), path))
}

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isPlural(value)
type Tree = Readonly<Record<string, unknown>>

const at = (words: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((inside, key) => (isTree(inside) ? inside[key] : undefined), words)

function filledUp(own: unknown, english: unknown): unknown {
  if (own === undefined || !isTree(own) || !isTree(english)) return own ?? english
  const keys = Object.keys(english)
  return Object.fromEntries(keys.map((key) => [key, filledUp(own[key], english[key])]))
}

function gapsIn(own: unknown, english: unknown, path = ''): readonly string[] {
  if (!isTree(english)) return own === undefined ? [path] : []
  return Object.keys(english).flatMap((key) =>
    gapsIn(isTree(own) ? own[key] : undefined, english[key], path === '' ? key : `${path}.${key}`),
  )
}
