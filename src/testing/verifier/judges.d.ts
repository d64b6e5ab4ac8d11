declare module '@digitalcredentials/vc' {
  export { issue, verifyCredential } from '@digitalbazaar/vc'
}
declare module '@digitalbazaar/ed25519-signature-2018' {
  export const Ed25519Signature2018: new (options: object) => object
}
declare module 'jsonld-signatures' {
  type Document = Record<string, unknown>
  interface Library {
    extendContextLoader(load: (url: string) => Promise<object>): (url: string) => Promise<object>
    readonly purposes: { readonly AssertionProofPurpose: new () => object }
    sign(document: Document, options: object): Promise<Document>
    verify(document: Document, options: object): Promise<{ readonly verified: boolean }>
    derive(document: Document, options: object): Promise<Document>
  }
  const library: Library
  export default library
}
declare module '@digitalbazaar/ecdsa-sd-2023-cryptosuite' {
  export function createSignCryptosuite(options: object): object
  export function createDiscloseCryptosuite(options: object): object
}
