import type { AwardEntry, StatusListEntry } from '../../ledger/entry.ts'
import type { BadgeVersion, IssuerFacts } from '../../model/statement.ts'
import type { PublicKeyRecord, Recipient } from '../../model/record-types.ts'
import type { AwardOrder } from '../plan/plan.ts'
import type { WantedList } from '../plan/status-lists.ts'
import type { CanonicalTemplate } from '../../proof/canonical-template.ts'

/**
 * What the process without keys may ask of the process with keys. Lines of JSON, one call at a time in order; every
 * call is repeatable: the same call gives the same answer.
 */
export interface KeyHolder {
  /** The public halves of the keys it holds. In a preview, keys are made for the issuers that have none. */
  keys(call: { readonly issuers: readonly string[] }): Promise<HeldKeys>
  /** Opens sealed recipients and remembers them; answers which awards it could not open. */
  open(call: { readonly recipients: readonly SealedRecipient[] }): Promise<{ readonly unreadable: readonly string[] }>
  /** Signs awards. What it lacks a canonical form for comes back in `wanting`, with a document to make it from. */
  issue(call: IssueCall): Promise<IssueAnswer>
  /** Signs status lists. */
  signLists(call: ListsCall): Promise<ListsAnswer>
  /** Opens a sealed ledger segment (base64 of both). */
  unseal(call: { readonly sealed: string }): Promise<{ readonly opened: string }>
}

export interface HeldKeys {
  readonly preview: boolean
  readonly keys: readonly (Pick<PublicKeyRecord, 'id' | 'alg' | 'publicKeyJwk'> & { readonly issuer: string })[]
}

export interface SealedRecipient {
  readonly id: string
  readonly recipient: string | Recipient
}

/** What a canonical form is made by: a template for a shape, or the finished N-Quads of one document. */
export interface CanonicalForms {
  readonly templates: Readonly<Record<string, CanonicalTemplate>>
  /** By the document's id, where no template can be filled. */
  readonly finished: Readonly<Record<string, string>>
}

/** A document whose canonical form is missing: make a template for its shape, or finish it. */
export interface Wanting {
  readonly shape: string
  readonly name: string
  readonly document: Readonly<Record<string, unknown>>
  /** `template`: none is known for its shape; `finished`: the template cannot be filled with its values. */
  readonly needs: 'template' | 'finished'
}

export interface IssueCall {
  readonly site: { readonly url: string; readonly publisher?: string }
  readonly issuers: readonly IssuerFacts[]
  readonly badges: readonly BadgeVersion[]
  /** Keys that may sign, as published. */
  readonly publicKeys: readonly (PublicKeyRecord & { readonly issuer: string })[]
  /** The day of this publish: chooses among an issuer's keys. */
  readonly on: string
  readonly orders: readonly AwardOrder[]
  /** Slots in use, by issuer: base64 of a bitmap for each list. */
  readonly taken: Readonly<Record<string, readonly string[]>>
  readonly forms: CanonicalForms
}

export interface IssueAnswer {
  readonly entries: readonly AwardEntry[]
  readonly wanting: readonly Wanting[]
}

export interface ListsCall {
  readonly site: IssueCall['site']
  readonly publicKeys: IssueCall['publicKeys']
  readonly on: string
  readonly lists: readonly WantedList[]
  readonly forms: CanonicalForms
}

export interface ListsAnswer {
  readonly entries: readonly StatusListEntry[]
  readonly wanting: readonly Wanting[]
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
