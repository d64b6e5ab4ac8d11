import { crc32 } from '../../bytes/crc32.ts'
import { hexOf } from '../../bytes/hex.ts'
import { addressesOf } from '../../model/addresses/address.ts'
import { achievementMark, fromDense, toDense } from './dense-text.ts'
import { achievementIn, type CodeParts, endMark, limits, splitParts } from './format.ts'
import { createDecoder, type Decoder } from './arithmetic-coder.ts'
import { primedPredictor } from './primed-predictor.ts'

/**
 * Why digits give no badge:
 *
 * - `no-code`: they are no code of a badge;
 * - `newer`: a code of a later version than this software knows;
 * - `cut-short`: its end is missing;
 * - `altered`: some of its digits are others;
 * - `too-large`: it unpacks to more than any badge;
 * - `not-had`: the site does not give the words that the code leaves to it;
 * - `differs`: what the site gives is not what was left to it.
 */
export type BadgeCodeFault =
  'no-code' | 'newer' | 'cut-short' | 'altered' | 'too-large' | 'not-had' | 'differs'

export type BadgeCodeReading =
  | { readonly kind: 'read'; readonly credential: string }
  | { readonly kind: 'refused'; readonly reason: BadgeCodeFault }

/** What reading takes. */
export interface BadgeCodePorts {
  /** Root of the site whose page the code leads to: absolute URL, ends in `/`. */
  readonly site: string
  /** The text at an address of that site; undefined where it cannot be had. */
  readonly fetchText: (address: string) => Promise<string | undefined>
}

/** The credential of a code, as minimal JSON. Whether it is genuine is for the verifier to say. Never throws. */
export async function readBadgeCode(
  digits: string,
  ports: BadgeCodePorts,
): Promise<BadgeCodeReading> {
  const parts = splitParts(digits)
  if (typeof parts === 'string') return refused(parts)
  const decoder = createDecoder(parts.packed, primedPredictor())
  const name = readText(decoder, limits.name)
  if (name === undefined) return refused('altered')
  if (name === '') return textOf(decoder, { ...parts, context: { site: ports.site } })
  const version = hexOf(parts.raw.subarray(0, hashBytes))
  const context = { site: ports.site, version }
  const document = await achievementOf(name, version, ports)
  const achievement = document === undefined ? undefined : achievementIn(document)
  if (achievement === undefined) return refused('not-had')
  const known = new TextEncoder().encode(toDense(achievement, context).text)
  decoder.prime(known.subarray(0, limits.achievement))
  return textOf(decoder, { ...parts, raw: parts.raw.subarray(hashBytes), context, achievement })
}

const hashBytes = 8

function refused(reason: BadgeCodeFault): BadgeCodeReading {
  return { kind: 'refused', reason }
}

/** Up to the mark; undefined where it does not come in time. */
function readText(decoder: Decoder, most: number): string | undefined {
  const bytes: number[] = []
  while (bytes.length <= most) {
    const byte = decoder.read()
    if (byte === endMark) return new TextDecoder().decode(Uint8Array.from(bytes))
    bytes.push(byte)
  }
  return undefined
}

async function achievementOf(
  name: string,
  version: string,
  { site, fetchText }: BadgeCodePorts,
): Promise<string | undefined> {
  const [, issuer, slug] = /^([a-z0-9-]+)\/([a-z0-9-]+)$/.exec(name) ?? []
  if (issuer === undefined || slug === undefined) return undefined
  return fetchText(addressesOf({ url: site }).achievement(issuer, slug, version))
}

interface TextParts extends Pick<CodeParts, 'sum' | 'raw'> {
  readonly context: Parameters<typeof fromDense>[1]
  /** Where it was left to the site. */
  readonly achievement?: string
}

function textOf(decoder: Decoder, parts: TextParts): BadgeCodeReading {
  const text = readText(decoder, limits.text)
  const { achievement } = parts
  // With other words than it was made with, what comes out has no meaning, and perhaps no end.
  if (text === undefined) return refused(achievement === undefined ? 'too-large' : 'differs')
  const shortened = fromDense({ text, raw: parts.raw }, parts.context)
  const credential = shortened?.replace(achievementMark, () => achievement ?? '') ?? ''
  const bytes = new TextEncoder().encode(credential)
  if (bytes.length > limits.credential) return refused('too-large')
  if (crc32(bytes) !== parts.sum) return refused(achievement === undefined ? 'altered' : 'differs')
  return { kind: 'read', credential }
}
