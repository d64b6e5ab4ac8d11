import { decodeBase32, encodeBase32 } from '../../bytes/base32.ts'
import { decodeBase58, encodeBase58 } from '../../bytes/base58.ts'
import { decodeBase64url, encodeBase64url } from '../../bytes/base64.ts'
import { bytesOfHex, hexOf } from '../../bytes/hex.ts'
import { joinBytes } from '../../bytes/join-bytes.ts'
import { didWeb } from '../../model/addresses/address.ts'

// JSON holds no control characters, so each of them can stand for something. What no compression makes smaller (hashes,
// keys, signatures, random names) is taken out of the text as bytes; where the same comes again, one character says so.
// Codes are read for ever: what a character stands for never changes.

/** A text with its random parts beside it. */
export interface DenseText {
  readonly text: string
  /** The random parts, in the order of their places. */
  readonly raw: Uint8Array
}

/** What both sides know beforehand. */
export interface DenseContext {
  /** Absolute URL of the site's root, ends in `/`. */
  readonly site: string
  /** The hash in the address of the badge's version: 16 hexadecimal digits. */
  readonly version?: string | undefined
}

interface Kind {
  /** Stands for bytes of this kind; 16 more stands for the same as the last of it. */
  readonly mark: number
  readonly bytes: number
  readonly write: (bytes: Uint8Array) => string
  readonly read: (text: string) => Uint8Array
}

const again = 16
const [rootMark, didMark] = ['\u0001', '\u0002']
/** Stands for the achievement that the site has. */
export const achievementMark = '\u0010'
/** multicodec `ed25519-pub`. */
const ed25519 = Uint8Array.of(0xed, 0x01)

const kinds: readonly Kind[] = [
  { mark: 3, bytes: 32, write: hexOf, read: bytesOfHex },
  {
    ...{ mark: 4, bytes: 32 },
    write: (bytes) => `z${encodeBase58(joinBytes([ed25519, bytes]))}`,
    read: (text) => decodeBase58(text.slice(1)).subarray(ed25519.length),
  },
  {
    ...{ mark: 5, bytes: 64 },
    write: (bytes) => `z${encodeBase58(bytes)}`,
    read: (text) => decodeBase58(text.slice(1)),
  },
  { mark: 6, bytes: 16, write: uuidOf, read: (text) => bytesOfHex(text.replaceAll('-', '')) },
  { mark: 7, bytes: 16, write: encodeBase64url, read: decodeBase64url },
  { mark: 8, bytes: 16, write: encodeBase32, read: decodeBase32 },
  { mark: 11, bytes: 8, write: hexOf, read: bytesOfHex },
]
const versionKind = 11

/** In the order of `kinds`; what looks alike and is not is left as it stands. */
const pattern =
  /\b([0-9a-f]{64})\b|\b(z6Mk[1-9A-HJ-NP-Za-km-z]{44})\b|"(z[1-9A-HJ-NP-Za-km-z]{80,90})"|\b([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\b|"([\w-]{22})"|\/([a-z2-7]{26})\/|\/([0-9a-f]{16})\//g

/** Takes the random parts out of minimal JSON. */
export function toDense(json: string, { site, version }: DenseContext): DenseText {
  const raw: Uint8Array[] = []
  const last = new Map([[versionKind, version]])
  const short = json.replaceAll(site, rootMark).replaceAll(didWeb(site), didMark)
  const text = short.replace(pattern, (match: string, ...groups: readonly unknown[]) => {
    const index = groups.findIndex((group) => group !== undefined)
    const kind = kinds[index]
    const found = groups[index]
    if (kind === undefined || typeof found !== 'string') return match
    const isSame = last.get(kind.mark) === found
    const bytes = isSame ? undefined : bytesOf(found, kind)
    if (!isSame && bytes === undefined) return match
    if (bytes) raw.push(bytes)
    last.set(kind.mark, found)
    return match.replace(found, String.fromCharCode(kind.mark + (isSame ? again : 0)))
  })
  return { text, raw: joinBytes(raw) }
}

/** Undefined for what would not come back the same. */
function bytesOf(text: string, { bytes, read, write }: Kind): Uint8Array | undefined {
  try {
    const found = read(text)
    return found.length === bytes && write(found) === text ? found : undefined
  } catch {
    return undefined
  }
}

/** The JSON again; undefined where text and random parts do not belong together. */
export function fromDense(
  { text, raw }: DenseText,
  { site, version }: DenseContext,
): string | undefined {
  const last = new Map([[versionKind, version]])
  let at = 0
  let isSound = true
  const written = (mark: number): string | undefined => {
    const same = kinds.find((kind) => kind.mark + again === mark)
    if (same !== undefined) return last.get(same.mark)
    const kind = kinds.find((each) => each.mark === mark)
    const bytes = raw.subarray(at, at + (kind?.bytes ?? 0))
    if (kind === undefined || bytes.length < kind.bytes) return undefined
    at += kind.bytes
    const plain = kind.write(bytes)
    last.set(mark, plain)
    return plain
  }
  const json = text.replace(/\p{Cc}/gu, (mark) => {
    if (mark === rootMark) return site
    if (mark === didMark) return didWeb(site)
    const plain = mark === achievementMark ? mark : written(mark.charCodeAt(0))
    if (plain === undefined) isSound = false
    return plain ?? ''
  })
  return isSound && at === raw.length ? json : undefined
}

function uuidOf(bytes: Uint8Array): string {
  return hexOf(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
