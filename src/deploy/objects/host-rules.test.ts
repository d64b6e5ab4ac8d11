import { expect, test } from 'vitest'
import type { Site } from '../../kinds/site/schema.ts'
import { headersFile } from '../../site/host-files.ts'
import { readHostRules } from './host-rules.ts'

/** Of a site only its address says anything to hosts. */
const siteAt = (url: string) => ({ url }) as Site

const short = 'public, max-age=60'

test.each(['https://badges.example/', 'https://x.example/a/repo/'])(
  'what the site at %s tells its hosts is what objects say',
  (url) => {
    const { headersOf } = readHostRules(headersFile(siteAt(url)))
    const table: readonly (readonly [string, string, string])[] = [
      ['index.html', 'text/html; charset=utf-8', short],
      ['awards/a/index.html', 'text/html; charset=utf-8', short],
      ['awards/a/credential.jwt', 'application/vc+jwt', short],
      ['awards/a/assertion.jws', 'application/jose', short],
      ['awards/a/credential.json', 'application/vc', short],
      ['awards/a/assertion.json', 'application/ld+json', short],
      ['awards/a/endorsements.json', 'application/json; charset=utf-8', short],
      ['awards/a/b/credential.json', 'application/json; charset=utf-8', short],
      ['awards/a/badge.png', 'image/png', short],
      ['claims/abcdef', 'text/plain; charset=utf-8', 'no-cache'],
      ['claims', 'application/octet-stream', short],
      ['assets/look.1.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
      ['assets/noto.1.woff2', 'font/woff2', 'public, max-age=31536000, immutable'],
      ['gu/assets/x.js', 'text/javascript; charset=utf-8', short],
      ['catalogue.csv', 'text/csv; charset=utf-8', short],
      ['catalogue/2.csv', 'text/csv; charset=utf-8', short],
      ['catalogue/2.json', 'application/json; charset=utf-8', short],
      ['open-badge.js', 'text/javascript; charset=utf-8', 'public, max-age=3600'],
      ['feed.xml', 'application/xml; charset=utf-8', short],
      ['.nojekyll', 'application/octet-stream', short],
    ]
    for (const [path, type, cache] of table)
      expect([path, headersOf(path)]).toEqual([
        path,
        { 'content-type': type, 'cache-control': cache },
      ])
  },
)

test('rules that differ have another digest', () => {
  const digests = ['/*\n', '/*\n  A: b\n', '/x/*\n'].map((text) => readHostRules(text).digest)
  expect(new Set(digests).size).toBe(3)
})
