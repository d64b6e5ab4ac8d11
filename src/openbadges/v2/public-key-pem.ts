import type { PublicJwk } from '../../kinds/issuer/public-key.ts'
import { decodeBase64url, encodeBase64 } from '../../bytes/base64.ts'

/** DER of AlgorithmIdentifier { rsaEncryption (1.2.840.113549.1.1.1), NULL }. RFC 3279, section 2.3.1. */
const rsaEncryption = Uint8Array.of(
  ...[0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00],
)
const tag = { integer: 0x02, bitString: 0x03, sequence: 0x30 }

/**
 * An RSA public key as the PEM that Open Badges 2.0 publishes: a SubjectPublicKeyInfo, lines of 64 characters,
 * ends in a line break. RFC 5280, section 4.1; RFC 7468, section 13.
 *
 * @throws {RangeError} for a key that is not RSA.
 */
export function publicKeyPem(jwk: PublicJwk): string {
  if (jwk.kty !== 'RSA' || jwk.n === undefined || jwk.e === undefined) {
    throw new RangeError('not an RSA key')
  }
  const rsaPublicKey = der(tag.sequence, [integer(jwk.n), integer(jwk.e)])
  const noUnusedBits = Uint8Array.of(0)
  const key = der(tag.sequence, [rsaEncryption, der(tag.bitString, [noUnusedBits, rsaPublicKey])])
  const lines = encodeBase64(key).match(/.{1,64}/g) ?? []
  return ['-----BEGIN PUBLIC KEY-----', ...lines, '-----END PUBLIC KEY-----', ''].join('\n')
}

/** A DER INTEGER: no leading zeros but the one that keeps a positive number from looking negative. */
function integer(base64url: string): Uint8Array {
  const bytes = decodeBase64url(base64url)
  const start = bytes.findIndex((byte) => byte !== 0)
  const digits = bytes.subarray(start < 0 ? bytes.length - 1 : start)
  const sign = (digits[0] ?? 0) >= 0x80 ? Uint8Array.of(0) : new Uint8Array()
  return der(tag.integer, [sign, digits])
}

function der(tagNumber: number, parts: readonly Uint8Array[]): Uint8Array {
  const content = parts.flatMap((part) => [...part])
  return Uint8Array.of(tagNumber, ...lengthOctets(content.length), ...content)
}

function lengthOctets(length: number): readonly number[] {
  if (length < 0x80) return [length]
  if (length < 0x100) return [0x81, length]
  return [0x82, length >> 8, length & 0xff]
}
