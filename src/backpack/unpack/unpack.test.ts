import { readFile } from 'node:fs/promises'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { makeZip, type MadeEntry } from '../../testing/backpack/make-zip.ts'
import { madeElsewhere, unpackedLines, unpackedTexts } from '../../testing/backpack/unpacked.ts'
import { goodPng } from '../../testing/pictures/make-png.ts'
import { unpackLimits } from './allowance.ts'

const json = '{"@context":"https://w3id.org/openbadges/v2","type":"Assertion","id":"urn:uuid:1"}'
const token = 'eyJhbGciOiJSUzI1NiJ9.eyJ0eXBlIjoiQXNzZXJ0aW9uIn0.c2lnbmF0dXJl'
const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16)
const lamp = { path: 'lamp.json', data: json }
const linesOf = (...entries: readonly MadeEntry[]) => unpackedLines('a.zip', makeZip(...entries))

test.each([
  ['JSON', json],
  ['a token', token],
  ['a PNG', goodPng()],
  ['a JPEG', jpeg],
  ['words', 'Dear diary'],
  ['nothing', ''],
  ['a file that only ends as an archive', Buffer.concat([goodPng(), makeZip(lamp)])],
])('%s by itself is given on as it is', async (_, content) => {
  expect(await unpackedLines('given', content)).toEqual(['file given'])
})

describe('an archive gives each file that may be a badge, and names the others', () => {
  test.each<[string, MadeEntry, string]>([
    ['JSON', lamp, 'file a.zip/lamp.json'],
    ['as it is, not packed', { ...lamp, method: 0 }, 'file a.zip/lamp.json'],
    ['a token', { path: 'lamp.jwt', data: token }, 'file a.zip/lamp.jwt'],
    [
      'a token broken over lines',
      { path: 'a.txt', data: token.replaceAll('.', '.\n') },
      'file a.zip/a.txt',
    ],
    ['an address', { path: 'a.txt', data: 'https://a.example/1\r\n' }, 'file a.zip/a.txt'],
    ['a PNG', { path: 'a.png', data: goodPng() }, 'file a.zip/a.png'],
    ['a PNG under a wrong name', { path: 'a.jpg', data: goodPng() }, 'file a.zip/a.jpg'],
    [
      'SVG',
      { path: 'a.svg', data: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
      'file a.zip/a.svg',
    ],
    ['a PDF', { path: 'a.pdf', data: '%PDF-1.7\n' }, 'file a.zip/a.pdf'],
    ['a JPEG', { path: 'a.png', data: jpeg }, 'refused a.zip/a.png: not-a-badge'],
    ['words', { path: 'notes.txt', data: 'Dear diary' }, 'refused a.zip/notes.txt: not-a-badge'],
    [
      'words that begin with a bracket',
      { path: 'a.url', data: '[InternetShortcut]\nURL=https://a.example/' },
      'refused a.zip/a.url: not-a-badge',
    ],
    ['JSON cut short', { path: 'a.json', data: '[ {"@context":"https' }, 'file a.zip/a.json'],
    ['nothing', { path: 'a.json', data: '' }, 'refused a.zip/a.json: not-a-badge'],
    ['a locked entry', { ...lamp, flags: 1 }, 'refused a.zip/lamp.json: encrypted'],
    ['AES', { ...lamp, method: 99 }, 'refused a.zip/lamp.json: encrypted'],
    ['bzip2', { ...lamp, method: 12 }, 'refused a.zip/lamp.json: unsupported'],
    ['another checksum', { ...lamp, crc: 1 }, 'refused a.zip/lamp.json: damaged'],
    ['another size', { ...lamp, size: 1 }, 'refused a.zip/lamp.json: damaged'],
    [
      'data that is not packed',
      { ...lamp, packed: Buffer.from(json) },
      'refused a.zip/lamp.json: damaged',
    ],
    [
      'packed data cut short',
      { ...lamp, packed: deflateRawSync(json).subarray(0, 9) },
      'refused a.zip/lamp.json: damaged',
    ],
    ['no packed data', { ...lamp, packed: Buffer.alloc(0) }, 'refused a.zip/lamp.json: damaged'],
  ])('%s', async (_, entry, line) => {
    const after = { path: 'last.json', data: json }
    expect(await linesOf(entry, after)).toEqual([line, 'file a.zip/last.json'])
  })

  test.each(['folder/', '__MACOSX/._lamp.json', '2026/.DS_Store', '2026/._lamp.png', 'Thumbs.db'])(
    'but for what nobody packed: %s',
    async (path) => {
      expect(await linesOf({ path, data: path.endsWith('/') ? '' : json }, lamp)).toEqual([
        'file a.zip/lamp.json',
      ])
    },
  )

  test('with its bytes untouched', async () => {
    const odd = ' {"n":1.0,"big":12345678901234567890,"n":1e2}\r\n'
    expect(await unpackedTexts(makeZip({ path: 'a', data: odd }))).toEqual([odd])
  })
})

test.each([
  ['../../etc/passwd.json', 'etc/passwd.json'],
  ['C:\\Users\\me\\lamp.json', 'Users/me/lamp.json'],
  ['/lamp.json', 'lamp.json'],
  ['a\u0000\n\u001b[31m.json', 'a[31m.json'],
  ['gpj.\u202elamp', 'gpj.lamp'],
  ['..', 'unnamed'],
  ['Été/ગુજરાતી 🏅.json', 'Été/ગુજરાતી 🏅.json'],
  [`${'x'.repeat(300)}.json`, `${'x'.repeat(80)}…${'x'.repeat(34)}.json`],
])('an entry called %j is safe to show', async (path, name) => {
  expect(await linesOf({ path, data: json })).toEqual([`file a.zip/${name}`])
})

describe('archives in archives', () => {
  const nested = (depth: number): Uint8Array =>
    depth === 1 ? makeZip(lamp) : makeZip({ path: 'in.zip', data: nested(depth - 1) })

  test('are unpacked, three deep', async () => {
    expect(await unpackedLines('a.zip', nested(3))).toEqual(['file a.zip/in.zip/in.zip/lamp.json'])
    expect(await unpackedLines('a.zip', nested(4))).toEqual([
      'refused a.zip/in.zip/in.zip/in.zip: too-deep',
    ])
  })

  const marked = (marks: readonly string[]) =>
    makeZip(...marks.map((path) => ({ path, data: '{}' })), { path: 'a.png', data: goodPng() })

  test.each([
    ['a Word document', ['[Content_Types].xml']],
    ['an OpenDocument', ['mimetype', 'META-INF/manifest.xml']],
    ['an EPUB', ['mimetype', 'META-INF/container.xml']],
    ['a card for a telephone', ['pass.json', 'manifest.json', 'signature']],
  ])('are not those that are really %s', async (_, marks) => {
    const document = marked(marks)
    expect(await linesOf({ path: 'a.docx', data: document }, lamp)).toEqual([
      'refused a.zip/a.docx: not-a-badge',
      'file a.zip/lamp.json',
    ])
    expect(await unpackedLines('a.docx', document)).toEqual(['refused a.docx: not-a-badge'])
  })

  test('may hold a badge that is called like a part of those', async () => {
    const lines = ['file a.zip/pass.json', 'file a.zip/a.png']
    expect(await unpackedLines('a.zip', marked(['pass.json']))).toEqual(lines)
  })
})

describe('an archive made to fill the memory', () => {
  const zeros = Buffer.alloc(3 * 1024 * 1024)

  test('loses the entry that unpacks to very much, and nothing else', async () => {
    expect(await linesOf({ path: 'bomb.json', data: zeros }, lamp)).toEqual([
      'refused a.zip/bomb.json: bomb',
      'file a.zip/lamp.json',
    ])
  })

  test('keeps one that is only well packed', async () => {
    const picture = Buffer.alloc(900_000, '{"a":"b"} ')
    expect(await linesOf({ path: 'a.json', data: picture })).toEqual(['file a.zip/a.json'])
  })

  test.each([
    [
      'one entry too large',
      { entryBytes: 50 },
      ['refused a.zip/lamp.json: too-large', 'refused a.zip/2.json: too-large'],
    ],
    ['too much in all', { bytes: 100 }, ['file a.zip/lamp.json', 'refused a.zip: too-much']],
    ['too many entries', { entries: 1 }, ['file a.zip/lamp.json', 'refused a.zip: too-much']],
    [
      'just enough',
      { entries: 2, bytes: 2 * json.length },
      ['file a.zip/lamp.json', 'file a.zip/2.json'],
    ],
  ])('is stopped: %s', async (_, limits, lines) => {
    const zip = makeZip(lamp, { path: '2.json', data: json })
    const options = { limits: { ...unpackLimits, ...limits } }
    expect(await unpackedLines('a.zip', zip, options)).toEqual(lines)
  })

  test('counts what is in archives inside it', async () => {
    const inner = { path: 'in.zip', data: makeZip(lamp, lamp) }
    const options = { limits: { ...unpackLimits, entries: 3 } }
    expect(await unpackedLines('a.zip', makeZip(inner, inner), options)).toEqual([
      ...['file a.zip/in.zip/lamp.json', 'file a.zip/in.zip/lamp.json'],
      'refused a.zip: too-much',
    ])
  })
})

describe('an archive that is damaged', () => {
  const whole = makeZip(lamp, { path: '2.json', data: `${json} ` })
  const lost = 'refused a.zip: damaged'
  const commented = (zip: Uint8Array) =>
    Buffer.concat([zip.subarray(0, -2), Uint8Array.of(5, 0), Buffer.from('badge')])

  test.each<[string, Uint8Array, readonly string[]]>([
    [
      'its last byte is lost',
      whole.subarray(0, -1),
      ['file a.zip/lamp.json', 'file a.zip/2.json', lost],
    ],
    [
      'its directory is lost',
      whole.subarray(0, -120),
      ['file a.zip/lamp.json', 'file a.zip/2.json', lost],
    ],
    [
      'it was cut in the second entry',
      whole.subarray(0, 160),
      ['file a.zip/lamp.json', 'refused a.zip/2.json: damaged', lost],
    ],
    ['it was cut in the first header', whole.subarray(0, 25), [lost]],
    ['but a comment behind it is no damage', commented(makeZip(lamp)), ['file a.zip/lamp.json']],
  ])('%s', async (_, zip, lines) => {
    expect(await unpackedLines('a.zip', zip)).toEqual(lines)
  })

  test('gives what it can, wherever a byte is wrong', async () => {
    for (let at = 4; at < whole.length; at += 1) {
      const damaged = whole.with(at, whole[at]! ^ 0x55)
      const texts = await unpackedTexts(damaged)
      expect(
        texts.every((text) => text.trim() === json),
        `${at}`,
      ).toBe(true)
      expect(texts.length, `${at}`).toBeGreaterThan(0)
    }
  })

  test('never makes it throw, wherever it is cut or wrong', async () => {
    const zip64 = await madeElsewhere('info-zip-64.zip')
    for (let at = zip64.length - 420; at < zip64.length; at += 1) {
      await unpackedLines('a', zip64.subarray(0, at))
      await unpackedLines('a', zip64.with(at, 0xff))
    }
  })

  test('a streamed one gives its entries without its directory', async () => {
    const streamed = await madeElsewhere('info-zip-streamed.zip')
    const cut = streamed.subarray(0, Buffer.from(streamed).indexOf('PK\x01\x02'))
    expect(await unpackedLines('a.zip', cut)).toEqual([
      ...['file a.zip/2026/lamp.json', 'file a.zip/2026/lamp.jwt'],
      ...['refused a.zip/notes.txt: not-a-badge', lost],
    ])
  })

  test('one that is empty holds no badge', async () => {
    expect(await unpackedLines('a.zip', makeZip())).toEqual(['refused a.zip: not-a-badge'])
  })
})

test.each(['info-zip.zip', 'info-zip-64.zip', 'info-zip-streamed.zip'])(
  '%s, made by another program, is read',
  async (name) => {
    expect(await unpackedLines(name, await madeElsewhere(name))).toEqual([
      ...[`file ${name}/2026/lamp.json`, `file ${name}/2026/lamp.jwt`],
      `refused ${name}/notes.txt: not-a-badge`,
    ])
  },
)

test('an entry that another program locked is named, and the one beside it read', async () => {
  expect(await unpackedLines('a.zip', await madeElsewhere('info-zip-encrypted.zip'))).toEqual([
    'refused a.zip/2026/lamp.json: encrypted',
    'file a.zip/2026/lamp.jwt',
  ])
})

test('a thousand badges come out of one archive, in order', async () => {
  const entries = Array.from({ length: 1000 }, (_, at) => ({ path: `${at}.json`, data: json }))
  const lines = await linesOf(...entries)
  expect(lines).toEqual(entries.map(({ path }) => `file a.zip/${path}`))
})

describe('an export of a backpack is given on whole', () => {
  test.each([
    ...['version-1.zip', 'version-1-locked.json'],
    ...['version-1-collections.zip', 'version-1-collections-locked.json'],
  ])('%s of an earlier version', async (name) => {
    const bytes = await readFile(new URL(`../export/fixtures/${name}`, import.meta.url))
    expect(await unpackedLines('a', bytes)).toEqual(['export a'])
    const zip = makeZip({ path: name, data: bytes })
    expect(await unpackedLines('b', zip)).toEqual([`export b/${name}`])
  })

  const manifest = { path: 'manifest.json', data: '{"format":"cinquefoil-backpack","version":1}' }

  test.each<[string, Uint8Array | string, readonly string[]]>([
    ['open', makeZip(lamp, manifest), ['export a']],
    ['locked', '{\n  "format": "cinquefoil-backpack-locked",\n "data":""}', ['export a']],
    [
      'locked, said at its end',
      `{"data":"${'A'.repeat(9000)}","format":"cinquefoil-backpack-locked"}`,
      ['export a'],
    ],
    [
      'in an archive',
      makeZip({ path: 'b.zip', data: makeZip(lamp, manifest) }),
      ['export a/b.zip'],
    ],
    [
      'and another format is none',
      makeZip(lamp, { ...manifest, data: '{"format":"other"}' }),
      ['file a/lamp.json', 'file a/manifest.json'],
    ],
    [
      'and a manifest that is no JSON is none',
      makeZip(lamp, { ...manifest, data: 'no' }),
      ['file a/lamp.json', 'refused a/manifest.json: not-a-badge'],
    ],
  ])('%s', async (_, content, lines) => {
    expect(await unpackedLines('a', content)).toEqual(lines)
  })
})
