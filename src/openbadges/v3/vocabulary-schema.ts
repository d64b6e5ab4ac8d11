import * as z from 'zod/mini'
import { achievementTypes, alignmentTypes, resultTypes } from '../../model/fields/vocabulary.ts'
import { text, typed } from '../shapes.ts'

// The enumerations of Open Badges 3.0, Data Models. All may be extended with `ext:`.

/** AchievementType. */
export const achievementType = extensible(achievementTypes)

/** AlignmentTargetType. */
export const targetType = extensible(alignmentTypes)

/** ResultType. */
export const resultType = extensible(resultTypes)

/** IdentifierTypeEnum. */
export const identifierType = extensible([
  'name',
  'sourcedId',
  'systemId',
  'productId',
  'userName',
  'accountId',
  'emailAddress',
  'nationalIdentityNumber',
  'isbn',
  'issn',
  'lisSourcedId',
  'oneRosterSourcedId',
  'sisSourcedId',
  'ltiContextId',
  'ltiDeploymentId',
  'ltiToolId',
  'ltiPlatformId',
  'ltiUserId',
  'identifier',
])

function extensible(names: readonly string[]) {
  return z.string().check(
    z.refine((value) => names.includes(value) || /^ext:[\w.|-]+$/.test(value), {
      error: 'must be one of the words of the standard, or begin with ext:',
    }),
  )
}

const string = z.optional(z.string())

const geoCoordinates = z.looseObject({
  type: typed('GeoCoordinates'),
  latitude: z.number(),
  longitude: z.number(),
})
/** Open Badges 3.0 Address. */
export const address = z.looseObject({
  type: typed('Address'),
  addressCountry: string,
  addressCountryCode: string,
  addressRegion: string,
  addressLocality: string,
  streetAddress: string,
  postOfficeBoxNumber: string,
  postalCode: string,
  geo: z.optional(geoCoordinates),
})
/** Open Badges 3.0 IdentifierEntry. */
export const otherIdentifier = z.looseObject({
  type: typed('IdentifierEntry'),
  identifier: text,
  identifierType,
})
