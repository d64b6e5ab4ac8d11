import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSafeUrl, urlFault } from './safe-url.ts'

test.each([
  'https://www.example.org/',
  'https://www.example.org/a?b=c#d',
  'https://example.org:8443/',
  'https://xn--80ak6aa92e.example/',
  'https://a.example/%E2%80%AE',
])('%s can be published', (text) => {
  expect(urlFault(text)).toBeUndefined()
})

test.each([
  'http://www.example.org/',
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'vbscript:x',
  'data:text/html,x',
  'file:///etc/passwd',
  'blob:https://www.example.org/x',
  'ftp://www.example.org/',
  '//www.example.org/',
  '/a',
  'www.example.org',
  'https://',
  'https:www.example.org/',
  'https:///www.example.org/',
  'https:\\\\www.example.org\\',
  'https://user@www.example.org/',
  'https://user:secret@www.example.org/',
  'https://www.example.org@evil.example/',
  'https://127.0.0.1/',
  'https://2130706433/',
  'https://0x7f.1/',
  'https://017700000001/',
  'https://[::1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://localhost/',
  'https://a.localhost/',
  'https://printer.local/',
  'https://intranet/',
  'https://db.internal/',
  'https://localhost./',
  'https://printer.local./',
  'https://www.example.org./',
  'https://www.example.org../',
  'https://www..example.org/',
  'https://.example.org/',
  'https://www.example.org',
  'https://WWW.example.org/',
  'https://www.example.org:443/',
  'https://www.example.org/a/../b',
  'https://www.example.org/\n',
  'https://www.exam\nple.org/',
  'https://www.example.org/ ',
  'https://www.example.org/\u202e',
  'https://www.example.org/\u0000',
  'https://www.еxample.org/',
  'https://www。example。org/',
  `https://www.example.org/${'x'.repeat(2048)}`,
])('%j cannot', (text) => {
  expect(urlFault(text)?.code).toBe('url-unsafe')
})

test('what is offered in place of an address can itself be published', () => {
  for (const text of [
    'http://WWW.Example.org',
    'https://user:secret@a.example/x',
    'www.example.org/a',
    'https://a.example./x',
    'https://a.example.../x',
    'https://.a..example/x',
    'javascript:x',
    'https://10.0.0.1/',
  ])
    expect(isSafeUrl(urlFault(text)?.fix ?? '')).toBe(true)
  fc.assert(
    fc.property(fc.webUrl({ validSchemes: ['http', 'https'], withFragments: true }), (text) => {
      const fault = urlFault(text)
      expect(fault === undefined || isSafeUrl(fault.fix)).toBe(true)
    }),
  )
})
