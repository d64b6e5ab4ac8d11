import { jsonText } from '../../bytes/json.ts'
import {
  toCryptographicKey,
  toCompromisedCryptographicKey,
} from '../../openbadges/v2/cryptographic-key.ts'
import { toProfile } from '../../openbadges/v2/profile.ts'
import { toRevocationList, type RevokedEntry } from '../../openbadges/v2/revocation-list.ts'
import { toDidDocument, type DidService } from '../../openbadges/did-document.ts'
import { toJwk, toJwkSet, toCompromisedJwk } from '../../openbadges/jwk-set.ts'
import type { Addresses } from '../../model/addresses/address.ts'
import type { Art } from '../../kinds/records.ts'
import type { PublicKeyRecord } from '../../kinds/issuer/public-key.ts'
import type { IssuerFacts } from '../../kinds/award/statement.ts'
import type { FileSet } from './file-set.ts'

/** What an issuer publishes beside what it says of itself. */
export interface IssuerPublishes {
  readonly keys: readonly PublicKeyRecord[]
  readonly revoked: readonly RevokedEntry[]
  readonly services: readonly DidService[]
  /** Addresses of 2.0 endorsements of the issuer that stand. */
  readonly endorsements: readonly string[]
}

/** Everything a machine may fetch to prove an issuer: profile, keys, DID document and the 2.0 revocation list. */
export function issuerDocuments(
  issuer: IssuerFacts,
  { keys, revoked, services, endorsements }: IssuerPublishes,
  image: Art | undefined,
  addresses: Addresses,
): FileSet {
  const { slug } = issuer
  const lists = services.flatMap(({ serviceEndpoint }) => serviceEndpoint)
  const documents: readonly (readonly [string, object])[] = [
    [addresses.profile(slug), toProfile(issuer, keys, addresses, { endorsements, lists })],
    [addresses.didDocument(slug), toDidDocument(slug, keys, addresses, services)],
    [addresses.jwkSet(slug), toJwkSet({ slug, keys }, addresses)],
    [addresses.revocationList(slug), toRevocationList(slug, revoked, addresses)],
    ...keys.flatMap((key) => keyDocuments(slug, key, addresses)),
  ]
  const files = new Map<string, string | Uint8Array>(
    documents.map(([url, document]) => [addresses.fileOf(url), jsonText(document)]),
  )
  if (image) files.set(addresses.fileOf(addresses.issuerImage(slug, image.type)), image.bytes)
  return files
}

/** A key's own addresses live for ever; that of a compromised key says so and holds no key. */
function keyDocuments(
  slug: string,
  key: PublicKeyRecord,
  addresses: Addresses,
): readonly (readonly [string, object])[] {
  const { id, alg, compromised } = key
  const jwk =
    compromised === undefined
      ? toJwk(slug, key, addresses)
      : toCompromisedJwk(slug, id, compromised, addresses)
  if (alg !== 'RS256') return [[addresses.jwk(slug, id), jwk]]
  const cryptographicKey =
    compromised === undefined
      ? toCryptographicKey(slug, key, addresses)
      : toCompromisedCryptographicKey(slug, id, compromised, addresses)
  return [
    [addresses.cryptographicKey(slug, id), cryptographicKey],
    [addresses.jwk(slug, id), jwk],
  ]
}
