import { expect, test } from 'vitest'
import { vectorJson } from '../testing/proof/vectors.ts'
import type { PublicJwk } from './jwk.ts'
import { verifyCompactJws } from './jws.ts'
import { ProofError } from './proof-error.ts'
import { importVerificationKey, isSignatureRight } from './signature-key.ts'

interface Vector {
  readonly tcId: number
  readonly comment: string
  readonly flags: readonly string[]
  readonly msg: string
  readonly sig: string
  readonly result: 'valid' | 'invalid'
}

interface VectorFile {
  readonly numberOfTests: number
  readonly testGroups: readonly {
    readonly publicKeyJwk: object
    readonly tests: readonly Vector[]
  }[]
}

interface TokenFile {
  readonly testGroups: readonly {
    readonly public: PublicJwk
    readonly tests: readonly (Pick<Vector, 'tcId' | 'comment' | 'result'> & {
      readonly jws: string
    })[]
  }[]
}

const file = vectorJson('wycheproof/ed25519_test.json') as unknown as VectorFile
const vectors = file.testGroups.flatMap(({ publicKeyJwk, tests }) =>
  tests.map((vector) => ({
    ...vector,
    publicKeyJwk,
    about: vector.comment || vector.flags.join(),
  })),
)

const tokenFile = vectorJson('wycheproof/json_web_signature_test.json') as unknown as TokenFile
const tokens = tokenFile.testGroups.flatMap((group) =>
  group.tests.map((token) => ({ ...token, key: group.public })),
)

test('every vector is there once', () => {
  const ids = vectors.map(({ tcId }) => tcId)
  expect(ids).toEqual(Array.from({ length: file.numberOfTests }, (_, index) => index + 1))
})

test.each(vectors)(
  'Ed25519 $tcId is $result: $about',
  async ({ publicKeyJwk, msg, sig, result }) => {
    const key = await importVerificationKey(publicKeyJwk)
    const isRight = await isSignatureRight(key, bytesOf(sig), bytesOf(msg))
    expect(isRight ? 'valid' : 'invalid').toBe(result)
  },
)

test.each(tokens)('token $tcId is $result: $comment', async ({ jws, key, result }) => {
  const verdict = await verifyCompactJws(jws, { key }).catch((error: unknown) => error)
  if (result === 'valid') expect(verdict).toMatchObject({ payloadText: 'foo' })
  else expect(verdict).toBeInstanceOf(ProofError)
})

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(hex, 'hex'))
}
