import type { IssuerFacts } from '../award/statement.ts'

/** What is endorsed: an issuer, a badge as it stood at one time, or an award at its address. */
export type EndorsedThing =
  | { readonly issuer: string }
  | { readonly issuer: string; readonly badge: string; readonly version: string }
  | { readonly issuer: string; readonly badge: string; readonly slug: string }

/** What is said when something is endorsed, whatever the standard. */
export interface EndorsementStatement {
  readonly endorser: IssuerFacts
  readonly about: EndorsedThing
  /** `urn:uuid:` of this one endorsement. It says nothing of what is endorsed. */
  readonly urn: string
  /** YYYY-MM-DD */
  readonly on: string
  readonly comment: string
  /** A throw-away key signs it, and it says so in words. */
  readonly preview: boolean
}
