import {
  boxSize,
  isClaimBox,
  mostBytes,
  readBox,
  type ClaimBox,
  type ClaimKeys,
} from './claim-box.ts'
import { notABox, openForClaim, sealForClaim, type BoxCrypto } from './claim-seal.ts'
import { isProofFailure, proofFailure } from '../failure.ts'

/**
 * Where the newest record of all that one issuer has awarded lies, for whoever holds the claim code. It stands among the
 * boxes of the code; who knows no records passes it over.
 */
export interface ClrBox {
  /** Of the sealed record. */
  readonly clr: string
  readonly issuer: string
  /** The issuer's name as the record has it. */
  readonly name: string
  /** How many badges are in it. */
  readonly badges: number
  /** The day of the newest award in it, YYYY-MM-DD. */
  readonly upTo: string
}

/** A record comes in sizes that double from here on, so that its length does not give away which badges are in it. */
const smallest = 16 * 1024
/** Characters of a sealed record: as many as the longest token that is read takes, sealed. */
const mostCharacters = 6 * 1024 * 1024

/** Encrypts what says where a record lies. The same under the same keys gives the same text. */
export function sealClrBox(box: ClrBox, keys: ClaimKeys, crypto: BoxCrypto): string {
  const { clr, issuer, name, badges, upTo } = box
  return sealForClaim(JSON.stringify({ clr, issuer, name, badges, upTo }), keys, crypto, boxSize)
}

/** Opens it. @throws ProofFailure `box-malformed`, as for the box of an award, and `box-wrong-code` */
export async function openClrBox(jwe: string, keys: ClaimKeys): Promise<ClrBox> {
  return readBox(await openForClaim(jwe, keys, mostBytes), isClrBox)
}

/** A line of a claim code's file: one of these, or what only a newer reader knows. */
export interface ClaimLine {
  readonly box?: ClaimBox
  readonly clr?: ClrBox
}

/**
 * Opens a line.
 *
 * @throws ProofFailure `box-malformed`, `box-wrong-code` when it does not open
 */
export async function openClaimLine(line: string, keys: ClaimKeys): Promise<ClaimLine> {
  const text = await openForClaim(line, keys, mostBytes)
  try {
    const value = readBox(text, isClaimBoxOrClr)
    return 'clr' in value ? { clr: value } : { box: value }
  } catch (error) {
    if (isProofFailure(error)) return {}
    throw error
  }
}

function isClaimBoxOrClr(value: unknown): value is ClaimBox | ClrBox {
  return isClaimBox(value) || isClrBox(value)
}

/**
 * Encrypts a record: with all badges of one person inside it would say whose they are to whoever has the whole site.
 *
 * @param token - compact JWS
 */
export function sealClr(token: string, keys: ClaimKeys, crypto: BoxCrypto): string {
  return sealForClaim(token, keys, crypto, clrSize)
}

/** The token of a sealed record. @throws ProofFailure `box-malformed`, `box-wrong-code` */
export async function openClr(jwe: string, keys: ClaimKeys): Promise<string> {
  const token = (await openForClaim(jwe.trim(), keys, mostCharacters)).trimEnd()
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) throw proofFailure('box-malformed', notABox)
  return token
}

function clrSize(length: number): number {
  let size = smallest
  while (size < length) size *= 2
  return size
}

function isClrBox(value: unknown): value is ClrBox {
  if (typeof value !== 'object' || value === null) return false
  const { clr, issuer, name, badges, upTo } = value as Readonly<Record<string, unknown>>
  const fits = (text: unknown, shape: RegExp) => typeof text === 'string' && shape.test(text)
  return (
    fits(clr, /^[a-z2-7]{26}$/) &&
    fits(issuer, /^[a-z0-9][a-z0-9-]{0,63}$/) &&
    typeof name === 'string' &&
    Number.isSafeInteger(badges) &&
    Number(badges) > 0 &&
    fits(upTo, /^\d{4}-\d{2}-\d{2}$/)
  )
}
