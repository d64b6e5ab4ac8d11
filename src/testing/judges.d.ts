// The independent libraries that judge what we emit carry no types; these are the parts the tests use.

declare module '@digitalbazaar/vc-bitstring-status-list' {
  export interface JudgedList {
    readonly length: number
    getStatus(index: number): boolean
    setStatus(index: number, status: boolean): void
    encode(): Promise<string>
  }
  export function createList(options: { readonly length: number }): Promise<JudgedList>
  export function decodeList(options: { readonly encodedList: string }): Promise<JudgedList>
  export function checkStatus(
    options: object,
  ): Promise<{ readonly verified: boolean; readonly error?: unknown }>
}
declare module '@digitalbazaar/vc' {
  export interface Judgement {
    readonly verified: boolean
    readonly error?: unknown
  }
  export function issue(options: object): Promise<Record<string, unknown>>
  export function verifyCredential(options: object): Promise<Judgement>
  /** Of a presentation, as is `verify`. */
  export function signPresentation(options: object): Promise<Record<string, unknown>>
  export function verify(options: object): Promise<Judgement>
}
declare module '@digitalbazaar/data-integrity' {
  export const DataIntegrityProof: new (options: object) => object
}
declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object
}
declare module '@digitalbazaar/ed25519-multikey' {
  export interface JudgedKey {
    readonly id: string
    readonly publicKeyMultibase: string
    signer(): object
  }
  export function generate(options: object): Promise<JudgedKey>
  export function fromJwk(options: object): Promise<JudgedKey>
  export function toJwk(options: object): Promise<import('../kinds/issuer/public-key.ts').PublicJwk>
}
declare module '@digitalbazaar/cborld' {
  export function encode(options: object): Promise<Uint8Array>
}
/** The fork that the Learner Credential Wallet writes its codes with. */
declare module '@digitalcredentials/cborld' {
  export function encode(options: object): Promise<Uint8Array>
}
