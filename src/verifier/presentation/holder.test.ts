import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { exampleDid as key } from '../../model/identity.ts'
import type { NamedIdentity } from '../recipient/recipient.ts'
import { checkHolder } from './holder.ts'
import { presentationCheck } from './presentation-check.ts'

const other = 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK'
const open = (value: string, type = 'id'): NamedIdentity => ({
  ...{ type, value, hashed: false, salt: '' },
})
const hidden = (text: string, type = 'ext:did', method = 'sha256'): NamedIdentity => {
  const hash = createHash(method).update(`${text}pepper`).digest('hex')
  return { type, value: `${method}$${hash}`, hashed: true, salt: 'pepper' }
}
const award = open('urn:uuid:6f1c5f0e-3d3c-4a0c-9c55-6a1b2f3c4d5e')
const signed = presentationCheck('presentation-signed', { holder: key })
const unsigned = presentationCheck('presentation-unsigned', { holder: key })
const altered = presentationCheck('presentation-altered', { holder: key })
const unsalted = { ...hidden(key), salt: '' }

test.each([
  ['nobody', signed, [award], 'holder-not-comparable'],
  ['its key, open', signed, [open(key)], 'holder-is-subject'],
  ['its key, open among the identifiers', signed, [award, open(key, 'x')], 'holder-is-subject'],
  ['its key, hashed', signed, [award, hidden(key)], 'holder-is-subject'],
  ['its key under another word', signed, [award, hidden(key, 'identifier')], 'holder-is-subject'],
  ['its key as a URL, as 2.0 does', signed, [hidden(key, 'url')], 'holder-is-subject'],
  [
    'its key after an address',
    signed,
    [hidden('a@b.example', 'email'), hidden(key)],
    'holder-is-subject',
  ],
  ['its key after another', signed, [hidden(other), hidden(key)], 'holder-is-subject'],
  ['another key, open', signed, [open(other)], 'holder-is-another'],
  ['another key, hashed', signed, [award, hidden(other)], 'holder-is-another'],
  [
    'its key in small letters, hashed',
    signed,
    [award, hidden(key.toLowerCase())],
    'holder-is-another',
  ],
  ['its key with a fragment, hashed', signed, [award, hidden(`${key}#z`)], 'holder-is-another'],
  ['its key, hashed with another salt', signed, [award, unsalted], 'holder-is-another'],
  [
    'another key under a word for anything',
    signed,
    [hidden(other, 'identifier')],
    'holder-not-comparable',
  ],
  [
    'an address, hashed',
    signed,
    [award, hidden('a@b.example', 'emailAddress')],
    'holder-not-comparable',
  ],
  [
    'its key, hashed weakly',
    signed,
    [award, hidden(key, 'ext:did', 'sha1')],
    'holder-not-comparable',
  ],
  ['its key, signed by nobody', unsigned, [award, hidden(key)], 'holder-unproven'],
  ['its key, open, signed by nobody', unsigned, [open(key)], 'holder-unproven'],
  ['its key, altered since', altered, [award, hidden(key)], 'holder-unproven'],
  ['an address, altered since', altered, [hidden('a@b.example', 'email')], 'holder-not-comparable'],
] as const)('a badge names %s', async (_, presentation, named, code) => {
  expect((await checkHolder(presentation, named)).code).toBe(code)
})

test('what a badge hides is not in what is said', async () => {
  const { detail } = await checkHolder(signed, [award, hidden(other)])
  expect(detail).toEqual({ holder: key })
})
