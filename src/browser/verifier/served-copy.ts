/**
 * Where a copy of the site is served that is not (yet) at its public address: a preview, a machine at home. Its own
 * documents are read from the copy, so that "check now" works there as it will work in public.
 */
export interface ServedCopy {
  /** The site's public address, ends in `/`. */
  readonly site: string
  /** Where the same files are served, ends in `/`. */
  readonly base: string
}

/** `fetch` that answers the site's public addresses from the copy. */
export function fetchFrom(copy: ServedCopy | undefined) {
  return async (url: string, init: RequestInit): Promise<Response> => {
    if (copy === undefined || !url.startsWith(copy.site)) return fetch(url, init)
    const { body, status, headers } = await fetch(copy.base + url.slice(copy.site.length), init)
    // A new response, because the old one tells the address of the copy.
    return new Response(body, { status, headers })
  }
}

/** The public address of something that the copy serves. */
export function publicAddress(address: string, copy: ServedCopy | undefined): string {
  if (copy === undefined || !address.startsWith(copy.base)) return address
  return copy.site + address.slice(copy.base.length)
}

/** Where the site of an element is: what its `site` and `base` attributes say, if it has them. */
export function readOwnSite(element: HTMLElement): ServedCopy | undefined {
  const site = element.getAttribute('site')
  if (site === null) return undefined
  return { site, base: new URL(element.getAttribute('base') ?? '/', document.baseURI).href }
}

/** The same; undefined where the site is at its public address. */
export function readServedCopy(element: HTMLElement): ServedCopy | undefined {
  return elsewhere(readOwnSite(element))
}

/** A site that is not at its public address; undefined where it is. */
export function elsewhere(own: ServedCopy | undefined): ServedCopy | undefined {
  return own === undefined || document.baseURI.startsWith(own.site) ? undefined : own
}
