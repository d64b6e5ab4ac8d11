import { hash, webcrypto } from 'node:crypto'
import { compactVerify, importJWK } from 'jose'
import { beforeAll, describe, expect, test } from 'vitest'
import { encodeBase64url } from '../bytes/base64.ts'
import { canonicalJson } from '../bytes/canonical-json.ts'
import {
  aboutOf,
  aboutWith,
  readAssessment,
  type Assessment,
} from '../kinds/assessment/assessment.ts'
import { sampleSealingSentence } from '../model/sample.ts'
import { openEntitlement, sealEntitlement, signAssessment, verifyAssessment } from './assessment.ts'
import { publicJwkOf, type PrivateJwk } from './keys/jwk.ts'
import { signCompactJws } from './jws.ts'
import { didKeyOf } from './keys/multikey.ts'
import { sampleSealingKey } from './keys/sample-sealing-key.ts'
import { importSigner, type Signer } from './keys/signer.ts'

const sha256Hex = (text: string) => hash('sha256', text, 'hex')
const recipient = 'eyJhbGciOiJFQ0RILUVTIn0..a.b.c'
const about = await aboutOf(recipient)
const assessment: Assessment = {
  ...{ version: 1, site: 'https://badges.example/', issuer: 'foundry-yard', badge: 'fixer' },
  ...{ about, made: '2026-09-14', levels: { safe: 'alone', patient: 'helped' } },
}
const sealingKey = await sampleSealingKey(sampleSealingSentence)
let signer: Signer
let other: Signer
let did: string

beforeAll(async () => {
  ;[signer, other] = [await freshSigner(), await freshSigner()]
  did = didKeyOf(signer.publicKeyJwk)
})

async function freshSigner(): Promise<Signer> {
  const pair = (await webcrypto.subtle.generateKey('Ed25519', true, ['sign'])) as CryptoKeyPair
  return importSigner((await webcrypto.subtle.exportKey('jwk', pair.privateKey)) as PrivateJwk)
}

describe('an assessment', () => {
  test('is read as it was signed, and jose finds its signature good', async () => {
    const jws = await signAssessment(assessment, signer)
    expect(readAssessment(jws)).toEqual({ did, key: did.slice(8), assessment })
    expect(await verifyAssessment(jws)).toEqual({ did, text: canonicalJson(assessment) })
    const judged = await compactVerify(jws, await importJWK({ ...signer.publicKeyJwk }, 'EdDSA'))
    expect(new TextDecoder().decode(judged.payload)).toBe(canonicalJson(assessment))
  })

  test('that was changed, or signed by a key other than the one it names, is not proven', async () => {
    const jws = await signAssessment(assessment, signer)
    const [head, , tail] = jws.split('.')
    const said = canonicalJson({ ...assessment, levels: { safe: 'alone', patient: 'alone' } })
    const changed = [head, encodeBase64url(new TextEncoder().encode(said)), tail].join('.')
    const foreign: Signer = { ...other, publicKeyJwk: signer.publicKeyJwk }
    for (const each of [changed, await signAssessment(assessment, foreign)]) {
      expect(readAssessment(each)).toBeDefined()
      await expect(verifyAssessment(each)).rejects.toMatchObject({ code: 'signature-wrong' })
    }
  })

  test.each([
    ['no kid', () => ({ typ: 'badge-assessment+jwt' })],
    ['another kind', () => ({ kid: `${did}#${did.slice(8)}`, typ: 'vc+jwt' })],
    ['the key’s name alone', () => ({ kid: did, typ: 'badge-assessment+jwt' })],
    ['a page', () => ({ kid: 'https://evil.example/#key', typ: 'badge-assessment+jwt' })],
  ])('whose header names %s is none', async (_, header) => {
    const jws = await signCompactJws(header(), canonicalJson(assessment), signer)
    expect(readAssessment(jws)).toBeUndefined()
    await expect(verifyAssessment(jws)).rejects.toMatchObject({ code: 'jws-header-refused' })
  })
})

describe('what an assessor signed is read', () => {
  const entitlement = 'x'.repeat(4096)
  test.each<readonly [string, object]>([
    ['with a conflict', { conflict: true }],
    ['with an entitlement', { entitlement }],
    ['with an endorsement', { endorsement: { id: 'urn:x' } }],
  ])('%s', async (_, more) => {
    const jws = await signAssessment({ ...assessment, ...more }, signer)
    expect(readAssessment(jws)?.assessment).toEqual({ ...assessment, ...more })
  })
})

describe('what an assessor signed is not read', () => {
  const levels = Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`c${at}`, 'good']))
  test.each<readonly [string, object]>([
    ['of a newer version', { version: 2 }],
    ['with something more', { name: 'Ada' }],
    ['without a day', { made: undefined }],
    ['on a day that is none', { made: '2026-02-30' }],
    ['without levels', { levels: {} }],
    ['with a level that is a number', { levels: { safe: 3 } }],
    ['with 21 criteria', { levels }],
    ['about a page', { about: 'https://badges.example/a/' }],
    ['about a random UUID', { about: 'urn:uuid:00010203-0405-4607-8809-0a0b0c0d0e0f' }],
    ['with a conflict that is none', { conflict: false }],
    ['of a badge that is a path', { badge: '../fixer' }],
    ['with an entitlement of 4,097 letters', { entitlement: 'x'.repeat(4097) }],
    ['with an endorsement that is a text', { endorsement: 'x' }],
  ])('%s', async (_, change) => {
    expect(
      readAssessment(await signAssessment({ ...assessment, ...change }, signer)),
    ).toBeUndefined()
  })

  test('in another spelling: spaces, a member twice, other order', async () => {
    const header = { kid: `${did}#${did.slice(8)}`, typ: 'badge-assessment+jwt' }
    const text = canonicalJson(assessment)
    const texts = [`${text} `, text.replace('{', '{"version":1,'), JSON.stringify(assessment)]
    for (const each of texts)
      expect(readAssessment(await signCompactJws(header, each, signer))).toBeUndefined()
  })

  test.each(['', 'a.b', 'a.b.c.d', 'a.b.c', 'x'.repeat(40_000)])('as a text: %s', (text) => {
    expect(readAssessment(text)).toBeUndefined()
  })
})

test('what it is about comes from the sealed recipient, at once and later alike', async () => {
  expect(about).toBe(aboutWith(sha256Hex, recipient))
  expect(about).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8/)
  expect(await aboutOf(`${recipient}d`)).not.toBe(about)
})

describe('an entitlement', () => {
  const code = 'au2l6dhmln2rm7xqcj3v5raify'

  test('is opened by the publisher alone, and says nothing while it is closed', async () => {
    const jwe = await sealEntitlement({ code, did, about }, publicJwkOf(sealingKey))
    expect(jwe).not.toContain(code)
    expect(jwe.length).toBeLessThan(4096)
    expect(await openEntitlement(jwe, sealingKey)).toEqual({ code, did, about })
    const otherKey = await sampleSealingKey('another sentence')
    await expect(openEntitlement(jwe, otherKey)).rejects.toMatchObject({ code: 'seal-wrong-key' })
  })

  test.each<readonly [string, object]>([
    ['without a code', { code: undefined }],
    ['with a short code', { code: 'au2l6' }],
    ['of a page', { did: 'did:web:evil.example' }],
    ['about nothing', { about: '' }],
    ['with something more', { name: 'Ada' }],
  ])('%s is not sealed', async (_, change) => {
    const entitlement = { code, did, about, ...change }
    await expect(
      sealEntitlement(entitlement as never, publicJwkOf(sealingKey)),
    ).rejects.toMatchObject({ code: 'recipient-malformed' })
  })
})
