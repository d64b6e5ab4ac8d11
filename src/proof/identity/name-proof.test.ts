import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  addressWithName,
  decodeNameProof,
  encodeNameProof,
  opensName,
  splitNameProof,
} from './name-proof.ts'

const salt = 'AAECAwQFBgcICQoLDA0ODw'
const names = ['Al', 'Zoë O’Brien-Šimůnek', '陳大文', 'આરવ પટેલ', 'n=#&?%']

test.each(names)('a proof is read as it was written: %s', (name) => {
  const address = addressWithName('https://badges.example/awards/x/', { name, salt })
  const { address: bare, proof = '' } = splitNameProof(address)
  expect(bare).toBe('https://badges.example/awards/x/')
  expect(proof).toMatch(/^[\w-]+$/)
  expect(decodeNameProof(proof)).toEqual({ name, salt })
})

test.each(names)(
  'it opens the commitment that was made to the name, and to no other: %s',
  async (name) => {
    const commitment = `sha256$${createHash('sha256')
      .update(name.normalize('NFC') + salt)
      .digest('hex')}`
    expect(await opensName(commitment, { name, salt })).toBe(true)
    expect(await opensName(commitment, { name: ` ${name.normalize('NFD')} `, salt })).toBe(true)
    expect(await opensName(commitment, { name: `${name}x`, salt })).toBe(false)
    expect(await opensName(commitment, { name, salt: 'AAECAwQFBgcICQoLDA0ODg' })).toBe(false)
  },
)

test.each([
  ['nothing', ''],
  ['a salt without a name', encodeNameProof({ name: '', salt })],
  ['no base64url', 'not base64url!'],
  ['bytes that are no text', 'AAECAwQFBgcICQoLDA0OD_8'],
  ['a novel', encodeNameProof({ name: 'x'.repeat(600), salt })],
])('what is no proof is none: %s', (_, text) => {
  expect(decodeNameProof(text)).toBeUndefined()
})

test('an address without a proof stays as it is, whatever its fragment', () => {
  for (const address of ['https://badges.example/', 'https://badges.example/#check', '#name=x'])
    expect(splitNameProof(address)).toEqual({ address })
})
