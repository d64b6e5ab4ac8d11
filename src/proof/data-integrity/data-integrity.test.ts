import { createHash, createPublicKey, verify } from 'node:crypto'
import * as judge from '@digitalbazaar/vc'
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import * as judgedKey from '@digitalbazaar/ed25519-multikey'
import { describe, expect, it } from 'vitest'
import { contextDocument } from '../../openbadges/contexts.ts'
import { credentialOf, shapeCount } from '../../testing/proof/credentials.ts'
import { canonize, privateJwkOfPair, vectorJson, vectorText } from '../../testing/proof/vectors.ts'
import { decodeBase58 } from '../../bytes/base58.ts'
import {
  attachProof,
  canonicalProofConfiguration,
  proofConfiguration,
  signingInput,
} from './data-integrity.ts'
import { hexOf } from '../../bytes/hex.ts'
import { encodeMultikey } from '../keys/multikey.ts'
import { importSigner } from '../keys/signer.ts'
import { verifyDataIntegrity } from './verify-data-integrity.ts'

const privateJwk = privateJwkOfPair(vectorJson('w3c/keyPair.json'))
const signer = await importSigner(privateJwk)
const publicKey = signer.publicKeyJwk
const issuer = 'did:web:badges.example:issuers:college'
const facts = {
  created: '2026-06-12T00:00:00Z',
  verificationMethod: `${issuer}#${encodeMultikey(publicKey)}`,
}

async function signed(number: number) {
  const document = credentialOf(number)
  return attachProof(document, { ...facts, canonicalDocument: await canonize(document), signer })
}

describe('the vectors of the W3C', () => {
  const folder = 'w3c/eddsa-rdfc-2022'
  const published = vectorJson(`${folder}/signedDataInt.json`)
  const { proof, ...document } = published
  const { created, verificationMethod, proofValue } = proof as Record<string, string>
  const given = { created: created ?? '', verificationMethod: verificationMethod ?? '' }

  it('come out byte for byte at every step', async () => {
    const canonicalDocument = await canonize(document)
    const configuration = canonicalProofConfiguration(given)
    const input = await signingInput(configuration, canonicalDocument)
    expect(canonicalDocument).toBe(vectorText(`${folder}/canonDocDataInt.txt`))
    expect(configuration).toBe(vectorText(`${folder}/proofCanonDataInt.txt`))
    expect(hexOf(input)).toBe(vectorText(`${folder}/combinedHashDataInt.txt`).trim())
    expect(hexOf(await signer.sign(input))).toBe(vectorText(`${folder}/sigHexDataInt.txt`).trim())
  })

  it('are signed anew with the published proof value', async () => {
    const canonicalDocument = await canonize(document)
    const again = await attachProof(document, { ...given, canonicalDocument, signer })
    expect(again.proof[0].proofValue).toBe(proofValue)
  })

  it('are the configuration we canonicalise', () => {
    expect(proofConfiguration(document, given)).toEqual(
      vectorJson(`${folder}/proofConfigDataInt.json`),
    )
  })
})

describe('the vector of the Open Badges 3.0 implementation guide', () => {
  const { proof, ...document } = vectorJson('ob3/signed-credential.json')
  const given = proof as { created: string; verificationMethod: string }

  it('has our canonical forms', async () => {
    expect(await canonize(document)).toBe(vectorText('ob3/document-canon.txt'))
    expect(canonicalProofConfiguration(given)).toBe(vectorText('ob3/proof-canon.txt'))
  })
})

describe('a signed credential', () => {
  it('point 34: carries one proof, eddsa-rdfc-2022, for assertions, with a date', async () => {
    const { proof } = await signed(0)
    expect(proof).toHaveLength(1)
    expect(proof[0]).toMatchObject({
      type: 'DataIntegrityProof',
      cryptosuite: 'eddsa-rdfc-2022',
      proofPurpose: 'assertionMethod',
      ...facts,
    })
    expect(Object.keys(proof[0])).not.toContain('@context')
  })

  it('point 35: signs both hashes with Ed25519, which node:crypto alone confirms', async () => {
    const { proof, ...document } = await signed(3)
    const { proofValue, ...rest } = proof[0]
    const hash = (text: string) => createHash('sha256').update(text).digest()
    const configuration = await canonize({ '@context': document['@context'], ...rest })
    const input = Buffer.concat([hash(configuration), hash(await canonize(document))])
    const key = createPublicKey({ key: { ...publicKey }, format: 'jwk' })
    expect(proofValue).toMatch(/^z/)
    expect(verify(null, input, key, decodeBase58(proofValue.slice(1)))).toBe(true)
  })

  it('has the configuration that the library finds, whatever the facts', async () => {
    expect(await canonize(proofConfiguration(credentialOf(1), facts))).toBe(
      canonicalProofConfiguration(facts),
    )
  })

  it('is the same each time, by either hash', async () => {
    const document = credentialOf(5)
    const canonicalDocument = await canonize(document)
    const sha256Hex = (text: string) => createHash('sha256').update(text).digest('hex')
    const [one, two] = await Promise.all([
      attachProof(document, { ...facts, canonicalDocument, signer }),
      attachProof(document, { ...facts, canonicalDocument, signer, sha256Hex }),
    ])
    expect(JSON.stringify(one)).toBe(JSON.stringify(two))
  })

  it.each([
    ['a document of another data model', { '@context': 'https://www.w3.org/2018/credentials/v1' }],
    ['a signed document', { '@context': ['https://www.w3.org/ns/credentials/v2'], proof: [] }],
  ])('is not made of %s', async (_, document) => {
    const made = attachProof(document, { ...facts, canonicalDocument: '', signer })
    await expect(made).rejects.toMatchObject({ code: 'proof-malformed' })
  })

  it.each([
    [{ ...facts, created: 'today" .' }],
    [{ ...facts, verificationMethod: 'did:web:a b#c' }],
    [{ ...facts, verificationMethod: '#key' }],
  ])('is not made with facts that N-Quads would have to escape', (given) => {
    expect(() => canonicalProofConfiguration(given)).toThrow(
      expect.objectContaining({ code: 'proof-malformed' }),
    )
  })
})

describe('Digital Bazaar’s library', () => {
  const id = facts.verificationMethod
  const method = {
    '@context': 'https://w3id.org/security/multikey/v1',
    id,
    type: 'Multikey',
    controller: issuer,
    publicKeyMultibase: encodeMultikey(publicKey),
  }
  const controller = {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: issuer,
    verificationMethod: [method],
    assertionMethod: [id],
  }
  const documentLoader = async (url: string) => {
    const document = url === id ? method : url === issuer ? controller : contextDocument(url)
    if (document === undefined) throw new Error('not loaded')
    return { contextUrl: null, documentUrl: url, document }
  }
  // The judge takes no notice of lists with slots that nobody answers for.
  const withoutStatus = (number: number) => {
    const { credentialStatus: _status, ...document } = credentialOf(number)
    return { ...document, validFrom: '2025-01-01T00:00:00Z' }
  }

  it('accepts what we sign, in every shape', async () => {
    for (let number = 0; number < shapeCount; number++) {
      const document = withoutStatus(number)
      const canonicalDocument = await canonize(document)
      const credential = await attachProof(document, { ...facts, canonicalDocument, signer })
      const suite = new DataIntegrityProof({ cryptosuite })
      const { verified, error } = await judge.verifyCredential({
        credential,
        suite,
        documentLoader,
      })
      expect(error).toBeUndefined()
      expect(verified).toBe(true)
    }
  })

  it('signs as we do, and we accept what it signs', async () => {
    const key = await judgedKey.fromJwk({
      jwk: privateJwk,
      secretKey: true,
      id,
      controller: issuer,
    })
    for (let number = 0; number < shapeCount; number++) {
      const document = withoutStatus(number)
      const suite = new DataIntegrityProof({
        signer: key.signer(),
        date: facts.created,
        cryptosuite,
      })
      const theirs = await judge.issue({
        credential: structuredClone(document),
        suite,
        documentLoader,
      })
      const canonicalDocument = await canonize(document)
      const ours = await attachProof(document, { ...facts, canonicalDocument, signer })
      expect((theirs['proof'] as Record<string, unknown>)['proofValue']).toBe(
        ours.proof[0].proofValue,
      )
      expect(await verifyDataIntegrity(theirs, publicKey, { canonize })).toMatchObject([
        { outcome: 'verified' },
      ])
    }
  })
})
