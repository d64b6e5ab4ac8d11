import { decodeBase64url } from '../../bytes/base64.ts'
import { parseObject, type JsonObject } from '../../verifier/json-reading.ts'

/** What a signed token says, not yet verified; undefined where it is no JSON object. */
export function tokenPayload(token: string): JsonObject | undefined {
  try {
    const bytes = decodeBase64url(token.trim().split('.')[1] ?? '')
    return parseObject(new TextDecoder().decode(bytes), 64)
  } catch {
    return undefined
  }
}
