import { expect, test } from 'vitest'
import { percentEncode } from './percent-encode.ts'

test.each([
  ['unreserved-._~09azAZ', 'unreserved-._~09azAZ'],
  ["!'()*", '%21%27%28%29%2A'],
  ['a b/c?d#e&f=g+h%', 'a%20b%2Fc%3Fd%23e%26f%3Dg%2Bh%25'],
  ['é 😀', '%C3%A9%20%F0%9F%98%80'],
])('%s is encoded, and comes back', (text, encoded) => {
  expect(percentEncode(text)).toBe(encoded)
  expect(decodeURIComponent(encoded)).toBe(text)
})
