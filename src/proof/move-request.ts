import { jsonText } from '../bytes/json.ts'
import { encodeBase32 } from '../bytes/base32.ts'
import { decodeBase64url, encodeBase64url } from '../bytes/base64.ts'
import { webHkdf } from './sealing/claim-box.ts'
import { proofFailure, type ProofFailure } from './failure.ts'
import { readBase32 } from './read-bytes.ts'
import { parseStrictJson } from './strict-json.ts'

/**
 * What the holder of a claim code asks for: that the awards behind it be tied to something else than a mailbox that will
 * close. Whoever can open the request with a code knows that it was made by somebody who held that code, and learns
 * nothing but what stands here.
 */
export interface Move {
  /** At most one of the two. Neither: the claim code alone shall tell whose they are. */
  readonly email?: string
  /** `did:key:z6Mk…` of a key that the holder's device keeps. */
  readonly did?: string
  /** YYYY-MM-DD, the day on which it was made. */
  readonly made: string
  readonly awards: readonly MovedAward[]
}

/** One award, as its box names it. */
export interface MovedAward {
  readonly issuer: string
  readonly badge: string
  /** YYYY-MM-DD */
  readonly awarded: string
  /** Its issuer signed the holder's name with it. */
  readonly named: boolean
}

/** A request that is still closed: it names a code to nobody who does not hold it. */
export interface MoveRequest {
  readonly site: string
  /** 26 characters of small base32, from the code. They are not the name of the code's file on the site. */
  readonly lookup: string
  /** What an older reader knows is of version 1: one that knows no keys would have taken the awards to be tied to the code alone. */
  readonly version: Version
  /** AES-256-GCM: initialisation vector, ciphertext and tag, in base64url. */
  readonly sealed: string
}

type Version = 1 | 2

const type = 'move-request'
/** What is encrypted with a request, so that it cannot be given out for one of another version. */
const labelOf = { 1: type, 2: `${type} 2` } as const
const labels = { lookup: 'move lookup 1', key: 'move key 1' } as const
const mostBytes = 65_536
const ivBytes = 12

/**
 * Makes a request as the text of a file.
 * @param code 26 characters of small base32
 * @param site absolute URL of the site's root, as its badges name it
 * @param iv 12 random bytes
 * @throws ProofFailure `base32-malformed`
 */
export async function sealMoveRequest(
  move: Move,
  code: string,
  site: string,
  iv: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(move))
  // JSON does not mind spaces at its end; so a length does not give an address away.
  const padded = new Uint8Array(Math.ceil(bytes.length / 256) * 256).fill(0x20)
  padded.set(bytes)
  const key = await keyOf(code, site, 'encrypt')
  const version = move.did === undefined ? 1 : 2
  const additionalData = utf8(labelOf[version])
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, padded)
  const whole = new Uint8Array([...iv, ...new Uint8Array(sealed)])
  const request = { type, version, site, lookup: await moveLookupOf(code, site) }
  return jsonText({ ...request, sealed: encodeBase64url(whole) })
}

/** Reads a request without opening it. @throws ProofFailure `move-malformed` */
export function readMoveRequest(text: string): MoveRequest {
  try {
    const value = parseStrictJson(text, { size: mostBytes, depth: 2 })
    const { type: kind, version, site, lookup, sealed } = value as Readonly<Record<string, unknown>>
    const isOne = kind === type && (version === 1 || version === 2) && typeof site === 'string'
    const isNamed = typeof lookup === 'string' && /^[a-z2-7]{26}$/.test(lookup)
    if (isOne && isNamed && typeof sealed === 'string') return { site, version, lookup, sealed }
  } catch {
    throw malformed()
  }
  throw malformed()
}

/** By this a request is found among the codes that somebody knows. @throws ProofFailure `base32-malformed` */
export async function moveLookupOf(code: string, site: string): Promise<string> {
  const [key, salt, info] = [readBase32(code), utf8(site), utf8(labels.lookup)]
  return encodeBase32(await webHkdf(key, salt, info, 16))
}

/**
 * Opens a request.
 * @throws ProofFailure `move-wrong-code` when it was made with another code, for another site, or has been changed since;
 * `move-malformed` when what it holds is no request
 */
export async function openMoveRequest(
  { site, version, sealed }: MoveRequest,
  code: string,
): Promise<Move> {
  const key = await keyOf(code, site, 'decrypt')
  try {
    const bytes = decodeBase64url(sealed)
    const iv = bytes.slice(0, ivBytes)
    const algorithm = { name: 'AES-GCM', iv, additionalData: utf8(labelOf[version]) }
    const opened = await crypto.subtle.decrypt(algorithm, key, bytes.slice(ivBytes))
    return readMove(new TextDecoder('utf-8', { fatal: true }).decode(opened))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'move-malformed') throw error
    throw proofFailure('move-wrong-code', 'made with another code, or changed since')
  }
}

function readMove(text: string): Move {
  const value = parseStrictJson(text, { size: mostBytes, depth: 4 })
  const { email, did, made, awards } = (value ?? {}) as Readonly<Record<string, unknown>>
  const isDated = typeof made === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(made)
  const isTied = isShort(email) && isShort(did) && (email === undefined || did === undefined)
  if (!isDated || !isTied || !Array.isArray(awards) || !awards.every(isAward)) throw malformed()
  return {
    ...{ made, awards },
    ...(email === undefined ? {} : { email }),
    ...(did === undefined ? {} : { did }),
  }
}

function isShort(value: unknown): value is string | undefined {
  return value === undefined || (typeof value === 'string' && value.length <= 254)
}

function isAward(value: unknown): value is MovedAward {
  const { issuer, badge, awarded, named } = (value ?? {}) as Readonly<Record<string, unknown>>
  const isSlug = (text: unknown) => typeof text === 'string' && /^[a-z0-9-]{1,64}$/.test(text)
  return (
    isSlug(issuer) && isSlug(badge) && typeof awarded === 'string' && typeof named === 'boolean'
  )
}

async function keyOf(code: string, site: string, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  const bytes = await webHkdf(readBase32(code), utf8(site), utf8(labels.key), 32)
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, [use])
}

const utf8 = (text: string) => new TextEncoder().encode(text)

function malformed(): ProofFailure {
  return proofFailure('move-malformed', 'not a request to move awards')
}
