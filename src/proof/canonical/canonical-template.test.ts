import { hash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contextDocument } from '../../openbadges/contexts.ts'
import { credentialOf, shapeCount } from '../../testing/proof/credentials.ts'
import { fillTemplate, type CanonicalTemplate } from './canonical-template.ts'
import { createCanonize } from './canonize.ts'
import type { UnsignedDocument } from '../data-integrity/data-integrity.ts'
import { awardRule, replaceVariables, shapeOf } from './document-shape.ts'
import { makeTemplate } from './make-template.ts'

const canonize = createCanonize(contextDocument)
const sha256Hex = (text: string) => hash('sha256', text, 'hex')

async function templateOf(document: UnsignedDocument): Promise<CanonicalTemplate> {
  const template = await makeTemplate(document, { toNQuads: canonize })
  if (template === undefined) throw new Error('no template')
  // As it arrives in another process.
  return JSON.parse(JSON.stringify(template)) as CanonicalTemplate
}

describe('canonical templates', () => {
  it('say what the library says, byte for byte, of 1,200 credentials of 24 shapes', async () => {
    const templates = new Map<string, CanonicalTemplate>()
    let filled = 0
    for (let number = 0; number < 1200; number++) {
      const document = credentialOf(number)
      const shape = shapeOf(document)
      const template = templates.get(shape) ?? (await templateOf(document))
      templates.set(shape, template)
      const text = fillTemplate(template, document, sha256Hex)
      if (text === undefined) continue
      filled += 1
      expect(text).toBe(await canonize(document))
    }
    expect(templates.size).toBeGreaterThanOrEqual(shapeCount)
    expect(filled).toBe(1200)
  })

  it('say what the library says of any texts', async () => {
    const sample = credentialOf(23)
    const template = await templateOf(sample)
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.webUrl(),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 60, maxLength: 60 }), async (texts) => {
        const document = replaceVariables(sample, awardRule, (value, index) =>
          /^(https|urn):/.test(value) ? value : (texts[index] ?? ''),
        )
        const filled = fillTemplate(template, document, sha256Hex)
        if (filled !== undefined) expect(filled).toBe(await canonize(document))
      }),
      { numRuns: 200, seed: 7 },
    )
  })

  it.each([
    ['another shape', (document: Changeable) => void (document.name = ['one', 'two'])],
    ['another fixed text', (document: Changeable) => void (document.issuer.name = 'Other')],
    [
      'another number',
      (document: Changeable) => void (document.credentialSubject.creditsEarned = 13),
    ],
    ['an IRI with a space', (document: Changeable) => void (document.id = 'https://a.example/b c')],
    ['a relative IRI', (document: Changeable) => void (document.id = 'credential.json')],
    ['an IRI of another scheme', (document: Changeable) => void (document.id = 'ftp://a.example/')],
    ['a term where an IRI was', (document: Changeable) => void (document.id = 'Achievement')],
    ['a blank node where an IRI was', (document: Changeable) => void (document.id = '_:b0')],
    [
      'an IRI with letters beyond ASCII',
      (document: Changeable) => void (document.id = 'https://é.example/'),
    ],
    [
      'an IRI that is the issuer’s',
      (document: Changeable) => void (document.evidence[0].id = document.issuer.id),
    ],
    [
      'an IRI twice',
      (document: Changeable) => void (document.evidence[0].id = document.evidence[1].id),
    ],
    ['half a surrogate pair', (document: Changeable) => void (document.name = 'a\ud800b')],
    [
      'an emoji and a full-width letter',
      (document: Changeable) => void (document.name = '🏅\uff21'),
    ],
  ])('leave to the library %s', async (_, change) => {
    const sample = credentialOf(23)
    const template = await templateOf(sample)
    const document = structuredClone(sample) as unknown as Changeable
    expect(fillTemplate(template, sample, sha256Hex)).toBeTypeOf('string')
    change(document)
    expect(fillTemplate(template, document, sha256Hex)).toBeUndefined()
  })

  it('number blank nodes alike after the others, whichever comes first', async () => {
    const sample = credentialOf(23)
    const template = await templateOf(sample)
    const document = structuredClone(sample) as unknown as Changeable
    const [first, second, third, fourth] = document.evidence
    const more = { type: ['Evidence'], narrative: 'x', genre: 'Project' }
    for (const [narrative, other] of [
      [third.narrative, third.narrative],
      ['one', 'one'],
      ['', ''],
    ]) {
      third.narrative = narrative
      fourth.narrative = other
      expect(fillTemplate(template, document, sha256Hex)).toBe(await canonize(document))
    }
    const three = { ...document, evidence: [first, second, more, more, more] }
    expect(fillTemplate(await templateOf(three), three, sha256Hex)).toBe(await canonize(three))
  })

  it('leave to the library blank nodes that look alike and touch others', async () => {
    const document = (one: string, other: string) => ({
      '@context': { '@vocab': 'https://a.example/' },
      '@id': 'https://a.example/1',
      p: [
        { n: one, p: { n: 'within one' } },
        { n: other, p: { n: 'within the other' } },
      ],
    })
    const template = await templateOf(document('one', 'other'))
    expect(fillTemplate(template, document('a', 'b'), sha256Hex)).toBeTypeOf('string')
    expect(fillTemplate(template, document('a', 'a'), sha256Hex)).toBeUndefined()
  })

  it('number blank nodes differently from one award to the next', async () => {
    const documents = Array.from({ length: 40 }, (_, number) =>
      credentialOf(number * shapeCount + 11),
    )
    const template = await templateOf(documents[0] ?? {})
    const labels = documents.map((document) =>
      [
        ...(fillTemplate(template, document, sha256Hex) ?? '').matchAll(
          /^_:c14n\d+ <[^>]*#statusPurpose>|^_:c14n\d+ <[^>]*hashed>/gm,
        ),
      ].join(),
    )
    expect(new Set(labels).size).toBeGreaterThan(1)
  })

  it('are not made where a variable string decides what another means', async () => {
    const document = {
      '@context': { '@vocab': 'https://a.example/', kind: '@type' },
      kind: 'https://a.example/T',
      name: 'x',
    }
    expect(await makeTemplate(document, { toNQuads: canonize })).toBeUndefined()
  })

  it('are not made where a literal changes on its way', async () => {
    const double = 'http://www.w3.org/2001/XMLSchema#double'
    const context = { n: { '@id': 'https://a.example/n', '@type': double } }
    expect(
      await makeTemplate({ '@context': context, n: '1' }, { toNQuads: canonize }),
    ).toBeUndefined()
  })
})

interface Changeable {
  id: string
  name: string | string[]
  issuer: { id: string; name: string }
  credentialSubject: { creditsEarned: number }
  evidence: [Item, Item, Item, Item]
}
interface Item {
  id?: string | undefined
  narrative?: string | undefined
}
