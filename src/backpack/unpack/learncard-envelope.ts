import { decodeBase64 } from '../../bytes/base64.ts'
import { isObject, objectOf, type JsonObject } from '../../bytes/json.ts'
import { type Argon2idCost, type DeriveKey, deriveArgon2id } from './argon2id.ts'
import type { RefusalReason } from './refusal.ts'

/** What the wallet has always written, for an envelope that does not say. */
const USUAL = { algorithm: 'argon2id', timeCost: 3, memoryCost: 65_536, parallelism: 4 }

/** More than any wallet asks for, and less than would stop a telephone. Memory in KiB. */
const MOST = { timeCost: 16, memoryCost: 262_144, parallelism: 16 }

/**
 * Opens one entry of a LearnCard bundle: JSON with `ciphertext`, `iv` and `salt` in base64 and `kdfParams`, made by
 * Argon2id (RFC 9106) and AES-256-GCM. Takes a second or more each time, for each entry has a salt of its own.
 *
 * @param derive - makes the key; what it throws is thrown
 * @returns the plaintext, or why there is none
 */
export async function openEnvelope(
  json: Uint8Array,
  passphrase: string,
  derive: DeriveKey = deriveArgon2id,
): Promise<Uint8Array<ArrayBuffer> | RefusalReason> {
  const envelope = readEnvelope(new TextDecoder().decode(json))
  if (typeof envelope === 'string') return envelope
  const { salt, cost } = envelope
  const raw = await derive({ passphrase, salt, ...cost })
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt'])
  try {
    const { iv, ciphertext } = envelope
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, ciphertext))
  } catch {
    return 'wrong-passphrase'
  }
}

interface Envelope {
  readonly ciphertext: Uint8Array<ArrayBuffer>
  readonly iv: Uint8Array<ArrayBuffer>
  readonly salt: Uint8Array<ArrayBuffer>
  readonly cost: Argon2idCost
}

function readEnvelope(json: string): Envelope | RefusalReason {
  try {
    const envelope = objectOf(JSON.parse(json))
    const cost = costOf(isObject(envelope['kdfParams']) ? envelope['kdfParams'] : USUAL)
    if (cost === undefined) return 'unsupported'
    const [ciphertext, iv, salt] = ['ciphertext', 'iv', 'salt'].map((name) =>
      decodeBase64(String(envelope[name])),
    )
    if (!ciphertext || !iv?.length || !salt || salt.length < 8) return 'damaged'
    return { ciphertext, iv, salt, cost }
  } catch {
    return 'damaged'
  }
}

function costOf(params: JsonObject): Argon2idCost | undefined {
  const [timeCost = 0, memoryCost = 0, parallelism = 0] = (
    ['timeCost', 'memoryCost', 'parallelism'] as const
  ).map((name) => within(params[name], MOST[name]))
  const isCost = timeCost > 0 && parallelism > 0 && memoryCost >= 8 * parallelism
  if (params['algorithm'] !== USUAL.algorithm || !isCost) return undefined
  return { timeCost, memoryCost, parallelism }
}

function within(value: unknown, most: number): number {
  return typeof value === 'number' && Number.isInteger(value) && value <= most ? value : 0
}
