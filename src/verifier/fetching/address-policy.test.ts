import { expect, test } from 'vitest'
import { readAddress } from './address-policy.ts'

test.each([
  ['https://badges.example/x', undefined],
  ['https://badges.example:443/x', undefined],
  ['http://badges.example/x', 'not-https'],
  ['ftp://badges.example/x', 'not-https'],
  ['javascript:alert(1)', 'not-https'],
  ['data:text/html,x', 'not-https'],
  ['https://me@badges.example/', 'user-info'],
  ['https://badges.example:8443/', 'odd-port'],
  ['https://localhost/', 'private-address'],
  ['https://localhost./', 'private-address'],
  ['https://x.localhost/', 'private-address'],
  ['https://printer/', 'private-address'],
  ['https://nas.local/', 'private-address'],
  ['https://10.0.0.1/', 'private-address'],
  ['https://2130706433/', 'private-address'],
  ['https://0x7f.1/', 'private-address'],
  ['https://017700000001/', 'private-address'],
  ['https://[::1]/', 'private-address'],
  ['https://[::ffff:127.0.0.1]/', 'private-address'],
  ['https://127。0。0。1/', 'private-address'],
  ['https://db.internal/', 'private-address'],
  ['https://metadata.google.internal/', 'private-address'],
  ['https://1.0.0.127.in-addr.arpa/', 'private-address'],
  ['https://badges.example/ x', 'malformed'],
  ['https://badges\n.example/', 'malformed'],
  ['https:\\\\badges.example/', 'malformed'],
  ['https://badges.example/\u202e', 'malformed'],
  ['badges.example', 'malformed'],
  ['', 'malformed'],
])('%j: %s', (address, fault) => {
  const read = readAddress(address)
  expect('fault' in read ? read.fault : undefined).toBe(fault)
})

test('an origin that was allowed may be anything', () => {
  expect(readAddress('http://localhost:4321/x', ['http://localhost:4321'])).toHaveProperty('url')
  expect(readAddress('http://localhost:4322/x', ['http://localhost:4321'])).toHaveProperty('fault')
})
