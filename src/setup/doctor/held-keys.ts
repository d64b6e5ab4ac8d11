/** The names of the keys in CINQUEFOIL_KEYS: they are public, and all that the doctor sees of them. */
export interface HeldKeyNames {
  readonly signing: readonly { readonly issuer: string; readonly id: string }[]
  readonly sealing: readonly string[]
  /** Why they could not be read. */
  readonly fault?: string
}
