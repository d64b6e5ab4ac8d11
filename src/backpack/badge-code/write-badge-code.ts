import { crc32 } from '../../bytes/crc32.ts'
import { bytesOfHex } from '../../bytes/hex.ts'
import { joinBytes } from '../../bytes/join-bytes.ts'
import { achievementMark, toDense } from './dense-text.ts'
import { encodeDigits } from './digits.ts'
import { achievementIn, endMark, joinParts, limits } from './format.ts'
import { createEncoder } from './arithmetic-coder.ts'
import { primedPredictor } from './primed-predictor.ts'

/** What a code is made of. */
export interface BadgeCodeSource {
  /** A 3.0 credential with its proof, as JSON. */
  readonly credential: string
  /** Root of the site whose page opens the code: absolute URL, ends in `/`. */
  readonly site: string
  /** The achievement's own document, where the code shall leave to the site what it says. */
  readonly achievement?: string
}

/**
 * A signed credential as the digits of a QR code. `readBadgeCode` gives the same JSON again, without the spaces between.
 * Undefined where the achievement is not one of the site's that stands in the credential, and where there is too much in it.
 *
 * @throws SyntaxError where the credential is no JSON
 */
export function writeBadgeCode({
  credential,
  site,
  achievement,
}: BadgeCodeSource): string | undefined {
  const json = JSON.stringify(JSON.parse(credential) as unknown)
  const whole = encode(json)
  if (whole.length > limits.credential) return undefined
  const left = achievement === undefined ? nothingOf(json) : leftOut(json, achievement, site)
  if (left === undefined) return undefined
  const context = { site, version: left.version }
  const { text, raw } = toDense(left.json, context)
  const plain = encode(text)
  if (plain.length > limits.text) return undefined
  const encoder = createEncoder(primedPredictor())
  encoder.write(joinBytes([encode(left.name), Uint8Array.of(endMark)]))
  encoder.prime(encode(toDense(left.inside, context).text).subarray(0, limits.achievement))
  encoder.write(joinBytes([plain, Uint8Array.of(endMark)]))
  const hash = bytesOfHex(left.version ?? '')
  const parts = joinParts({
    sum: crc32(whole),
    raw: joinBytes([hash, raw]),
    packed: encoder.end(),
  })
  return parts && encodeDigits(parts)
}

const encode = (text: string) => new TextEncoder().encode(text)

interface LeftOut {
  /** The credential, with a mark in place of what is left out. */
  readonly json: string
  /** What is left out. */
  readonly inside: string
  /** Slugs of issuer and badge, with a slash between them. */
  readonly name: string
  /** 16 hexadecimal digits. */
  readonly version: string | undefined
}

function nothingOf(json: string): LeftOut {
  return { json, inside: '', name: '', version: undefined }
}

/** Undefined unless it is the credential's, and at its own address on the site. */
function leftOut(json: string, document: string, site: string): LeftOut | undefined {
  const inside = achievementIn(document)
  const parts = inside === undefined ? [] : json.split(`"achievement":${inside}`)
  if (inside === undefined || parts.length !== 2) return undefined
  const { id } = JSON.parse(inside) as { readonly id?: unknown }
  if (typeof id !== 'string' || !id.startsWith(site)) return undefined
  const path = id.slice(site.length)
  const [, name, version] =
    /^badges\/([a-z0-9-]+\/[a-z0-9-]+)\/v\/([0-9a-f]{16})\/achievement\.json$/.exec(path) ?? []
  if (name === undefined || name.length > limits.name) return undefined
  return { json: parts.join(`"achievement":${achievementMark}`), inside, name, version }
}
