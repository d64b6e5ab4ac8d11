import { addressesOf } from '../model/addresses/address.ts'
import type { Site } from '../kinds/site/schema.ts'

/**
 * The `_headers` file that several static hosts read. Badge software fetches across origins, so all of it is
 * open; the documents of an award stay out of search engines, which the files themselves cannot ask for.
 */
export function headersFile(site: Site): string {
  const base = new URL(site.url).pathname
  const rules: readonly (readonly [string, readonly string[]])[] = [
    ['*', ['Access-Control-Allow-Origin: *', 'X-Content-Type-Options: nosniff']],
    ['claims/*', ['Content-Type: text/plain; charset=utf-8', 'Cache-Control: no-cache', unlisted]],
    ['open-badge.js', ['Cache-Control: public, max-age=3600']],
    ['catalogue.csv', [table]],
    ['catalogue/*.csv', [table]],
    ['assets/*', ['Cache-Control: public, max-age=31536000, immutable']],
    ['awards/:award/credential.jwt', ['Content-Type: application/vc+jwt', unlisted]],
    ['awards/:award/assertion.jws', ['Content-Type: application/jose', unlisted]],
    ['awards/:award/credential.json', ['Content-Type: application/vc', unlisted]],
    ['awards/:award/assertion.json', ['Content-Type: application/ld+json', unlisted]],
    ...['badge.png', 'badge-2.svg', 'badge-3.svg'].map(
      (file) => [`awards/:award/${file}`, [unlisted]] as const,
    ),
  ]
  return rules
    .map(([path, headers]) => [base + path, ...headers.map((header) => `  ${header}`)].join('\n'))
    .join('\n\n')
    .concat('\n')
}

const table = 'Content-Type: text/csv; charset=utf-8'
const unlisted = 'X-Robots-Tag: noindex'

/**
 * Award pages are not forbidden to crawlers: they must be able to read that they are not to be indexed. Their
 * documents cannot say so on every host, so those are.
 */
export function robotsFile(site: Site): string {
  const base = new URL(site.url).pathname
  const closed = ['json', 'jws', 'jwt', 'png', 'svg'].map(
    (extension) => `Disallow: ${base}awards/*/*.${extension}$`,
  )
  return [
    'User-agent: *',
    ...closed,
    `Disallow: ${base}claims/`,
    '',
    `Sitemap: ${addressesOf(site).sitemap}`,
    '',
  ].join('\n')
}
