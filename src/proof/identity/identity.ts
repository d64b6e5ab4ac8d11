import { readClaimCode } from '../sealing/claim-code.ts'
import { proofFailure } from '../failure.ts'
import { decodeMultikey } from '../keys/multikey.ts'

export type IdentityKind = 'email' | 'url' | 'telephone' | 'did' | 'claim'

/**
 * An identity as it is hashed: one spelling for all the ways to write it.
 *
 * - email: trimmed, Unicode NFC, lower case
 * - url: trimmed, https or http, as the URL standard writes it
 * - telephone: E.164, `+` and digits
 * - did: `did:key:` of an Ed25519 key, which has one spelling
 * - claim: `claim:` and the code (16 random bytes) in lower-case base32, without check characters
 *
 * @throws ProofFailure `identity-malformed`; the message does not show the identity
 */
export function normaliseIdentity({
  type,
  value,
}: {
  readonly type: IdentityKind
  readonly value: string
}): string {
  const text = value.trim().normalize('NFC')
  const normal = normalisers[type](text)
  if (normal === undefined) throw proofFailure('identity-malformed', `not a usable ${type}`)
  return normal
}

const didKey = 'did:key:'

const normalisers: Readonly<Record<IdentityKind, (text: string) => string | undefined>> = {
  email: (text) =>
    /^[^\s@\p{Cc}]{1,64}@[^\s@\p{Cc}]{1,255}$/u.test(text) ? text.toLowerCase() : undefined,
  url: normaliseUrl,
  telephone: (text) => {
    const digits = text.replace(/[\s().-]/g, '')
    return /^\+[1-9][0-9]{6,14}$/.test(digits) ? digits : undefined
  },
  did: (text) => (isEd25519Did(text) ? text : undefined),
  claim: (text) => {
    const reading = readClaimCode(text)
    return reading.kind === 'read' ? `claim:${reading.codes[0]}` : undefined
  },
}

function isEd25519Did(text: string): boolean {
  if (!text.startsWith(didKey)) return false
  try {
    return decodeMultikey(text.slice(didKey.length)).crv === 'Ed25519'
  } catch {
    return false
  }
}

function normaliseUrl(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || /\s/.test(text) || url.username !== '' || url.password !== '')
    return undefined
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined
}
