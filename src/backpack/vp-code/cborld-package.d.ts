/** The package carries no types; this is the part in use. */
declare module '@digitalbazaar/cborld' {
  export type DocumentLoader = (url: string) => Promise<{ readonly document: object }>
  export function decode(options: {
    readonly cborldBytes: Uint8Array
    readonly documentLoader: DocumentLoader
    /** Asked for every table but the empty one. */
    readonly typeTableLoader: (asked: { readonly registryEntryId: number }) => Promise<undefined>
  }): Promise<unknown>
}
