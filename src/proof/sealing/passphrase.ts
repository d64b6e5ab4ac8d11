import { CompactEncrypt, compactDecrypt } from 'jose'
import { decodeBase64url, encodeBase64url } from '../../bytes/base64.ts'
import { digestText } from '../../bytes/sha256.ts'
import { proofFailure, type ProofFailure } from '../failure.ts'
import { parseStrictJson } from '../strict-json.ts'

const algorithms = { alg: 'PBES2-HS512+A256KW', enc: 'A256GCM' } as const

/** What OWASP asks of PBKDF2 with HMAC-SHA-512 is 210,000; a passphrase of a few words is worth guessing for long. */
const iterations = 310_000
/** A file from a stranger may ask for this many at most: about a second of work. */
const mostIterations = 1_000_000
/** A register of twenty thousand awards has about six. */
const mostBytes = 16_000_000

/**
 * Encrypts a text with a passphrase: a compact JWE (RFC 7516) of PBES2-HS512+A256KW (RFC 7518, 4.8) and A256GCM, and on a
 * second line its SHA-256 digest, by which damage is told from a wrong passphrase. The digest is no secret, and no proof:
 * the JWE is.
 *
 * @param passphrase compared in Unicode's composed form, whichever way a keyboard writes it
 *
 * @example
 * ```ts
 * import { isLocked, lockText, unlockText } from './passphrase.ts'
 *
 * const locked = await lockText('a line of keys', 'four words of mine')
 * isLocked(locked) // => true
 * await unlockText(locked, 'four words of mine') // => 'a line of keys'
 * ```
 */
export async function lockText(text: string, passphrase: string): Promise<string> {
  const jwe = await new CompactEncrypt(new TextEncoder().encode(text))
    .setProtectedHeader(algorithms)
    .setKeyManagementParameters({
      p2c: iterations,
      p2s: crypto.getRandomValues(new Uint8Array(16)),
    })
    .encrypt(keyOf(passphrase))
  return `${jwe}\n${await digestOf(jwe)}\n`
}

/** Whether a text is meant to be one that lockText made, whole or not. */
export function isLocked(text: string): boolean {
  return /^\s*eyJ[\w-]*\.[\w-]*\./.test(text.slice(0, 10_000))
}

/**
 * Opens what lockText made.
 *
 * @throws ProofFailure `lock-malformed` when it is no such text or asks for more work than an honest one, `lock-altered`
 * when it is damaged or cut, `passphrase-wrong` when the passphrase does not open it; none shows what is in it
 */
export async function unlockText(locked: string, passphrase: string): Promise<string> {
  const jwe = await checkLocked(locked)
  try {
    const { plaintext } = await compactDecrypt(jwe, keyOf(passphrase), {
      keyManagementAlgorithms: [algorithms.alg],
      contentEncryptionAlgorithms: [algorithms.enc],
      maxPBES2Count: mostIterations,
    })
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(plaintext)
  } catch {
    throw proofFailure('passphrase-wrong', 'the passphrase does not open it')
  }
}

async function checkLocked(locked: string): Promise<string> {
  if (locked.length > mostBytes) throw malformed()
  const [jwe = '', digest = '', ...others] = locked.trim().split(/\s+/)
  checkHeader(jwe)
  if (others.length > 0 || digest !== (await digestOf(jwe)))
    throw proofFailure('lock-altered', 'damaged, or not whole')
  return jwe
}

/** Work is only begun for a header that lockText could have written: a hostile file must not keep a page busy. */
function checkHeader(jwe: string): void {
  let header: Readonly<Record<string, unknown>>
  try {
    const bytes = decodeBase64url(jwe.slice(0, 1000).split('.')[0] ?? '')
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    header = parseStrictJson(text, { size: 1000, depth: 2 }) as typeof header
  } catch {
    throw malformed()
  }
  const { alg, enc, p2c, p2s, ...others } = header
  const isKnown = alg === algorithms.alg && enc === algorithms.enc
  const isSalted = typeof p2s === 'string' && p2s.length <= 100
  const isCheap = Number.isSafeInteger(p2c) && Number(p2c) >= 1 && Number(p2c) <= mostIterations
  if (!isKnown || !isSalted || !isCheap || Object.keys(others).length > 0) throw malformed()
}

function keyOf(passphrase: string): Uint8Array {
  return new TextEncoder().encode(passphrase.normalize('NFC'))
}

async function digestOf(jwe: string): Promise<string> {
  return encodeBase64url(await digestText(jwe))
}

function malformed(): ProofFailure {
  return proofFailure('lock-malformed', 'not a text locked with a passphrase')
}
