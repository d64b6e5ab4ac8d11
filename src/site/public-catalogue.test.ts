import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Validator } from '@seriousme/openapi-schema-validator'
import { beforeAll, describe, expect, test } from 'vitest'
import { parseTable } from '../awarding/csv/parse-table.ts'
import type { AwardState, BadgePage, ListedAward, SiteData } from '../publish/manifest.ts'
import { describedFiles, schemasOf } from '../testing/described-files.ts'
import { filesOf } from '../testing/pages-of.ts'
import { publishedCity } from '../testing/publish/published-city.ts'
import { siteData } from '../testing/site-data.ts'
import type { openApiOf } from './openapi.ts'
import { cataloguePieces, catalogueTable } from './public-catalogue.ts'
import { viewOf } from './view.ts'

const data = siteData('https://city.example/repo/')
const view = viewOf(data)
const [first] = data.badges
if (!first) throw new RangeError('no sample badge')

describe('who has a badge', () => {
  test.each([
    ['nobody', 0, 'valid', undefined],
    ['four people', 4, 'valid', undefined],
    ['five people', 5, 'valid', 5],
    ['nine people', 9, 'valid', 5],
    ['ten people whose badge has run out', 10, 'expired', 10],
    ['ten people whose badge was taken back', 10, 'revoked', undefined],
    ['ten people who have a newer one', 10, 'superseded', undefined],
    ['ten people whose badge is on hold', 10, 'suspended', undefined],
  ] as const)('%s: at least so many is said', (_, count, state, said) => {
    expect(countOf(listedTimes(count, state))).toBe(said)
  })

  test('one person more or less is not seen from one day to the next, and there is no sum', () => {
    const days = [5, 6, 7, 8, 9].map((count) => {
      const listed = listedTimes(count, 'valid')
      return JSON.stringify(cataloguePieces(view, { ...data, listed }))
    })
    expect(new Set(days).size).toBe(1)
  })

  test('awards of another badge with the same name are not counted', () => {
    const others = listedTimes(9, 'valid').map((each) => ({ ...each, issuer: 'abbey-park-school' }))
    expect(countOf(others)).toBeUndefined()
  })
})

test('a site without badges has one empty piece, and a table with a heading alone', () => {
  const [piece, ...more] = cataloguePieces(view, { ...data, badges: [] })
  expect(more).toEqual([])
  expect(piece).toMatchObject({ total: 0, badges: [] })
  expect(piece).not.toHaveProperty('next')
  expect(piece && parseTable(catalogueTable(piece)).rows).toHaveLength(1)
})

describe('a catalogue that is too long for one piece', () => {
  test('is cut after a hundred badges, each piece names the next, and none is lost', () => {
    const badges = times(250, (slug) => ({ ...first, slug }))
    const pieces = cataloguePieces(view, { ...data, badges })
    expect(pieces.map((piece) => piece.badges.length)).toEqual([100, 100, 50])
    expect(pieces.map(({ next }) => next)).toEqual([
      'https://city.example/repo/catalogue/2.json',
      'https://city.example/repo/catalogue/3.json',
      undefined,
    ])
    expect(pieces.map(({ csv }) => csv)).toEqual([
      'https://city.example/repo/catalogue.csv',
      'https://city.example/repo/catalogue/2.csv',
      'https://city.example/repo/catalogue/3.csv',
    ])
    const ids = pieces.flatMap((piece) => piece.badges.map(({ id }) => id))
    expect(ids).toEqual(badges.map(({ issuer, slug }) => view.addresses.badge(issuer, slug)))
  })

  test('is cut sooner where badges say much', () => {
    const narrative = 'Bread. '.repeat(5_000)
    const long = { ...first.badge, criteria: { narrative } }
    const badges = times(20, (slug) => ({ ...first, slug, badge: long }))
    const pieces = cataloguePieces(view, { ...data, badges })
    expect(pieces.length).toBeGreaterThan(2)
    for (const piece of pieces) expect(JSON.stringify(piece).length).toBeLessThan(260_000)
  })

  test('holds a badge that is longer than a piece by itself', () => {
    const long = { ...first.badge, criteria: { narrative: 'x'.repeat(300_000) } }
    const badges = times(2, (slug) => ({ ...first, slug, badge: long }))
    const pieces = cataloguePieces(view, { ...data, badges })
    expect(pieces.map((piece) => piece.badges.length)).toEqual([1, 1])
  })
})

test.each([
  ['=HYPERLINK("https://x.example")'],
  ['+1'],
  ['-1'],
  ['@SUM(A1)'],
  ['\t=1'],
  ['a, "b"\nc'],
])('a badge called %j is a text in a spreadsheet, and one cell', (name) => {
  const badges = [{ ...first, badge: { ...first.badge, name } }]
  const [piece] = cataloguePieces(view, { ...data, badges })
  const table = piece ? catalogueTable(piece) : ''
  const [, row] = parseTable(table).rows
  expect(row?.cells[0]).toBe(/^[=+\-@\t]/.test(name) ? `'${name}` : name)
  expect(row?.cells).toHaveLength(19)
})

describe('the catalogue of the tiny city', () => {
  let dist: string
  let description: ReturnType<typeof openApiOf>
  const read = (path: string) => readFile(join(dist, path), 'utf8')
  beforeAll(async () => {
    ;({ dist } = await publishedCity())
    description = JSON.parse(await read('openapi.json')) as ReturnType<typeof openApiOf>
  })

  test('is described as OpenAPI 3.1, says an independent validator', async () => {
    const { valid, errors } = await new Validator().validate({ ...description })
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined })
  })

  test('an operation without responses is no OpenAPI, so the validator does judge', async () => {
    const paths = { '/x': { get: { summary: 'x', responses: 'none' } } }
    expect((await new Validator().validate({ ...description, paths })).valid).toBe(false)
  })

  test('every document that the description names is there and fits its schema', async () => {
    const described = describedFiles(description, await filesOf(dist))
    const schemas = schemasOf(description)
    for (const { path, schema, found } of described) {
      // So few badges make one piece, and nobody has endorsed anything: see publish/endorsements.test.ts.
      expect(found.length > 0, path).toBe(!/\{piece\}|endorsement/.test(path))
      for (const file of found) expect(schemas.faults(schema, await read(file)), file).toEqual([])
    }
  })

  test('a badge without a picture or with an address that is none does not fit', async () => {
    const text = await read('catalogue.json')
    const { faults } = schemasOf(description)
    expect(faults('CataloguePiece', text.replaceAll('"alt"', '"text"'))).not.toEqual([])
    expect(faults('CataloguePiece', text.replaceAll('"csv": "http', '"csv": "ht tp'))).not.toEqual(
      [],
    )
  })

  test('names every badge, each address leads to a file, and the table is marked as UTF-8', async () => {
    const [json, csv] = [await read('catalogue.json'), await readFile(join(dist, 'catalogue.csv'))]
    const piece = JSON.parse(json) as ReturnType<typeof cataloguePieces>[number]
    expect(piece.badges).toHaveLength(piece.total)
    expect(piece.total).toBeGreaterThan(2)
    const files = new Set(await filesOf(dist))
    for (const { id, issuer, image, badgeClass, achievement } of piece.badges)
      for (const url of [id, issuer.id, issuer.page, image.url, badgeClass, achievement]) {
        const path = url.slice(piece.site.url.length)
        expect(files.has(path.endsWith('/') ? `${path}index.html` : path), url).toBe(true)
      }
    expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(parseTable(csv.toString()).rows).toHaveLength(piece.total + 1)
  })
})

function times(count: number, make: (slug: string) => BadgePage): readonly BadgePage[] {
  return Array.from({ length: count }, (_, index) => make(`badge-${index}`))
}

function listedTimes(count: number, state: AwardState): readonly ListedAward[] {
  const { issuer = '', slug: badge = '' } = first ?? {}
  return Array.from({ length: count }, (_, index) => ({
    slug: `award${index}`,
    issuer,
    badge,
    version: '0123456789abcdef',
    displayName: 'Maya',
    awarded: '2026-01-01',
    state,
  }))
}

function countOf(listed: SiteData['listed']): number | undefined {
  const [piece] = cataloguePieces(view, { ...data, listed })
  return piece?.badges[0]?.listedAtLeast
}
