import { beforeAll, expect, test } from 'vitest'
import { toDidDocument } from '../../openbadges/did-document.ts'
import { encodeStatusList } from '../../openbadges/encode-status-list.ts'
import { toOpenBadgeCredential } from '../../openbadges/v3/open-badge-credential.ts'
import { toStatusListCredential } from '../../openbadges/v3/status-list-credential.ts'
import { hashIdentityAsync } from '../../proof/identity/hash-identity.ts'
import { addressWithName } from '../../proof/identity/name-proof.ts'
import { thumbprintOf } from '../../proof/keys/thumbprint.ts'
import { addresses, issuer, statements } from '../../testing/openbadges/statements.ts'
import { type Json, prove } from '../../testing/verifier/credentials.ts'
import { makeKey, multibase } from '../../testing/verifier/keys.ts'
import { type Page, fakeWorld } from '../../testing/world.ts'
import { checkAlone, collectAnswers } from './collect.ts'
import { signingKeys } from './signing-keys.ts'

const name = 'Zoë O’Brien'
const salt = 'AAECAwQFBgcICQoLDA0ODw'
const statement = statements[0]![1]
const did = addresses.did(issuer.slug)
const address = addresses.awardDocument('named', 'credential.json')
const list = addresses.statusList(issuer.slug, 'revocation', statement.award.status.list)
const now = new Date('2026-11-23T12:00:00Z')

let pages: Record<string, Page>
let credential: Json
let keyId: string
beforeAll(async () => {
  const key = await makeKey('EdDSA')
  const method = { method: `${did}#${multibase(key)}` }
  keyId = await thumbprintOf(key.jwk)
  const record = { id: keyId, alg: 'EdDSA', publicKeyJwk: key.jwk, from: '2026-01-01' } as const
  const award = { ...statement.award, slug: 'named', nameHash: await hashIdentityAsync(name, salt) }
  const written = toOpenBadgeCredential({ ...statement, award }, addresses)
  credential = await prove(JSON.parse(JSON.stringify(written)) as Json, key, method)
  const listed = toStatusListCredential({
    ...{ issuer: did, url: list, purpose: 'revocation' },
    ...{ encodedList: encodeStatusList([]), validFrom: '2026-06-12T00:00:00Z' },
  })
  pages = {
    [list]: await prove({ ...listed }, key, method),
    [addresses.didDocument(issuer.slug)]: toDidDocument(issuer.slug, [record], addresses),
    [address]: credential,
  }
})

const bytesOf = (text: string) => new TextEncoder().encode(text)
const jsonOf = (value: unknown) => bytesOf(JSON.stringify(value))

test('what was collected is enough to check again, with the same findings and nobody asked', async () => {
  const files = [
    jsonOf(credential),
    jsonOf({ ...credential, name: 'Another' }),
    bytesOf('no badge'),
  ]
  const world = fakeWorld(pages)
  const { reports, answers } = await collectAnswers(files, world)
  expect(reports.map(([report]) => report?.verdict)).toEqual([
    'valid',
    'invalid',
    'could-not-check',
  ])
  expect(answers.map(({ url }) => url).sort()).toEqual([...new Set(world.asked)].sort())
  expect(await checkAlone(files, answers, now)).toEqual(reports)
})

test('a cache that was there before keeps no answer out', async () => {
  const world = fakeWorld(pages)
  const first = await collectAnswers([jsonOf(credential)], world)
  const again = await collectAnswers([jsonOf(credential)], world)
  expect(again.answers).toEqual(first.answers)
  expect(first.answers.length).toBe(2)
})

test.each([
  ['the list', () => list],
  ['the issuer', () => addresses.didDocument(issuer.slug)],
])('without %s nothing is valid', async (_, without) => {
  const files = [jsonOf(credential)]
  const { answers } = await collectAnswers(files, fakeWorld(pages))
  const less = answers.filter(({ url }) => url !== without())
  const [reports] = await checkAlone(files, less, now)
  expect(reports?.[0]?.verdict).toBe('could-not-check')
})

test('a private link as a file proves the name that the issuer signed, alone too, and an altered one proves none', async () => {
  const link = addressWithName(address, { name, salt })
  const wrong = addressWithName(address, { name: 'Zoe', salt })
  const files = [bytesOf(link), bytesOf(wrong)]
  const { answers } = await collectAnswers(files, fakeWorld(pages))
  const [shown, hidden] = await checkAlone(files, answers, now)
  const nameIn = (reports: typeof shown) => reports?.[0]?.checks.find(({ id }) => id === 'name')
  expect(nameIn(shown)).toMatchObject({ code: 'name-signed', detail: { name } })
  expect(nameIn(hidden)).toMatchObject({ code: 'name-differs', detail: {} })
  expect(JSON.stringify(answers.map(({ url }) => url))).not.toContain('#')
})

test('the key that signed is named by its thumbprint, from the issuer’s own document', async () => {
  const { reports, answers } = await collectAnswers([jsonOf(credential)], fakeWorld(pages))
  expect(await signingKeys(reports.flat(), answers)).toEqual([keyId])
  expect(await signingKeys(reports.flat(), [])).toEqual([])
})

test('no key is named where whoever made the pack put another beside it under its name', async () => {
  const { reports, answers } = await collectAnswers([jsonOf(credential)], fakeWorld(pages))
  const other = await makeKey('EdDSA')
  const named = reports
    .flat()
    .flatMap(({ checks }) =>
      checks.flatMap(({ id, detail }) => (id === 'issuer' ? detail['key'] : [])),
    )
  const beside = (document: object) => [
    ...answers,
    { url: 'https://a.example/', status: 200, bytes: jsonOf(document) },
  ]
  const told = (document: object) => signingKeys(reports.flat(), beside(document))
  expect(await told({ id: named[0], publicKeyJwk: other.jwk })).toEqual([])
  expect(await told({ keys: [{ ...other.jwk, kid: named[0]?.split('#')[1] }] })).toEqual([])
  expect(await told({ id: named[0], publicKeyPem: 'a key of another kind' })).toEqual([])
  expect(await told({ id: `${named[0]}1`, publicKeyJwk: other.jwk })).toEqual([keyId])
  expect(await told({ id: named[0]?.slice(-4), publicKeyJwk: other.jwk })).toEqual([keyId])
})
