import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import jsonld, { type Options } from 'jsonld'
import { describe, expect, test } from 'vitest'
import { toPathway } from '../../kinds/pathway/schema.ts'
import { addresses, issuer, richBadgeVersion } from '../../testing/openbadges/statements.ts'
import { toPathwayDocument, type PathwayFacts } from './pathway.ts'

// Judged by the context and the schema that Credential Engine publishes: testing/vectors/ctdl/SOURCE.md.

const folder = new URL('../../testing/vectors/ctdl/', import.meta.url)
const contextText = await readFile(new URL('context.json', folder), 'utf8')
const terms = JSON.parse(await readFile(new URL('terms.json', folder), 'utf8')) as {
  readonly classes: readonly string[]
  readonly properties: Readonly<
    Record<
      string,
      {
        readonly domain: readonly string[]
        readonly range: readonly string[]
        readonly inverse?: string
      }
    >
  >
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const url = 'https://badges.example.org/badge.json?x=1&y=2'
const written = {
  name: 'Fixer',
  description: 'From a first visit to helping others.',
  type: 'informal',
  tags: ['repair'],
  translations: { gu: { name: 'સુધારનાર' } },
  steps: [
    { id: 'safe', name: 'Safe', description: 'Nobody is hurt.', of: [{ badge: 'makers/circuit' }] },
    {
      ...{ id: 'tools', name: 'Tools', after: ['safe'], needs: 'any' },
      of: [{ badge: 'other/saw' }, { url, copy: 'maker.json' }, { step: 'safe' }],
      translations: { gu: { name: 'સાધનો' } },
    },
    { id: 'more', name: 'More', optional: true, after: ['tools'], of: [{ badge: 'other/saw' }] },
  ],
} as const
const factsOf = (completion?: string): PathwayFacts => ({
  record: {
    ...{ issuer: 'makers', slug: 'fixer' },
    pathway: toPathway(
      { ...structuredClone(written), ...(completion === undefined ? {} : { completion }) } as never,
      '',
      'en',
    ),
    copies: { [url]: { id: url, name: 'Maker' } },
  },
  profile: issuer.profile,
  badgeOf: () => richBadgeVersion.badge,
  sha256,
})
type Node = Readonly<Record<string, unknown>>
const documentOf = (completion?: string) => toPathwayDocument(factsOf(completion), addresses)
const nodesOf = (completion?: string) => documentOf(completion)['@graph'] as readonly Node[]
const id = addresses.pathwayDocument('makers', 'fixer')
const nodeAt = (fragment: string, completion?: string) =>
  nodesOf(completion).find((node) => node['@id'] === id + fragment)

test('the pinned context is the one that was published', () => {
  expect(sha256(contextText)).toBe(
    'ddb6b4586c38df5fa43aa5f6a558de407dd7acdec9bc1329ce790e164bf40db5',
  )
})

describe.each([
  ['with a badge for all of it', 'makers/whole'],
  ['without one', undefined],
])('a pathway %s', (_, completion) => {
  const all = nodesOf(completion)
  const inner = all.flatMap((node) => (node['ceterms:hasCondition'] ?? []) as readonly Node[])
  const typeAt = new Map(all.map((node) => [node['@id'], node['@type'] as string]))

  test('is read by a JSON-LD processor in safe mode, and every member becomes a statement', async () => {
    const quads = (await toQuads(documentOf(completion))).trim().split('\n')
    const members = [...all, ...inner].flatMap((node) =>
      Object.entries(node).flatMap(([name, value]) => (name === '@id' ? [] : valuesOf(value))),
    )
    expect(quads).toHaveLength(members.length)
  })

  test('has only classes, and properties of these, that CTDL knows', () => {
    for (const node of [...all, ...inner]) {
      const type = node['@type'] as string
      expect(terms.classes).toContain(type)
      for (const name of Object.keys(node).filter((each) => !each.startsWith('@')))
        expect(terms.properties[name]?.domain, `${type} ${name}`).toContain(type)
    }
  })

  test('names nothing of its own that is not there, and leads where CTDL lets it', () => {
    const ids = all.map((node) => node['@id'])
    expect(new Set(ids).size).toBe(ids.length)
    const links = [...all, ...inner].flatMap(linksOf)
    expect(links.length).toBeGreaterThan(20)
    for (const [name, target] of links)
      expect(terms.properties[name]?.range, `${name} ${target}`).toContain(typeAt.get(target))
  })

  test('says both ends of what goes two ways', () => {
    const said = new Set(
      all.flatMap((node) =>
        linksOf(node).map(([name, to]) => `${String(node['@id'])} ${name} ${to}`),
      ),
    )
    for (const node of all)
      for (const [name, to] of linksOf(node)) {
        const { inverse } = terms.properties[name] ?? {}
        if (inverse !== undefined) expect(said).toContain(`${to} ${inverse} ${String(node['@id'])}`)
      }
  })
})

test('a step says how many of what it asks for are enough, and what comes before and after', () => {
  expect(nodeAt('#step-tools')).toMatchObject({
    'ceterms:name': { en: 'Tools', gu: 'સાધનો' },
    'ceterms:precededBy': [`${id}#step-safe`],
    'ceterms:precedes': [`${id}#step-more`],
    'ceterms:hasCondition': [
      {
        'ceterms:requiredNumber': 1,
        'ceterms:targetComponent': [
          `${id}#badge-other/saw`,
          `${id}#badge-${encodeURIComponent(url)}`,
          `${id}#step-safe`,
        ],
      },
    ],
  })
  expect(nodeAt('#step-safe')).not.toHaveProperty(['ceterms:precededBy'])
})

test('the whole asks for what is needed, and not for what is optional or part of another step', () => {
  const condition = { 'ceterms:requiredNumber': 1, 'ceterms:targetComponent': [`${id}#step-tools`] }
  expect(nodeAt('#whole')).toMatchObject({
    '@type': 'ceterms:BasicComponent',
    'ceterms:hasCondition': [condition],
  })
  expect(nodeAt('#whole', 'makers/whole')).toMatchObject({
    '@type': 'ceterms:CredentialComponent',
    'ceterms:sourceData': addresses.currentAchievement('makers', 'whole'),
    'ceterms:hasCondition': [condition],
  })
})

test('the same address always has the same identifier, a UUID of version 4, and each its own', () => {
  const ctids = nodesOf().map((node) => node['ceterms:ctid'] as string)
  expect(new Set(ctids).size).toBe(ctids.length)
  expect(nodesOf().map((node) => node['ceterms:ctid'])).toEqual(ctids)
  for (const each of ctids)
    expect(each).toMatch(/^ce-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

function linksOf(node: Node): readonly (readonly [string, string])[] {
  return Object.entries(node).flatMap(([name, value]) =>
    ['ceterms:sourceData', 'ceterms:subjectWebpage', 'ceterms:credentialType'].includes(name) ||
    !Array.isArray(value)
      ? []
      : value.flatMap((each) => (typeof each === 'string' ? [[name, each] as const] : [])),
  )
}

/** As many as there are statements: a map of languages has one for each text. */
function valuesOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  if (typeof value !== 'object' || value === null) return [value]
  return Object.values(value).flat() as readonly unknown[]
}

async function toQuads(document: object): Promise<string> {
  const documentLoader = (asked: string) =>
    asked === 'https://credreg.net/ctdl/schema/context/json'
      ? Promise.resolve({ documentUrl: asked, document: JSON.parse(contextText) as object })
      : Promise.reject(new RangeError(`not pinned: ${asked}`))
  const options = {
    algorithm: 'RDFC-1.0',
    format: 'application/n-quads',
    safe: true,
    documentLoader,
  }
  return String(await jsonld.canonize(document, options as unknown as Options.Normalize))
}
