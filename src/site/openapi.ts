import { skillAddresses, type Addresses } from '../model/addresses/address.ts'
import {
  achievementSchema,
  badgeClassSchema,
  cataloguePieceSchema,
  endorsementListSchema,
  endorsementRevocationsSchema,
  hostedEndorsementSchema,
  oembedSchema,
  frameworkSchema,
  pathwaySchema,
  profileSchema,
  signedCatalogueSchema,
  type JsonSchema,
} from './catalogue-schema.ts'
import type { View } from './view.ts'

/** What programs may read of this site, as OpenAPI 3.1: https://spec.openapis.org/oas/v3.1.1. Files and nothing else: GET alone. */
export function openApiOf({ addresses, site }: View) {
  const pathOf = (url: string) => `/${url.slice(site.url.length)}`
  const paths: readonly (readonly [url: string, item: object])[] = [
    ...cataloguePaths(addresses),
    [addresses.feed, get('The newest badges, as an Atom feed', { 'application/atom+xml': {} })],
    [
      addresses.currentBadgeClass('{issuer}', '{badge}'),
      get('A badge as it stands now, Open Badges 2.0', json('BadgeClass'), ['issuer', 'badge']),
    ],
    [
      addresses.currentAchievement('{issuer}', '{badge}'),
      get('A badge as it stands now, Open Badges 3.0', json('Achievement'), ['issuer', 'badge']),
    ],
    [
      addresses.pathwayDocument('{issuer}', '{pathway}'),
      get('A pathway, in CTDL', json('Pathway'), ['issuer', 'pathway']),
    ],
    [
      skillAddresses(addresses).frameworkDocument('{framework}'),
      get('A framework of skills or levels, in schema.org', json('Framework'), ['framework']),
    ],
    [
      addresses.profile('{issuer}'),
      get('Who gives badges, Open Badges 2.0', json('Profile'), ['issuer']),
    ],
    ...endorsementPaths(addresses),
    [
      addresses.oembed('{award}'),
      get('A listed award for another page, oEmbed 1.0', json('Oembed'), ['award']),
    ],
  ]
  return {
    openapi: '3.1.1',
    info: {
      title: site.title,
      description: `${site.description}\n\nFiles of a static site. Every address may be read from any origin where the host allows it; nothing has to be asked for with more than GET.`,
      version: '1.0.0',
    },
    servers: [{ url: site.url.replace(/\/$/, '') }],
    paths: Object.fromEntries(paths.map(([url, item]) => [pathOf(url), item])),
    components: { schemas },
  }
}

/** Which badges there are: those of the site, and what each issuer signs of its own. */
function cataloguePaths(addresses: Addresses): readonly (readonly [url: string, item: object])[] {
  return [
    [addresses.catalogue('json'), get('The first piece of the catalogue', json('CataloguePiece'))],
    [
      addresses.catalogue('json', piece),
      get('A further piece, as `next` names it', json('CataloguePiece'), ['piece']),
    ],
    [addresses.catalogue('csv'), get('The first piece for spreadsheets', csv)],
    [addresses.catalogue('csv', piece), get('A further piece for spreadsheets', csv, ['piece'])],
    [
      addresses.signedCatalogue('{issuer}'),
      get('The badges of one issuer, signed by its key', json('SignedCatalogue'), ['issuer']),
    ],
  ]
}

/** What others say of an issuer, of a badge as it stood at one time, and of an award. Most have no such files. */
function endorsementPaths(addresses: Addresses): readonly (readonly [url: string, item: object])[] {
  const endorsed = [
    ['an issuer', addresses.issuer('{issuer}'), ['issuer']],
    [
      'a badge at a version',
      addresses.badgeVersion('{issuer}', '{badge}', '{version}'),
      ['issuer', 'badge', 'version'],
    ],
    ['an award', addresses.award('{award}'), ['award']],
  ] as const
  return [
    ...endorsed.flatMap(([thing, folder, places]) => [
      [
        addresses.endorsementList(folder),
        get(`The endorsements of ${thing} that stand`, json('EndorsementList'), places),
      ] as const,
      [
        addresses.hostedEndorsement(folder, '{endorsement}'),
        get(`An endorsement of ${thing}, Open Badges 2.0`, json('Endorsement'), [
          ...places,
          'endorsement',
        ]),
      ] as const,
    ]),
    [
      addresses.endorsementRevocations('{issuer}'),
      get('The endorsements that an issuer has taken back', json('EndorsementRevocations'), [
        'issuer',
      ]),
    ],
  ]
}

const schemas: Readonly<Record<SchemaName, JsonSchema>> = {
  CataloguePiece: cataloguePieceSchema,
  SignedCatalogue: signedCatalogueSchema,
  BadgeClass: badgeClassSchema,
  Achievement: achievementSchema,
  Pathway: pathwaySchema,
  Framework: frameworkSchema,
  Profile: profileSchema,
  EndorsementList: endorsementListSchema,
  Endorsement: hostedEndorsementSchema,
  EndorsementRevocations: endorsementRevocationsSchema,
  Oembed: oembedSchema,
}

type SchemaName =
  | 'CataloguePiece'
  | 'SignedCatalogue'
  | 'BadgeClass'
  | 'Achievement'
  | 'Pathway'
  | 'Framework'
  | 'Profile'
  | 'EndorsementList'
  | 'Endorsement'
  | 'EndorsementRevocations'
  | 'Oembed'

/** Stands in an address where a number will stand. */
const piece = '{piece}' as const

const csv = {
  'text/csv': {
    schema: {
      type: 'string',
      description:
        'UTF-8 with a byte order mark, RFC 4180. The first row names the columns. A cell that a spreadsheet would run as a formula begins with an apostrophe.',
    },
  },
}

function json(schema: SchemaName) {
  return { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } }
}

function get(summary: string, content: object, parameters: readonly string[] = []) {
  return {
    get: {
      summary,
      ...(parameters.length > 0 && { parameters: parameters.map(parameter) }),
      responses: {
        200: { description: summary, content },
        404: { description: 'There is no such file.' },
      },
    },
  }
}

function parameter(name: string) {
  const schema = name === 'piece' ? { type: 'integer', minimum: 2 } : { type: 'string' }
  return { name, in: 'path', required: true, schema }
}
