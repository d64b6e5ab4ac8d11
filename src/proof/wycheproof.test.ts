import { expect, test } from 'vitest'
import { vectorJson } from '../testing/proof/vectors.ts'
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

const file = vectorJson('wycheproof/ed25519_test.json') as unknown as VectorFile
const vectors = file.testGroups.flatMap(({ publicKeyJwk, tests }) =>
  tests.map((vector) => ({
    ...vector,
    publicKeyJwk,
    about: vector.comment || vector.flags.join(),
  })),
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

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(hex, 'hex'))
}
