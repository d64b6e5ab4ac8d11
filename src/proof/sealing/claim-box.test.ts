import { compactDecrypt } from 'jose'
import { createCipheriv, createHmac, hkdfSync } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { encodeBase32 } from '../../bytes/base32.ts'
import {
  claimKeysOf,
  claimKeysWith,
  openClaimBox,
  sealClaimBox,
  type ClaimBox,
  type ClaimKeys,
} from './claim-box.ts'
import type { BoxCrypto } from './claim-seal.ts'

const site = 'https://badges.example/'
const code = 'au2l6dhmln2rm7xqcj3v5raify'
const other = 'bu2l6dhmln2rm7xqcj3v5raify'
const box: ClaimBox = {
  slug: 'abcdefghijklmnopqrstuvwxyz',
  issuer: 'oakfield',
  badge: 'robot-builder',
  version: '0123456789abcdef',
  awarded: '2026-06-12',
  name: 'Zoë O’Brien-Šimůnek',
  nameSalt: 'AAAAAAAAAAAAAAAAAAAAAA',
}

const node: BoxCrypto = {
  hmac: (key, data) => createHmac('sha256', key).update(data).digest(),
  encrypt(key, iv, plaintext, additional) {
    const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(additional)
    const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()])
    return { ciphertext, tag: cipher.getAuthTag() }
  },
  base64url: (bytes) => Buffer.from(bytes).toString('base64url'),
}

let keys: ClaimKeys
beforeAll(async () => {
  keys = await claimKeysOf(code, site)
})

describe('what a code gives', () => {
  test('the lookup and the keys are HKDF-SHA-256 of the code, as another implementation makes them', () => {
    const bits = Buffer.from(decode(code))
    const derived = (label: string, length: number) =>
      Buffer.from(hkdfSync('sha256', bits, Buffer.from(site), label, length))
    expect(keys.lookup).toBe(encodeBase32(derived('claim lookup 1', 16)))
    const both = derived('claim keys 1', 64)
    expect(Buffer.from(keys.encryption)).toEqual(both.subarray(0, 32))
    expect(Buffer.from(keys.vector)).toEqual(both.subarray(32))
  })

  test('a runtime that has HMAC at once gets the same', () => {
    expect(claimKeysWith(node.hmac, code, site)).toEqual(keys)
    expect(() => claimKeysWith(node.hmac, 'nothing!', site)).toThrow(
      expect.objectContaining({ code: 'base32-malformed' }),
    )
  })

  test('another code and another site share nothing with it', async () => {
    const others = [await claimKeysOf(other, site), await claimKeysOf(code, `${site}b/`)]
    for (const each of others) {
      expect(each.lookup).not.toBe(keys.lookup)
      expect(each.encryption).not.toEqual(keys.encryption)
    }
  })

  test('a text that is no code is refused', async () => {
    await expect(claimKeysOf('nothing!', site)).rejects.toMatchObject({ code: 'base32-malformed' })
  })
})

describe('a box', () => {
  test('opens again, and jose alone opens it too', async () => {
    const jwe = sealClaimBox(box, keys, node)
    expect(await openClaimBox(jwe, keys)).toEqual(box)
    const { plaintext, protectedHeader } = await compactDecrypt(jwe, keys.encryption)
    expect(protectedHeader).toEqual({ alg: 'dir', enc: 'A256GCM' })
    expect(JSON.parse(new TextDecoder().decode(plaintext))).toEqual(box)
  })

  test('of an award without a name opens without one', async () => {
    const { name: _name, nameSalt: _salt, ...bare } = box
    expect(await openClaimBox(sealClaimBox(bare, keys, node), keys)).toEqual(bare)
  })

  test('is the same text each time, and no vector serves two texts', () => {
    expect(sealClaimBox(box, keys, node)).toBe(sealClaimBox({ ...box }, keys, node))
    const vectors = ['2026-06-12', '2026-06-13'].map(
      (awarded) => sealClaimBox({ ...box, awarded }, keys, node).split('.')[2],
    )
    expect(new Set(vectors).size).toBe(2)
  })

  test('is as long for a short name as for a long one, and for none', () => {
    const lengths = ['Al', 'Maximiliana Featherstonehaugh-Cholmondeley'].map(
      (name) => sealClaimBox({ ...box, name }, keys, node).length,
    )
    expect(new Set(lengths).size).toBe(1)
  })

  test('does not open with another code', async () => {
    const jwe = sealClaimBox(box, keys, node)
    await expect(openClaimBox(jwe, await claimKeysOf(other, site))).rejects.toMatchObject({
      code: 'box-wrong-code',
    })
  })

  test('with any character changed does not open', async () => {
    const jwe = sealClaimBox(box, keys, node)
    for (let place = 0; place < jwe.length; place += 7) {
      const changed = jwe.slice(0, place) + (jwe[place] === 'A' ? 'B' : 'A') + jwe.slice(place + 1)
      await expect(openClaimBox(changed, keys)).rejects.toMatchObject({
        code: expect.stringMatching(/^box-/),
      })
    }
  })

  test.each([
    ['a slug that is a path', { ...box, slug: '../../verify' }],
    ['an issuer that is an address', { ...box, issuer: 'https://evil.example' }],
    ['a name that is no text', { ...box, name: 7 }],
    ['a salt of another length', { ...box, nameSalt: 'AAAA' }],
  ])('that holds %s is refused', async (_, bad) => {
    const jwe = sealClaimBox(bad as unknown as ClaimBox, keys, node)
    await expect(openClaimBox(jwe, keys)).rejects.toMatchObject({ code: 'box-malformed' })
  })
})

function decode(text: string): readonly number[] {
  const bits = [...text].map((letter) =>
    'abcdefghijklmnopqrstuvwxyz234567'.indexOf(letter).toString(2).padStart(5, '0'),
  )
  return (bits.join('').match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2))
}
