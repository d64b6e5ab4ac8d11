import { expect, test } from 'vitest'
import { encodeBase58 } from '../bytes/base58.ts'
import {
  exampleDid,
  identityFault,
  identityTypes,
  isEmail,
  isKeyDid,
  isTelephone,
  recordedIdentity,
} from './identity.ts'
import { isLanguageTag, nearestLanguageTag } from './fields/language-tag.ts'
import { nearestWord } from './text/nearest-word.ts'
import { isFileName, slugFault, slugFrom } from './addresses/slug.ts'

test.each([
  'a@b.example',
  "o'neil+badges@mail.school.example",
  'josé@école.example',
  'a.b-c_d@x-y.example',
])('%s is an e-mail address', (text) => expect(isEmail(text)).toBe(true))

test.each([
  'a',
  'a@b',
  '@b.example',
  'a b@c.example',
  'a@b..example',
  'a@-b.example',
  '<a@b.example>',
  'a@b.example\n',
  `${'a'.repeat(65)}@b.example`,
  'a@b@c.example',
  'a\u202e@b.example',
])('%j is none', (text) => expect(isEmail(text)).toBe(false))

test.each([
  ['+441164960000', true],
  ['+44 116 496 0000', false],
  ['01164960000', false],
  ['+0441164960000', false],
])('%s: E.164? %s', (text, is) => {
  expect(isTelephone(text)).toBe(is)
})

const key = exampleDid.slice('did:key:z'.length)
const named = (...bytes: readonly number[]) => `did:key:z${encodeBase58(Uint8Array.from(bytes))}`
const body = new Array<number>(32).fill(7)

test.each([
  ['a key', exampleDid, true],
  ['another key', named(0xed, 0x01, ...body), true],
  ['a key of P-256', named(0x80, 0x24, 2, ...body), false],
  ['a key for agreeing', named(0xec, 0x01, ...body), false],
  ['too few bytes', named(0xed, 0x01, ...body.slice(1)), false],
  ['too many bytes', named(0xed, 0x01, ...body, 7), false],
  ['no bytes', 'did:key:z', false],
  ['the key alone', `z${key}`, false],
  ['the key in another base', `did:key:f${key}`, false],
  ['a key with its fragment', `${exampleDid}#z${key}`, false],
  ['a letter that base 58 has not', exampleDid.replace('M', '0'), false],
  ['small letters', exampleDid.toLowerCase(), false],
  ['capitals', exampleDid.replace('did', 'DID'), false],
  ['a space before it', ` ${exampleDid}`, false],
  ['a line after it', `${exampleDid}\n`, false],
  ['a name on the web', 'did:web:learner.example', false],
  ['much of it', `did:key:z${key.repeat(100)}`, false],
])('%s names an Ed25519 key: %s', (_, text, is) => {
  expect(isKeyDid(text)).toBe(is)
})

test('an e-mail address is kept in small letters and NFC, the others as they stand', () => {
  expect(recordedIdentity({ type: 'email', value: ' Jose\u0301@Mail.Example ' })).toEqual({
    type: 'email',
    value: 'josé@mail.example',
  })
  const url = { type: 'url', value: 'https://a.example/A' } as const
  expect(recordedIdentity(url)).toBe(url)
})

test.each(identityTypes)('what is wrong with a %s is said without repeating it', (type) => {
  const fault = identityFault({ type, value: 'not-at-all-secret' })
  expect(JSON.stringify(fault)).not.toContain('secret')
})

test.each([
  ['en', true],
  ['en-GB', true],
  ['pa-Guru', true],
  ['zh-Hant-TW', true],
  ['es-419', true],
  ['EN', false],
  ['en_GB', false],
  ['english', false],
  ['', false],
])('%s: a language tag? %s', (text, is) => {
  expect(isLanguageTag(text)).toBe(is)
})

test.each([
  ['en_gb', 'en-GB'],
  ['PA-GURU', 'pa-Guru'],
  ['Gujarati!', 'en'],
])('the tag nearest to %s is %s', (text, tag) => {
  expect(nearestLanguageTag(text)).toBe(tag)
})

test.each([
  ['publsher', 'publisher'],
  ['achievment', 'achievement'],
  ['SKILL', 'skill'],
  ['xyz', undefined],
])('%s was probably %s', (text, word) => {
  expect(nearestWord(text, ['publisher', 'achievement', 'skill'])).toBe(word)
})

test.each(['a', '9', 'digital-explorer', 'a'.repeat(64)])('%s is a slug', (name) => {
  expect(slugFault(name)).toBeUndefined()
})

test.each([
  '',
  '-a',
  'a-',
  'A',
  'a_b',
  'a.b',
  'a/b',
  '..',
  'é',
  'a'.repeat(65),
  'keys',
  'v',
  'con',
  'lpt9',
  'profile',
])('%j is none', (name) => expect(slugFault(name)).toBeDefined())

test.each([
  ['Year 9 Élite!', 'year-9-elite'],
  ['---', 'a-name'],
])('the slug of %s is %s', (text, slug) => {
  expect(slugFrom(text)).toBe(slug)
})

test.each([
  ['2026-06_class.9b.yml', true],
  ['a..yml', false],
  ['con.yml', false],
  ['.yml', false],
  ['a\n.yml', false],
  ['A.yml', false],
])('%j: a file name for every system? %s', (name, is) => {
  expect(isFileName(name)).toBe(is)
})
