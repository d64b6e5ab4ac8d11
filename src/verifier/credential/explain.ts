import { decodeBase64url, encodeBase64url } from '../../bytes/base64.ts'
import type { PublicJwk } from '../../proof/keys/jwk.ts'
import { importVerificationKey, isSignatureRight } from '../../proof/keys/signature-key.ts'
import type { Token } from '../recognising/items.ts'
import { isObject, type JsonObject } from '../../bytes/json.ts'
import { loadEd25519 } from '../recognising/load-ed25519.ts'
import { checked, type Check } from '../reporting/report.ts'

/** Texts above this are not written anew to look for a cause. */
const longest = 200_000

/**
 * Why the signature of an embedded proof may not fit: letters broken on the way. The guess is proven by mending them
 * and checking again.
 */
export async function explainProof(
  document: JsonObject,
  isRight: (candidate: JsonObject) => Promise<boolean>,
): Promise<Check | undefined> {
  if (!hasBrokenText(JSON.stringify(document))) return undefined
  const mended = mapTexts(document, mendText)
  return isObject(mended) && (await isRight(mended))
    ? checked('signature-wrong-broken-text')
    : undefined
}

/** Why the signature of a token may not fit: its JSON was read and written anew, with other spaces or signs. */
export async function explainToken(
  { text, payload }: Token,
  keys: readonly (PublicJwk | CryptoKey | undefined)[],
): Promise<Check | undefined> {
  if (text.length > longest) return undefined
  const [head = '', body = '', tail = ''] = text.split('.')
  const signature = decodeBase64url(tail)
  for (const source of keys) {
    if (source === undefined) continue
    const key = await importVerificationKey(source, loadEd25519).catch(() => undefined)
    if (key === undefined) continue
    for (const [code, candidate] of rewritings(payload)) {
      const rewritten = encodeBase64url(new TextEncoder().encode(candidate))
      // As it came, it has been tried.
      if (rewritten === body) continue
      const input = `${head}.${rewritten}`
      if (await isSignatureRight(key, signature, new TextEncoder().encode(input))) {
        return checked(code)
      }
    }
  }
  return undefined
}

function* rewritings(
  payload: JsonObject,
): Generator<readonly ['signature-wrong-rewritten' | 'signature-wrong-broken-text', string]> {
  const plain = JSON.stringify(payload)
  const spaced = JSON.stringify(payload, null, 1)
    .replace(/\n\s*/g, ' ')
    .replace(/([[{]) | ([\]}])/g, '$1$2')
  const texts = [plain, JSON.stringify(payload, null, 2), JSON.stringify(payload, null, 4), spaced]
  const written = texts.flatMap((text) => [
    text,
    `${text}\n`,
    text.replaceAll('/', '\\/'),
    text.replace(/[^\0-\x7f]/g, escapeUnit),
  ])
  // Most payloads have nothing to escape, and those written so are the same again.
  for (const text of new Set(written)) yield ['signature-wrong-rewritten', text]
  if (hasBrokenText(plain)) {
    yield ['signature-wrong-broken-text', JSON.stringify(mapTexts(payload, mendText))]
  }
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}

function mapTexts(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === 'string') return map(value)
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, map))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, map)]))
}

/** What Windows-1252 shows for the bytes 0x80 to 0x9f; the five gaps stand for themselves. */
const windows1252 =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f' +
  '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178'

/** Text in UTF-8 that was read as Latin-1 or Windows-1252: `Â®` for `®`, `â€™` for `’`. */
const broken = /[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/

/** Whether UTF-8 in the text was read as Windows-1252 once: `Ã©` for é. */
function hasBrokenText(text: string): boolean {
  return broken.test(text)
}

/** The text as it was before, where it can be told; otherwise the text itself. */
function mendText(text: string): string {
  if (!hasBrokenText(text)) return text
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    const special = unit > 0xff ? windows1252.indexOf(text.charAt(index)) : -1
    if (unit > 0xff && special < 0) return text
    bytes[index] = unit > 0xff ? 0x80 + special : unit
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return text
  }
}
