import type { FileOfSite } from './pages-of.ts'

/**
 * Links of pages that lead to no file of their site, as `page: link`.
 *
 * @param url - where the site is
 * @param files - the files there are, by their path
 */
export function brokenLinksOf(
  pages: readonly FileOfSite[],
  url: string,
  files: ReadonlySet<string>,
): readonly string[] {
  return pages.flatMap(({ path, text }) =>
    linksOf(text)
      .filter((link) => !leadsToFile(link, path, url, files))
      .map((link) => `${path}: ${link}`),
  )
}

/** Whether a link on a page leads to a file of the site, or elsewhere on purpose. */
export function leadsToFile(
  link: string,
  from: string,
  siteUrl: string,
  files: ReadonlySet<string>,
): boolean {
  const target = new URL(link.replaceAll('&amp;', '&'), siteUrl + from)
  if (target.protocol !== 'https:' && target.protocol !== 'http:') return true
  if (target.origin !== new URL(siteUrl).origin) return true
  if (!target.href.startsWith(siteUrl)) return false
  const path = decodeURIComponent(target.pathname.slice(new URL(siteUrl).pathname.length))
  return files.has(path === '' || path.endsWith('/') ? `${path}index.html` : path)
}

const linksOf = (html: string) => matches(html, /\b(?:href|src|index)="([^"]*)"/g)

/** Addresses of the scripts that a page loads. */
export const scriptsOf = (html: string) => matches(html, /<script [^>]*src="([^"]*)"/g)

/** What the first group of a pattern catches, each time. */
export function matches(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '')
}
