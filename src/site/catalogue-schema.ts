import { alignmentTypes, recognised } from '../model/fields/vocabulary.ts'

/** JSON Schema 2020-12, as OpenAPI 3.1 takes it. */
export type JsonSchema = Readonly<Record<string, unknown>>

const text = (description: string): JsonSchema => ({ type: 'string', description })
const address = (description: string): JsonSchema => ({
  type: 'string',
  format: 'uri',
  description,
})
const list = (items: JsonSchema, description: string): JsonSchema => ({
  type: 'array',
  items,
  description,
})

/** An object of these members; those named with a question mark may be missing. Others may be added one day. */
function object(members: Readonly<Record<string, JsonSchema>>, description?: string): JsonSchema {
  const named = Object.entries(members).map(
    ([name, schema]) => [name.replace(/\?$/, ''), schema] as const,
  )
  return {
    type: 'object',
    ...(description !== undefined && { description }),
    properties: Object.fromEntries(named),
    required: Object.keys(members).filter((name) => !name.endsWith('?')),
  }
}

const alignment = object({
  name: text('What it lines up with.'),
  url: address('Its page.'),
  'description?': text('What that means.'),
  'framework?': text('The framework it is part of.'),
  'code?': text('Its code there.'),
  'type?': {
    description: 'The kind of thing, in the words of Open Badges 3.0.',
    anyOf: [{ enum: [...alignmentTypes] }, { type: 'string', pattern: '^ext:' }],
  },
})

const badge = object({
  id: address('The badge’s page. It names the badge for ever.'),
  name: text('Name, in `language`.'),
  description: text('One or two sentences, in `language`.'),
  language: text('BCP 47 tag of the badge’s own language.'),
  translations: {
    type: 'object',
    description: 'By BCP 47 tag, what has been translated.',
    additionalProperties: object({ 'name?': text('Name.'), 'description?': text('Description.') }),
  },
  issuer: object(
    {
      id: address('Open Badges 2.0 Profile.'),
      name: text('Name.'),
      did: { type: 'string', pattern: '^did:web:', description: 'The issuer’s id in 3.0.' },
      page: address('Its page.'),
      'signedCatalogue?': address('Its own badges, signed by its key.'),
    },
    'Who gives it.',
  ),
  criteria: object(
    { narrative: text('What it takes, in Markdown.'), 'url?': address('The same elsewhere.') },
    'What it takes.',
  ),
  image: object({ url: address('PNG or SVG.'), alt: text('What it shows.') }, 'Its picture.'),
  recognises: list({ enum: [...recognised] }, 'What it recognises.'),
  tags: list({ type: 'string' }, 'Words that people search for.'),
  alignments: list(alignment, 'Skills and frameworks it lines up with.'),
  'credits?': { type: 'number', description: 'How many credits it is worth.' },
  'validFor?': { type: 'string', format: 'duration', description: 'How long an award is valid.' },
  'since?': { type: 'string', format: 'date', description: 'The day it was first described.' },
  retired: { type: 'boolean', description: 'It is not awarded any more.' },
  'listedAtLeast?': {
    type: 'integer',
    minimum: 5,
    multipleOf: 5,
    description:
      'How many awards are publicly listed, at least: rounded down to a multiple of five, and absent below five. Unlisted awards are never counted.',
  },
  badgeClass: address('Open Badges 2.0 BadgeClass, as it stands now.'),
  achievement: address('Open Badges 3.0 Achievement, as it stands now.'),
})

/** Of `CataloguePiece`. */
export const cataloguePieceSchema: JsonSchema = object({
  format: { const: 1 },
  site: object({
    name: text('Name of the site.'),
    url: address('Its root.'),
    language: text('BCP 47 tag of its first language.'),
  }),
  total: { type: 'integer', minimum: 0, description: 'Badges in all pieces.' },
  piece: { type: 'integer', minimum: 1 },
  'next?': address('The next piece; absent in the last.'),
  csv: address('The same badges for spreadsheets.'),
  badges: { ...list(badge, 'At most 100.'), maxItems: 100 },
})

/** Of `SignedCatalogue`. The proof is over all of it, by RFC 8785. */
export const signedCatalogueSchema: JsonSchema = object({
  format: { const: 1 },
  id: address('Its own address.'),
  site: address('The root of the site.'),
  day: {
    type: 'string',
    format: 'date',
    description: 'A later catalogue has a later day, or the same: an earlier one is an old copy.',
  },
  issuer: object(
    {
      did: { type: 'string', pattern: '^did:web:', description: 'Whose keys prove it.' },
      name: text('Name.'),
    },
    'Who signs it, and gives all of these badges.',
  ),
  badges: list(
    object({
      id: address('The badge’s page. It names the badge for ever.'),
      name: text('Name, in `language`.'),
      description: text('One or two sentences, in `language`.'),
      language: text('BCP 47 tag of the badge’s own language.'),
      tags: list({ type: 'string' }, 'Words that people search for.'),
      retired: { type: 'boolean', description: 'It is not awarded any more.' },
    }),
    'Every badge of the issuer.',
  ),
  proof: object(
    {
      type: { const: 'DataIntegrityProof' },
      cryptosuite: { const: 'eddsa-jcs-2022' },
      created: { type: 'string', format: 'date-time', description: 'The day, as a time.' },
      verificationMethod: text('The issuer’s DID, `#` and the key as a Multikey.'),
      proofPurpose: { const: 'assertionMethod' },
      proofValue: { type: 'string', pattern: '^z', description: 'The signature, base58.' },
    },
    'VC Data Integrity EdDSA Cryptosuites 1.0, section 3.3.',
  ),
})

/** What of an Open Badges document others may count on here; the standards say the rest. */
export const badgeClassSchema: JsonSchema = object({
  '@context': { const: 'https://w3id.org/openbadges/v2' },
  type: { const: 'BadgeClass' },
  id: address('Its own address.'),
  name: text('Name.'),
  description: text('Description.'),
  issuer: address('The Profile of who gives it.'),
})

export const achievementSchema: JsonSchema = object({
  id: address('Its own address.'),
  type: { type: 'array', contains: { const: 'Achievement' } },
  name: text('Name.'),
  description: text('Description.'),
  criteria: { type: 'object' },
})

export const profileSchema: JsonSchema = object({
  '@context': { const: 'https://w3id.org/openbadges/v2' },
  id: address('Its own address.'),
  name: text('Name.'),
})

/** oEmbed 1.0, `rich`. */
export const oembedSchema: JsonSchema = object({
  version: { const: '1.0' },
  type: { const: 'rich' },
  title: text('Badge and issuer; never the holder.'),
  author_name: text('The issuer.'),
  author_url: address('The issuer’s page.'),
  provider_name: text('Name of the site.'),
  provider_url: address('Its root.'),
  html: text('Works without its script.'),
  width: { type: 'integer', minimum: 1 },
  height: { type: 'integer', minimum: 1 },
  thumbnail_url: address('A PNG.'),
  thumbnail_width: { type: 'integer', minimum: 1 },
  thumbnail_height: { type: 'integer', minimum: 1 },
})

/** CTDL says the rest. */
export const pathwaySchema: JsonSchema = object({
  '@context': { const: 'https://credreg.net/ctdl/schema/context/json' },
  '@graph': list(
    object({
      '@id': address('The node’s own.'),
      '@type': text('What it is: ceterms:Pathway, or a part of it.'),
      'ceterms:ctid': { type: 'string', pattern: '^ce-[0-9a-f-]{36}$' },
      'ceterms:name': {
        type: 'object',
        description: 'By BCP 47 tag.',
        additionalProperties: { type: 'string' },
      },
    }),
    'The pathway, its issuer, its destination, its steps and its badges.',
  ),
})

/** schema.org and SKOS say the rest. */
export const frameworkSchema: JsonSchema = object({
  '@id': address('Its own address.'),
  '@type': { const: 'DefinedTermSet' },
  name: { type: 'object', description: 'By BCP 47 tag.', additionalProperties: { type: 'string' } },
  url: address('Where it was published.'),
  version: text('Which edition.'),
  'license?': address('By what right its words stand here.'),
  hasDefinedTerm: list(
    object({
      '@id': address('The page of the skill or level.'),
      '@type': { const: 'DefinedTerm' },
      termCode: text('Its code in the framework.'),
      'url?': address('Its page where it was published.'),
      'broader?': address('What it is part of.'),
      'related?': address('The level that it is at.'),
      'closeMatch?': list({ type: 'string', format: 'uri' }, 'The same in other frameworks.'),
      'subjectOf?': list(object({ '@id': address('The badge’s page.') }), 'Badges that name it.'),
    }),
    'The skills or levels it holds.',
  ),
})

/** What others say of one thing. Each proves itself; the list proves nothing. */
export const endorsementListSchema: JsonSchema = object({
  type: { const: 'EndorsementList' },
  about: list({ type: 'string' }, 'The ids of what is endorsed: first in 3.0, then in 2.0.'),
  endorsement: list(
    object({
      type: { type: 'array', contains: { const: 'EndorsementCredential' } },
      credentialSubject: object({
        id: text('What it speaks of: the first of `about`, or what the assessors of an award saw.'),
        'endorsementComment?': text('What the endorser says.'),
      }),
    }),
    'Open Badges 3.0, each with its proof, letter by letter as it was signed.',
  ),
  hostedEndorsement: list(
    { type: 'string', format: 'uri' },
    'The same in Open Badges 2.0, of those that were signed here.',
  ),
})

/** Open Badges 2.0, served at its own id. */
export const hostedEndorsementSchema: JsonSchema = object({
  '@context': { const: 'https://w3id.org/openbadges/v2' },
  type: { const: 'Endorsement' },
  id: address('Its own address.'),
  claim: object({
    id: address('What it speaks of.'),
    endorsementComment: text('What the endorser says.'),
  }),
  issuer: address('The Profile of who endorses.'),
  issuedOn: { type: 'string', format: 'date-time', description: 'The day from which it holds.' },
  'revoked?': { const: true, description: 'It was taken back.' },
  'revocationReason?': text('Why.'),
})

/** 1EdTechRevocationList. */
export const endorsementRevocationsSchema: JsonSchema = object({
  id: address('Its own address.'),
  issuer: { type: 'string', pattern: '^did:web:', description: 'Who endorsed.' },
  revokedCredential: list(
    object({
      id: { type: 'string', pattern: '^urn:uuid:' },
      revoked: { const: true },
      'revocationReason?': text('Why.'),
    }),
    'Those that were taken back.',
  ),
})
