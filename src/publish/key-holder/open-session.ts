import { addressesOf, type Addresses } from '../../model/addresses/address.ts'
import type { BadgeVersion, IssuerFacts } from '../../kinds/award/statement.ts'
import type { CanonicalTemplate } from '../../proof/canonical/canonical-template.ts'
import { chooseSigner } from '../../proof/keys/key-ring.ts'
import type { PublishOptions } from '../options.ts'
import type { HeldSecrets, HeldSigner } from './held-keys.ts'
import type { IssuerKey, Session } from './protocol.ts'
import { assignedSlots, listOf, type AssignedSlots, type SlotList } from './slots.ts'

/** The two keys of an issuer that sign in this publish. */
export interface SigningPair {
  readonly ed25519: HeldSigner
  readonly rsa: HeldSigner
}

/** What a session knows, looked up quickly; grows with slots given out and templates received. */
export interface OpenSession {
  /** In a preview, all that is signed says that it proves nothing. */
  readonly mode: PublishOptions['mode']
  /** Absolute URL of the site's root. */
  readonly site: string
  readonly addresses: Addresses
  readonly issuers: ReadonlyMap<string, IssuerFacts>
  readonly badges: ReadonlyMap<string, BadgeVersion>
  readonly templates: Map<string, CanonicalTemplate>
  /** Shapes, and digests of documents, whose canonical form the holder has asked for. */
  readonly requested: Set<string>
  readonly slotLists: Map<string, SlotList[]>
  /** Slots given out, by the award's id. */
  readonly slots: AssignedSlots
  pairOf(issuer: string): SigningPair
}

/** What a holder brings into a session. */
export interface SessionOptions {
  readonly mode: PublishOptions['mode']
  readonly secrets: HeldSecrets
  /** Of an award, by its id. */
  readonly numberOf: (id: string) => number
}

/** Lays out what a session is about. */
export function openSession(
  session: Session,
  { mode, secrets, numberOf }: SessionOptions,
): OpenSession {
  const pairs = new Map<string, SigningPair>()
  const pairOf = (issuer: string) => {
    const pair = pairs.get(issuer) ?? choosePair(session, secrets, issuer)
    pairs.set(issuer, pair)
    return pair
  }
  return {
    mode,
    site: session.site.url,
    addresses: addressesOf(session.site),
    issuers: new Map(session.issuers.map((issuer) => [issuer.slug, issuer])),
    badges: new Map(
      session.badges.map((badge) => [`${badge.issuer}/${badge.slug}/${badge.version}`, badge]),
    ),
    templates: new Map(),
    requested: new Set(),
    slotLists: new Map(
      Object.entries(session.taken).map(([issuer, lists]) => [
        issuer,
        lists.map((bits) => listOf(Buffer.from(bits, 'base64'))),
      ]),
    ),
    slots: assignedSlots(numberOf),
    pairOf,
  }
}

/** Only a key that the issuer publishes may sign: anything else could not be verified. */
function choosePair(
  { publicKeys, on }: Session,
  { signers }: HeldSecrets,
  issuer: string,
): SigningPair {
  const published: readonly IssuerKey[] = publicKeys.filter((key) => key.issuer === issuer)
  const own = signers.filter((held) => held.issuer === issuer)
  const choose = (alg: 'EdDSA' | 'RS256') => {
    const chosen = chooseSigner(
      published,
      own.map(({ signer }) => signer),
      { alg, day: on },
    )
    return own.find(({ signer }) => signer === chosen)!
  }
  return { ed25519: choose('EdDSA'), rsa: choose('RS256') }
}
