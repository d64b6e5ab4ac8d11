import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { signPresentation, verify } from '@digitalbazaar/vc'
import signatures from 'jsonld-signatures'
import { describe, expect, test } from 'vitest'
import { contextDocument } from '../../openbadges/contexts.ts'
import { createCanonize } from '../../proof/canonical/canonize.ts'
import type { Signer } from '../../proof/keys/signer.ts'
import { assertion2 } from '../../testing/verifier/assertions.ts'
import {
  badge3,
  did,
  didDocument,
  jwtOf,
  multikey,
  prove,
  type Json,
} from '../../testing/verifier/credentials.ts'
import { makeKey, multibase, signToken } from '../../testing/verifier/keys.ts'
import { stage, worldWith } from '../../testing/verifier/stage.ts'
import { verifyBadge } from '../../verifier/verify-badge.ts'
import { plainPresentation, presentedCredential, signedPresentation } from './presentation.ts'

const { ed, rsa } = stage
const id = 'urn:uuid:6f1c5f0e-3d3c-4a0c-9c55-6a1b2f3c4d50'
const created = '2026-07-01T12:00:00Z'
const device = await makeKey('EdDSA')
const deviceName = multibase(device)
const signer: Signer = {
  ...{ keyId: '', alg: 'EdDSA', publicKeyJwk: device.jwk },
  sign: async (bytes) => new Uint8Array(await device.sign(bytes)),
}

const proven = async (name: string) =>
  JSON.stringify(await prove(badge3({ id: `https://makers.example/${name}`, name }), ed), null, 1)
const embedded = [await proven('one'), await proven('two'), await proven('three')]
const token = await jwtOf(badge3(), rsa)
const given = (texts: readonly string[]) =>
  texts.map((text) => presentedCredential({ form: text.startsWith('{') ? 'json' : 'jws', text })!)
const sign = (texts: readonly string[]) =>
  signedPresentation(given(texts), {
    ...{ id, created, signer },
    canonize: createCanonize(contextDocument),
  })

describe('what a presentation holds', () => {
  test('a signed credential stands in it letter by letter, a token in an envelope', () => {
    const [first, second] = given([embedded[0]!, token])
    expect(first).toBe(embedded[0])
    expect(JSON.parse(second!)).toEqual({
      '@context': 'https://www.w3.org/ns/credentials/v2',
      type: 'EnvelopedVerifiableCredential',
      id: `data:application/vc+jwt,${token}`,
    })
  })

  test.each([
    ['a badge of version 2.0', { form: 'json', text: JSON.stringify(assertion2()) }],
    ['a credential without a proof', { form: 'json', text: JSON.stringify(badge3()) }],
    ['what is no JSON', { form: 'json', text: '{' }],
    ['a token of something else', { form: 'jws', text: 'eyJhbGciOiJFZERTQSJ9.eyJhIjoxfQ.AAAA' }],
    ['a token that is none', { form: 'jws', text: 'ey.ä' }],
  ] as const)('%s is not in it', (_, badge) => {
    expect(presentedCredential(badge)).toBeUndefined()
  })
})

describe('an independent library', () => {
  const asked = {
    suite: new DataIntegrityProof({ cryptosuite }),
    documentLoader: async (url: string) => {
      const document = documents(url)
      if (document === undefined) throw new Error('not loaded')
      return { contextUrl: null, documentUrl: url, document: structuredClone(document) }
    },
    now: new Date(created),
    checkStatus: () => ({ verified: true }),
  }
  const purpose = new signatures.purposes.AssertionProofPurpose()

  test('accepts a plain one and each credential in it, and none that was altered', async () => {
    const text = plainPresentation(given(embedded), id)
    const judge = (json: string) =>
      verify({ ...asked, presentation: JSON.parse(json) as object, unsignedPresentation: true })
    expect(await judge(text)).toMatchObject({ verified: true })
    expect((await judge(text.replace('"one"', '"six"'))).verified).toBe(false)
  })

  test('accepts one that the device signed, as of its did:key, and none that was put together otherwise', async () => {
    const text = await sign(embedded)
    const presentation = JSON.parse(text) as { verifiableCredential: unknown[]; holder: string }
    expect(presentation.holder).toBe(`did:key:${deviceName}`)
    const judge = (one: object) =>
      verify({ ...asked, presentation: structuredClone(one), presentationPurpose: purpose })
    expect(await judge(presentation)).toMatchObject({ verified: true })
    const [first] = presentation.verifiableCredential
    expect((await judge({ ...presentation, verifiableCredential: [first] })).verified).toBe(false)
    expect((await judge({ ...presentation, holder: 'did:example:other' })).verified).toBe(false)
  })

  test('accepts the signature over envelopes', async () => {
    const presentation = JSON.parse(await sign([embedded[0]!, token])) as Json
    const judge = (one: Json) => signatures.verify(structuredClone(one), { ...asked, purpose })
    expect((await judge(presentation)).verified).toBe(true)
    const other = { ...presentation, id: 'urn:uuid:6f1c5f0e-3d3c-4a0c-9c55-6a1b2f3c4d51' }
    expect((await judge(other)).verified).toBe(false)
  })
})

describe('our own verifier', () => {
  const found = async (text: string) => {
    const reports = await verifyBadge(text, worldWith())
    const said = reports.map(({ checks }) => checks.find((check) => check.id === 'presentation'))
    return { verdicts: reports.map(({ verdict }) => verdict), said }
  }
  const holder = `did:key:${deviceName}`

  test('finds each badge of it as it is, and whose device signed it', async () => {
    const { verdicts, said } = await found(await sign([...embedded, token]))
    expect(verdicts).toEqual(['valid', 'valid', 'valid', 'valid'])
    expect(said[0]).toMatchObject({
      code: 'presentation-signed',
      detail: { holder, key: `${holder}#${deviceName}`, suite: 'eddsa-rdfc-2022', created },
    })
    expect(new Set(said).size).toBe(1)
  })

  test('says of a plain one that nobody signed it', async () => {
    const { verdicts, said } = await found(plainPresentation(given(embedded), id))
    expect(verdicts).toEqual(['valid', 'valid', 'valid'])
    expect(said[0]?.code).toBe('presentation-unsigned')
  })

  test('says of one that an independent library made on request for whom it was made', async () => {
    const key = { algorithm: 'Ed25519', id: `${holder}#${deviceName}` }
    const sign = async ({ data }: { readonly data: Uint8Array<ArrayBuffer> }) => device.sign(data)
    const presentation = await signPresentation({
      presentation: { ...(JSON.parse(plainPresentation(given(embedded), id)) as Json), holder },
      ...{ challenge: 'a1', domain: 'work.example' },
      suite: new DataIntegrityProof({ signer: { ...key, sign }, cryptosuite, date: created }),
      documentLoader: async (url: string) => ({ documentUrl: url, document: documents(url) }),
    })
    const { verdicts, said } = await found(JSON.stringify(presentation))
    expect(verdicts).toEqual(['valid', 'valid', 'valid'])
    expect(said[0]).toMatchObject({
      code: 'presentation-signed-for-one',
      detail: { holder, challenge: 'a1', domain: 'work.example' },
    })
  })

  test.each(['vp+jwt', 'JWT'])(
    'reads one that is a token of type %s, also in an envelope',
    async (typ) => {
      const vp = JSON.parse(plainPresentation(given(embedded), id)) as Json
      const claims =
        typ === 'JWT' ? { iss: holder, nonce: 'a1', aud: 'work.example', vp } : { ...vp, holder }
      const header = { alg: device.alg, kid: `${holder}#${deviceName}`, typ }
      const jws = await signToken(header, claims, device)
      const envelope = {
        '@context': 'https://www.w3.org/ns/credentials/v2',
        type: 'EnvelopedVerifiablePresentation',
        id: `data:application/${typ.toLowerCase()},${jws}`,
      }
      for (const text of [jws, JSON.stringify(envelope)]) {
        const { verdicts, said } = await found(text)
        expect(verdicts).toEqual(['valid', 'valid', 'valid'])
        expect(said[0]).toMatchObject({
          code: typ === 'JWT' ? 'presentation-signed-for-one' : 'presentation-signed',
          detail: { holder },
        })
      }
    },
  )
})

function documents(url: string): unknown {
  const key = `did:key:${deviceName}`
  const method = { ...multikey(device), id: `${key}#${deviceName}`, controller: key }
  const context = '@context'
  const web: Readonly<Record<string, unknown>> = {
    [did]: didDocument([multikey(ed)]),
    [`${did}#${multibase(ed)}`]: {
      [context]: 'https://w3id.org/security/multikey/v1',
      ...multikey(ed),
    },
    [key]: {
      [context]: ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
      ...{ id: key, verificationMethod: [method], assertionMethod: [method.id] },
    },
    [`${key}#${deviceName}`]: { [context]: 'https://w3id.org/security/multikey/v1', ...method },
  }
  return web[url] ?? contextDocument(url)
}
