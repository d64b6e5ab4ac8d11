import { describe, expect, it } from 'vitest'
import { contextDocument } from '../../openbadges/contexts.ts'
import { credentialOf, shapeCount } from '../../testing/proof/credentials.ts'
import { loadJsonLd } from './jsonld-library.ts'

/** What the library says of a document with its own copies: a mode that is named has an empty context of its own. */
const untouched = { processingMode: 'json-ld-1.1' }

async function canonicalForm(document: object, more: object = {}): Promise<string> {
  const library = await loadJsonLd()
  const documentLoader = (url: string) =>
    Promise.resolve({ documentUrl: url, document: contextDocument(url), tag: 'static' })
  const options = { algorithm: 'RDFC-1.0', safe: true, documentLoader, ...more }
  return library.canonize(document, options)
}

const inside = { name: 'inside', description: 'what a type defines ends with it' }

const documents: readonly (readonly [string, object])[] = [
  ...Array.from(
    { length: shapeCount },
    (_, number) => [`a credential, shape ${number}`, credentialOf(number)] as const,
  ),
  [
    'a context inside that takes words back',
    {
      '@context': { '@vocab': 'https://a.example/', gone: 'https://b.example/gone' },
      gone: [{ '@context': { gone: null, name: 'https://c.example/name' }, ...inside }],
      name: { '@context': { '@vocab': 'https://d.example/' }, ...inside, name: inside },
    },
  ],
  [
    'types with contexts, in one another and beside one another',
    {
      '@context': {
        '@version': 1.1,
        '@vocab': 'https://a.example/',
        Box: { '@id': 'https://a.example/Box', '@context': { name: 'https://box.example/name' } },
        Lid: {
          '@id': 'https://a.example/Lid',
          '@context': { '@propagate': true, '@language': 'en', '@base': 'https://lid.example/' },
        },
      },
      '@type': 'Box',
      name: [
        { '@type': 'Lid', part: { ...inside, '@id': 'x' } },
        { ...inside, '@type': 'Box' },
      ],
      part: [{ ...inside, part: { '@type': ['Lid', 'Box'], ...inside, part: inside } }, inside],
    },
  ],
]

describe('copies of contexts that share their definitions', () => {
  it.each(documents)('lead to the form that whole copies lead to: %s', async (_, document) => {
    const form = await canonicalForm(document)
    expect(form).toContain('"')
    expect(form).toBe(await canonicalForm(document, untouched))
  })

  it('are what the library works with', async () => {
    const library = (await loadJsonLd()) as unknown as {
      processContext(active: object | null, local: object | null, more?: object): Promise<Context>
    }
    const empty = await library.processContext(null, null)
    const context = await library.processContext(empty, { name: 'https://a.example/name' })
    const copy = context.clone()
    expect(copy.mappings.get('name')).toBe(context.mappings.get('name'))
    expect(copy.mappings).not.toBe(context.mappings)
    expect(copy.protected).not.toBe(context.protected)
    expect(context.mappings.size).toBe(1)
    expect((await library.processContext(null, null, untouched)).clone).not.toBe(empty.clone)
  })
})

interface Context {
  readonly mappings: ReadonlyMap<string, object>
  readonly protected: object
  clone(): Context
}
