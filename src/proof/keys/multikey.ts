import { encodeBase58 } from '../../bytes/base58.ts'
import { decodeBase64url, encodeBase64url } from '../../bytes/base64.ts'
import { decompressPoint, type CurveName } from './elliptic-point.ts'
import { publicJwkOf, type PublicJwk } from './jwk.ts'
import { proofFailure } from '../failure.ts'
import { readBase58 } from '../read-bytes.ts'

const ed25519Prefix = [0xed, 0x01] as const
const curvePrefixes: readonly {
  readonly crv: CurveName
  readonly prefix: readonly [number, number]
  readonly length: number
}[] = [
  { crv: 'P-256', prefix: [0x80, 0x24], length: 33 },
  { crv: 'P-384', prefix: [0x81, 0x24], length: 49 },
]

/**
 * An Ed25519 public key as publicKeyMultibase (`z6Mk…`). Controlled Identifiers 1.0, section 2.2.2 (Multikey).
 * @throws ProofFailure `key-unsupported` for any other key
 *
 * @example
 * ```ts
 * import { decodeMultikey, encodeMultikey } from './multikey.ts'
 *
 * const x = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'
 * const multikey = encodeMultikey({ kty: 'OKP', crv: 'Ed25519', x })
 * multikey.slice(0, 4) // => 'z6Mk'
 * decodeMultikey(multikey) // => { kty: 'OKP', crv: 'Ed25519', x }
 * ```
 */
export function encodeMultikey(jwk: PublicJwk): string {
  const { kty, x } = publicJwkOf(jwk)
  if (kty !== 'OKP' || x === undefined)
    throw proofFailure('key-unsupported', 'only an Ed25519 key is written as a multikey')
  return 'z' + encodeBase58(Uint8Array.from([...ed25519Prefix, ...decodeBase64url(x)]))
}

/**
 * The did:key of an Ed25519 public key (`did:key:z6Mk…`). did:key, section 3.1.
 * @throws ProofFailure `key-unsupported` for any other key
 */
export function didKeyOf(jwk: PublicJwk): string {
  return `did:key:${encodeMultikey(jwk)}`
}

/**
 * The public key that a publicKeyMultibase holds: Ed25519, P-256 or P-384.
 * @throws ProofFailure `base58-malformed`, `key-malformed`, `key-unsupported`
 */
export function decodeMultikey(multibase: string): PublicJwk {
  if (!multibase.startsWith('z')) throw proofFailure('key-malformed', 'a multikey starts with z')
  const bytes = readBase58(multibase.slice(1))
  const body = bytes.slice(2)
  if (startsWith(bytes, ed25519Prefix)) {
    if (body.length !== 32) throw proofFailure('key-malformed', 'an Ed25519 key has 32 bytes')
    return { crv: 'Ed25519', kty: 'OKP', x: encodeBase64url(body) }
  }
  const curve = curvePrefixes.find(({ prefix }) => startsWith(bytes, prefix))
  if (curve === undefined) throw proofFailure('key-unsupported', 'a multikey of an unknown type')
  if (body.length !== curve.length)
    throw proofFailure('key-malformed', 'a compressed point has the wrong length')
  const { x, y } = decompressPoint(curve.crv, body)
  return { crv: curve.crv, kty: 'EC', x: encodeBase64url(x), y: encodeBase64url(y) }
}

function startsWith(bytes: Uint8Array, prefix: readonly [number, number]): boolean {
  return bytes[0] === prefix[0] && bytes[1] === prefix[1]
}
