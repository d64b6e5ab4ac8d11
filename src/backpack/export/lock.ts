import { decodeBase64url, encodeBase64url } from '../../bytes/base64.ts'
import { jsonText, objectOf, type JsonObject } from '../../bytes/json.ts'
import { exportFailure } from './failure.ts'
import { formats, formatVersion } from './format.ts'
import { objectIn } from './json-object.ts'

/** What OWASP asks of PBKDF2 with HMAC-SHA-256. */
const iterations = 600_000
/** A file from a stranger may ask for this many at most: a few seconds of work. */
const mostIterations = 5_000_000
/** Base64url of this many bytes still fits into one text of every browser. */
const mostBytes = 400_000_000

const encoder = new TextEncoder()

/** An export that is locked with a passphrase, and can be opened with it. */
export interface LockedExport {
  readonly iterations: number
  readonly salt: Uint8Array<ArrayBuffer>
  readonly iv: Uint8Array<ArrayBuffer>
  readonly data: Uint8Array<ArrayBuffer>
}

export type ReadLock =
  | { readonly kind: 'locked'; readonly lock: LockedExport }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'not-export' }

/**
 * Locks bytes with a passphrase: PBKDF2 with HMAC-SHA-256 gives the key, AES-256-GCM encrypts, and both stand in the
 * JSON text with what they were given, so that it can be opened without this software.
 *
 * @param passphrase compared in Unicode's composed form, whichever way a keyboard writes it
 * @throws ExportFailure `export-passphrase-empty`, `export-too-large`
 */
export async function lockExport(
  bytes: Uint8Array<ArrayBuffer>,
  passphrase: string,
  options: {
    readonly readme: string
    readonly random: (length: number) => Uint8Array<ArrayBuffer>
  },
): Promise<Uint8Array<ArrayBuffer>> {
  if (passphrase === '') throw exportFailure('export-passphrase-empty')
  if (bytes.length > mostBytes) throw exportFailure('export-too-large')
  const [salt, iv] = [options.random(16), options.random(12)]
  const key = await keyOf(passphrase, { salt, iterations })
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes)
  const written = {
    ...{ format: formats.locked, version: formatVersion, readme: options.readme },
    kdf: { name: 'PBKDF2', hash: 'SHA-256', iterations, salt: encodeBase64url(salt) },
    cipher: { name: 'AES-GCM', iv: encodeBase64url(iv) },
    data: encodeBase64url(new Uint8Array(data)),
  }
  return encoder.encode(jsonText(written))
}

/** What the JSON text of a locked export says. No work is done for it yet. */
export function readLock(bytes: Uint8Array): ReadLock {
  const value = objectIn(bytes)
  if (value === undefined) return { kind: isOurs(bytes) ? 'damaged' : 'not-export' }
  const { format, version, kdf, cipher, data } = value
  if (format !== formats.locked) return { kind: 'not-export' }
  if (!Number.isSafeInteger(version) || Number(version) < 1) return { kind: 'damaged' }
  if (Number(version) > formatVersion) return { kind: 'newer', version: Number(version) }
  const lock = lockIn(objectOf(kdf), objectOf(cipher), data)
  return lock === undefined ? { kind: 'damaged' } : { kind: 'locked', lock }
}

/** The bytes that were locked; undefined where the passphrase is another or the file was altered. */
export async function unlockExport(
  { data, iv, ...asked }: LockedExport,
  passphrase: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  // No export is locked with it, and not every WebCrypto takes an empty key.
  if (passphrase === '') return undefined
  const key = await keyOf(passphrase, asked)
  const opened = crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data)
  return opened.then(
    (bytes) => new Uint8Array(bytes),
    () => undefined,
  )
}

/** Work is only begun for what lockExport could have written, with some room: a hostile file must not keep a page busy. */
function lockIn(kdf: JsonObject, cipher: JsonObject, data: unknown): LockedExport | undefined {
  const names = [kdf['name'], kdf['hash'], cipher['name']]
  const asked = kdf['iterations']
  const isCheap = typeof asked === 'number' && Number.isInteger(asked) && asked >= 1
  if (names.join() !== 'PBKDF2,SHA-256,AES-GCM' || !isCheap || asked > mostIterations)
    return undefined
  const [salt, iv, bytes] = [kdf['salt'], cipher['iv'], data].map(bytesIn)
  if (salt === undefined || iv?.length !== 12 || bytes === undefined) return undefined
  const isSalted = salt.length >= 8 && salt.length <= 64
  return isSalted ? { iterations: asked, salt, iv, data: bytes } : undefined
}

async function keyOf(
  passphrase: string,
  { salt, iterations: count }: Pick<LockedExport, 'salt' | 'iterations'>,
): Promise<CryptoKey> {
  const words = encoder.encode(passphrase.normalize('NFC'))
  const base = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey'])
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: count },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

/** Cut off or broken, it still begins as one of ours. */
function isOurs(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 1000))
  return /^\s*\{/.test(start) && start.includes(`"${formats.locked}"`)
}

function bytesIn(value: unknown): Uint8Array<ArrayBuffer> | undefined {
  try {
    return typeof value === 'string' ? decodeBase64url(value) : undefined
  } catch {
    return undefined
  }
}
