import type { AwardTexts } from './element.ts'

/** What an award's page says of its award and its parts need, read from the page: it holds each fact once. */
export interface AwardFacts {
  /** The public address of the page. */
  readonly url: string
  readonly slug: string
  /** The folder that its files are served from; ends in `/`. */
  readonly folder: string
  /** `Breadmaker, awarded by Riverside` in the page's language. */
  readonly title: string
  readonly state: string | undefined
  /** The folder of the badge's version, as it is served. */
  readonly version: string
  /** The address of the site at which a file is that is served here. */
  readonly publicAddress: (address: string) => string
}

/** Reads the page of an award that was not erased. */
export function readAward(award: HTMLElement, { site }: AwardTexts): AwardFacts {
  const source = document.querySelector<HTMLLinkElement>('[type="application/vc"]')?.href ?? ''
  const picture = award.querySelector<HTMLImageElement>('.plate img')?.src
  const folder = new URL('.', source).href
  const base = new URL(site.base, document.baseURI).href
  const publicAddress = (address: string) => site.url + address.slice(base.length)
  return {
    publicAddress,
    // The same in each language: the address that was signed.
    url: publicAddress(folder),
    slug: folder.split('/').at(-2) ?? '',
    folder,
    title: document.querySelector<HTMLMetaElement>('meta[property="og:title"]')?.content ?? '',
    state: award.dataset['award'],
    version: new URL('.', picture).href,
  }
}
