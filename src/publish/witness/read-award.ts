import { identityTypes, recordedIdentity } from '../../model/identity.ts'
import type { Award } from '../../kinds/award/schema.ts'
import type { AwardRecord } from '../../kinds/records.ts'
import type { Identity } from '../../model/identity.ts'
import type { Recipient } from '../../kinds/award/parts.ts'
import type { Plain } from './plain.ts'

/**
 * The awards of a file as they are signed: what a batch shares holds for each of its awards, what is left out has its
 * value, and a plain recipient is in the form that is hashed. The rules of the records, written again in few words.
 */
export function awardsOf(
  written: Plain,
  place: Pick<AwardRecord, 'file' | 'issuer' | 'badge'>,
): readonly Pick<AwardRecord, 'file' | 'issuer' | 'badge' | 'award'>[] {
  const { awards: entries, ...shared } = written
  const whole = Array.isArray(entries)
    ? (entries as readonly Plain[]).map((entry) =>
        entry['erased'] ? entry : { ...shared, ...entry },
      )
    : [shared]
  return whole.map((each) => ({ ...place, award: awardOf(each) }))
}

function awardOf(written: Plain): Award {
  const { recipient, ...rest } = written
  const filled = { id: '', evidence: [], results: [], listed: false, ...rest }
  if (recipient === undefined) return filled
  return { ...filled, recipient: recipientOf(recipient as string | Plain) }
}

function recipientOf(written: string | Plain): string | Recipient {
  if (typeof written === 'string') return written
  const { identities, name } = written
  const several = Array.isArray(identities) ? (identities as readonly Plain[]) : [written]
  const all = several.flatMap(identitiesIn).map(recordedIdentity)
  return name === undefined ? { identities: all } : { identities: all, name: String(name) }
}

function identitiesIn(written: Plain): readonly Identity[] {
  return identityTypes.flatMap((type) => {
    const value = written[type]
    return typeof value === 'string' ? [{ type, value }] : []
  })
}
