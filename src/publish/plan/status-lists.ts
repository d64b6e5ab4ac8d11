import type { StatusListEntry } from '../../ledger/entry.ts'
import type { StatusPurpose } from '../../model/address.ts'
import { canonicalJson } from '../../model/canonical-json.ts'
import type { Sha256Hex } from './signed-part.ts'
import type { Standing } from './standing.ts'

export const statusPurposes = ['revocation', 'suspension'] as const satisfies readonly StatusPurpose[]

/** One status list as it must read. */
export interface WantedList {
  readonly issuer: string
  readonly purpose: StatusPurpose
  readonly list: number
  /** Slots whose bit is set, ascending. */
  readonly set: readonly number[]
  /** RFC 3339: the newest day on which something it says happened. */
  readonly validFrom: string
  readonly digest: string
}

/** Every list of every issuer that has issued, whether a bit is set in it or not. */
export function wantedLists(standings: readonly Standing[], sha256: Sha256Hex): readonly WantedList[] {
  const groups = new Map<string, Standing[]>()
  for (const standing of standings) {
    const key = `${standing.issued.issuer} ${standing.issued.status.list}`
    const group = groups.get(key)
    if (group) group.push(standing)
    else groups.set(key, [standing])
  }
  return [...groups.keys()].sort().flatMap((key) => {
    const group = groups.get(key) ?? []
    return statusPurposes.map((purpose) => wantedList(group, purpose, sha256))
  })
}

/** The lists that have to be signed: what they say changed, or their key is not to be trusted any more. */
export function listsToSign(
  wanted: readonly WantedList[],
  kept: ReadonlyMap<string, Omit<StatusListEntry, 'document'>>,
  isTrusted: (keyId: string) => boolean,
): readonly WantedList[] {
  return wanted.filter((list) => {
    const entry = kept.get(statusListKey(list))
    return entry === undefined || entry.digest !== list.digest || !isTrusted(entry.key)
  })
}

/** The name of a list in the ledger's index. */
export function statusListKey(list: Pick<WantedList, 'issuer' | 'purpose' | 'list'>): string {
  return `${list.issuer}/${list.purpose}/${list.list}`
}

function wantedList(group: readonly Standing[], purpose: StatusPurpose, sha256: Sha256Hex): WantedList {
  const { issuer, status } = group[0]!.issued
  const struck = group.filter((standing) => isSet(standing, purpose))
  const set = struck.map((standing) => standing.issued.status.index).sort((a, b) => a - b)
  const first = group.map((standing) => standing.issued.issuedOn).sort()[0]!
  const days = struck.flatMap((standing) => (standing.change ? [`${standing.change.on}T00:00:00Z`] : []))
  const validFrom = [first, ...days].sort().at(-1)!
  return { issuer, purpose, list: status.list, set, validFrom, digest: sha256(canonicalJson([set, validFrom])) }
}

function isSet({ state }: Standing, purpose: StatusPurpose): boolean {
  if (purpose === 'suspension') return state === 'suspended'
  return state === 'revoked' || state === 'superseded' || state === 'erased'
}
