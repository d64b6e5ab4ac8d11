import { createCipheriv, createHmac } from 'node:crypto'
import { compactDecrypt } from 'jose'
import { expect, test } from 'vitest'
import { claimKeysOf, openClaimBox, sealClaimBox } from './claim-box.ts'
import {
  openClaimLine,
  openClr,
  openClrBox,
  sealClr,
  sealClrBox,
  type ClrBox,
} from './claim-clr.ts'
import { seemsSealed, sealForClaim, type BoxCrypto } from './claim-seal.ts'

const site = 'https://badges.example/'
const keys = await claimKeysOf('au2l6dhmln2rm7xqcj3v5raify', site)
const others = await claimKeysOf('bu2l6dhmln2rm7xqcj3v5raify', site)
const box: ClrBox = {
  clr: 'abcdefghijklmnopqrstuvwxyz',
  issuer: 'oakfield',
  name: 'Oakfield School',
  badges: 3,
  upTo: '2026-06-12',
}
const token = `${'a'.repeat(40)}.${'b'.repeat(20_000)}.${'c'.repeat(342)}`

const node: BoxCrypto = {
  hmac: (key, data) => createHmac('sha256', key).update(data).digest(),
  encrypt(key, iv, plaintext, additional) {
    const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(additional)
    const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()])
    return { ciphertext, tag: cipher.getAuthTag() }
  },
  base64url: (bytes) => Buffer.from(bytes).toString('base64url'),
}

test('what says where a record lies opens with the code, and with no other', async () => {
  const sealed = sealClrBox(box, keys, node)
  expect(sealClrBox(box, keys, node)).toBe(sealed)
  expect(await openClrBox(sealed, keys)).toEqual(box)
  await expect(openClrBox(sealed, others)).rejects.toMatchObject({ code: 'box-wrong-code' })
})

test('it is as long as the box of an award, and who knows only those passes it over', async () => {
  const award = { slug: box.clr, issuer: 'oakfield', badge: 'robot', awarded: box.upTo }
  const other = sealClaimBox({ ...award, version: '0123456789abcdef' }, keys, node)
  const sealed = sealClrBox(box, keys, node)
  expect(sealed).toHaveLength(other.length)
  await expect(openClaimBox(sealed, keys)).rejects.toMatchObject({ code: 'box-malformed' })
  await expect(openClrBox(other, keys)).rejects.toMatchObject({ code: 'box-malformed' })
})

test('a line is opened as what it is, and one that only newer readers know as neither', async () => {
  const slug = box.clr
  const award = {
    slug,
    issuer: 'oakfield',
    badge: 'robot',
    awarded: box.upTo,
    version: '0'.repeat(16),
  }
  const later = sealForClaim('{"later":1}', keys, node, (length) => length)
  expect(await openClaimLine(sealClrBox(box, keys, node), keys)).toEqual({ clr: box })
  expect(await openClaimLine(sealClaimBox(award, keys, node), keys)).toEqual({ box: award })
  expect(await openClaimLine(later, keys)).toEqual({})
  await expect(openClaimLine(later, others)).rejects.toMatchObject({ code: 'box-wrong-code' })
  await expect(openClaimLine(later.slice(9), keys)).rejects.toMatchObject({ code: 'box-malformed' })
  expect([later, later.slice(0, 60), later.slice(9), '<p>'].map(seemsSealed)).toEqual([
    ...[true, true, false, false],
  ])
})

test.each<[string, object]>([
  ['no address', { clr: undefined }],
  ['an address that leads elsewhere', { clr: '../../elsewhere' }],
  ['an issuer that is none', { issuer: 'Oak Field' }],
  ['an issuer without a name', { name: undefined }],
  ['no badge in it', { badges: 0 }],
  ['half a badge in it', { badges: 1.5 }],
  ['a number that is a text', { badges: '3' }],
  ['a day that is none', { upTo: 'June' }],
])('one with %s is none', async (_, change) => {
  const sealed = sealClrBox({ ...box, ...change } as ClrBox, keys, node)
  await expect(openClrBox(sealed, keys)).rejects.toMatchObject({ code: 'box-malformed' })
})

test('a record opens with the code, and as another implementation of JWE opens it', async () => {
  const sealed = sealClr(token, keys, node)
  expect(await openClr(`${sealed}\n`, keys)).toBe(token)
  const { plaintext } = await compactDecrypt(sealed, keys.encryption)
  expect(Buffer.from(plaintext).toString().trimEnd()).toBe(token)
  await expect(openClr(sealed, others)).rejects.toMatchObject({ code: 'box-wrong-code' })
})

test.each([
  [100, 16_384],
  [16_384, 16_384],
  [16_385, 32_768],
  [100_000, 131_072],
])('of a record of %i characters it shows that it has at most %i', async (length, shown) => {
  const sealed = sealClr(`a.b.${'c'.repeat(length - 4)}`, keys, node)
  expect(Buffer.from(sealed.split('.')[3]!, 'base64url')).toHaveLength(shown)
})

test.each(['', 'a.b', 'a.b.c.d', '{"a":1}', 'a.b .c', '<p>a.b.c</p>'])(
  'what opens and is no token is none: %j',
  async (text) => {
    await expect(openClr(sealClr(text, keys, node), keys)).rejects.toMatchObject({
      code: 'box-malformed',
    })
  },
)

test.each(['', 'a.b.c', sealClr(token, keys, node).slice(0, -1), 'x'.repeat(7_000_000)])(
  'what is no sealed record does not open (%#)',
  async (sealed) => {
    await expect(openClr(sealed, keys)).rejects.toMatchObject({
      code: expect.stringMatching(/^box-(?:malformed|wrong-code)$/) as string,
    })
  },
)
