import { z } from 'zod'
import { text, typed } from '../shapes.ts'
import { identifierType } from './vocabulary-schema.ts'

const string = z.string().optional()

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
  geo: geoCoordinates.optional(),
})
/** Open Badges 3.0 IdentifierEntry. */
export const otherIdentifier = z.looseObject({
  type: typed('IdentifierEntry'),
  identifier: text,
  identifierType,
})
