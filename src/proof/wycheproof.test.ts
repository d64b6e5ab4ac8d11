import { expect, test } from 'vitest'
import { vectorJson } from '../testing/proof/vectors.ts'
import { verifyEd25519 } from './keys/ed25519-script.ts'
import type { PublicJwk } from './keys/jwk.ts'
import { verifyCompactJws } from './jws.ts'
import { isProofFailure } from './failure.ts'
import { importVerificationKey, isSignatureRight } from './keys/signature-key.ts'

interface Vector {
  readonly tcId: number
  readonly comment: string
  readonly flags: readonly string[]
  readonly msg: string
  readonly sig: string
  readonly result: 'valid' | 'invalid'
}

interface PaddingFile {
  readonly testGroups: readonly {
    readonly keyJwk: PublicJwk
    readonly tests: readonly (Omit<Vector, 'result'> & {
      readonly result: Vector['result'] | 'acceptable'
    })[]
  }[]
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

const paddingFile = vectorJson(
  'wycheproof/rsa_signature_2048_sha256_test.json',
) as unknown as PaddingFile
const paddings = paddingFile.testGroups.flatMap(({ keyJwk, tests }) =>
  tests.map((vector) => ({ ...vector, keyJwk })),
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

test.each(vectors)(
  'Ed25519 $tcId is $result in JavaScript too',
  async ({ publicKeyJwk, msg, sig, result }) => {
    const { x } = publicKeyJwk as PublicJwk
    const key = new Uint8Array(Buffer.from(x ?? '', 'base64url'))
    const isRight = await verifyEd25519(key, bytesOf(sig), bytesOf(msg))
    expect(isRight ? 'valid' : 'invalid').toBe(result)
  },
)

test.each(paddings)('RS256 $tcId is $result: $comment', async ({ keyJwk, msg, sig, result }) => {
  const key = await importVerificationKey(keyJwk)
  const isRight = await isSignatureRight(key, bytesOf(sig), bytesOf(msg))
  // `acceptable` is what a lenient reader takes; a strict one refuses it.
  expect(isRight ? 'valid' : 'invalid').toBe(result === 'acceptable' ? 'invalid' : result)
})

test.each(paddings.filter(({ sig }) => sig.length === 512))(
  'RS256 $tcId stands here digit for digit',
  ({ keyJwk, sig }) => {
    const modulus = numberOf(Buffer.from(keyJwk.n ?? '', 'base64url').toString('hex'))
    const padded = power(numberOf(sig), 65537n, modulus).toString(16).padStart(512, '0')
    expect(padded).toMatch(/^00(00)?01(ff){190,}/)
  },
)

test.each(tokens)('token $tcId is $result: $comment', async ({ jws, key, result }) => {
  const verdict = await verifyCompactJws(jws, { key }).catch((error: unknown) => error)
  if (result === 'valid') expect(verdict).toMatchObject({ payloadText: 'foo' })
  else expect(verdict).toSatisfy(isProofFailure)
})

function numberOf(hex: string): bigint {
  return BigInt(`0x${hex}`)
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n
  for (let rest = exponent, square = base % modulus; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus
    square = (square * square) % modulus
  }
  return result
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(hex, 'hex'))
}
