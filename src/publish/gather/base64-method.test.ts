import { base64url, compactDecrypt, CompactEncrypt, generateKeyPair } from 'jose'
import { expect, test } from 'vitest'
import './base64-method.ts'

interface WithMethod {
  toBase64(options?: { readonly alphabet?: string; readonly omitPadding?: boolean }): string
}

const bytes = new Uint8Array([0xfb, 0xff, 0xfe, 0x61]) as Uint8Array & WithMethod

test.each([
  [undefined, '+//+YQ=='],
  [{}, '+//+YQ=='],
  [{ omitPadding: true }, '+//+YQ'],
  [{ alphabet: 'base64url' }, '-__-YQ=='],
  [{ alphabet: 'base64url', omitPadding: true }, '-__-YQ'],
])('bytes are written with %j as the standard says', (options, text) => {
  expect(bytes.toBase64(options)).toBe(text)
})

test('a part of a larger buffer is written alone', () => {
  expect((bytes.subarray(1, 3) as typeof bytes).toBase64()).toBe('//4=')
})

test('the method is seen by nobody who lists what bytes have', () => {
  expect(Object.keys(bytes)).toEqual(['0', '1', '2', '3'])
})

test('jose writes with it what it reads', async () => {
  expect(base64url.encode(bytes)).toBe('-__-YQ')
  const { publicKey, privateKey } = await generateKeyPair('ECDH-ES', { extractable: true })
  const large = crypto.getRandomValues(new Uint8Array(50_000))
  const sealed = await new CompactEncrypt(large)
    .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM' })
    .encrypt(publicKey)
  const { plaintext } = await compactDecrypt(sealed, privateKey)
  expect(Buffer.compare(plaintext, large)).toBe(0)
})
