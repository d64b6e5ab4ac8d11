import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { hmacSha256 } from './hmac.ts'

// RFC 4231, test cases 1, 2 and 6.
test.each([
  ['0b'.repeat(20), 'Hi There', 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'],
  [
    '4a656665',
    'what do ya want for nothing?',
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  ],
  [
    'aa'.repeat(131),
    'Test Using Larger Than Block-Size Key - Hash Key First',
    '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
  ],
])('the key %s gives what RFC 4231 says', (key, data, expected) => {
  const mac = hmacSha256(Buffer.from(key, 'hex'), Buffer.from(data))
  expect(Buffer.from(mac).toString('hex')).toBe(expected)
})

test.each([0, 1, 16, 32, 63, 64, 65, 128])('a key of %i bytes gives what Node gives', (length) => {
  const key = Buffer.alloc(length, 0xa7)
  for (const size of [0, 1, 55, 56, 64, 256, 1000]) {
    const data = Buffer.alloc(size, length + 1)
    const expected = createHmac('sha256', key).update(data).digest()
    expect(Buffer.from(hmacSha256(key, data))).toEqual(expected)
  }
})
