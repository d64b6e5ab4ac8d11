import { expect, test } from 'vitest'
import { packAward, packBox, unpackAward, unpackBox } from './packed-facts.ts'

const hash = 'c0ffee'.padEnd(64, '9')
const ref = { seq: 4_294_967_295, segment: 1, offset: 2_000_000, length: 0, hash }
const status = { list: 12, index: 131_071 }
const award = { ref, status, digest: hash }
const box = { ref, sealed: '0123456789abcdef' }

test.each([
  ['that says what awards say', award, 'string'],
  ['with a name', { ...award, nameHash: `sha256$${hash}` }, 'string'],
  ['whose name is hashed otherwise', { ...award, nameHash: `sha512$${hash}` }, 'object'],
  ['whose digest is short', { ...award, digest: 'abc' }, 'object'],
  ['whose digest is in capitals', { ...award, digest: hash.toUpperCase() }, 'object'],
  ['whose hash is none', { ...award, ref: { ...ref, hash: 'hash' } }, 'object'],
  ['with too high a number', { ...award, ref: { ...ref, seq: 2 ** 32 } }, 'object'],
  ['with half a slot', { ...award, status: { list: 1, index: 0.5 } }, 'object'],
])('an award %s is what it was', (_, part, type) => {
  const pack = packAward(part)
  expect(typeof pack).toBe(type)
  const { ref: at, status: slot, digest, nameHash } = unpackAward
  expect({
    ref: at(pack),
    status: slot(pack),
    digest: digest(pack),
    nameHash: nameHash(pack),
  }).toEqual(part)
})

test.each([
  ['that says what boxes say', box, 'string'],
  ['that is sealed by another word', { ...box, sealed: 'sealed' }, 'object'],
  ['below nothing', { ...box, ref: { ...ref, offset: -1 } }, 'object'],
])('a box %s is what it was', (_, part, type) => {
  const pack = packBox(part)
  expect(typeof pack).toBe(type)
  expect({ ref: unpackBox.ref(pack), sealed: unpackBox.sealed(pack) }).toEqual(part)
})
