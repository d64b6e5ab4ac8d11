import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  readCataloguePiece,
  takeCatalogue,
  takeSigned,
  type CataloguePart,
} from './take-catalogue.ts'

const site = 'https://next-town.example/badges/'
const own = {
  id: `${site}badges/mill/miller/`,
  name: 'Miller',
  description: 'Grinds flour.',
  language: 'en-GB',
  issuer: { name: 'The mill', did: 'did:web:next-town.example:badges:issuers:mill' },
  tags: ['flour'],
  retired: false,
}
const pieceOf = (...badges: readonly unknown[]): CataloguePart => ({
  format: 1,
  piece: 1,
  badges: [...badges],
})
const taken = (...badges: readonly unknown[]) => takeCatalogue([pieceOf(...badges)], site)

test('of a badge its page, name, words, language, issuer and topics are taken, and nothing else', () => {
  const { id, name, description, language, tags } = own
  const badge = { id, name, description, language, tags, issuer: 'The mill' }
  const more = { image: { url: 'https://x.example/a.png' }, criteria: {}, extra: 'x' }
  expect(taken({ ...own, ...more })).toEqual({
    badges: [badge],
    issuers: [{ did: own.issuer.did, badges: [badge] }],
    leftOut: 0,
  })
})

test.each<readonly [string, object]>([
  ['a name that turns letters round', { name: 'Mill\u202eer' }],
  ['a name with a letter that nobody sees', { name: 'Mill\u200ber' }],
  ['a name that is too long', { name: 'M'.repeat(201) }],
  ['no name', { name: ' ' }],
  ['a name that is no text', { name: { toString: 'x' } }],
  ['words of two lines', { description: 'one\ntwo' }],
  ['a language that is none', { language: '"><script>' }],
  ['an address that runs a script', { id: 'javascript:alert(1)' }],
  ['a page on another host', { id: 'https://elsewhere.example/badges/badges/mill/miller/' }],
  ['a page beside the site', { id: 'https://next-town.example/other/' }],
  ['a page that climbs out of the site', { id: `${site}../other/` }],
  ['the first page of the site', { id: site }],
  ['a host that only begins like it', { id: 'https://next-town.example.evil.example/badges/x/' }],
  ['an issuer of another host', { issuer: { ...own.issuer, did: 'did:web:evil.example' } }],
  [
    'an issuer beside the site',
    { issuer: { ...own.issuer, did: 'did:web:next-town.example:other' } },
  ],
  ['an issuer that is only a key', { issuer: { ...own.issuer, did: 'did:key:z6Mk' } }],
  [
    'a signed catalogue on another host',
    { issuer: { ...own.issuer, signedCatalogue: 'https://evil.example/catalogue.json' } },
  ],
  ['an issuer whose name hides something', { issuer: { ...own.issuer, name: '\u2066x' } }],
])('a badge with %s is left out and counted, and spoils no other', (_, change) => {
  const { badges, leftOut } = taken({ ...own, ...change }, { ...own, id: `${site}other/` })
  expect(badges.map(({ id }) => id)).toEqual([`${site}other/`])
  expect(leftOut).toBe(1)
})

test.each<readonly [string, object]>([
  ['a script in its name, which is text to us', { name: '<script>alert(1)</script>' }],
  ['a name in Arabic', { name: 'طحّان', language: 'ar' }],
  ['a name as long as may be', { name: 'M'.repeat(200) }],
  [
    'the publisher itself as its issuer',
    { issuer: { ...own.issuer, did: 'did:web:next-town.example:badges' } },
  ],
])('a badge with %s is taken', (_, change) => {
  expect(taken({ ...own, ...change })).toMatchObject({ badges: { length: 1 }, leftOut: 0 })
})

test('an issuer all of whose badges are retired is one still, and says where it signs', () => {
  const signedCatalogue = `${site}issuers/mill/catalogue.json`
  const issuer = { ...own.issuer, signedCatalogue }
  expect(taken({ ...own, retired: true, issuer })).toEqual({
    badges: [],
    issuers: [{ did: own.issuer.did, signedAt: signedCatalogue, badges: [] }],
    leftOut: 0,
  })
})

test('whose the badges of a signed catalogue are, it says itself, whatever is written at a badge', () => {
  const { issuer, ...bare } = own
  const lie = { ...bare, issuer: { name: 'Another', did: 'did:web:next-town.example:badges' } }
  const document = { format: 1, site, day: '2026-01-20', issuer, badges: [lie] } as const
  const { issuers, badges } = takeSigned({ ...document, proof: { verificationMethod: '' } }, site)
  expect(issuers.map(({ did }) => did)).toEqual([issuer.did])
  expect(badges.map((badge) => badge.issuer)).toEqual([issuer.name])
})

test('of two badges at one address the first is taken, and a retired one is neither shown nor counted', () => {
  const { badges, leftOut } = taken(
    own,
    { ...own, name: 'Another' },
    { ...own, id: `${site}x/`, retired: true },
  )
  expect(badges.map(({ name }) => name)).toEqual(['Miller'])
  expect(leftOut).toBe(1)
})

test('no more badges are taken than a copy may hold, nor topics than a badge may have', () => {
  const many = Array.from({ length: 502 }, (_, index) => ({ ...own, id: `${site}${index}/` }))
  expect(taken(...many)).toMatchObject({ badges: { length: 500 }, leftOut: 2 })
  const topics = [...Array.from({ length: 60 }, (_, index) => `topic ${index}`), 7, 'x\u202e']
  expect(taken({ ...own, tags: topics }).badges[0]?.tags).toHaveLength(40)
})

test('anything that is no piece of a catalogue is none, and whatever a piece holds, nothing is thrown', () => {
  for (const value of [
    undefined,
    null,
    [],
    {},
    { format: 2, piece: 1, badges: [] },
    { format: 1, badges: [] },
  ])
    expect(readCataloguePiece(value)).toBeUndefined()
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), fc.jsonValue(), (badges, value) => {
      const { leftOut } = takeCatalogue([pieceOf(...badges, { ...own, name: value })], site)
      expect(leftOut).toBeLessThanOrEqual(badges.length + 1)
    }),
  )
})
