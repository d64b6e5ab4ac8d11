import { createPublicKey } from 'node:crypto'
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { fromJwk, generate, toJwk as judgesJwk } from '@digitalbazaar/ed25519-multikey'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { issue, verifyCredential } from '@digitalbazaar/vc'
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list'
import { calculateJwkThumbprint } from 'jose'
import { expect, test } from 'vitest'
import {
  addresses,
  ed25519Key,
  keys,
  rsaKey,
  statements,
} from '../testing/openbadges/statements.ts'
import type { PublicJwk } from '../kinds/issuer/public-key.ts'
import { contextDocument } from './contexts.ts'
import { ed25519Multibase, toDidDocument } from './did-document.ts'
import { toJwk, toSiteJwkSet } from './jwk-set.ts'
import { encodeStatusList } from './encode-status-list.ts'
import { toOpenBadgeCredential } from './v3/open-badge-credential.ts'
import { toStatusListCredential } from './v3/status-list-credential.ts'

// Code that we did not write judges what we emit; the signatures here are the judges' own, with their own keys.

const did = addresses.did('makers')
const judge = await generate({ controller: did })
const keyRecord = { ...ed25519Key, publicKeyJwk: await judgesJwk({ keyPair: judge }) }
const didDocument = toDidDocument('makers', [keyRecord, rsaKey], addresses)
const now = '2026-10-01T00:00:00Z'

test.each(statements)(
  '@digitalbazaar/vc issues and accepts our credential: %s',
  async (_, statement) => {
    const credential = structuredClone(toOpenBadgeCredential(statement, addresses))
    const signed = await sign(credential)
    const verified = await verifyCredential({
      credential: signed,
      suite: new DataIntegrityProof({ cryptosuite }),
      documentLoader: loaderOf(new Map()),
      checkStatus: () => ({ verified: true }),
      now,
    })
    expect(verified.error).toBeUndefined()
    expect(verified.verified).toBe(true)
  },
)

test.each([
  ['no bit set', [], false],
  ['revoked', [94_567], true],
])('@digitalbazaar/vc-bitstring-status-list reads our list: %s', async (_, set, status) => {
  const url = addresses.statusList('makers', 'revocation', 1)
  const list = toStatusListCredential({
    issuer: did,
    url,
    purpose: 'revocation',
    encodedList: encodeStatusList(set),
    validFrom: '2026-06-12T00:00:00Z',
    suspensions: {
      id: addresses.statusList('makers', 'suspension', 1),
      digestSRI: `sha256-${'A'.repeat(43)}=`,
    },
  })
  const lists = new Map([[url, await sign(list)]])
  const [, statement] = statements[0] ?? []
  const judgement = await checkStatus({
    credential: toOpenBadgeCredential(statement!, addresses),
    suite: new DataIntegrityProof({ cryptosuite }),
    documentLoader: loaderOf(lists),
  })
  expect(judgement).toMatchObject({
    verified: true,
    results: [{ status }],
  })
})

test('a multikey is the one the Ed25519 library makes of the same JWK', async () => {
  const judged = await fromJwk({ jwk: { ...ed25519Key.publicKeyJwk, alg: 'EdDSA' } })
  expect(ed25519Multibase(ed25519Key.publicKeyJwk)).toBe(judged.publicKeyMultibase)
})

test.each(keys)(
  'node reads the published JWK of $alg, and its name is its thumbprint',
  async (key) => {
    const jwk = toJwk('makers', key, addresses)
    expect(createPublicKey({ key: { ...jwk }, format: 'jwk' }).asymmetricKeyType).toBe(
      key.alg === 'RS256' ? 'rsa' : 'ed25519',
    )
    expect(jwk.kid).toContain(await calculateJwkThumbprint({ ...jwk }))
  },
)

test('a private member that slipped into a key file is not published', () => {
  const slipped = { ...rsaKey.publicKeyJwk, d: 'secret', p: 'secret' } as PublicJwk
  const issuers = [{ slug: 'makers', keys: [{ ...rsaKey, publicKeyJwk: slipped }] }]
  const published = [
    toSiteJwkSet(issuers, addresses),
    toDidDocument('makers', issuers[0]?.keys ?? [], addresses),
  ]
  expect(JSON.stringify(published)).not.toContain('secret')
})

async function sign(credential: object): Promise<Record<string, unknown>> {
  const suite = new DataIntegrityProof({ signer: judge.signer(), cryptosuite, date: now })
  return issue({ credential, suite, documentLoader: loaderOf(new Map()), now })
}

/** Answers contexts, our DID document with its methods, and the documents given; nothing else, and no network. */
function loaderOf(documents: ReadonlyMap<string, object>) {
  return async (url: string) => {
    const document = contextDocument(url) ?? documents.get(url) ?? resolved(url)
    if (document === undefined) throw new Error(`not to be loaded: ${url}`)
    return { contextUrl: null, documentUrl: url, document: structuredClone(document) }
  }
}

function resolved(url: string): object | undefined {
  if (url === did) return didDocument
  const method = didDocument.verificationMethod.find(({ id }) => id === url)
  return method && { '@context': 'https://w3id.org/security/multikey/v1', ...method }
}
