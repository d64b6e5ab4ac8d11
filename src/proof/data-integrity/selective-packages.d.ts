/** The package carries no types; this is the part in use. */
declare module '@digitalbazaar/ecdsa-sd-2023-cryptosuite' {
  export interface VerifyData {
    readonly baseSignature: Uint8Array
    readonly proofHash: Uint8Array
    readonly publicKey: Uint8Array
    readonly signatures: readonly Uint8Array[]
    readonly nonMandatory: readonly string[]
    readonly mandatoryHash: Uint8Array
  }
  export interface Cryptosuite {
    readonly name: string
    createVerifyData(options: {
      readonly cryptosuite: Cryptosuite
      readonly document: object
      readonly proof: object
      readonly documentLoader: (url: string) => Promise<object>
    }): Promise<VerifyData>
  }
  /** Of what a holder shows. */
  export function createVerifyCryptosuite(): Cryptosuite
  /** Of what an issuer gave the holder. */
  export function createConfirmCryptosuite(): Cryptosuite
}
