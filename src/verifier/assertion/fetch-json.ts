import { type FetchOutcome, fetchDocument } from '../fetching/fetching.ts'
import type { JsonObject } from '../../bytes/json.ts'
import { parseObject } from '../recognising/json-reading.ts'
import { securedAddress } from '../fetching/address-policy.ts'
import type { Session } from '../session.ts'

/** A JSON object from an address, or why there is none. `not-json`: the host answers with something else. */
export type JsonOutcome =
  | { readonly kind: 'object'; readonly value: JsonObject; readonly url: string }
  | { readonly kind: 'not-json' }
  | Exclude<FetchOutcome, { kind: 'document' }>

/**
 * The JSON object at an address that a badge of the first generations names. Many of those are `http:`; the same
 * host is asked over https, which proves more than what was asked for.
 */
export async function fetchJson(address: string, session: Session): Promise<JsonOutcome> {
  const url = securedAddress(address, session.world.allowOrigins)
  const outcome = await fetchDocument(url, session)
  if (outcome.kind !== 'document') return outcome
  return session.cache.recall(
    `json ${outcome.url} ${url}`,
    async () => {
      const text = new TextDecoder().decode(outcome.bytes)
      const value = parseObject(text, session.limits.depth)
      return value === undefined
        ? { kind: 'not-json' as const }
        : { kind: 'object' as const, value, url: outcome.url }
    },
    () => true,
  )
}

/** Whether two addresses lead to the same place, https and http taken for one. */
export function isSameAddress(first: string | undefined, second: string | undefined): boolean {
  if (first === undefined || second === undefined) return false
  return normal(first) === normal(second)
}

function normal(address: string): string {
  return URL.canParse(address) ? new URL(address).href.replace(/^http:/, 'https:') : address
}
