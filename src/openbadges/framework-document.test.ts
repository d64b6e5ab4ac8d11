import jsonld from 'jsonld'
import { expect, test } from 'vitest'
import { toFramework } from '../kinds/framework/schema.ts'
import { addresses, richBadgeVersion } from '../testing/openbadges/statements.ts'
import { toFrameworkDocument } from './framework-document.ts'

const framework = toFramework(
  {
    name: 'Strands',
    description: 'Two strands.',
    publisher: 'Council',
    url: 'https://www.council.example/strands',
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    version: '1',
    translations: { gu: { name: 'ક્ષેત્રો' } },
    items: [
      { code: 'A', name: 'Find', matches: [{ framework: 'levels', code: '1' }] },
      { code: 'A.1', name: 'Search', parent: 'A', level: { framework: 'gone', code: '1' } },
    ],
  },
  'en',
)
const badge = {
  ...richBadgeVersion.badge,
  alignments: [
    { name: 'Search', url: 'https://x.example/', framework: 'Strands', code: 'A.1' },
    { name: 'Other', url: 'https://x.example/', framework: 'Others', code: 'A' },
  ],
}
const document = toFrameworkDocument(
  {
    record: { slug: 'strands', framework },
    badges: [{ issuer: 'makers', slug: 'searcher', badge }],
    isShown: (name) => name !== 'gone',
  },
  addresses,
)

test('JSON-LD expands every member to a word of schema.org or SKOS, and fetches nothing', async () => {
  const documentLoader = () => Promise.reject(new Error('asked for a context'))
  const expanded = JSON.stringify(
    await jsonld.expand(
      structuredClone(document) as never,
      { documentLoader, safe: true } as never,
    ),
  )
  const named = [...expanded.matchAll(/"(https?:[^"]+)":/g)].map(([, name = '']) => name)
  expect(named.every((name) => /schema\.org|skos/.test(name))).toBe(true)
  for (const word of ['hasDefinedTerm', 'termCode', 'subjectOf', 'core#broader', 'core#closeMatch'])
    expect(expanded).toContain(word)
})

test('each skill names what it is part of, its match and the badges that refer to it, and no framework without pages', () => {
  const [whole, part] = document.hasDefinedTerm as readonly Readonly<Record<string, unknown>>[]
  expect(whole).toMatchObject({ termCode: 'A' })
  expect(whole!['subjectOf']).toBeUndefined()
  expect(JSON.stringify(whole!['closeMatch'])).toContain('/skills/levels/1/')
  expect(part!['broader']).toBe(whole!['@id'])
  expect(part!['related']).toBeUndefined()
  expect(JSON.stringify(part!['subjectOf'])).toContain('/badges/makers/searcher/')
})
