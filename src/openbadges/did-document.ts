import type { Addresses } from '../model/addresses/address.ts'
import type { EndorsedThing } from '../kinds/endorsement/statement.ts'
import type { PublicJwk, PublicKeyRecord } from '../kinds/issuer/public-key.ts'
import { contextUrl } from './context-url.ts'
import { decodeBase64url } from '../bytes/base64.ts'
import { encodeBase58 } from '../bytes/base58.ts'
import { publicMembers, trustedKeys } from './key-choice.ts'

/** Multicodec ed25519-pub as a varint. */
const ed25519Public = [0xed, 0x01]

/**
 * The DID document of an issuer, by Controlled Identifiers 1.0 and did:web: Ed25519 keys as Multikey, RSA keys as
 * JsonWebKey, retired ones among them, compromised ones not. It names the 2.0 Profile as the same issuer.
 *
 * @throws {RangeError} when a key that is to be Ed25519 is another.
 */
export function toDidDocument(
  issuerSlug: string,
  keys: readonly PublicKeyRecord[],
  addresses: Addresses,
  services: readonly DidService[] = [],
) {
  const did = addresses.did(issuerSlug)
  const methods = trustedKeys(keys).map((key) => toVerificationMethod(key, did))
  return {
    '@context': [contextUrl.did, contextUrl.multikey, contextUrl.jwk],
    id: did,
    alsoKnownAs: [addresses.profile(issuerSlug)],
    verificationMethod: methods,
    // Ids only: validators compare them with a proof's `verificationMethod`.
    assertionMethod: methods.map((method) => method.id),
    ...(services.length === 0 ? {} : { service: services }),
  }
}

/** Controlled Identifiers 1.0, section 2.1.4. */
export interface DidService {
  readonly id: string
  readonly type: string
  readonly serviceEndpoint: readonly string[]
}

/**
 * Says where `endorsements.json`, in the folder of an id, lists what others say: of the issuer, of badges, of awards. Which
 * awards is not said.
 *
 * @param folders - see announcedFolder
 */
export function toEndorsementService(
  issuerSlug: string,
  folders: readonly string[],
  addresses: Addresses,
): DidService {
  return {
    id: `${addresses.did(issuerSlug)}#endorsements`,
    type: 'EndorsementLists',
    serviceEndpoint: [...new Set(folders)].sort(),
  }
}

/** The folder that is named where a thing is endorsed: of an award that of all awards. */
export function announcedFolder(about: EndorsedThing, addresses: Addresses): string {
  if ('slug' in about) return addresses.awards
  return 'badge' in about
    ? addresses.badge(about.issuer, about.badge)
    : new URL('.', addresses.didDocument(about.issuer)).href
}

/**
 * `z` + base58btc(0xed01 + the 32 bytes). Controlled Identifiers, section 2.2.2.
 *
 * @throws {RangeError} for a key that is not Ed25519.
 */
export function ed25519Multibase(jwk: PublicJwk): string {
  if (jwk.crv !== 'Ed25519' || jwk.x === undefined) throw new RangeError('not an Ed25519 key')
  return `z${encodeBase58(Uint8Array.of(...ed25519Public, ...decodeBase64url(jwk.x)))}`
}

/**
 * The method of one key. An Ed25519 key is named after its own multibase, because validators read the key from
 * the fragment; an RSA key after its thumbprint.
 */
function toVerificationMethod(key: PublicKeyRecord, did: string) {
  if (key.alg === 'RS256') {
    const publicKeyJwk = publicMembers(key.publicKeyJwk)
    return { id: `${did}#${key.id}`, type: 'JsonWebKey', controller: did, publicKeyJwk }
  }
  const publicKeyMultibase = ed25519Multibase(key.publicKeyJwk)
  return {
    id: `${did}#${publicKeyMultibase}`,
    type: 'Multikey',
    controller: did,
    publicKeyMultibase,
  }
}
