import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { englishExportTexts as texts } from '../../testing/backpack/export-texts.ts'
import {
  sameBytes,
  sampleContent,
  sampleFiles,
  sha256Of,
} from '../../testing/backpack/export-sample.ts'
import { mergeCollections, type Collection } from '../collection.ts'
import type { KeptBadge, KeptCode } from '../kept.ts'
import { unpack } from '../unpack/unpack.ts'
import { mergeExport } from './merge-export.ts'
import { readExport, type ExportRead, type ReadExport } from './read-export.ts'
import { writeExport } from './write-export.ts'

const made = '2026-05-04T10:00:00Z'
const options = { made, texts, random: sameBytes }
const folder = 'src/backpack/export/fixtures'

/** What a version wrote, beside its exports. Files as base64, by SHA-256. */
interface Expected {
  readonly passphrase: string
  readonly badges: readonly KeptBadge[]
  readonly codes: readonly KeptCode[]
  readonly collections?: readonly Collection[]
  readonly files: Readonly<Record<string, string>>
}

/** What was written by a version, and by one of its later days that had more to write. */
const versions = readdirSync(folder).flatMap(
  (name) => /^(version-\d+(?:-[a-z]+)?)\.zip$/.exec(name)?.[1] ?? [],
)

test('there is an export of each version', () => {
  expect(versions.sort()).toEqual(['version-1', 'version-1-collections'])
})

test.each(
  versions.flatMap((version) => [
    { version, name: `${version}.zip` },
    { version, name: `${version}-locked.json` },
  ]),
)('$name is restored on a fresh profile, byte for byte', async ({ version, name }) => {
  const text = await readFile(`${folder}/${version}.expected.json`, 'utf8')
  const { passphrase, badges, codes, collections = [], files } = JSON.parse(text) as Expected
  const bytes = new Uint8Array(await readFile(`${folder}/${name}`))
  const isLocked = name.endsWith('.json')
  for await (const { kind } of unpack({ name, bytes })) expect(kind).toBe('export')
  const read = await readExport(bytes, isLocked ? { passphrase } : {})
  expect(read).toMatchObject({ kind: 'read', damaged: [], lost: [], codes: isLocked ? codes : [] })
  const merged = mergeExport(read as ExportRead, [])
  expect(merged.badges).toEqual(badges)
  expect(mergeCollections((read as ExportRead).collections, [], merged.moved)).toEqual(collections)
  const base64 = merged.files.map((file) => [
    file.sha256,
    Buffer.from(file.bytes).toString('base64'),
  ])
  expect(Object.fromEntries(base64)).toEqual(files)
})

test('the same content gives the same bytes, in whatever order it comes and its members were made', async () => {
  const badges = sampleContent.badges.toReversed().map(reversedMembers)
  const again = await writeExport({ ...sampleContent, badges }, options)
  expect(Buffer.from(again).equals(await writeExport(sampleContent, options))).toBe(true)
})

test('what is written is read again, open and locked', async () => {
  const open = await readExport(await writeExport(sampleContent, options))
  const locked = await writeExport(sampleContent, { ...options, passphrase: 'caf\u00e9 au lait' })
  const opened = await readExport(locked, { passphrase: 'cafe\u0301 au lait' })
  expect(open).toMatchObject({ kind: 'read', made, badges: sampleContent.badges, codes: [] })
  expect(opened).toEqual({ ...open, codes: sampleContent.codes })
  expect(hashesIn(open)).toEqual(Object.values(sampleFiles).map(sha256Of).sort())
  expect(await readExport(locked)).toEqual({ kind: 'locked' })
})

test.each(['another passphrase', ''])('%o does not open a locked export', async (passphrase) => {
  const locked = new Uint8Array(await readFile(`${folder}/version-1-locked.json`))
  expect(await readExport(locked, { passphrase })).toEqual({ kind: 'wrong-passphrase-or-altered' })
})

test('collections come back, and one that is damaged is named', async () => {
  const collection = {
    ...{ id: 'c-1', title: 'For college', words: '', begun: made },
    items: [{ badge: sampleContent.badges[0]!.id, words: 'The first' }],
  }
  const collections = [collection]
  const read = await readExport(await writeExport({ ...sampleContent, collections }, options))
  expect(read).toMatchObject({ kind: 'read', collections, damaged: [] })
  const wrong = [{ ...collection, id: '../c' }]
  const zip = await writeExport({ ...sampleContent, collections: wrong }, options)
  expect(await readExport(zip)).toMatchObject({ damaged: ['collections.json, 1'], collections: [] })
})

test('nothing is locked with an empty passphrase', async () => {
  await expect(writeExport(sampleContent, { ...options, passphrase: '' })).rejects.toMatchObject({
    code: 'export-passphrase-empty',
  })
})

test('a file that is not to be had, or is not what it was, is named, and the rest is exported', async () => {
  const gone = sha256Of(sampleFiles.picture)
  const changed = sha256Of(sampleFiles.token)
  const file = async (sha256: string) =>
    sha256 === gone
      ? undefined
      : sha256 === changed
        ? new Uint8Array([1])
        : sampleContent.file(sha256)
  const zip = await writeExport({ ...sampleContent, file }, options)
  const read = await readExport(zip)
  expect(read).toMatchObject({ kind: 'read', damaged: [], lost: [] })
  expect(hashesIn(read)).toHaveLength(3)
  const text = Buffer.from(zip).toString()
  expect(text).toContain(`- ${gone.slice(0, 16)}-River-watch-2-3-2026.png\r\n`)
  expect(text).toContain(`- ${changed.slice(0, 16)}-CON\r\n`)
})

test('an empty backpack can be exported too', async () => {
  const zip = await writeExport({ ...sampleContent, badges: [], codes: [] }, options)
  expect(await readExport(zip)).toMatchObject({ kind: 'read', badges: [], files: [], damaged: [] })
})

function reversedMembers<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const members = Object.entries(value).toReversed()
  return Object.fromEntries(members.map(([name, each]) => [name, reversedMembers(each)])) as Value
}

function hashesIn(read: ReadExport): readonly string[] {
  return read.kind === 'read' ? read.files.map(({ bytes }) => sha256Of(bytes)).sort() : []
}
