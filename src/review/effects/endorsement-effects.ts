import type { BroughtRecord, EndorsementRecord, Records } from '../../kinds/records.ts'
import type { EndorsementVerb } from '../../model/staff-words/staff-words.ts'
import { same } from './compared.ts'

/** What becomes of an endorsement. */
export interface EndorsementEffect {
  /** The issuer of this site who endorses; absent: it was signed elsewhere. */
  readonly by?: string
  /** What it speaks of: an issuer, a badge of it, or an award of that badge. */
  readonly of: 'issuer' | 'badge' | 'award'
  readonly issuer: string
  readonly badge?: string
  readonly verb: EndorsementVerb
}

type Each = EndorsementRecord | BroughtRecord

/** What a merge would do to endorsements. What speaks of something that is not public is left out. */
export function endorsementEffects(
  before: Records | undefined,
  after: Records,
): readonly EndorsementEffect[] {
  const was = byPlace(before)
  const is = byPlace(after)
  const places = [...new Set([...was.keys(), ...is.keys()])].sort()
  return places.flatMap((place) => {
    const [old, now] = [was.get(place), is.get(place)]
    const each = now ?? old
    const verb = verbOf(old, now)
    return each === undefined || verb === undefined ? [] : [{ ...subjectOf(each), verb }]
  })
}

function verbOf(was: Each | undefined, is: Each | undefined): EndorsementVerb | undefined {
  if (is === undefined) return 'gone'
  const isRevoked = revokedIn(is) !== undefined
  if (was === undefined) return isRevoked ? 'revoked' : 'new'
  const wasRevoked = revokedIn(was) !== undefined
  if (isRevoked !== wasRevoked) return isRevoked ? 'revoked' : 'restored'
  return same(writtenIn(was), writtenIn(is)) ? undefined : 'changed'
}

function subjectOf(each: Each): Omit<EndorsementEffect, 'verb'> {
  const { issuer, badge } = each
  return {
    ...('endorsement' in each ? { by: each.endorsement.by } : {}),
    ...{ of: kindOf(each), issuer },
    ...(badge === undefined ? {} : { badge }),
  }
}

function kindOf(each: Each): EndorsementEffect['of'] {
  if (isOfAward(each)) return 'award'
  return each.badge === undefined ? 'issuer' : 'badge'
}

/** Those of awards lie in a folder of their own. */
function isOfAward({ file }: Each): boolean {
  return file.startsWith('awards/')
}

function revokedIn(each: Each) {
  return 'endorsement' in each ? each.endorsement.revoked : each.notes.revoked
}

function writtenIn(each: Each): unknown {
  return 'endorsement' in each ? each.endorsement : [each.credential.text, each.notes]
}

function byPlace(records: Records | undefined): ReadonlyMap<string, Each> {
  const brought = (records?.brought ?? []).filter(({ isLeftOut }) => !isLeftOut)
  return new Map([...(records?.endorsements ?? []), ...brought].map((each) => [each.file, each]))
}
