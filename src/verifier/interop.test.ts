import * as digitalBazaar from '@digitalbazaar/vc'
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import * as judgedKey from '@digitalbazaar/ed25519-multikey'
import * as digitalCredentials from '@digitalcredentials/vc'
import { sign } from 'node:crypto'
import pngItxt from 'png-itxt'
import { PassThrough, Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { contextDocument } from '../openbadges/contexts.ts'
import { goodPng } from '../testing/pictures/make-png.ts'
import {
  badge3,
  did,
  didDocument,
  didDocumentUrl,
  jwtOf,
  multikey,
  prove,
  statusEntry,
} from '../testing/verifier/credentials.ts'
import { part } from '../testing/verifier/keys.ts'
import { stage, worldWith } from '../testing/verifier/stage.ts'
import { verifyBadge } from './verify-badge.ts'

const { ed, rsa } = stage

/** The half of png-itxt that writes. */
interface Baker {
  readonly iTXt: string
  set(chunk: object): NodeJS.ReadWriteStream
}
const now = new Date('2026-11-23T12:00:00Z')
const judges = { '@digitalbazaar/vc': digitalBazaar, '@digitalcredentials/vc': digitalCredentials }
const shapes = {
  plain: badge3(),
  'without an end': badge3({ validUntil: undefined }),
  'with a status': badge3({ credentialStatus: statusEntry('revocation', 9) }),
  'with evidence': badge3({
    evidence: [{ id: 'urn:e:1', type: ['Evidence'], narrative: 'Lamp “®”' }],
  }),
}

async function theirKey() {
  const pair = await judgedKey.generate({ controller: did })
  return {
    pair,
    world: worldWith({
      [didDocumentUrl]: didDocument([
        {
          id: `${did}#${pair.publicKeyMultibase}`,
          type: 'Multikey',
          controller: did,
          publicKeyMultibase: pair.publicKeyMultibase,
        },
        multikey(ed),
      ]),
    }),
  }
}

/** What their libraries may load: the contexts we keep and the issuer’s own document. */
async function documentLoader(url: string) {
  const own = didDocument([multikey(ed)])
  const method = (own['verificationMethod'] as { readonly id: string }[]).find(
    ({ id }) => id === url,
  )
  const document =
    contextDocument(url) ??
    (method && { '@context': 'https://w3id.org/security/multikey/v1', ...method }) ??
    (url === did ? own : undefined)
  if (document === undefined) throw new Error(`not to be loaded: ${url}`)
  return { contextUrl: null, documentUrl: url, document }
}

describe.each(Object.entries(judges))('%s and we agree', (_, judge) => {
  test.each(Object.entries(shapes))('on a badge that it issues (%s)', async (__, shape) => {
    const { pair, world } = await theirKey()
    const suite = new DataIntegrityProof({
      signer: { ...pair.signer(), id: `${did}#${pair.publicKeyMultibase}` },
      cryptosuite,
      date: '2026-06-12T00:00:00Z',
    })
    const credential = await judge.issue({
      credential: JSON.parse(JSON.stringify(shape)) as object,
      suite,
      documentLoader,
      now,
    })
    const [report] = await verifyBadge(JSON.stringify(credential), world)
    expect(
      report?.checks.filter(({ outcome }) => outcome === 'failed' || outcome === 'unknown'),
    ).toEqual([])
    expect(report?.verdict).toBe('valid')
    const [changed] = await verifyBadge(JSON.stringify({ ...credential, name: 'Doctor' }), world)
    expect(changed?.verdict).toBe('invalid')
  })

  test.each(Object.entries(shapes))('on a badge with our proof (%s)', async (__, shape) => {
    const credential = await prove(JSON.parse(JSON.stringify(shape)) as Record<string, unknown>, ed)
    const look = (given: object) =>
      judge.verifyCredential({
        credential: given,
        suite: new DataIntegrityProof({ cryptosuite }),
        documentLoader,
        now,
        checkStatus: () => ({ verified: true }),
      })
    const good = await look(structuredClone(credential))
    expect(good.error).toBeUndefined()
    expect(good.verified).toBe(true)
    expect((await look({ ...structuredClone(credential), name: 'Doctor' })).verified).toBe(false)
    expect((await verifyBadge(JSON.stringify(credential), worldWith()))[0]?.verdict).toBe('valid')
  })
})

test('a picture baked by png-itxt is read', async () => {
  const text = await jwtOf(badge3(), rsa)
  const { set, iTXt } = pngItxt as unknown as Baker
  const baker = set({ type: iTXt, keyword: 'openbadgecredential', value: text })
  const baked = Readable.from([Buffer.from(goodPng())])
    .pipe(baker)
    .pipe(new PassThrough())
  const pieces = (await baked.toArray()) as Buffer[]
  const [report] = await verifyBadge(new Uint8Array(Buffer.concat(pieces)), worldWith())
  expect([report?.verdict, report?.source.container]).toEqual(['valid', 'png'])
})

test('a token that node:crypto alone signs is valid', async () => {
  const { generateKeyPairSync } = await import('node:crypto')
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const jwk = publicKey.export({ format: 'jwk' })
  const payload = part({
    ...badge3(),
    iss: did,
    jti: badge3()['id'],
    nbf: Date.parse('2026-06-12T00:00:00Z') / 1000,
  })
  const input = `${part({ alg: 'RS256', kid: `${did}#node` })}.${payload}`
  const token = `${input}.${sign('sha256', Buffer.from(input), privateKey).toString('base64url')}`
  const world = worldWith({
    [didDocumentUrl]: didDocument([
      { id: `${did}#node`, type: 'JsonWebKey', controller: did, publicKeyJwk: jwk },
    ]),
  })
  expect((await verifyBadge(token, world))[0]?.verdict).toBe('valid')
})
