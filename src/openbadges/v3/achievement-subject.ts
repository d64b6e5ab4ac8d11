import type { Addresses } from '../../model/address.ts'
import type { HashedIdentity, Statement } from '../../kinds/award/statement.ts'
import { present } from '../present.ts'
import { narrativeOf } from '../preview-words.ts'
import { type Achievement, toAchievement } from './achievement.ts'
import { type Result, toResult } from './result.ts'

/** Open Badges 3.0 AchievementSubject: who was awarded what. */
export interface AchievementSubject {
  /** `urn:uuid:` of this one award, never of the person: two awards cannot be linked by it. */
  readonly id: string
  readonly type: readonly ['AchievementSubject']
  readonly identifier: readonly IdentityObject[]
  readonly achievement: Achievement
  readonly narrative?: string | undefined
  readonly result?: readonly Result[]
  readonly creditsEarned?: number | undefined
  readonly role?: string | undefined
  readonly term?: string | undefined
  readonly licenseNumber?: string | undefined
  readonly activityStartDate?: string | undefined
  readonly activityEndDate?: string | undefined
}

export interface IdentityObject {
  readonly type: 'IdentityObject'
  readonly hashed: true
  readonly identityHash: string
  readonly identityType: string
  /** Absent where it is withheld: the holder has it, and shows it to whom they like. */
  readonly salt?: string
}

/** IdentifierTypeEnum knows `name`, and only `emailAddress` of these; its other values are extensions (`ext:`). */
const identityTypes = {
  email: 'emailAddress',
  url: 'ext:url',
  telephone: 'ext:telephone',
  claim: 'ext:claimCode',
} as const

/** Open Badges 3.0, AchievementSubject. */
export function toAchievementSubject(
  statement: Statement,
  addresses: Addresses,
): AchievementSubject {
  const { award, badge } = statement
  // The compiler asks for the place of every field: what is left over would not be signed.
  const {
    evidence: _evidence,
    narrative: _narrative,
    language: _language,
    ...stated
  } = award.verbatim
  const { results, creditsEarned, role, term, licenseNumber, ...days } = stated
  const { activityStart, activityEnd, ...others } = days
  others satisfies Readonly<Record<string, never>>
  const achievement = toAchievement(badge, addresses)
  return present({
    id: award.subject,
    type: ['AchievementSubject'] as const,
    identifier: [...award.identities.map(toIdentityObject), ...nameOf(award)],
    achievement,
    narrative: narrativeOf(statement),
    result: results.map((result) => toResult(result, achievement.id)),
    creditsEarned,
    role,
    term,
    licenseNumber,
    activityStartDate: activityStart && dateTime(activityStart),
    activityEndDate: activityEnd && dateTime(activityEnd),
  })
}

function toIdentityObject(identity: HashedIdentity): IdentityObject {
  return {
    type: 'IdentityObject',
    hashed: true,
    identityHash: identity.hash,
    identityType: identityTypes[identity.type],
    salt: identity.salt,
  }
}

/** A commitment to the holder's name. Open Badges 3.0, IdentityObject: `salt` may be left out. */
function nameOf({ nameHash }: Statement['award']): readonly IdentityObject[] {
  if (nameHash === undefined) return []
  return [{ type: 'IdentityObject', hashed: true, identityHash: nameHash, identityType: 'name' }]
}

/** Staff write a day; the standard wants a DateTime. */
function dateTime(day: string): string {
  return day.includes('T') ? day : `${day}T00:00:00Z`
}
