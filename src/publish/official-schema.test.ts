import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2019 } from 'ajv/dist/2019.js'
import ajvFormats, { type FormatsPlugin } from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { alignmentOf } from '../kinds/framework/alignment.ts'
import { toJwtPayload } from '../openbadges/v3/jwt-payload.ts'
import { toOpenBadgeCredential } from '../openbadges/v3/open-badge-credential.ts'
import { readRecords } from '../records/read-records.ts'
import { addresses, statements } from '../testing/openbadges/statements.ts'
import { filesIn } from '../testing/publish/files.ts'
import { cityFolder } from '../testing/publish/place.ts'
import { siteUrl, webOf } from '../testing/publish/web.ts'
import { engineRoot } from './engine.ts'

// 1EdTech's own JSON Schema judges every 3.0 document: those of the tiny city, and every shape that a statement takes.
// There is none for status lists; endorsements are judged where they are made.

const schemaFile = join(
  import.meta.dirname,
  '../testing/vectors/ob3/schema/achievement-credential.json',
)
const schema = JSON.parse(readFileSync(schemaFile, 'utf8')) as object
const ajv = new Ajv2019({ allErrors: true, strict: false })
const addFormats = ajvFormats as unknown as FormatsPlugin
addFormats(ajv)
const validate = ajv.compile(schema)

function faultsOf(document: unknown): readonly string[] {
  validate(document)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

const web = webOf(await filesIn(join(cityFolder, 'expected')))

describe.each(web.awards)('award %s', (slug) => {
  test('its credential and the payload of its token pass', () => {
    expect(faultsOf(web.credential(slug))).toEqual([])
    expect(faultsOf(web.jwt(slug).payload)).toEqual([])
  })
})

test.each(statements)('both forms of a statement pass: %s', (_, statement) => {
  const credential = toOpenBadgeCredential(statement, addresses)
  expect(faultsOf(credential)).toEqual([])
  expect(faultsOf(toJwtPayload(credential))).toEqual([])
})

// Every skill and level that the sample's frameworks have, as a badge gets it that names it by its code.
const { written } = await readRecords(engineRoot, {
  random: () => 'a'.repeat(26),
  select: () => new Set(),
})
const [[, plain] = []] = statements

test.each(written.frameworks.map(({ slug: name, framework }) => [name, framework] as const))(
  'what the framework %s says of an alignment passes, by whatever code',
  (name, framework) => {
    const skillUrl = (...at: readonly string[]) => `https://e.example/skills/${at.join('/')}/`
    const alignments = framework.items.flatMap(
      ({ code }) =>
        alignmentOf({ framework: name, code }, { frameworkAt: () => framework, skillUrl }) ?? [],
    )
    expect(alignments).toHaveLength(framework.items.length)
    const { badge } = plain!
    const aligned = { ...badge, badge: { ...badge.badge, alignments } }
    const statement = { ...plain!, badge: aligned }
    const credential = toOpenBadgeCredential(statement, addresses)
    expect(credential.credentialSubject.achievement.alignment).toHaveLength(alignments.length)
    expect(faultsOf(credential)).toEqual([])
    expect(faultsOf(toJwtPayload(credential))).toEqual([])
  },
)

const [slug = ''] = web.awards
const good = web.credential(slug)
const { credentialSubject: subject } = good
const achievement = (change: object) => ({
  credentialSubject: { ...subject, achievement: { ...subject.achievement, ...change } },
})

type Json = Readonly<Record<string, unknown>>
const ofBadges = ['council/town-guide', 'council/river-watch', 'oakfield/robot-builder'].map(
  (name) => [name, web.json(`${siteUrl}badges/${name}/achievement.json`) as Json] as const,
)

test.each(ofBadges)(
  'what the address of %s answers passes as an achievement, with the badges of its pathway',
  (_, { '@context': __, ...document }) => {
    const related = document['related'] as readonly { readonly id: string }[]
    expect(related).toHaveLength(3)
    for (const { id } of related) expect(web.json(id)).toMatchObject({ type: ['Achievement'] })
    expect(faultsOf({ ...good, ...achievement(document) })).toEqual([])
  },
)

test.each<[string, object]>([
  ['two statuses', { credentialStatus: [good.credentialStatus, good.credentialStatus] }],
  ['a status without a type', { credentialStatus: { id: 'https://e.example/1' } }],
  ['no issuer', { issuer: undefined }],
  ['one context', { '@context': good['@context'].slice(0, 1) }],
  ['a day for a time', { validFrom: '2026-06-12' }],
  ['a type of something else', { type: ['VerifiableCredential'] }],
  [
    'an alignment without an address',
    achievement({ alignment: [{ type: ['Alignment'], targetName: 'Sorting' }] }),
  ],
  ['an achievement without criteria', achievement({ criteria: undefined })],
  ['a number for a name', achievement({ name: 7 })],
  ['a relation to nothing', achievement({ related: [{ type: ['Related'] }] })],
])('a credential with %s does not', (_, change) => {
  const wrong = JSON.parse(JSON.stringify({ ...good, ...change })) as unknown
  expect(faultsOf(wrong)).not.toEqual([])
})
