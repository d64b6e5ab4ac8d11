import { addressesOf, type Addresses } from '../model/addresses/address.ts'
import { lookUpLanguage } from '../model/fields/language-tag.ts'
import type { Site } from '../kinds/site/schema.ts'
import type { Language, PageGroup } from './strings/draft.ts'
import type { Strings } from './strings/en.ts'
import { languages } from './strings/languages.ts'
import { lookOf, type Look } from './theme.ts'

/** What every page needs to know: whose site it is, in which language it speaks, and where things are. */
export interface View {
  readonly site: Site
  readonly preview: boolean
  readonly language: string
  readonly strings: Strings
  /** The `lang` attribute of the site's own title and description, which are in its first language. */
  readonly titleLanguage: string | undefined
  readonly addresses: Addresses
  readonly look: Look
  /** Link to a page of the site, in the language of this view where it has that page, else in the first. */
  readonly page: (url: string) => string
  /** Link to something that exists once for all languages: a file. */
  readonly file: (url: string) => string
  /** Absolute address of a page, in the language of this view where it has that page, else in the first. */
  readonly canonical: (url: string) => string
}

interface ViewOptions {
  readonly site: Site
  readonly preview: boolean
}

/**
 * The view of a site in one of its languages; without one, in its first. The view of the first language has no
 * prefix in its addresses. Thousands of pages share one.
 */
export function viewOf({ site, preview }: ViewOptions, language?: string): View {
  const views = made.get(site) ?? new Map<string, View>()
  made.set(site, views)
  const name = `${preview ? 'preview' : 'production'} ${language ?? ''}`
  const view = views.get(name) ?? makeView({ site, preview }, language)
  views.set(name, view)
  return view
}

const made = new WeakMap<Site, Map<string, View>>()

function makeView({ site, preview }: ViewOptions, language: string | undefined): View {
  const addresses = addressesOf(site)
  const first = languagesOf(site)[0] ?? 'en'
  const spoken = language ?? first
  const basePath = new URL(site.url).pathname
  const file = (url: string) =>
    url.startsWith(site.url) ? basePath + url.slice(site.url.length) : url
  const { words: strings, offers } = languageOf(spoken)
  const canonical = (url: string) =>
    spoken === first || !offers(groupOf(site, url)) ? url : addresses.inLanguage(spoken, url)
  return {
    site,
    preview,
    language: spoken,
    strings,
    titleLanguage: spoken === site.language ? undefined : site.language,
    addresses,
    look: lookOf(site),
    file,
    canonical,
    page: (url) => file(canonical(url)),
  }
}

/**
 * The languages that pages of a group are written in, the site's first language before the others: that is the site's own, `en-GB`
 * by the words of `en`. Where nobody has all the words of the site's own language, English comes first. Words that are there
 * once make pages once.
 */
export function languagesOf(site: Site, group: PageGroup = 'rest'): readonly string[] {
  const own = wordsOf(site.language)?.offers('rest') ? site.language : 'en'
  const wanted = [own, ...site.languages].filter((tag) => wordsOf(tag)?.offers(group))
  return wanted.filter(
    (tag, index) => wanted.findIndex((other) => wordsOf(other) === wordsOf(tag)) === index,
  )
}

/** The languages that have the page at an address of the site. */
export const languagesAt = (site: Site, url: string): readonly string[] =>
  languagesOf(site, groupOf(site, url))

/** Link from a page to a file; where that lies in the page's own folder, its name is enough. */
export const beside = (view: View, page: string, file: string): string =>
  view.canonical(page) === page && file.startsWith(page) ? file.slice(page.length) : view.file(file)

/** What a reader of a page should know of its words. */
export function noticesOf({ site, language, strings }: View, url: string): readonly string[] {
  const isChecked = lookUpLanguage(language, site.checkedTranslations ?? []) !== undefined
  const isWhole = languageOf(language).lacks(groupOf(site, url)).length === 0
  return [isChecked ? '' : strings.draft, isWhole ? '' : strings.partlyEnglish].filter(Boolean)
}

/** What a language calls itself. */
export const languageName = (tag: string): string => languageOf(tag).words.languageName

function groupOf({ url: site }: Site, url: string): PageGroup {
  return groups[url.slice(site.length).split('/', 1)[0] ?? ''] ?? 'rest'
}

/** By the folder in which the page is. */
const groups: Readonly<Record<string, PageGroup>> = {
  '': 'home',
  awards: 'award',
  claim: 'claim',
  verify: 'verify',
  keep: 'keep',
  backpack: 'backpack',
  award: 'forms',
  propose: 'forms',
  change: 'forms',
  who: 'forms',
  requests: 'forms',
}

function languageOf(tag: string): Language {
  const language = wordsOf(tag) ?? languages['en']
  if (language === undefined) throw new RangeError('there are no English words')
  return language
}

function wordsOf(tag: string): Language | undefined {
  return languages[lookUpLanguage(tag, Object.keys(languages)) ?? '']
}
