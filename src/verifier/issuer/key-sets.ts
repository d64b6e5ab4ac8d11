import { type FetchReason, fetchDocument, reasonOf } from '../fetching/fetching.ts'
import { isObject } from '../../bytes/json.ts'
import { listOf, parseObject, textOf } from '../recognising/json-reading.ts'
import type { Session } from '../session.ts'
import { didWebFolder } from './did.ts'
import { readJwk, type WrittenKey } from './read-key.ts'

/** A key from an issuer's JWK Set. */
export interface SetKey extends WrittenKey {
  readonly kid: string | undefined
  /** Of the set. */
  readonly url: string
}

export interface KeySets {
  readonly keys: readonly SetKey[]
  /** Why a set could not be read that may exist; a set that is not there is not among them. */
  readonly reason?: FetchReason
}

const mostKeys = 64

/**
 * The keys that an issuer publishes as JWK Sets: under `.well-known` of its host (Open Badges 3.0 implementation
 * guide, External proof) and in its own folder. A key that says it belongs to another issuer is left out.
 */
export async function loadKeySets(issuerId: string, session: Session): Promise<KeySets> {
  const addresses = keySetAddresses(issuerId, session.world.allowOrigins ?? [])
  const sets = await Promise.all(addresses.map((address) => loadSet(address, issuerId, session)))
  const reason = sets.find((set) => set.reason !== undefined)?.reason
  return {
    keys: sets.flatMap(({ keys }) => keys),
    ...(reason === undefined ? {} : { reason }),
  }
}

function keySetAddresses(issuerId: string, allowOrigins: readonly string[]): readonly string[] {
  const folder = didWebFolder(issuerId, allowOrigins) ?? folderOf(issuerId)
  if (folder === undefined) return []
  const root = new URL('/', folder).href
  const own = `${folder}jwks.json`
  return folder === root ? [`${root}.well-known/jwks.json`] : [`${root}.well-known/jwks.json`, own]
}

function folderOf(issuerId: string): string | undefined {
  if (!/^https?:/i.test(issuerId) || !URL.canParse(issuerId)) return undefined
  return new URL('.', issuerId).href
}

async function loadSet(address: string, issuerId: string, session: Session): Promise<KeySets> {
  const outcome = await fetchDocument(address, session)
  if (outcome.kind === 'gone') return { keys: [] }
  if (outcome.kind !== 'document') return { keys: [], reason: reasonOf(outcome) }
  const set = parseObject(new TextDecoder().decode(outcome.bytes), session.limits.depth)
  const keys = listOf(set?.['keys'])
    .slice(0, mostKeys)
    .flatMap((key) => {
      if (!isObject(key)) return []
      if (key['iss'] !== undefined && key['iss'] !== issuerId) return []
      const written = readJwk(key)
      return written === undefined ? [] : [{ kid: textOf(key['kid']), ...written, url: address }]
    })
  return { keys }
}
