import { decodeBase64url, encodeBase64url } from '../../bytes/base64.ts'
import type { PublicJwk } from '../../proof/jwk.ts'
import { importVerificationKey, isSignatureRight } from '../../proof/signature-key.ts'
import { hasBrokenText, mendText } from '../broken-text.ts'
import type { Token } from '../items.ts'
import { type JsonObject, isObject } from '../json-reading.ts'
import { loadEd25519 } from '../load-ed25519.ts'
import { type Check, checked } from '../report.ts'

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
