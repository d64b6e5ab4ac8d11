import type {
  AwardEntry,
  BoxEntry,
  ClrEntry,
  CatalogueEntry,
  EndorsementEntry,
  StatusListEntry,
} from '../../ledger/entry.ts'
import type { BadgeVersion, IssuerFacts } from '../../kinds/award/statement.ts'
import type { PublicKeyRecord } from '../../kinds/issuer/public-key.ts'
import type { Recipient } from '../../kinds/award/parts.ts'
import type { BoxOrder } from '../plan/boxes.ts'
import type { ClrOrder } from '../plan/clrs.ts'
import type { CatalogueOrder } from '../plan/catalogues.ts'
import type { EndorsementOrder } from '../plan/endorsements.ts'
import type { AwardOrder } from '../plan/order.ts'
import type { WantedList } from '../plan/status-lists.ts'
import type { CanonicalTemplate } from '../../proof/canonical/canonical-template.ts'

/**
 * What the process without keys may ask of the process with keys: lines of JSON over a pipe, answered in order; an
 * empty line ends it. It remembers what it was told and which slots it gave out, so the same question gets the same answer.
 */
export interface KeyHolder {
  /** The public halves of the keys it holds. In a preview, keys are made for the issuers that have none. */
  keys(call: { readonly issuers: readonly string[] }): Promise<HeldKeys>
  /** Opens sealed recipients and remembers them; answers which awards it could not open. */
  open(call: {
    readonly recipients: readonly SealedRecipient[]
  }): Promise<{ readonly unreadable: readonly string[] }>
  /**
   * Tells under which names people are found: those to whom awards go that were opened, and those who show by a code
   * that they may assess. A name says nothing of the code.
   */
  recognise(call: {
    readonly site: string
    /** Ids of awards. */
    readonly awards: readonly string[]
    readonly assessors: readonly SealedAssessor[]
  }): Promise<Recognised>
  /** Tells what everything signed from here on refers to. */
  begin(call: Session): Promise<Record<string, never>>
  /** Signs awards. What it lacks a canonical form for comes back in `missing`, with a document to make it from. */
  issue(call: {
    readonly orders: readonly AwardOrder[]
    readonly forms: CanonicalForms
  }): Promise<Answer<AwardEntry>>
  /**
   * Makes the boxes that open awards for whoever holds their claim codes. Where recipients have not been opened, it makes
   * none and names those awards.
   */
  boxes(call: {
    readonly orders: readonly BoxOrder[]
  }): Promise<{ readonly entries: readonly BoxEntry[]; readonly unopened: readonly string[] }>
  /** Makes records of all that an issuer awarded to the holder of a claim code, sealed under it. */
  clrs(call: {
    readonly calls: readonly ClrCall[]
  }): Promise<{ readonly entries: readonly ClrEntry[] }>
  /** Signs status lists. */
  signLists(call: {
    readonly lists: readonly ListOrder[]
    readonly forms: CanonicalForms
  }): Promise<Answer<StatusListEntry>>
  /** Signs endorsements, each with the key of the issuer who endorses. */
  endorse(call: {
    readonly orders: readonly EndorsementOrder[]
    readonly forms: CanonicalForms
  }): Promise<Answer<EndorsementEntry>>
  /** Signs catalogues, each with the key of its issuer; leaves out those whose key is not here. */
  signCatalogues(call: {
    readonly orders: readonly CatalogueOrder[]
  }): Promise<{ readonly entries: readonly CatalogueEntry[] }>
  /** Opens a sealed ledger segment (base64 of both). */
  unseal(call: { readonly sealed: string }): Promise<{ readonly opened: string }>
}

export interface HeldKeys {
  readonly preview: boolean
  readonly keys: readonly (Pick<PublicKeyRecord, 'id' | 'alg' | 'publicKeyJwk'> & {
    readonly issuer: string
  })[]
}

export interface SealedRecipient {
  readonly id: string
  readonly recipient: string | Recipient
}

/** A record to be made, and the signed badges in it, JSON texts in the order of its awards. */
export interface ClrCall {
  readonly order: ClrOrder
  readonly credentials: readonly string[]
}

/** What says who an assessor is, and what it has to be bound to. */
export interface SealedAssessor {
  /** `did:key:z6Mk…` of the key of the assessment. */
  readonly did: string
  /** `urn:uuid:…` of what it is about. */
  readonly about: string
  readonly entitlement: string
}

/** Names of files of claims, in the order of the question; null where there is none, or somebody cannot be recognised. */
export interface Recognised {
  readonly awards: readonly (string | null)[]
  readonly assessors: readonly (string | null)[]
}

/** Canonical forms made where third-party code may run: by template for a shape, or finished for one document. */
export interface CanonicalForms {
  readonly templates: readonly CanonicalTemplate[]
  /** Canonical N-Quads by the SHA-256 (hex) of the document's JSON text. */
  readonly finished: Readonly<Record<string, string>>
}

/** A document whose canonical form is missing: make a template for its shape, or finish it. */
export interface MissingForm {
  /** `template`: none is known for its shape; `finished`: the template cannot be filled with its values. */
  readonly needs: 'template' | 'finished'
  readonly shape: string
  readonly document: Readonly<Record<string, unknown>>
}

/** What everything signed in one publish refers to. */
export interface Session {
  readonly site: { readonly url: string; readonly publisher?: string }
  readonly issuers: readonly IssuerFacts[]
  readonly badges: readonly BadgeVersion[]
  readonly publicKeys: readonly IssuerKey[]
  /** The day of this publish (`YYYY-MM-DD`): chooses among an issuer's keys. */
  readonly on: string
  /** Slots in use, by issuer: for each list its taken indexes as a bitmap, base64. */
  readonly taken: Readonly<Record<string, readonly string[]>>
}

export type IssuerKey = PublicKeyRecord & { readonly issuer: string }

/** A status list to sign. */
export interface ListOrder extends WantedList {
  /** Of a revocation list: the `digestSRI` of the signed suspension list of the same number. */
  readonly suspensions?: string
}

export interface Answer<Entry> {
  readonly entries: readonly Entry[]
  readonly missing: readonly MissingForm[]
}

export type Method = keyof KeyHolder
export interface Request {
  readonly id: number
  readonly method: Method
  readonly call: unknown
}
export type Response =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly failure: { readonly code: string; readonly message: string } }
