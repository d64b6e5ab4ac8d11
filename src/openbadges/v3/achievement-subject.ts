import type { Addresses } from '../../model/addresses/address.ts'
import type { Statement } from '../../kinds/award/statement.ts'
import type { IdentityType } from '../../model/identity.ts'
import { present } from '../present.ts'
import { narrativeOf } from '../preview-words.ts'
import { toAchievement } from './achievement.ts'
import { toResult } from './result.ts'

/** IdentifierTypeEnum knows `name`, and only `emailAddress` of these; its other values are extensions (`ext:`). */
const identityTypes = {
  email: 'emailAddress',
  url: 'ext:url',
  telephone: 'ext:telephone',
  did: 'ext:did',
  claim: 'ext:claimCode',
} as const

/**
 * Who was awarded what. Its id is the `urn:uuid:` of this one award, never of the person: two awards cannot be linked by
 * it. Open Badges 3.0, AchievementSubject.
 */
export function toAchievementSubject(statement: Statement, addresses: Addresses) {
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
    type: ['AchievementSubject'],
    identifier: identitiesOf(award),
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

interface IdentityObject {
  readonly type: 'IdentityObject'
  readonly hashed: true
  readonly identityHash: string
  readonly identityType: string
  readonly salt?: string
}

/** The identities of the recipient in a credential, and their types; what commits to the name is none of them. */
export function identitiesIn({
  identifier,
}: {
  readonly identifier: readonly IdentityObject[]
}): readonly { readonly type: IdentityType; readonly identity: IdentityObject }[] {
  const names = Object.keys(identityTypes) as IdentityType[]
  return identifier.flatMap((identity) => {
    const type = names.find((name) => identityTypes[name] === identity.identityType)
    return type === undefined ? [] : [{ type, identity }]
  })
}

/**
 * Those of the recipient, who has at least one, and a commitment to the name. Open Badges 3.0, IdentityObject: `salt`
 * may be left out. That of the name is withheld: the holder has it, and shows it to whom they like.
 */
function identitiesOf({ identities, nameHash }: Statement['award']) {
  const all: IdentityObject[] = identities.map(({ type, hash, salt }) => ({
    type: 'IdentityObject',
    hashed: true,
    identityHash: hash,
    identityType: identityTypes[type],
    salt,
  }))
  if (nameHash !== undefined) {
    all.push({
      type: 'IdentityObject',
      hashed: true,
      identityHash: nameHash,
      identityType: 'name',
    })
  }
  return all as readonly IdentityObject[] as readonly [IdentityObject, ...IdentityObject[]]
}

/** Staff write a day; the standard wants a DateTime. */
function dateTime(day: string): string {
  return day.includes('T') ? day : `${day}T00:00:00Z`
}
