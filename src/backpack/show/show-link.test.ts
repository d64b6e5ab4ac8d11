import { deflateSync } from 'fflate'
import { expect, test } from 'vitest'
import { encodeBase64url } from '../../bytes/base64.ts'
import { packShown, unpackShown, type Shown } from './show-link.ts'
import { textOf } from './badge-text.ts'

const shown: Shown = {
  ...{ title: 'For college – કૉલેજ', words: 'What I did' },
  badges: [
    { text: '{"type":"OpenBadgeCredential"}', words: 'The first' },
    { text: 'https://badges.example/awards/x/#n=abc', words: '' },
  ],
}
const lettersOf = (value: unknown) =>
  encodeBase64url(deflateSync(new TextEncoder().encode(JSON.stringify(value))))
const noise = () => Array.from({ length: 8_000 }, () => Math.random().toString(36)).join('')

test('what a link carries comes out as it went in', async () => {
  const letters = await packShown(shown)
  expect(letters).toMatch(/^[\w-]+$/)
  expect(await unpackShown(letters!)).toEqual(shown)
})

test('what is too much for a link gives none', async () => {
  const badges = [{ text: noise(), words: '' }]
  expect(await packShown({ ...shown, badges })).toBeUndefined()
})

test.each([
  ['nothing', ''],
  ['what is no base64url', 'a b'],
  ['noise', 'abcdefgh'],
  ['letters that end in the middle of a byte', 'abcde'],
  ['a later version', lettersOf({ v: 2, t: '', w: '', b: [] })],
  ['a number for a title', lettersOf({ v: 1, t: 1, w: '', b: [] })],
  ['a badge that is no text', lettersOf({ v: 1, t: '', w: '', b: [[1, '']] })],
  ['too many badges', lettersOf({ v: 1, t: '', w: '', b: Array(51).fill(['', '']) })],
  ['what unpacks to very much', lettersOf({ v: 1, t: 'a'.repeat(2 ** 21), w: '', b: [] })],
])('%s is no collection', async (_, letters) => {
  expect(await unpackShown(letters)).toBeUndefined()
})

test('a link that was cut off is no collection', async () => {
  const letters = (await packShown(shown))!
  expect(await unpackShown(letters.slice(0, -8))).toBeUndefined()
})

test('of the forms of a badge the signed document is taken, a list of several never', async () => {
  const files = ['["a"]', '{"a":1}', 'eyJhbGciOiJFZERTQSJ9.eyJhIjoxfQ.AAAA', '{"proof":{}}']
  const kept = (indexes: readonly number[]) =>
    textOf(
      {
        files: indexes.map((index) => ({
          ...{ sha256: String(index), name: '', size: 1, position: 0 },
          ...{ origin: { kind: 'file' }, arrived: '' },
        })),
      },
      (sha256) => Promise.resolve(new TextEncoder().encode(files[Number(sha256)])),
    )
  expect((await kept([0, 1, 2, 3]))?.text).toBe(files[3])
  expect((await kept([0, 1, 2]))?.text).toBe(files[2])
  expect((await kept([0, 1]))?.text).toBe(files[1])
  expect(await kept([0])).toBeUndefined()
})
