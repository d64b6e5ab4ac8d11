import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { contextDocument } from '../../openbadges/contexts.ts'
import { credentialOf } from '../../testing/proof/credentials.ts'
import { canonize, privateJwkOfPair, vectorJson } from '../../testing/proof/vectors.ts'
import { encodeBase58 } from '../../bytes/base58.ts'
import { attachProof, type UnsignedDocument } from './data-integrity.ts'
import { requirePublicJwk, type PublicJwk } from '../keys/jwk.ts'
import { decodeMultikey } from '../keys/multikey.ts'
import { createReadSelection } from './selective-disclosure.ts'
import { importSigner } from '../keys/signer.ts'
import { verifyDataIntegrity, type KeySource } from './verify-data-integrity.ts'

const signer = await importSigner(privateJwkOfPair(vectorJson('w3c/keyPair.json')))
const publicKey = signer.publicKeyJwk
const facts = { created: '2026-06-12T00:00:00Z', verificationMethod: 'did:web:a.example#key' }
const byFragment: KeySource = ({ verificationMethod }) =>
  decodeMultikey(verificationMethod.split('#')[1] ?? '')

async function outcomesOf(
  document: UnsignedDocument,
  key: KeySource = publicKey,
): Promise<readonly string[]> {
  const loadSelective = async () => createReadSelection(contextDocument)
  const outcomes = await verifyDataIntegrity(document, key, { canonize, loadSelective })
  return outcomes.map((found) =>
    'code' in found ? `${found.outcome}: ${found.code}` : found.outcome,
  )
}

async function signed(number = 0) {
  const document = credentialOf(number)
  return attachProof(document, { ...facts, canonicalDocument: await canonize(document), signer })
}

describe('published vectors', () => {
  it.each([
    ['w3c/eddsa-rdfc-2022/signedDataInt.json', 1],
    ['w3c/eddsa-jcs-2022/signedJCS.json', 1],
    ['w3c/proof-set-chain/signedProofSet1.json', 1],
    ['w3c/proof-set-chain/signedProofSet2.json', 2],
    ['w3c/proof-set-chain/signedProofChain1.json', 3],
    ['w3c/proof-set-chain/signedProofChain2.json', 4],
    ['ob3/signed-credential.json', 1],
    ['w3c/ecdsa-sd-2023/derivedRevealDocument.json', 1],
  ])('%s: every proof is verified', async (path, count) => {
    expect(await outcomesOf(vectorJson(path), byFragment)).toEqual(Array(count).fill('verified'))
  })

  it.each([
    ['half a surrogate pair', '\ud800', 'proof-malformed'],
    ['a whole one', '\u{1F600}', 'signature-wrong'],
    ['its spelling', '\\ud800', 'signature-wrong'],
  ])('canonical JSON with %s', async (_, name, code) => {
    const document = { ...vectorJson('w3c/eddsa-jcs-2022/signedJCS.json'), name }
    expect(await outcomesOf(document, byFragment)).toEqual([`failed: ${code}`])
  })

  it.each([
    'w3c/eddsa-rdfc-2022/signedDataInt.json',
    'w3c/eddsa-jcs-2022/signedJCS.json',
    'w3c/proof-set-chain/signedProofChain2.json',
    'ob3/signed-credential.json',
    'w3c/ecdsa-sd-2023/derivedRevealDocument.json',
  ])('%s: no proof holds when the name is changed', async (path) => {
    const document = { ...vectorJson(path), name: 'Another' }
    expect(new Set(await outcomesOf(document, byFragment))).toEqual(
      new Set(['failed: signature-wrong']),
    )
  })

  it('a chain fails where a proof that it names is gone', async () => {
    const document = vectorJson('w3c/proof-set-chain/signedProofChain1.json')
    const [, ...rest] = document['proof'] as unknown[]
    expect(await outcomesOf({ ...document, proof: rest }, byFragment)).toEqual([
      'verified',
      'failed: previous-proof-missing',
    ])
  })

  it('a chain fails where a proof that it names is changed', async () => {
    const document = vectorJson('w3c/proof-set-chain/signedProofChain1.json')
    const [first, ...rest] = document['proof'] as Record<string, unknown>[]
    const changed = { ...document, proof: [{ ...first, created: '2020-01-01T00:00:00Z' }, ...rest] }
    expect(await outcomesOf(changed, byFragment)).toEqual([
      'failed: signature-wrong',
      'verified',
      'failed: signature-wrong',
    ])
  })
})

describe('a changed credential', () => {
  it('fails for each of its strings', async () => {
    const document = await signed(11)
    const changes = changesOf(document)
    expect(changes.length).toBeGreaterThan(40)
    for (const changed of changes) {
      const outcomes = await outcomesOf(changed)
      expect(outcomes).toHaveLength(1)
      expect(outcomes[0]).toMatch(/^(failed|unknown): /)
    }
  })

  it('fails with a member more', async () => {
    expect(await outcomesOf({ ...(await signed()), description: 'x' })).toEqual([
      'failed: signature-wrong',
    ])
  })

  it('fails with a member that no context defines', async () => {
    expect(await outcomesOf({ ...(await signed()), invented: 'x' })).toEqual([
      'failed: document-unsafe',
    ])
  })
})

describe('a proof', () => {
  it.each([
    ['of another suite', { cryptosuite: 'bbs-2023' }, 'unknown: suite-unsupported'],
    [
      'of another type',
      { type: 'RsaSignature2018', cryptosuite: undefined },
      'unknown: suite-unsupported',
    ],
    ['for another purpose', { proofPurpose: 'authentication' }, 'failed: purpose-wrong'],
    ['without a method', { verificationMethod: undefined }, 'failed: proof-malformed'],
    ['with a value in another base', { proofValue: 'uAAAA' }, 'failed: proof-malformed'],
    ['with a value that is too short', { proofValue: 'z111' }, 'failed: signature-wrong'],
    ['with another context', { '@context': ['https://a.example/'] }, 'failed: context-mismatch'],
    ['with another date', { created: '2026-06-13T00:00:00Z' }, 'failed: signature-wrong'],
    ['with a member more', { expires: '2030-01-01T00:00:00Z' }, 'failed: signature-wrong'],
    [
      'of a chain without its forerunner',
      { previousProof: 'urn:uuid:1' },
      'failed: previous-proof-missing',
    ],
  ])('%s is not verified', async (_, change, expected) => {
    const document = await signed()
    const proof = JSON.parse(JSON.stringify({ ...document.proof[0], ...change })) as unknown
    expect(await outcomesOf({ ...document, proof: [proof] })).toEqual([expected])
  })

  it('is not verified with another key, or a key of another kind, or none', async () => {
    const document = await signed()
    const other = decodeMultikey('z6MkhWqdDBPojHA7cprTGTt5yHv5yUi1B8cnXn8ReLumkw6E')
    const { publicKey: curve } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    expect(await outcomesOf(document, other)).toEqual(['failed: signature-wrong'])
    expect(await outcomesOf(document, curve.export({ format: 'jwk' }) as PublicJwk)).toEqual([
      'failed: key-unsuited',
    ])
    expect(await outcomesOf(document, { kty: 'OKP', crv: 'Ed25519', x: 'AA' })).toEqual([
      'failed: key-unsuited',
    ])
    expect(await outcomesOf(document, () => undefined)).toEqual(['unknown: key-unknown'])
  })

  it('is doubted where a context is not known', async () => {
    const document = {
      ...(await signed()),
      '@context': ['https://www.w3.org/ns/credentials/v2', 'https://a.example/'],
    }
    expect(await outcomesOf(document)).toEqual(['unknown: context-unknown'])
  })

  it('is doubted where libraries sort the document differently', async () => {
    const document = {
      ...(await signed()),
      '@context': ['https://www.w3.org/ns/credentials/v2', { '@vocab': 'https://a.example/' }],
      words: ['🏅', '\uff21'],
    }
    expect(await outcomesOf(document)).toEqual(['unknown: canonical-form-disputed'])
  })

  it('is doubted where the document is a monster', async () => {
    const document = await signed()
    expect(await outcomesOf({ ...document, evidence: Array(10_001).fill('x') })).toEqual([
      'unknown: document-too-large',
    ])
  })

  it('is one outcome each, in their order; none without', async () => {
    const document = await signed()
    const bad = { ...document.proof[0], created: 'x' }
    expect(await outcomesOf({ ...document, proof: [bad, document.proof[0], 'x'] })).toEqual([
      'failed: signature-wrong',
      'verified',
      'failed: proof-malformed',
    ])
    expect(await outcomesOf({ ...document, proof: document.proof[0] })).toEqual(['verified'])
    expect(await outcomesOf(credentialOf(0))).toEqual([])
  })
})

describe('other suites, signed by node:crypto', () => {
  const base = {
    created: '2026-06-12T00:00:00Z',
    proofPurpose: 'assertionMethod',
    verificationMethod: 'did:web:a.example#key',
  }

  it.each([
    ['P-256', 'sha256'],
    ['P-384', 'sha384'],
  ] as const)('ecdsa-rdfc-2019 on %s is verified', async (namedCurve, hash) => {
    const { publicKey: key, privateKey } = generateKeyPairSync('ec', { namedCurve })
    const document = credentialOf(7)
    const facts = { type: 'DataIntegrityProof', cryptosuite: 'ecdsa-rdfc-2019', ...base }
    const hashed = async (value: object) =>
      createHash(hash)
        .update(await canonize(value, { hash }))
        .digest()
    const input = Buffer.concat([
      await hashed({ ...facts, '@context': document['@context'] }),
      await hashed(document),
    ])
    const signature = sign(hash, input, { key: privateKey, dsaEncoding: 'ieee-p1363' })
    const proof = { ...facts, proofValue: 'z' + encodeBase58(signature) }
    const jwk = requirePublicJwk(key.export({ format: 'jwk' }))
    expect(await outcomesOf({ ...document, proof }, jwk)).toEqual(['verified'])
    expect(await outcomesOf({ ...document, name: 'x', proof }, jwk)).toEqual([
      'failed: signature-wrong',
    ])
  })

  it('Ed25519Signature2020 is verified', async () => {
    const { publicKey: key, privateKey } = generateKeyPairSync('ed25519')
    const document = {
      '@context': [
        'https://www.w3.org/2018/credentials/v1',
        'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json',
        'https://w3id.org/security/suites/ed25519-2020/v1',
      ],
      id: 'urn:uuid:1',
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      name: 'Old',
      issuanceDate: '2022-01-01T00:00:00Z',
      issuer: { id: 'https://a.example/', type: ['Profile'], name: 'A' },
    }
    const facts = { type: 'Ed25519Signature2020', ...base }
    const hashed = async (value: object) =>
      createHash('sha256')
        .update(await canonize(value))
        .digest()
    const input = Buffer.concat([
      await hashed({ ...facts, '@context': document['@context'] }),
      await hashed(document),
    ])
    const proof = { ...facts, proofValue: 'z' + encodeBase58(sign(null, input, privateKey)) }
    const jwk = requirePublicJwk(key.export({ format: 'jwk' }))
    expect(await outcomesOf({ ...document, proof }, jwk)).toEqual(['verified'])
    expect(await outcomesOf({ ...document, name: 'New', proof }, jwk)).toEqual([
      'failed: signature-wrong',
    ])
  })
})

/** The document with each of its strings changed in turn. */
function changesOf(document: object): readonly object[] {
  const changes: object[] = []
  const visit = (value: unknown, put: (changed: unknown) => unknown): void => {
    if (typeof value === 'string') changes.push(put(`${value}x`) as object)
    else if (Array.isArray(value)) {
      value.forEach((item, index) => visit(item, (changed) => put(value.with(index, changed))))
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, member] of Object.entries(value)) {
        visit(member, (changed) => put({ ...value, [name]: changed }))
      }
    }
  }
  visit(document, (changed) => changed)
  return changes
}
