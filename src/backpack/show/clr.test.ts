import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { verifyCredential } from '@digitalbazaar/vc'
import { Ajv2019 } from 'ajv/dist/2019.js'
import ajvFormats, { type FormatsPlugin } from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { contextDocument } from '../../openbadges/contexts.ts'
import { createCanonize } from '../../proof/canonical/canonize.ts'
import type { Signer } from '../../proof/keys/signer.ts'
import { assertion2 } from '../../testing/verifier/assertions.ts'
import { badge3, badge31, jwtOf, prove, type Json } from '../../testing/verifier/credentials.ts'
import { makeKey, multibase } from '../../testing/verifier/keys.ts'
import { stage, worldWith } from '../../testing/verifier/stage.ts'
import { verdictTitle, verdictsOf } from '../../verifier/reporting/verdict.ts'
import { verdictWords } from '../../verifier/reporting/verdict-words.ts'
import { verifyBadge } from '../../verifier/verify-badge.ts'
import { clrMember, plainClr, signedClr } from './clr.ts'

const { ed, rsa } = stage
const created = '2026-07-01T12:00:00Z'
const device = await makeKey('EdDSA')
const holder = `did:key:${multibase(device)}`
const signer: Signer = {
  ...{ keyId: '', alg: 'EdDSA', publicKeyJwk: device.jwk },
  sign: async (bytes) => new Uint8Array(await device.sign(bytes)),
}
const canonize = createCanonize(contextDocument)

const proven = async (name: string) =>
  JSON.stringify(await prove(badge3({ id: `https://makers.example/${name}`, name }), ed), null, 1)
const inside = [await proven('one'), await proven('two'), await proven('three')]
const sign = (texts: readonly string[], more: { name?: string; description?: string } = {}) =>
  signedClr(texts, {
    ...{ id: 'urn:uuid:6f1c5f0e-3d3c-4a0c-9c55-6a1b2f3c4d70', created, signer, canonize },
    ...{ name: 'What I have done', description: '', ...more },
  })
const text = await sign(inside, { description: 'Two years of making.' })
const plain = plainClr(inside, {
  ...{ id: 'urn:uuid:6f1c5f0e-3d3c-4a0c-9c55-6a1b2f3c4d71', created },
  ...{ name: 'What I have done', description: 'Two years of making.' },
  holder: 'urn:uuid:0d7b1a52-9a43-4a5f-8b0e-1f4f5f0c9a11',
})
const found = async (json: string) => {
  const reports = await verifyBadge(json, worldWith())
  const codes = reports[0]?.checks.map(({ code }) => code) ?? []
  return { title: verdictTitle(verdictsOf(reports)[0]!, verdictWords), codes, reports }
}

test.each([
  ['that a device signs', text],
  ['that nobody signs', plain],
])('credentials stand in a record %s letter by letter', (_, record) => {
  for (const each of inside) expect(record).toContain(each)
})

test('a record that nobody signs says the same as one that a device signs, but for its holder', () => {
  const { id: _id, proof: _proof, ...signed } = JSON.parse(text) as Json
  const { id: _other, ...unsigned } = JSON.parse(plain) as Json
  expect(JSON.stringify(unsigned).replaceAll(/urn:uuid:0d7b[^"]*/g, holder)).toBe(
    JSON.stringify(signed),
  )
})

test.each([
  ['a badge of version 2.0', { form: 'json', text: JSON.stringify(assertion2()) }],
  ['a credential without a proof', { form: 'json', text: JSON.stringify(badge3()) }],
  ['a credential of VC 1.1', { form: 'json', text: JSON.stringify({ ...badge31(), proof: {} }) }],
  ['a token', { form: 'jws', text: await jwtOf(badge3(), rsa) }],
] as const)('%s is not in it', (_, badge) => {
  expect(clrMember(badge)).toBeUndefined()
})

test('a signed credential is in it', () => {
  expect(clrMember({ form: 'json', text: inside[0]! })).toBe(inside[0])
})

test('nothing of it names its holder but their key', () => {
  const { issuer, credentialSubject: subject } = JSON.parse(text) as {
    issuer: Json
    credentialSubject: Json
  }
  expect(issuer).toEqual({ id: holder, type: ['Profile'] })
  expect(Object.keys(subject)).toEqual(['id', 'type', 'verifiableCredential'])
  expect(subject['id']).toBe(holder)
})

describe('our own verifier', () => {
  test('says that its holder put it together, and looks at each badge', async () => {
    const { title, codes, reports } = await found(text)
    expect(title).toBe('A record that its holder put together. Look at each badge.')
    expect(codes).toContain('members-good')
    expect(reports[0]?.contains.map(({ verdict }) => verdict)).toEqual(['valid', 'valid', 'valid'])
  })

  test.each<[string, (json: string) => string]>([
    ['other words about it', (json) => json.replace('Two years', 'Ten years')],
    ['a badge less', (json) => json.replace(`${inside[0]},\n`, '')],
    ['a badge twice', (json) => json.replace(inside[0]!, `${inside[0]},\n${inside[0]}`)],
    ['another order', (json) => json.replace('"one"', '"two"')],
    ['a claim to hold everything', (json) => json.replace('"partial":true', '"partial":false')],
    [
      'another holder',
      (json) =>
        json.replaceAll(
          `"id":"${holder}"`,
          '"id":"did:key:z6MkpTHR8VNsBxYAAWHut2Geadd9jSwuBV8xRoAnwWsdvktH"',
        ),
    ],
  ])('finds %s', async (_, change) => {
    const changed = change(text)
    expect(changed).not.toBe(text)
    expect((await found(changed)).title).not.toMatch(/put together|Genuine/)
  })

  const unsigned = (json: string) =>
    JSON.stringify({ ...(JSON.parse(json) as Json), proof: undefined })

  test.each([
    ['that lost its signature', unsigned(text)],
    ['that never had one', plain],
  ])('says of one %s that nobody signed it, and looks at each badge', async (_, json) => {
    const { title, reports } = await found(json)
    expect(title).toBe('A record that nobody signed. Look at each badge.')
    expect(reports[0]?.verdict).toBe('invalid')
    expect(reports[0]?.contains.map(({ verdict }) => verdict)).toEqual(['valid', 'valid', 'valid'])
  })

  test.each<[string, (json: string) => string]>([
    ['with a forged badge in it', (json) => json.replace('"name":"one"', '"name":"more"')],
    ['that is no record either', (json) => json.replace('"partial":true', '"partial":"so"')],
  ])('says nothing so mild of one that nobody signed %s', async (_, change) => {
    const json = unsigned(text)
    expect(change(json)).not.toBe(json)
    expect((await found(change(json))).title).toBe('Not proven: do not trust it')
  })

  test('is not misled by a name that looks like a member', async () => {
    const name = '"verifiableCredential":[]'
    const json = await sign(inside, { name, description: name })
    expect(JSON.parse(json)).toMatchObject({ name, description: name })
    expect((await found(json)).codes).toContain('members-good')
  })
})

describe('an independent library', () => {
  const judge = async (json: string) =>
    verifyCredential({
      credential: JSON.parse(json) as object,
      suite: new DataIntegrityProof({ cryptosuite }),
      documentLoader: async (url: string) => {
        const document = documentOf(url)
        if (document === undefined) throw new Error('not loaded')
        return { contextUrl: null, documentUrl: url, document: structuredClone(document) }
      },
      now: new Date(created),
      checkStatus: () => ({ verified: true }),
    })

  test('accepts it as a credential of its did:key, and not with another word in it', async () => {
    expect(await judge(text)).toMatchObject({ verified: true })
    expect((await judge(text.replace('Two years', 'Ten years'))).verified).toBe(false)
  })
})

function documentOf(url: string): object | undefined {
  const key = multibase(device)
  const method = {
    id: `${holder}#${key}`,
    type: 'Multikey',
    controller: holder,
    publicKeyMultibase: key,
  }
  if (url === method.id) return { '@context': 'https://w3id.org/security/multikey/v1', ...method }
  if (url !== holder) return contextDocument(url)
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    ...{ id: holder, verificationMethod: [method], assertionMethod: [method.id] },
  }
}

describe('the schema of the standard', () => {
  const file = join(import.meta.dirname, '../../testing/vectors/clr2/schema/clr-credential.json')
  const { $schema: _, ...schema } = JSON.parse(readFileSync(file, 'utf8')) as Json
  const ajv = new Ajv2019({ allErrors: true, strict: false })
  const addFormats = ajvFormats as unknown as FormatsPlugin
  addFormats(ajv)
  const validate = ajv.compile(schema)
  /** It is of the time of VC 1.1, which names the day otherwise; so do the credentials inside, which go unjudged here. */
  const faultsOf = ({ validFrom, ...record }: Json) => {
    const subject = record['credentialSubject'] as {
      readonly verifiableCredential: readonly Json[]
    }
    const older = subject.verifiableCredential.map((each) => ({
      ...{ issuanceDate: each['validFrom'], ...each },
    }))
    const credentialSubject = { ...subject, verifiableCredential: older }
    validate({ ...record, issuanceDate: validFrom, credentialSubject })
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
  }
  const record = JSON.parse(text) as Json

  test.each([
    ['we sign', text],
    ['nobody signs', plain],
  ])('of its time passes what %s', (_, json) => {
    expect(faultsOf(JSON.parse(json) as Json)).toEqual([])
  })

  test.each<[string, Json]>([
    ['no name', { name: undefined }],
    ['an issuer that is only named', { issuer: holder }],
    [
      'nothing inside',
      { credentialSubject: { id: holder, type: ['ClrSubject'], verifiableCredential: [] } },
    ],
    ['a word for partial', { partial: 'yes' }],
  ])('refuses %s, and so do we', async (_, change) => {
    const wrong = JSON.parse(JSON.stringify({ ...record, ...change, proof: undefined })) as Json
    expect(faultsOf(wrong)).not.toEqual([])
    const method = `${holder}#${multibase(device)}`
    const json = JSON.stringify(await prove(wrong, device, { method }))
    expect((await found(json)).codes).toContain('not-standard')
  })
})
