/** How much work the key of a passphrase is. Memory in KiB. */
export interface Argon2idCost {
  readonly timeCost: number
  readonly memoryCost: number
  readonly parallelism: number
}

/** What a key is made from. */
export interface KeyRequest extends Argon2idCost {
  readonly passphrase: string
  readonly salt: Uint8Array<ArrayBuffer>
}

/** Makes a key of 32 bytes, here or on another thread. */
export type DeriveKey = (request: KeyRequest) => Promise<Uint8Array<ArrayBuffer>>

/** Argon2id (RFC 9106). Keeps its thread busy for a second or more. */
export async function deriveArgon2id({
  passphrase,
  salt,
  ...cost
}: KeyRequest): Promise<Uint8Array<ArrayBuffer>> {
  const { argon2idAsync } = await import('@noble/hashes/argon2.js')
  const { timeCost: t, memoryCost: m, parallelism: p } = cost
  return new Uint8Array(await argon2idAsync(passphrase, salt, { t, m, p, dkLen: 32 }))
}
