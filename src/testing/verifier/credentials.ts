import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { contextDocument } from '../../openbadges/contexts.ts'
import { createCanonize } from '../../proof/canonical/canonize.ts'
import { digestText } from '../../bytes/sha256.ts'
import { type TestKey, multibase, proofValue, signToken } from './keys.ts'

/** Any JSON object: tests break them in every way. */
export type Json = Record<string, unknown>

export const did = 'did:web:makers.example:badges'
export const site = 'https://makers.example/badges/'
export const didDocumentUrl = `${site}did.json`
export const statusUrl = `${site}status/1.json`
export const holder = 'learner@school.example'

/** sha256 of holder + 'salt', made by `printf %s learner@school.examplesalt | sha256sum`. */
export const holderHash = 'sha256$2c61aacb67a35a7c531cb1273a8f6bfdb158f6f722081d9d0e1d9c6c0bcd946c'

export function badge3(more: Json = {}): Json {
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: `${site}awards/1/credential.json`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'First Circuit',
    issuer: {
      id: did,
      type: ['Profile'],
      name: 'Soar Valley Makers',
      url: 'https://makers.example/',
    },
    validFrom: '2026-06-12T00:00:00Z',
    validUntil: '2028-06-12T00:00:00Z',
    credentialSubject: {
      id: 'urn:uuid:6f1c5f0e-3d3c-4a0c-9c55-6a1b2f3c4d5e',
      type: ['AchievementSubject'],
      identifier: [
        {
          type: 'IdentityObject',
          hashed: true,
          identityHash: holderHash,
          identityType: 'emailAddress',
          salt: 'salt',
        },
      ],
      achievement: {
        id: `${site}circuit/achievement.json`,
        type: ['Achievement'],
        name: 'First Circuit ® “lamp”',
        description: 'Built a circuit that works.',
        criteria: { narrative: 'Build a circuit.' },
      },
    },
    ...more,
  }
}

export function badge31(more: Json = {}): Json {
  const { validFrom, validUntil, ...rest } = badge3()
  return {
    ...rest,
    '@context': [
      'https://www.w3.org/2018/credentials/v1',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json',
    ],
    issuanceDate: validFrom,
    expirationDate: validUntil,
    ...more,
  }
}

export function statusEntry(purpose: string, index: number | string, more: Json = {}): Json {
  return {
    type: 'BitstringStatusListEntry',
    statusPurpose: purpose,
    statusListIndex: String(index),
    statusListCredential: statusUrl,
    ...more,
  }
}

export function statusList(encodedList: string, more: Json = {}, subject: Json = {}): Json {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: statusUrl,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: did,
    validFrom: '2026-06-01T00:00:00Z',
    credentialSubject: {
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList,
      ...subject,
    },
    ...more,
  }
}

/** What a related resource says of a text: `sha256-` and base64. */
export function digestSri(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

/** The claims of the VC-JWT form. */
export function claims3(credential: Json): Json {
  const { issuer, id, validFrom, validUntil, credentialSubject } = credential
  const seconds = (date: unknown) => Date.parse(String(date)) / 1000
  return {
    ...credential,
    iss: typeof issuer === 'string' ? issuer : (issuer as Json)['id'],
    jti: id,
    sub: (credentialSubject as Json)['id'],
    nbf: seconds(validFrom),
    ...(validUntil === undefined ? {} : { exp: seconds(validUntil) }),
  }
}

export interface ProofOptions {
  readonly suite?: 'eddsa-rdfc-2022' | 'eddsa-jcs-2022' | 'ecdsa-rdfc-2019' | 'Ed25519Signature2020'
  readonly method?: string
  readonly more?: Json
}

const canonize = createCanonize(contextDocument)

/** An embedded proof, by the steps of the standards and not by the code that issues ours. */
export async function prove(
  document: Json,
  key: TestKey,
  options: ProofOptions = {},
): Promise<Json> {
  const { suite = 'eddsa-rdfc-2022', method = `${did}#${multibase(key)}`, more = {} } = options
  const { proof: _, ...unsigned } = document
  const type =
    suite === 'Ed25519Signature2020'
      ? { type: suite }
      : { type: 'DataIntegrityProof', cryptosuite: suite }
  const proof = {
    ...type,
    created: '2026-06-12T00:00:00Z',
    verificationMethod: method,
    proofPurpose: 'assertionMethod',
    ...more,
  }
  const text = suite === 'eddsa-jcs-2022' ? canonicalize : canonize
  const configuration =
    suite === 'eddsa-jcs-2022' ? proof : { ...proof, '@context': unsigned['@context'] }
  const hashes = [
    ...(await digestText((await text(configuration)) ?? '')),
    ...(await digestText((await text(unsigned)) ?? '')),
  ]
  const signature = await key.sign(Uint8Array.from(hashes))
  return { ...unsigned, proof: { ...proof, proofValue: proofValue(signature) } }
}

export async function jwtOf(credential: Json, key: TestKey, header: Json = {}): Promise<string> {
  return signToken({ alg: key.alg, typ: 'JWT', ...header }, claims3(credential), key)
}

export function didDocument(keys: readonly Json[], more: Json = {}): Json {
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: keys,
    assertionMethod: keys.map((key) => key['id']),
    ...more,
  }
}

export function multikey(key: TestKey, more: Json = {}): Json {
  const publicKeyMultibase = multibase(key)
  return {
    id: `${did}#${publicKeyMultibase}`,
    type: 'Multikey',
    controller: did,
    publicKeyMultibase,
    ...more,
  }
}

export function jsonWebKey(key: TestKey, name: string, more: Json = {}): Json {
  return {
    id: `${did}#${name}`,
    type: 'JsonWebKey',
    controller: did,
    publicKeyJwk: key.jwk,
    ...more,
  }
}
