/** What the site writes before the script: `src/site/offline.ts`. */
export interface Kept {
  readonly offline: {
    /** Changes with any of the files. */
    readonly version: string
    /** From the root of the site. */
    readonly paths: readonly string[]
    /** Of what issuers publish, from the root of the site. */
    readonly issuers: readonly string[]
  }
  readonly registration: { readonly scope: string }
  readonly clients: {
    readonly matchAll: (options: {
      readonly includeUncontrolled: boolean
      readonly type: 'window'
    }) => Promise<readonly { readonly url: string }[]>
  }
}

/** The events of a service worker, which the types of pages do not know. */
export interface Extendable {
  readonly waitUntil: (work: Promise<unknown>) => void
}
export interface Fetching {
  readonly request: Request
  readonly respondWith: (response: Promise<Response>) => void
}
