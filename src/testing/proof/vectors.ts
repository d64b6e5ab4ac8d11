import { readFileSync } from 'node:fs'
import { contextDocument } from '../../openbadges/contexts.ts'
import { decodeBase58 } from '../../bytes/base58.ts'
import { encodeBase64url } from '../../bytes/base64.ts'
import { createCanonize } from '../../proof/canonical/canonize.ts'
import type { PrivateJwk } from '../../proof/keys/jwk.ts'
import { decodeMultikey } from '../../proof/keys/multikey.ts'

const folder = new URL('../vectors/', import.meta.url)

/** A vector's text, as published. */
export function vectorText(path: string): string {
  return readFileSync(new URL(path, folder), 'utf8')
}

/** A vector's JSON. */
export function vectorJson(path: string): Record<string, unknown> {
  return JSON.parse(vectorText(path)) as Record<string, unknown>
}

/** The contexts that are installed, and the one that only the W3C's vectors need. */
export const canonize = createCanonize((url) =>
  url === 'https://www.w3.org/ns/credentials/examples/v2'
    ? vectorJson('w3c/context-examples-v2.json')
    : contextDocument(url),
)

/** A published test key pair as a private JWK. */
export function privateJwkOfPair(pair: Record<string, unknown>): PrivateJwk {
  const secret = decodeBase58(String(pair['privateKeyMultibase']).slice(1)).slice(2)
  return { ...decodeMultikey(String(pair['publicKeyMultibase'])), d: encodeBase64url(secret) }
}
