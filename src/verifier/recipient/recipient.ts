import { decodeBase64url } from '../../bytes/base64.ts'
import { readClaimCode } from '../../proof/sealing/claim-code.ts'
import { digestText } from '../../bytes/sha256.ts'
import { hexOf } from '../../bytes/hex.ts'
import { isObject, type JsonObject } from '../../bytes/json.ts'
import { listOf, textOf } from '../recognising/json-reading.ts'
import { type Check, checked } from '../reporting/report.ts'

/** One identity that a badge was awarded to, as it stands there. */
export interface NamedIdentity {
  /** `email`, `emailAddress`, `ext:claimCode`, `id`: what the badge calls it. */
  readonly type: string
  readonly value: string
  readonly hashed: boolean
  readonly salt: string
}

/** Open Badges 0.5 to 2.1. */
export function identitiesOfAssertion(assertion: JsonObject): readonly NamedIdentity[] {
  const { recipient, salt } = assertion
  if (typeof recipient === 'string') {
    const hashed = isHash(recipient)
    return [{ type: 'email', value: recipient, hashed, salt: textOf(salt) ?? '' }]
  }
  return listOf(recipient)
    .filter(isObject)
    .flatMap((identity) => {
      const value = textOf(identity['identity'])
      if (value === undefined) return []
      // Open Badges 1.0 was also written with the words.
      const hashed = /^true$/i.test(String(identity['hashed'])) || isHash(value)
      const type = listOf(identity['type']).map(String).join(' ')
      return [{ type, value, hashed, salt: textOf(identity['salt']) ?? '' }]
    })
}

/** Open Badges 3.0: the subject itself and its identifiers. */
export function identitiesOfSubject(subject: unknown): readonly NamedIdentity[] {
  if (!isObject(subject)) return []
  const id = textOf(subject['id'])
  const identifiers = listOf(subject['identifier'])
    .filter(isObject)
    .flatMap((identity) => {
      const value = textOf(identity['identityHash'])
      if (value === undefined) return []
      const hashed = identity['hashed'] === true || isHash(value)
      return [
        {
          type: textOf(identity['identityType']) ?? '',
          value,
          hashed,
          salt: textOf(identity['salt']) ?? '',
        },
      ]
    })
  return id === undefined
    ? identifiers
    : [{ type: 'id', value: id, hashed: false, salt: '' }, ...identifiers]
}

/**
 * Whether the badge was awarded to what the holder typed: an e-mail address, web address, telephone number, DID or
 * claim code, in any of the ways it may have been written when it was hashed. Nothing of it goes into the result but
 * which identity and which way of writing matched.
 */
export async function checkRecipient(
  identities: readonly NamedIdentity[],
  holder: string | undefined,
): Promise<Check> {
  if (holder === undefined || holder.trim() === '') return checked('recipient-not-asked')
  const comparable = identities.filter((identity) => !isOpaque(identity))
  if (comparable.length === 0) return checked('recipient-not-named')
  const unsupported = comparable.filter(
    ({ hashed, value }) => hashed && methodOf(value) === undefined,
  )
  const strongestFirst = comparable.toSorted((a, b) => Number(isWeak(a)) - Number(isWeak(b)))
  const ways = [...spellings(holder)]
  for (const identity of strongestFirst) {
    const way = await wayOf(identity, holder, ways)
    if (way === undefined) continue
    const detail = { identity: identity.type, way }
    return isWeak(identity)
      ? checked('recipient-matches-weakly', { ...detail, method: methodOf(identity.value) ?? '' })
      : checked('recipient-matches', detail)
  }
  return checked(unsupported.length > 0 ? 'recipient-method-unknown' : 'recipient-differs', {
    identities: comparable.map(({ type }) => type).join(', '),
  })
}

/** Whether an identity is exactly what a text says, as it stands or as its SHA-256. What is hashed weakly shows nothing. */
export async function isExactly(identity: NamedIdentity, text: string): Promise<boolean> {
  if (!identity.hashed) return identity.value === text
  return !isWeak(identity) && isHashOf(text, identity)
}

/** A random name for the award says nothing about its holder. */
export function isOpaque({ type, value, hashed }: NamedIdentity): boolean {
  return type === 'id' && !hashed && value.startsWith('urn:uuid:')
}

/** In which way of writing what was typed is the identity; undefined when it is not. */
async function wayOf(
  identity: NamedIdentity,
  holder: string,
  ways: readonly (readonly [way: string, spelling: string])[],
): Promise<string | undefined> {
  const { value, hashed } = identity
  for (const [way, spelling] of ways) {
    if (hashed ? await isHashOf(spelling, identity) : isWritten(spelling, value)) return way
  }
  return !hashed && normal(value) === normal(holder) ? 'written in one way' : undefined
}

async function isHashOf(spelling: string, { value, salt }: NamedIdentity): Promise<boolean> {
  const method = methodOf(value)
  if (method === undefined) return false
  const wanted = value.slice(value.indexOf('$') + 1).toLowerCase()
  for (const text of await saltsOf(salt)) {
    if ((await digestBy(method, spelling + text)) === wanted) return true
  }
  return false
}

function isWritten(spelling: string, value: string): boolean {
  return value === spelling || value === `mailto:${spelling}`
}

/**
 * One way of writing for all ways that mean the same: capitals do not tell e-mail addresses and claim codes apart,
 * but they do tell DIDs and paths of web addresses apart.
 */
function normal(identity: string): string {
  const text = identity.trim().normalize('NFC')
  const mail = text.replace(/^mailto:/i, '')
  if (/^[^\s@:/]+@[^\s@:/]+$/.test(mail)) return mail.toLowerCase()
  const digits = text.replace(/^tel:/i, '').replace(/[\s().-]/g, '')
  if (/^\+\d{6,15}$/.test(digits)) return digits
  const code = claimCodeIn(text.toLowerCase())
  if (/^[a-z2-7]{26}$/.test(code)) return `claim:${code}`
  return /^https?:/i.test(text) && URL.canParse(text) ? new URL(text).href : text
}

type Method = 'sha256' | 'sha1' | 'md5'

/** How a hidden identity was hashed. Open Badges 1.0 to 2.0, IdentityHash; SHA-1 was issued too. */
function methodOf(value: string): Method | undefined {
  const name = value.split('$')[0]?.toLowerCase()
  return name === 'sha256' || name === 'sha1' || name === 'md5' ? name : undefined
}

/** Two texts with one such hash can be made. */
function isWeak({ value, hashed }: NamedIdentity): boolean {
  return hashed && methodOf(value) !== 'sha256'
}

async function digestBy(method: Method, text: string): Promise<string> {
  if (method === 'md5') {
    // Few badges have it, and a page that checks others does not load it.
    const { md5Hex } = await import('../recognising/md5.ts')
    return md5Hex(new TextEncoder().encode(text))
  }
  if (method === 'sha256') return hexOf(await digestText(text))
  return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-1', new TextEncoder().encode(text))))
}

/** A salt is text; some have hashed the bytes that its base64 stands for. */
async function saltsOf(salt: string): Promise<readonly string[]> {
  try {
    const bytes = new TextDecoder('utf-8', { fatal: true }).decode(decodeBase64url(salt))
    return salt === '' ? [salt] : [salt, bytes]
  } catch {
    return [salt]
  }
}

/** The ways in which one identity is written, the plainest first. */
function spellings(holder: string): ReadonlyMap<string, string> {
  const trimmed = holder.trim()
  const composed = trimmed.normalize('NFC')
  const lower = composed.toLowerCase()
  const bare = composed.replace(/^mailto:/i, '')
  const digits = trimmed.replace(/[\s().-]/g, '')
  const code = claimCodeIn(lower)
  const ways: readonly (readonly [string, string])[] = [
    ['as given', holder],
    ['without spaces around it', trimmed],
    ['composed letters (NFC)', composed],
    ['lower case', lower],
    ['lower case, without mailto:', lower.replace(/^mailto:/, '')],
    ['without mailto:', bare],
    ['domain in lower case', bare.replace(/@[^@]*$/, (domain) => domain.toLowerCase())],
    ['upper case', bare.toUpperCase()],
    ['telephone digits', digits],
    ['address as browsers write it', URL.canParse(trimmed) ? new URL(trimmed).href : trimmed],
    ['claim code', /^[a-z2-7]{26}$/.test(code) ? `claim:${code}` : lower],
    ['bare claim code', code],
  ]
  const seen = new Map<string, string>()
  for (const [way, text] of ways) if (![...seen.values()].includes(text)) seen.set(way, text)
  return seen
}

/** A claim code as it is hashed; what is printed on a card ends in two check characters beside it. */
function claimCodeIn(lower: string): string {
  const reading = readClaimCode(lower)
  if (reading.kind === 'read') return reading.codes[0]
  return lower.replace(/^claim:/, '').replace(/[\s-]/g, '')
}

function isHash(text: string): boolean {
  return /^(?:sha256|sha1|md5)\$[\da-f]+$/i.test(text)
}
