import { decodeBase58 } from '../../bytes/base58.ts'
import { decodeBase64, decodeBase64url } from '../../bytes/base64.ts'
import type { JsonObject } from '../../bytes/json.ts'
import { textsOf } from '../recognising/json-reading.ts'

interface Digest {
  readonly algorithm: string
  readonly digest: Uint8Array
}

/**
 * Whether bytes are what a related resource says they are, by each `digestSRI` and `digestMultibase` of SHA-2. A
 * resource without such a digest fits nothing. Verifiable Credentials Data Model 2.0, section 5.3.
 */
export async function fitsDigest(bytes: Uint8Array, resource: JsonObject): Promise<boolean> {
  const expressions = textsOf(resource['digestSRI']).flatMap((text) => text.split(/\s+/))
  const digests = [
    ...expressions.flatMap((text) => readExpression(text) ?? []),
    ...textsOf(resource['digestMultibase']).flatMap((text) => readMultibase(text) ?? []),
  ]
  const fits = digests.map(async ({ algorithm, digest }) => {
    const own = new Uint8Array(await crypto.subtle.digest(algorithm, bytes.slice()))
    return own.length === digest.length && own.every((byte, at) => byte === digest[at])
  })
  return fits.length > 0 && (await Promise.all(fits)).every((isFit) => isFit)
}

/** Subresource Integrity, section 3.5; what may follow a question mark has no meaning yet. */
function readExpression(text: string): Digest | undefined {
  const [, size, base64 = ''] = /^sha(256|384|512)-([\w+/-]+={0,2})(?:\?.*)?$/.exec(text) ?? []
  if (size === undefined) return undefined
  const digest = decoded(() => decodeBase64(base64))
  return digest && { algorithm: `SHA-${size}`, digest }
}

/** By multihash code. Controlled Identifiers, section 2.5. */
const algorithms: Readonly<Record<number, string>> = {
  0x12: 'SHA-256',
  0x20: 'SHA-384',
  0x13: 'SHA-512',
}
const decoders = new Map([
  ['u', decodeBase64url],
  ['z', decodeBase58],
])

/** Verifiable Credential Data Integrity, section 2.6. */
function readMultibase(text: string): Digest | undefined {
  const decode = decoders.get(text.slice(0, 1))
  const [code, length, ...digest] = (decode && decoded(() => decode(text.slice(1)))) ?? []
  const algorithm = algorithms[code ?? 0]
  if (algorithm === undefined || length !== digest.length) return undefined
  return { algorithm, digest: Uint8Array.from(digest) }
}

function decoded(decode: () => Uint8Array): Uint8Array | undefined {
  try {
    return decode()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return undefined
  }
}
