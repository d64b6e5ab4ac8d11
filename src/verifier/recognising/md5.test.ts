import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { md5Hex } from './md5.ts'

const digits = '1234567890'

/** RFC 1321, appendix A.5, whole. */
test.each([
  ['', 'd41d8cd98f00b204e9800998ecf8427e'],
  ['a', '0cc175b9c0f1b6a831c399e269772661'],
  ['abc', '900150983cd24fb0d6963f7d28e17f72'],
  ['message digest', 'f96b697d7cb7938d525a2f31aaf161d0'],
  ['abcdefghijklmnopqrstuvwxyz', 'c3fcd3d76192e4007dfb496cca67e13b'],
  [
    'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
    'd174ab98d277d9f5a5611c2c9f419d9f',
  ],
  [digits.repeat(8), '57edf4a22be3c955ac49da2e2107b67a'],
])('RFC 1321: "%s"', (text, hex) => {
  expect(md5Hex(new TextEncoder().encode(text))).toBe(hex)
})

test('every length around the edges of a block is digested as OpenSSL does it', () => {
  for (let length = 0; length < 200; length++) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 37 + length) & 255)
    expect(md5Hex(bytes)).toBe(createHash('md5').update(bytes).digest('hex'))
  }
})
