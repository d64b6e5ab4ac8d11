import { proofFailure, type ProofFailure } from '../failure.ts'

export type CurveName = 'P-256' | 'P-384'

interface Curve {
  readonly size: number
  readonly p: bigint
  readonly b: bigint
}

/** y² = x³ - 3x + b over the integers mod p. NIST SP 800-186, section 3.2.1. */
const curves: Readonly<Record<CurveName, Curve>> = {
  'P-256': {
    size: 32,
    p: 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn,
    b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
  },
  'P-384': {
    size: 48,
    p: 0xfffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffeffffffff0000000000000000ffffffffn,
    b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
  },
}

/**
 * The two coordinates of a compressed point (SEC 1, section 2.3.4). Only public keys pass through here, so it
 * need not run in constant time.
 * @throws ProofFailure `key-malformed` when the bytes are not a point of the curve
 */
export function decompressPoint(
  name: CurveName,
  bytes: Uint8Array,
): { readonly x: Uint8Array<ArrayBuffer>; readonly y: Uint8Array<ArrayBuffer> } {
  const { size, p, b } = curves[name]
  const sign = bytes[0]
  const x = toNumber(bytes.slice(1))
  if (bytes.length !== size + 1 || (sign !== 2 && sign !== 3) || x >= p) throw notAPoint()
  const square = mod(x * x * x - 3n * x + b, p)
  // Both primes are 3 mod 4, where this power is the square root if there is one.
  const root = power(square, (p + 1n) / 4n, p)
  if (mod(root * root, p) !== square) throw notAPoint()
  const y = Number(root & 1n) === (sign & 1) ? root : mod(-root, p)
  return { x: toBytes(x, size), y: toBytes(y, size) }
}

function power(base: bigint, exponent: bigint, p: bigint): bigint {
  let result = 1n
  let square = base
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % p
    square = (square * square) % p
  }
  return result
}

function mod(value: bigint, p: bigint): bigint {
  return ((value % p) + p) % p
}

function toNumber(bytes: Uint8Array): bigint {
  return bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
}

function toBytes(value: bigint, size: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: size }, (_, index) =>
    Number((value >> BigInt(8 * (size - 1 - index))) & 0xffn),
  )
}

function notAPoint(): ProofFailure {
  return proofFailure('key-malformed', 'not a point of the curve')
}
