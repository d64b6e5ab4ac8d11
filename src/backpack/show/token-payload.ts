import { decodeBase64url } from '../../bytes/base64.ts'
import type { JsonObject } from '../../bytes/json.ts'
import { parseObject } from '../../verifier/recognising/json-reading.ts'

/** What a signed token says, not yet verified; undefined where it is no JSON object. */
export function tokenPayload(token: string): JsonObject | undefined {
  const text = tokenPayloadText(token)
  return text === undefined ? undefined : parseObject(text, 64)
}

/** The same as it stands in the token; undefined where it is no token. */
export function tokenPayloadText(token: string): string | undefined {
  const [, payload, signature] = token.trim().split('.')
  if (payload === undefined || signature === undefined) return undefined
  try {
    return new TextDecoder().decode(decodeBase64url(payload))
  } catch {
    return undefined
  }
}
