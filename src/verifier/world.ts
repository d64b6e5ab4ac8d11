import type { Sha256Hex } from '../bytes/sha256.ts'
import type { DocumentCache } from './fetching/document-cache.ts'

/** What is verified: a file's bytes, pasted text (JSON, a token or an address), or an address. */
export type Input = Uint8Array | string | URL

/** Everything a verification needs from outside. Nothing else is asked of the machine it runs on. */
export interface World {
  /** `fetch` of the page, the worker or Node, or a stand-in. */
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>
  /**
   * Asked before a host is; a no makes its documents unreachable. To ask an issuer tells it that somebody is looking.
   * Nobody is asked when left out.
   */
  readonly mayAsk?: ((host: string) => boolean | Promise<boolean>) | undefined
  /** The moment at which the badge is judged. */
  readonly now: Date
  /** Kept between calls by who wants issuers, keys and lists asked for once; else one cache lasts one call. */
  readonly cache?: DocumentCache | undefined
  /** Quicker where there is a synchronous hash, as in Node; WebCrypto otherwise. */
  readonly sha256Hex?: Sha256Hex | undefined
  readonly limits?: Partial<Limits> | undefined
  /** Origins (`http://localhost:4321`) that may be asked although they are not plain https. For tests and one's own machine. */
  readonly allowOrigins?: readonly string[] | undefined
}

/** How much of a stranger's material is looked at. */
export interface Limits {
  /** Of one input or one fetched document, in bytes. */
  readonly bytes: number
  /** Objects and arrays inside one another. */
  readonly depth: number
  /** Documents fetched for one badge. */
  readonly fetches: number
  /** Hops from one address to another, for one document. */
  readonly redirects: number
  /** For one document, all hops together. */
  readonly milliseconds: number
  /** Badges looked at in one input: a picture, an array, a CLR. */
  readonly badges: number
  /** Endorsements looked at for one badge. */
  readonly endorsements: number
}

export const defaultLimits: Limits = {
  bytes: 8 * 1024 * 1024,
  depth: 64,
  fetches: 16,
  redirects: 5,
  milliseconds: 10_000,
  badges: 200,
  endorsements: 8,
}
