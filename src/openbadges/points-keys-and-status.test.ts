import { expect, test } from 'vitest'
import { addressesOf, didWeb } from '../model/addresses/address.ts'
import {
  addresses,
  ed25519Key,
  keys,
  plainStatement,
  rsaKey,
} from '../testing/openbadges/statements.ts'
import { toDidDocument } from './did-document.ts'
import { toJwk, toJwkSet, toSiteJwkSet, toCompromisedJwk } from './jwk-set.ts'
import { encodeStatusList, minimumEntries } from './encode-status-list.ts'
import { decodeStatusList, isSet } from './status-list.ts'
import { toOpenBadgeCredential } from './v3/open-badge-credential.ts'
import { toStatusListCredential } from './v3/status-list-credential.ts'
import {
  bitstringStatusListEntrySchema,
  didDocumentSchema,
  jwkSchema,
  jwkSetSchema,
  statusListCredentialSchema,
} from '../testing/openbadges/issued-schemas.ts'

// Points 41 to 52: status lists, the DID and its keys. `points.test.ts` says where the others are pinned.

const did = 'did:web:leicester.example:badges:issuers:makers'
const document = toDidDocument('makers', keys, addresses)
const credential = toOpenBadgeCredential(plainStatement, addresses)
const list = toStatusListCredential({
  issuer: did,
  url: addresses.statusList('makers', 'revocation', 1),
  purpose: 'revocation',
  encodedList: encodeStatusList([94_567]),
  validFrom: '2026-06-12T00:00:00Z',
})

test('point 41: an entry has a string for its index, and an id that is not the address of the list', () => {
  const entry = credential.credentialStatus
  expect(bitstringStatusListEntrySchema.parse(entry)).toEqual(entry)
  expect(entry.statusListIndex).toBe('94567')
  expect(entry.id).not.toBe(entry.statusListCredential)
})

test('point 41: an index that others wrote as a number is read', () => {
  const entry = credential.credentialStatus
  const read = bitstringStatusListEntrySchema.parse({ ...entry, statusListIndex: 94_567 })
  expect(read.statusListIndex).toBe('94567')
})

test('point 42: a list credential has the address of the list as its id, one purpose and one context', () => {
  expect(statusListCredentialSchema.parse(list)).toEqual(list)
  expect(list['@context']).toEqual(['https://www.w3.org/ns/credentials/v2'])
  expect(list.type).toEqual(['VerifiableCredential', 'BitstringStatusListCredential'])
  expect(list.id).toBe(credential.credentialStatus.statusListCredential)
  expect(list.credentialSubject).toMatchObject({
    type: 'BitstringStatusList',
    statusPurpose: 'revocation',
  })
  expect(list.issuer).toBe(credential.issuer.id)
})

test('a revocation list names the list of suspensions by its digest, without a media type that a host may not keep', () => {
  const suspensions = { id: 'https://leicester.example/s.json', digestSRI: 'sha256-A' }
  const facts = { issuer: did, url: list.id, validFrom: list.validFrom, encodedList: 'uA' }
  const naming = toStatusListCredential({ ...facts, purpose: 'revocation', suspensions })
  expect(naming.relatedResource).toEqual([suspensions])
  expect(list).not.toHaveProperty('relatedResource')
})

test('point 43: the bit of the entry is set in a list of 131,072, counted from the highest bit of byte 0', () => {
  const decoded = decodeStatusList(list.credentialSubject.encodedList)
  expect(list.credentialSubject.encodedList).toMatch(/^u[\w-]+$/)
  expect(decoded.ok && decoded.bits.length * 8).toBe(minimumEntries)
  expect(decoded.ok && isSet(decoded.bits, 94_567)).toBe(true)
  expect(decoded.ok && decoded.bits[94_567 >> 3]).toBe(0x80 >> (94_567 % 8))
})

test('point 44: a list too short, malformed or too large is told apart from one that can be read', () => {
  expect(decodeStatusList('u')).toEqual({ ok: false, problem: 'STATUS_LIST_LENGTH_ERROR' })
  expect(decodeStatusList('no')).toEqual({ ok: false, problem: 'MALFORMED_VALUE_ERROR' })
})

test('a withdrawn key has its address and its day, and nothing that verifies', () => {
  expect(toCompromisedJwk('makers', rsaKey.id, '2026-02-01', addresses)).toEqual({
    kid: addresses.jwk('makers', rsaKey.id),
    iss: did,
    revoked: { revoked_at: 1_769_904_000, reason: 'compromised' },
  })
})

test('point 45: a list has no day on which it would fail every badge that points to it', () => {
  expect(list).not.toHaveProperty('validUntil')
})

test.each([
  [
    'https://badges.example/',
    'did:web:badges.example',
    'https://badges.example/.well-known/did.json',
  ],
  ['https://user.example/repo/', 'did:web:user.example:repo', 'https://user.example/repo/did.json'],
  [
    'https://badges.example:8443/',
    'did:web:badges.example%3A8443',
    'https://badges.example:8443/.well-known/did.json',
  ],
])('point 46: the DID of the publisher of %s is %s, found at %s', (url, expected, address) => {
  const site = addressesOf({ url, publisher: 'city' })
  expect(toDidDocument('city', keys, site).id).toBe(expected)
  expect(site.didDocument('city')).toBe(address)
  expect(didWeb(url)).toBe(expected)
})

test('point 47: the document has its DID as id, absolute addresses, and its three contexts', () => {
  expect(didDocumentSchema.parse(document)).toEqual(document)
  expect(document.id).toBe(did)
  expect(document['@context']).toEqual([
    'https://www.w3.org/ns/did/v1',
    'https://w3id.org/security/multikey/v1',
    'https://w3id.org/security/jwk/v1',
  ])
  for (const { id } of document.verificationMethod) expect(id.startsWith(`${did}#`)).toBe(true)
  expect(document.alsoKnownAs).toEqual([addresses.profile('makers')])
})

test('point 48: methods are an array, assertion methods strings, the controller the issuer', () => {
  expect(document.assertionMethod).toEqual(document.verificationMethod.map(({ id }) => id))
  for (const { controller } of document.verificationMethod) expect(controller).toBe(did)
})

test('point 49: Ed25519 is a Multikey named after its multibase, RSA a JsonWebKey with public members only', () => {
  const [ed25519, rsa] = [...document.verificationMethod].sort((a) =>
    a.type === 'Multikey' ? -1 : 1,
  )
  const publicKeyMultibase = 'z6MktwupdmLXVVqTzCw4i46r4uGyosGXRnR3XjN4Zq7oMMsw'
  expect(ed25519).toEqual({
    id: `${did}#${publicKeyMultibase}`,
    type: 'Multikey',
    controller: did,
    publicKeyMultibase,
  })
  expect(rsa).toEqual({
    id: `${did}#${rsaKey.id}`,
    type: 'JsonWebKey',
    controller: did,
    publicKeyJwk: rsaKey.publicKeyJwk,
  })
})

test('point 50: a retired key stays everywhere, a compromised one is nowhere', () => {
  const retired = { ...rsaKey, id: 'old', from: '2025-01-01', retired: '2026-02-01' }
  const lost = { ...ed25519Key, compromised: '2026-03-01' }
  const all = [lost, rsaKey, retired]
  const ids = toDidDocument('makers', all, addresses).assertionMethod
  expect(ids).toEqual([`${did}#old`, `${did}#${rsaKey.id}`])
  expect(toJwkSet({ slug: 'makers', keys: all }, addresses).keys.map(({ kid }) => kid)).toEqual(
    ['old', rsaKey.id].map((id) => addresses.jwk('makers', id)),
  )
})

test('point 50: the documents do not depend on the order in which keys are read', () => {
  expect(toDidDocument('makers', keys.toReversed(), addresses)).toEqual(document)
})

test('point 51: a verifier that follows the standard finds each key, for assertion and for nothing else', () => {
  for (const { id } of document.verificationMethod) {
    expect(retrieve(id, 'assertionMethod', document)?.id).toBe(id)
    expect(retrieve(id, 'authentication', document)).toBeUndefined()
  }
  expect(retrieve(`${did}#z6MkSomebodyElse`, 'assertionMethod', document)).toBeUndefined()
})

test('fact 3: each key has one file, named in its kid, and is in the set of the site with its issuer', () => {
  const set = toSiteJwkSet(
    [
      { slug: 'makers', keys },
      { slug: 'city', keys: [ed25519Key] },
    ],
    addresses,
  )
  expect(jwkSetSchema.parse(set)).toEqual(set)
  expect(set.keys.map(({ iss }) => iss)).toEqual([did, did, addresses.did('city')])
  for (const key of keys) {
    const jwk = toJwk('makers', key, addresses)
    expect(jwkSchema.parse(jwk)).toEqual(jwk)
    expect(jwk).toMatchObject({
      kid: addresses.jwk('makers', key.id),
      use: 'sig',
      alg: key.alg,
      iss: did,
    })
    expect(set.keys).toContainEqual(jwk)
  }
})

/** Controlled Identifiers, section 3.3, in few words. */
function retrieve(url: string, purpose: string, from: typeof document) {
  const [base] = url.split('#')
  const method = from.verificationMethod.find(({ id }) => id === url)
  const relationship = Object.entries<unknown>(from).find(([name]) => name === purpose)?.[1]
  const related = Array.isArray(relationship) && relationship.includes(url)
  return base === from.id && method?.controller === from.id && related ? method : undefined
}
