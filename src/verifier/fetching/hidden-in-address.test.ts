import { describe, expect, test } from 'vitest'
import { assertion2, urls } from '../../testing/verifier/assertions.ts'
import { type Json, badge3, did, jwtOf, prove } from '../../testing/verifier/credentials.ts'
import { multibase } from '../../testing/verifier/keys.ts'
import { stage, worldWith } from '../../testing/verifier/stage.ts'
import { hiddenInAddress } from './hidden-in-address.ts'
import { verifyBadge } from '../verify-badge.ts'

const { ed, rsa } = stage
const letters = {
  'zero width space': '\u200b',
  'zero width joiner': '\u200d',
  'word joiner': '\u2060',
  'soft hyphen': '\u00ad',
  'byte order mark': '\ufeff',
  'turn to the left': '\u202e',
  isolate: '\u2066',
  'left-to-right mark': '\u200e',
  'variation selector': '\ufe0f',
  tag: '\u{e0041}',
  filler: '\u3164',
  'line separator': '\u2028',
} as const
const badgeBy = (id: string) => badge3({ issuer: { id, type: ['Profile'], name: 'A key' } })

describe.each(Object.entries(letters))('a %s', (_, letter) => {
  test.each([
    ['at the end of an id', { id: `urn:uuid:1${letter}` }, 'id'],
    ['inside an issuer', { issuer: `did:web:makers${letter}.example` }, 'issuer'],
    [
      'inside an id in a list',
      { proof: [{ verificationMethod: `#k${letter}` }] },
      'proof.0.verificationMethod',
    ],
    [
      'in the address of a list',
      { s: { statusListCredential: `https://a.example/${letter}` } },
      's.statusListCredential',
    ],
    ['before an address', { url: `${letter}https://a.example/` }, 'url'],
    ['inside a scheme', { image: `ht${letter}tps://a.example/` }, 'image'],
  ])('%s is named', (__, document, member) => {
    expect(hiddenInAddress(document)).toEqual({
      member,
      problem: 'holds a letter that cannot be seen',
    })
  })

  test('inside words is nobody’s address', () => {
    const words = { name: `Sail${letter}ing`, narrative: `See https://a.example/${letter} there` }
    expect(hiddenInAddress({ ...words, image: `data:image/svg+xml,${letter}` })).toBeUndefined()
  })
})

test.each([
  ['a token', async (kid: string) => jwtOf(badgeBy(`did:key:${multibase(ed)}`), ed, { kid })],
  ['a token of a website', async (kid: string) => jwtOf(badge3({ url: kid }), rsa, { kid })],
])('%s whose key has such a letter in its name is not valid', async (_, make) => {
  expect(await lookAt(await make(`${did}#rsa\u200b`))).toEqual(['invalid', true])
  expect(await lookAt(await make(`${did}#rsa`))).toEqual(['valid', false])
})

test.each([
  ['id', { id: 'https://makers.example/badges/awards/1/\u200bcredential.json' }],
  [
    'holder',
    { credentialSubject: { ...(badge3()['credentialSubject'] as Json), id: 'urn:uuid:\u00ad1' } },
  ],
  ['evidence', { evidence: [{ id: 'https://makers.example/\u202eprow', type: ['Evidence'] }] }],
])('a signed badge with such a letter in its %s is not valid', async (_, more) => {
  expect(await lookAt(JSON.stringify(await prove(badge3(more), ed)))).toEqual(['invalid', true])
})

test('a hosted badge with such a letter in its evidence is not valid', async () => {
  const evidence = 'https://makers.example/work\u200b'
  const hosted = assertion2({ evidence })
  const world = worldWith({ [urls.assertion]: hosted })
  const [report] = await verifyBadge(JSON.stringify(hosted), world)
  expect(report?.verdict).toBe('invalid')
})

async function lookAt(input: string): Promise<readonly [string | undefined, boolean]> {
  const [report] = await verifyBadge(input, worldWith())
  const fault = report?.checks.find(({ code }) => code === 'not-standard')
  return [report?.verdict, fault?.detail['problem'] === 'holds a letter that cannot be seen']
}
