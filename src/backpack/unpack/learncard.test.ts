import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { makeZip } from '../../testing/backpack/make-zip.ts'
import { madeElsewhere, unpackedLines, unpackedTexts } from '../../testing/backpack/unpacked.ts'

type Files = Readonly<Record<string, string>>

const passphrase = 'Brücke & 7 lamps'
const [locked, plain] = await Promise.all(
  ['learncard-locked.zip', 'learncard-plain.zip'].map(async (name) => {
    const found = Object.entries(unzipSync(await madeElsewhere(name)))
    return Object.fromEntries(found.map(([path, bytes]) => [path, Buffer.from(bytes).toString()]))
  }),
)

/** The bundle with some of its files changed, or taken away, packed again. */
function bundle(files: Files = {}, change: Readonly<Record<string, string | undefined>> = {}) {
  const all = Object.entries({ ...files, ...change })
  return makeZip(...all.flatMap(([path, data]) => (data === undefined ? [] : [{ path, data }])))
}

const badges = Object.keys(plain ?? {}).filter((path) => /^(cred|pres).*json$/.test(path))
const [first = '', second = '', shown = ''] = badges
const notice = 'notice a.zip'
const filesOf = (paths: readonly string[]) => paths.map((path) => `file a.zip/${path}`)

test('a bundle that is not locked gives what it holds, and nothing of its keys', async () => {
  const zip = bundle(plain)
  expect(await unpackedLines('a.zip', zip)).toEqual([notice, ...filesOf(badges)])
  expect(await unpackedTexts(zip)).toEqual(badges.map((path) => plain?.[path]))
})

test('a locked one, made by the packages of the wallet, wants its passphrase', async () => {
  const zip = await madeElsewhere('learncard-locked.zip')
  expect(await unpackedLines('a.zip', zip)).toEqual([notice, 'locked a.zip'])
  expect(await unpackedLines('a.zip', zip, { passphrase: 'Brucke & 7 lamps' })).toEqual([
    notice,
    'refused a.zip: wrong-passphrase',
  ])
  expect(await unpackedLines('a.zip', zip, { passphrase })).toEqual([notice, ...filesOf(badges)])
  expect(await unpackedTexts(zip, { passphrase })).toEqual(badges.map((path) => plain?.[path]))
})

/** A locked entry whose envelope has been changed, with the hash that the manifest says of it. */
function changed(path: string, change: (envelope: Record<string, unknown>) => void) {
  const envelope = JSON.parse(locked?.[path] ?? '') as Record<string, unknown>
  change(envelope)
  const text = JSON.stringify(envelope)
  const hash = (data: string) => createHash('sha256').update(data).digest('hex')
  const manifest = locked?.['manifest.json']?.replace(hash(locked[path] ?? ''), hash(text)) ?? ''
  return bundle(locked, { [path]: text, 'manifest.json': manifest })
}

const costs = (change: object) => (envelope: Record<string, unknown>) => {
  envelope['kdfParams'] = { ...(envelope['kdfParams'] as object), ...change }
}

test.each<[string, Uint8Array, readonly string[]]>([
  [
    'is lost',
    bundle(locked, { [`${first}.enc`]: undefined }),
    [`refused a.zip/${first}.enc: damaged`, ...filesOf([second, shown])],
  ],
  [
    'is not what the manifest says',
    bundle(locked, { [`${first}.enc`]: locked?.[`${second}.enc`] }),
    [`refused a.zip/${first}.enc: damaged`, ...filesOf([second, shown])],
  ],
  [
    'does not open',
    changed(`${first}.enc`, (envelope) => (envelope['iv'] = 'AAAAAAAAAAAAAAAA')),
    [...filesOf([second, shown]), `refused a.zip/${first}.enc: damaged`],
  ],
  [
    'is no envelope',
    changed(`${first}.enc`, (envelope) => delete envelope['salt']),
    [`refused a.zip/${first}.enc: damaged`, ...filesOf([second, shown])],
  ],
  [
    'asks for all the memory',
    changed(`${first}.enc`, costs({ memoryCost: 4_000_000 })),
    [`refused a.zip/${first}.enc: unsupported`, ...filesOf([second, shown])],
  ],
  [
    'asks for another function',
    changed(`${first}.enc`, costs({ algorithm: 'scrypt' })),
    [`refused a.zip/${first}.enc: unsupported`, ...filesOf([second, shown])],
  ],
  [
    'is in no list',
    bundle(locked, { 'credentials/more.json': '{"type":"Assertion"}' }),
    filesOf([first, second, shown, 'credentials/more.json']),
  ],
])('where one badge %s, the others are read', async (_, zip, lines) => {
  expect(await unpackedLines('a.zip', zip, { passphrase })).toEqual([notice, ...lines])
})

test('a bundle in a folder, as somebody packed it again, is one', async () => {
  const moved = Object.entries(plain ?? {}).map(([path, data]) => [`My export/${path}`, data])
  expect(await unpackedLines('a.zip', bundle(Object.fromEntries(moved) as Files))).toEqual([
    notice,
    ...filesOf(badges.map((path) => `My export/${path}`)),
  ])
})

test('a bundle that was cut short gives what is left, and nothing of its keys', async () => {
  const left = bundle(locked, { 'manifest.json': undefined })
  expect(await unpackedLines('a.zip', left)).toEqual([notice, 'locked a.zip'])
  expect(await unpackedLines('a.zip', left.subarray(0, -900), { passphrase })).toEqual([
    ...[notice, ...filesOf(badges), 'refused a.zip: damaged'],
  ])
})

test('keys are not given on where the list calls them a credential', async () => {
  const lie = plain?.['manifest.json']?.replaceAll(/key-(private-seed|jwks)/g, 'credential') ?? ''
  const texts = await unpackedTexts(bundle(plain, { 'manifest.json': lie }))
  expect(texts).toHaveLength(3)
  const key = '{"@context":["https://www.w3.org/ns/credentials/v2"],"privateKeyMultibase":"z3u2"}'
  const beside = bundle(plain, { 'credentials/key.json': key })
  expect((await unpackedTexts(beside)).join()).not.toContain('z3u2')
})
