import { addressesOf, type Addresses } from '../model/address.ts'
import { lookUpLanguage } from '../model/language-tag.ts'
import type { Site } from '../kinds/site/schema.ts'
import { en, type Strings } from './strings/en.ts'
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
  /** Link to a page of the site, in the language of this view. */
  readonly page: (url: string) => string
  /** Link to something that exists once for all languages: a file, or an award's page. */
  readonly file: (url: string) => string
  /** Absolute address of a page, in the language of this view. */
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
  const canonical = (url: string) => (spoken === first ? url : addresses.inLanguage(spoken, url))
  const strings = stringsOf(spoken)
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
 * The languages that the pages are written in, the site's own first: `en-GB` by the words of `en`. Where nobody has the
 * words of the site's own language, English comes first. Words that are there once make pages once.
 */
export function languagesOf(site: Site): readonly string[] {
  const own = dictionaryOf(site.language) === undefined ? 'en' : site.language
  const wanted = [own, ...site.languages].filter((tag) => dictionaryOf(tag) !== undefined)
  return wanted.filter(
    (tag, index) =>
      wanted.findIndex((other) => dictionaryOf(other) === dictionaryOf(tag)) === index,
  )
}

/** What a language calls itself. */
export const languageName = (tag: string): string => stringsOf(tag).languageName

const stringsOf = (tag: string): Strings => languages[dictionaryOf(tag) ?? 'en'] ?? en

const dictionaryOf = (tag: string): string | undefined =>
  lookUpLanguage(tag, Object.keys(languages))
