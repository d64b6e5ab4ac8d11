import { toCryptographicKey } from '../../openbadges/v2/cryptographic-key.ts'
import { toProfile } from '../../openbadges/v2/profile.ts'
import { toRevocationList, type RevokedEntry } from '../../openbadges/v2/revocation-list.ts'
import { toDidDocument } from '../../openbadges/did-document.ts'
import { toJwk, toJwkSet } from '../../openbadges/jwk-set.ts'
import type { Addresses } from '../../model/address.ts'
import type { Art, PublicKeyRecord } from '../../model/record-types.ts'
import type { IssuerFacts } from '../../model/statement.ts'
import { jsonText, type FileSet } from './file-set.ts'

/** Everything a machine may fetch to prove an issuer: profile, keys, DID document and the 2.0 revocation list. */
export function issuerDocuments(
  issuer: IssuerFacts,
  keys: readonly PublicKeyRecord[],
  revoked: readonly RevokedEntry[],
  image: Art | undefined,
  addresses: Addresses,
): FileSet {
  const { slug } = issuer
  const rsa = keys.filter((key) => key.alg === 'RS256')
  const documents: readonly (readonly [string, object])[] = [
    [addresses.profile(slug), toProfile(issuer, keys, addresses)],
    [addresses.didDocument(slug), toDidDocument(slug, keys, addresses)],
    [addresses.jwkSet(slug), toJwkSet({ slug, keys }, addresses)],
    [addresses.revocationList(slug), toRevocationList(slug, revoked, addresses)],
    ...rsa.map(
      (key) =>
        [
          addresses.cryptographicKey(slug, key.id),
          toCryptographicKey(slug, key, addresses),
        ] as const,
    ),
    ...keys.map((key) => [addresses.jwk(slug, key.id), toJwk(slug, key, addresses)] as const),
  ]
  const files = new Map<string, string | Uint8Array>(
    documents.map(([url, document]) => [addresses.fileOf(url), jsonText(document)]),
  )
  if (image) files.set(addresses.fileOf(addresses.issuerImage(slug, image.type)), image.bytes)
  return files
}
