import type {
  AwardEntry,
  CatalogueEntry,
  EndorsementEntry,
  StatusListEntry,
} from '../../ledger/entry.ts'
import type { SignedCatalogue } from '../../kinds/publisher/signed-catalogue.ts'
import { canonicalJson } from '../../bytes/canonical-json.ts'
import { awardFactsOfAssertion, awardFactsOfCredential } from '../../openbadges/equivalence.ts'
import { recipientIdentity, type Assertion } from '../../openbadges/v2/assertion.ts'
import type { EndorsementCredential } from '../../openbadges/v3/endorsement-credential.ts'
import type { JwtPayload } from '../../openbadges/v3/jwt-payload.ts'
import type { OpenBadgeCredential } from '../../openbadges/v3/open-badge-credential.ts'
import type {
  RelatedResource,
  StatusListCredential,
} from '../../openbadges/v3/status-list-credential.ts'
import type { Canonize } from '../../proof/canonical/canonize.ts'
import type { PublicJwk } from '../../proof/keys/jwk.ts'
import { verifyCompactJws } from '../../proof/jws.ts'
import { encodeMultikey } from '../../proof/keys/multikey.ts'
import { verifyDataIntegrity } from '../../proof/data-integrity/verify-data-integrity.ts'
import { canonizer } from '../canonizer.ts'
import { digestSri } from '../issue/issue-awards.ts'

/** The public keys of an issuer, by their ids, as the repository publishes them. */
export type IssuerKeys = (issuer: string, keyId: string) => Promise<PublicJwk | undefined>

type Proved = OpenBadgeCredential & { readonly proof?: unknown }

/** Canonical forms come from the JSON-LD library here, and from nothing that was handed to the signer. */
const canonize: Canonize = canonizer()

/**
 * Whether the four forms of an award are signed by its issuer’s keys and say one thing.
 *
 * @returns what is wrong, in words that hold nothing of the award; nothing when all is well
 */
export async function awardFault(
  entry: AwardEntry,
  keysOf: IssuerKeys,
): Promise<string | undefined> {
  const { issuer, keys, did, documents } = entry
  const [ed25519, rsa] = await Promise.all(keys.map((id) => keysOf(issuer, id)))
  if (!ed25519 || !rsa || keys.length !== 2) return 'its keys are not among the issuer’s'
  const credential = JSON.parse(documents.credential) as Proved
  if (!(await isProved(credential, did, ed25519))) return 'its 3.0 proof does not verify'
  const signed = await payloadOf(documents.jws, rsa)
  if (!signed) return 'its signed 2.0 form does not verify'
  const token = await payloadOf(documents.jwt, rsa)
  if (!token) return 'its 3.0 token does not verify'
  const hosted = JSON.parse(documents.assertion) as Assertion
  const forms = { hosted, signed: signed as Assertion, token: token as JwtPayload, credential }
  return saysOneThing(entry, forms) ? undefined : 'its forms do not say one thing'
}

/**
 * The same for a status list, of which there is one form.
 *
 * @param suspensions - of a revocation list: the text of the suspension list that it must name
 */
export async function listFault(
  { issuer, key, document }: StatusListEntry,
  keysOf: IssuerKeys,
  suspensions?: string,
): Promise<string | undefined> {
  const list = JSON.parse(document) as Pick<StatusListCredential, 'issuer' | 'relatedResource'>
  const fault = await proofFault(list, list.issuer, await keysOf(issuer, key))
  if (fault !== undefined) return fault
  const [named, ...more] = list.relatedResource ?? []
  const wanted = suspensions === undefined ? undefined : namedAs(suspensions)
  return canonicalJson([named ?? null, more]) === canonicalJson([wanted ?? null, []])
    ? undefined
    : 'it does not name the list of what is only suspended'
}

/** The same for an endorsement. Whose key it is, and that it speaks of what its record says, is in the entry. */
export async function endorsementFault(
  { by, key, urn, document }: EndorsementEntry,
  keysOf: IssuerKeys,
): Promise<string | undefined> {
  const credential = JSON.parse(document) as EndorsementCredential
  const fault = await proofFault(credential, credential.issuer.id, await keysOf(by, key))
  if (fault !== undefined) return fault
  return credential.id === urn ? undefined : 'it has another id than the one it was to have'
}

/** The same for the catalogue of an issuer. */
export async function catalogueFault(
  { issuer, key, day, document }: CatalogueEntry,
  keysOf: IssuerKeys,
): Promise<string | undefined> {
  const catalogue = JSON.parse(document) as SignedCatalogue
  const fault = await proofFault(catalogue, catalogue.issuer.did, await keysOf(issuer, key))
  if (fault !== undefined) return fault
  return catalogue.day === day ? undefined : 'it is of another day than it was to be'
}

/** What is wrong with the one proof of a document. @param key - undefined where it is not among the issuer’s */
async function proofFault(
  document: object,
  did: string,
  key: PublicJwk | undefined,
): Promise<string | undefined> {
  if (!key) return 'its key is not among the issuer’s'
  return (await isProved(document, did, key)) ? undefined : 'its proof does not verify'
}

function namedAs(text: string): RelatedResource {
  const { id } = JSON.parse(text) as StatusListCredential
  return { id, digestSRI: digestSri(text) }
}

async function isProved(document: object, did: string, key: PublicJwk): Promise<boolean> {
  const [found, ...more] = await verifyDataIntegrity(document, key, { canonize })
  if (found?.outcome !== 'verified' || more.length > 0) return false
  return found.proof.facts['verificationMethod'] === `${did}#${encodeMultikey(key)}`
}

async function payloadOf(token: string, key: PublicJwk): Promise<unknown> {
  const jws = await verifyCompactJws(token, { key, alg: 'RS256' }).catch(() => undefined)
  return jws && (JSON.parse(jws.payloadText) as unknown)
}

interface Forms {
  readonly hosted: Assertion
  readonly signed: Assertion
  readonly token: JwtPayload
  readonly credential: Proved
}

function saysOneThing(entry: AwardEntry, { hosted, signed, token, credential }: Forms): boolean {
  const { proof: _proof, ...bare } = credential
  const { iss, jti, nbf, sub, exp, ...claims } = token
  const { id: _hosted, verification: _how, ...first } = hosted
  const { id, verification: _other, ...second } = signed
  const { credentialSubject: subject, validFrom, validUntil } = bare
  const pairs: readonly (readonly [unknown, unknown])[] = [
    [first, second],
    [claims, bare],
    [awardFactsOfAssertion(hosted), awardFactsOfCredential(bare)],
    [folderOf(hosted.badge), folderOf(subject.achievement.id)],
    [iss, entry.did],
    [bare.issuer.id, entry.did],
    [jti, bare.id],
    [nbf, Date.parse(validFrom) / 1000],
    [exp ?? null, validUntil === undefined ? null : Date.parse(validUntil) / 1000],
    [
      [sub, id, subject.id],
      [entry.subject, entry.subject, entry.subject],
    ],
    [
      [hosted.issuedOn, hosted.expires ?? null],
      [entry.issuedOn, entry.expires ?? null],
    ],
    [hosted.recipient.identity, recipientIdentity(entry.identities)?.hash],
    [
      subject.identifier.map(({ identityHash }) => identityHash),
      [...entry.identities.map(({ hash }) => hash), ...(entry.nameHash ? [entry.nameHash] : [])],
    ],
  ]
  const names = folderOf(hosted.badge).split('/')
  const isNamed = [entry.badge, entry.version].every((name) => names.includes(name))
  const isPlaced = folderOf(hosted.id).split('/').includes(entry.slug)
  const picture = entry.bakes ? undefined : `${folderOf(hosted.id)}badge.png`
  if (hosted.image !== picture) return false
  return isNamed && isPlaced && pairs.every(([a, b]) => canonicalJson(a) === canonicalJson(b))
}

function folderOf(address: string): string {
  return new URL('.', address).href
}
