import { describe, expect, test } from 'vitest'
import { makeZip } from '../../testing/backpack/make-zip.ts'
import { packWords } from '../../testing/backpack/pack-stage.ts'
import { unpackedLines } from '../../testing/backpack/unpacked.ts'
import { goodPng } from '../../testing/pictures/make-png.ts'
import { zipContents } from '../export/zip-contents.ts'
import { makePack, makePackZip } from '../pack/make-pack.ts'
import { unpackLimits } from './allowance.ts'
import { unpack } from './unpack.ts'

const json = ' {"@context":"https://w3id.org/openbadges/v2","type":"Assertion","n":1.0}\r\n'
const bytesOf = (text: string) => new TextEncoder().encode(text)
const answer = { url: 'https://a.example/did.json', status: 200, type: 'application/json' }
const content = {
  made: '2026-11-30T10:00:00.000Z',
  files: [
    { name: 'lamp.json', bytes: bytesOf(json) },
    { name: 'lamp.png', bytes: new Uint8Array(goodPng()) },
  ],
  answers: [
    { ...answer, bytes: bytesOf('{"@context":"https://www.w3.org/ns/did/v1"}') },
    { url: 'https://a.example/gone', status: 410 },
  ],
}
const scripts = { program: 'const answer = "<main>"', loader: 'void 0' }
const page = await makePack(content, packWords.en, scripts)
const inGujarati = await makePack(content, packWords.gu, scripts)
const zip = await makePackZip(page, 'Lamp.html', content, packWords.en.pack)
const entries = (await zipContents(zip)).map(({ path, bytes }) => ({ path, data: bytes ?? '' }))
/** With another letter so far behind the first place of a text. */
function behind(text: string, open: string, by: number): string {
  return altered(text, text.indexOf(open) + open.length + by)
}
const inPage = page.indexOf('"base64":"') + 30

describe('a pack as one page', () => {
  test.each<[string, string, readonly string[]]>([
    ['that is whole', page, ['file a/lamp.json', 'file a/lamp.png']],
    ['with white space around it', `\n${page}\n`, ['file a/lamp.json', 'file a/lamp.png']],
    ['in Gujarati', inGujarati, ['file a/lamp.json', 'file a/lamp.png']],
    ['with a letter of a badge altered', altered(page, inPage), ['refused a: damaged']],
    [
      'with a letter of a digest altered',
      altered(page, page.indexOf('"digest":"') + 12),
      ['refused a: damaged'],
    ],
    [
      'whose data has lost its name',
      page.replace('id="pack-data"', 'id="pack-dat"'),
      ['refused a: damaged'],
    ],
    ['cut in a badge', page.slice(0, inPage), ['refused a: damaged']],
    [
      'cut where its data begins',
      page.slice(0, page.indexOf('{"contents"')),
      ['refused a: damaged'],
    ],
    [
      'cut behind its badges',
      page.slice(0, page.indexOf('id="pack-program"')),
      ['file a/lamp.json', 'file a/lamp.png', 'notice a'],
    ],
    ...[
      ['whose program has another letter', behind(page, 'id="pack-program">', 12)] as const,
      [
        'whose program is another',
        page.replace(/(id="pack-program">)[^<]*/, '$1eJwDAAAAAAE='),
      ] as const,
      ['whose program is no base64', page.replace('id="pack-program">', '$&!')] as const,
      ['whose loader has another letter', behind(page, 'id="pack-loader">', 2)] as const,
      ['whose style has another letter', behind(page, '<style>', 40)] as const,
      ['whose policy names another program', page.replace(/'sha256-(.)/, "'sha256-+$1")] as const,
      ['without a policy', page.replace('Content-Security-Policy', 'Refresh')] as const,
    ].map(([name, given]): [string, string, readonly string[]] => [
      name,
      given,
      ['file a/lamp.json', 'file a/lamp.png', 'notice a'],
    ]),
    ['cut before it says what it is', page.slice(0, 900), ['file a']],
  ])('%s', async (_, given, lines) => {
    expect(await unpackedLines('a', given)).toEqual(lines)
  })

  test('gives each file with the bytes that were put into it', async () => {
    const given = []
    for await (const piece of unpack({ name: 'a', bytes: bytesOf(page) }))
      if (piece.kind === 'file') given.push(piece.file.bytes)
    expect(given).toEqual(content.files.map(({ bytes }) => bytes))
  })

  test('is found in an archive, and not deeper than archives are', async () => {
    const packed = makeZip({ path: 'b.html', data: page })
    expect(await unpackedLines('a', packed)).toEqual([
      'file a/b.html/lamp.json',
      'file a/b.html/lamp.png',
    ])
    const limits = { ...unpackLimits, depth: 1 }
    expect(await unpackedLines('a', packed, { limits })).toEqual(['refused a/b.html: too-deep'])
  })

  test.each([
    ['files', { entries: 1 }],
    ['bytes', { bytes: json.length }],
  ])('gives no more %s than are looked at', async (_, most) => {
    const options = { limits: { ...unpackLimits, ...most } }
    expect(await unpackedLines('a', page, options)).toEqual([
      'file a/lamp.json',
      'refused a: too-much',
    ])
  })
})

describe('a page that is no pack', () => {
  test.each([
    ['a stranger’s', '<!doctype html><title>Packs</title><p>{"contents":{}}'],
    ['with one place of that name', '<!doctype html><main id="pack">Rucksacks</main>'],
    ['that is no page', page.replace('<!doctype html>', 'See: ')],
  ])('%s', async (_, given) => {
    expect(await unpackedLines('a', given)).toEqual(['file a'])
    expect(await unpackedLines('a', makeZip({ path: 'b.html', data: given }))).toEqual([
      'refused a/b.html: not-a-badge',
    ])
  })
})

describe('a pack as an archive', () => {
  const without = (name: string) => makeZip(...entries.filter(({ path }) => path !== name))
  const damaged = (name: string) =>
    makeZip(...entries.map((each) => (each.path === name ? { ...each, crc: 1 } : each)))
  const badges = ['file a/files/lamp.json', 'file a/files/lamp.png']
  const others = [
    'refused a/README.txt: not-a-badge',
    ...['file a/Lamp.html/lamp.json', 'file a/Lamp.html/lamp.png'],
  ]

  test.each<[string, Uint8Array, readonly string[]]>([
    ['that is whole', zip, badges],
    ['that another program packed again', makeZip(...entries), badges],
    [
      'in a folder of its own',
      makeZip(...entries.map(({ path, data }) => ({ path: `b/${path}`, data }))),
      ['file a/b/files/lamp.json', 'file a/b/files/lamp.png'],
    ],
    [
      'with a badge altered',
      damaged('files/lamp.json'),
      ['refused a/files/lamp.json: damaged', badges[1]!],
    ],
    ['with its page altered, which nobody needs here', damaged('Lamp.html'), badges],
    ['cut in its directory', zip.subarray(0, -30), [...badges, 'refused a: damaged']],
    [
      'with something of somebody else in it',
      makeZip(...entries, { path: 'notes.txt', data: 'Dear diary' }),
      [...badges, 'refused a/notes.txt: not-a-badge'],
    ],
    [
      'without what tells a pack: each part for itself',
      without('manifest.json'),
      [...others, ...badges, 'file a/issuer/01-a-example-did.json'],
    ],
  ])('%s', async (_, given, lines) => {
    expect(await unpackedLines('a', given)).toEqual(lines)
  })
})

function altered(text: string, at: number): string {
  return text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1)
}
