import { expect, test } from 'vitest'
import { encodeBase64url } from '../../bytes/base64.ts'
import { hashIdentityAsync } from '../../proof/identity/hash-identity.ts'
import { addressWithName } from '../../proof/identity/name-proof.ts'
import type { Finding } from '../../verifier/reporting/verdict-words.ts'
import { shownName } from './shown-name.ts'

const name = 'Zoë O’Brien'
const salt = 'AAECAwQFBgcICQoLDA0ODw'
const address = 'https://badges.example/awards/abc/'
const link = addressWithName(address, { name, salt })
const identifier = {
  type: 'IdentityObject',
  identityType: 'name',
  hashed: true,
  identityHash: await hashIdentityAsync(name, salt),
}
const document = (member: object) => JSON.stringify({ credentialSubject: { identifier: [member] } })
const json = (member: object = identifier) => ({ form: 'json', text: document(member) }) as const
const token = (payload: string) => {
  const text = `e30.${encodeBase64url(new TextEncoder().encode(payload))}.x`
  return { form: 'jws', text } as const
}

test.each([
  ['a document', json()],
  ['a token', token(document(identifier))],
  ['a token of the older data model', token(`{"vc":${document(identifier)}}`)],
])('the holder’s link shows the name that is signed in %s', async (_, badge) => {
  expect(await shownName(badge, link, 'genuine')).toBe(name)
})

test.each([
  ['the link is the bare address', json(), address],
  ['the link shows another name', json(), addressWithName(address, { name: 'Zoe', salt })],
  ['the link is cut short', json(), link.slice(0, -2)],
  ['an identity of another kind is signed', json({ ...identifier, identityType: 'email' }), link],
  ['the badge has nobody in it', { form: 'json', text: '{}' } as const, link],
  ['the badge cannot be read', { form: 'jws', text: 'x' } as const, link],
])('no name is shown where %s', async (_, badge, given) => {
  expect(await shownName(badge, given, 'genuine')).toBeUndefined()
})

const untrue = ['altered', 'unproven', 'disagree', 'unchecked', 'no-answer', 'not-asked'] as const
test.each([...untrue, 'preview', 'no-badge'] satisfies Finding[])(
  'what is signed in a badge that is %s proves no name',
  async (finding) => {
    expect(await shownName(json(), link, finding)).toBeUndefined()
  },
)
test.each(['expired', 'replaced', 'genuine-until'] satisfies Finding[])(
  'a badge that is %s was given to whom it says',
  async (finding) => {
    expect(await shownName(json(), link, finding)).toBe(name)
  },
)
