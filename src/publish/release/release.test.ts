import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withDatabase } from '../../state/database.ts'
import { together, type Extent } from './extent.ts'
import { release, type MakeUnits, type UnitInputs } from './release.ts'
import { releaseRecord, rememberedExtent, type ReleaseRecord } from './release-record.ts'
import { settle } from './settle.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cinquefoil-release-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const database = () => join(root, 'state.db')
const folders = () => ({ dist: join(root, 'dist'), folder: join(root, 'site') })
const made: string[] = []

/** A unit's files hold its inputs: `a` makes `a/1.txt` and `a/2.txt`. */
function making(wanted: ReadonlyMap<string, string>): MakeUnits {
  made.length = 0
  return async (names, folder) => {
    made.push(...names)
    const filesOf = (name: string) => [`${name}/1.txt`, `${name}/2.txt`]
    for (const name of names)
      for (const file of filesOf(name)) {
        mkdirSync(dirname(join(folder, file)), { recursive: true })
        writeFileSync(join(folder, file), wanted.get(name)!, { flag: 'wx' })
      }
    return filesOf
  }
}

async function publish(units: Readonly<Record<string, string>>) {
  return publishWith(units, making(new Map(Object.entries(units))))
}

async function publishWith(units: Readonly<Record<string, string>>, make: MakeUnits) {
  const wanted = { inputs: inputsIn(units), others: 'gone' } as const
  return withDatabase(database(), (opened) => release(folders(), wanted, make, opened))
}

function inputsIn(units: Readonly<Record<string, string | undefined>>): UnitInputs {
  return { names: () => Object.keys(units), inputsOf: (name) => units[name] }
}

/** Only these; the rest stays. */
async function publishSome(units: Readonly<Record<string, string | undefined>>) {
  const wanted = { inputs: inputsIn(units), others: 'kept' } as const
  const make = making(new Map(Object.entries(units)) as ReadonlyMap<string, string>)
  return withDatabase(database(), (opened) => release(folders(), wanted, make, opened))
}

async function withRecord<Result>(work: (record: ReleaseRecord) => Result): Promise<Result> {
  return withDatabase(database(), async (opened) => work(releaseRecord(opened)))
}

function shown(): Record<string, string> {
  const dist = join(root, 'dist')
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(dist.length + 1), readFileSync(path, 'utf8')] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

test('a first release makes everything and shows it', async () => {
  const report = await publish({ a: '1', b: '1' })
  expect(report).toMatchObject({ made: ['a', 'b'], removed: [], unchanged: false })
  expect(shown()).toEqual({ 'a/1.txt': '1', 'a/2.txt': '1', 'b/1.txt': '1', 'b/2.txt': '1' })
})

test('nothing changed: nothing is made and no file is touched', async () => {
  await publish({ a: '1' })
  const before = lstatSync(join(root, 'dist')).ino
  expect(await publish({ a: '1' })).toMatchObject({ made: [], removed: [], unchanged: true })
  expect(lstatSync(join(root, 'dist')).ino).toBe(before)
  expect(made).toEqual([])
})

test('only what changed is made; the rest is the same file', async () => {
  await publish({ a: '1', b: '1' })
  const before = statSync(join(root, 'dist/a/1.txt')).ino
  await publish({ a: '1', b: '2' })
  expect(made).toEqual(['b'])
  expect(statSync(join(root, 'dist/a/1.txt')).ino).toBe(before)
  await publish({ a: '1', b: '3' })
  expect(made).toEqual(['b'])
  expect(shown()).toEqual({ 'a/1.txt': '1', 'a/2.txt': '1', 'b/1.txt': '3', 'b/2.txt': '3' })
})

test('what is no longer wanted is gone from both releases, folders and all', async () => {
  await publish({ a: '1', b: '1' })
  expect(await publish({ a: '1' })).toMatchObject({ removed: ['b'] })
  expect(shown()).toEqual({ 'a/1.txt': '1', 'a/2.txt': '1' })
  expect(existsSync(join(root, 'site/a/b'))).toBe(false)
  expect(existsSync(join(root, 'site/b/b'))).toBe(false)
})

test('after a publish both releases hold the same, so that the next one costs only what changes', async () => {
  await publish({ a: '1', b: '1' })
  expect(await withRecord((record) => [record.isCurrent('a'), record.isCurrent('b')])).toEqual([
    true,
    true,
  ])
  expect(statSync(join(root, 'site/a/a/1.txt')).ino).toBe(
    statSync(join(root, 'site/b/a/1.txt')).ino,
  )
})

test('a run that was killed before the other release followed is finished by one that changes nothing', async () => {
  await publish({ a: '1', b: '1' })
  await publish({ a: '1' })
  mkdirSync(join(root, 'site/a/b'))
  writeFileSync(join(root, 'site/a/b/1.txt'), '1')
  await withRecord((record) => record.drop('a'))
  expect(await publish({ a: '1' })).toMatchObject({ unchanged: true })
  expect(existsSync(join(root, 'site/a/b'))).toBe(false)
})

test('a failure while making leaves the old site, and the next run finishes', async () => {
  await publish({ a: '1', b: '1' })
  const wanted = new Map([
    ['a', '2'],
    ['b', '2'],
  ])
  const failing: MakeUnits = async (names, folder) => {
    await making(wanted)(names.slice(0, 1), folder)
    throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
  }
  await expect(publishWith({ a: '2', b: '2' }, failing)).rejects.toMatchObject({
    code: 'write-failed',
  })
  expect(shown()).toEqual({ 'a/1.txt': '1', 'a/2.txt': '1', 'b/1.txt': '1', 'b/2.txt': '1' })
  await publish({ a: '2', b: '2' })
  expect(shown()).toEqual({ 'a/1.txt': '2', 'a/2.txt': '2', 'b/1.txt': '2', 'b/2.txt': '2' })
})

test('a file deleted from the live site comes back with the next change', async () => {
  await publish({ a: '1', b: '1' })
  rmSync(join(root, 'dist/a/1.txt'))
  await publish({ a: '1', b: '2' })
  expect(shown()).toEqual({ 'a/1.txt': '1', 'a/2.txt': '1', 'b/1.txt': '2', 'b/2.txt': '2' })
})

test('a folder called dist that we did not make is left alone', async () => {
  mkdirSync(join(root, 'dist'))
  writeFileSync(join(root, 'dist/mine.txt'), 'mine')
  await expect(publish({ a: '1' })).rejects.toMatchObject({ code: 'dist-not-ours' })
  expect(readFileSync(join(root, 'dist/mine.txt'), 'utf8')).toBe('mine')
})

test('what others put into the site is put aside by the next publish that changes it, and never deleted', async () => {
  await publish({ a: '1', b: '1' })
  writeFileSync(join(root, 'dist/mine.html'), 'mine')
  mkdirSync(join(root, 'dist/photos'))
  writeFileSync(join(root, 'dist/photos/1.jpg'), 'sea')
  const aside = join(root, 'put-aside')
  const unchanged = await publish({ a: '1', b: '1' })
  expect(unchanged.putAside).toBeUndefined()
  // What a publish takes off the site is not taken for somebody else's.
  expect((await publish({ a: '2' })).putAside).toEqual({ count: 2, folder: aside })
  expect(shown()).toEqual({ 'a/1.txt': '2', 'a/2.txt': '2' })
  expect(readdirSync(aside).sort()).toEqual(['mine.html', 'photos'])
  expect(readFileSync(join(aside, 'photos/1.jpg'), 'utf8')).toBe('sea')
  expect((await publish({ a: '3' })).putAside).toBeUndefined()
  expect(shown()).toEqual({ 'a/1.txt': '3', 'a/2.txt': '3' })
  writeFileSync(join(root, 'dist/mine.html'), 'another')
  expect((await publish({ a: '4' })).putAside).toEqual({ count: 1, folder: aside })
  expect(readFileSync(join(aside, 'mine.html'), 'utf8')).toBe('mine')
  expect(readFileSync(join(aside, 'mine.html.2'), 'utf8')).toBe('another')
})

test('where nothing is remembered, a file of others at the top is put aside, and what was on the site is not', async () => {
  await publish({ a: '1', b: '1' })
  writeFileSync(join(root, 'dist/mine.html'), 'mine')
  rmSync(database())
  expect((await publish({ a: '1' })).putAside).toMatchObject({ count: 1 })
  expect(shown()).toEqual({ 'a/1.txt': '1', 'a/2.txt': '1' })
  expect(readdirSync(join(root, 'put-aside'))).toEqual(['mine.html'])
  expect(existsSync(join(root, 'site/a/b'))).toBe(false)
  expect(existsSync(join(root, 'site/b/b'))).toBe(false)
})

test('where the release that was live is gone, the other follows all the same', async () => {
  await publish({ a: '1' })
  rmSync(join(root, 'site/a'), { recursive: true })
  await publish({ a: '2' })
  expect(await withRecord((record) => [record.isCurrent('a'), record.isCurrent('b')])).toEqual([
    true,
    true,
  ])
})

test.each([
  ['is gone', () => rmSync(database())],
  ['is damaged', () => writeFileSync(database(), 'x'.repeat(5000))],
])(
  'where what was remembered %s, all is made anew, and the old site stays until then',
  async (_, spoil) => {
    await publish({ a: '1', b: '1' })
    spoil()
    expect(await publish({ a: '2' })).toMatchObject({ made: ['a'], unchanged: false })
    expect(shown()).toEqual({ 'a/1.txt': '2', 'a/2.txt': '2' })
  },
)

test('where one unit cannot be read back, all is made anew', async () => {
  await publish({ a: '1', b: '1' })
  const sqlite = new DatabaseSync(database())
  sqlite.exec(`UPDATE units SET value = '{}' WHERE key = 'a'`)
  sqlite.close()
  expect(await publish({ a: '1', b: '1' })).toMatchObject({ made: ['a', 'b'] })
  expect(shown()).toEqual({ 'a/1.txt': '1', 'a/2.txt': '1', 'b/1.txt': '1', 'b/2.txt': '1' })
})

test('a unit that cannot be read back is not taken for one that is not there: nothing is known any more', async () => {
  await publish({ a: '1', b: '1' })
  const sqlite = new DatabaseSync(database())
  sqlite.exec(`UPDATE units SET value = '{}' WHERE key = 'a'`)
  sqlite.close()
  expect(await withRecord((record) => [record.unit('a'), record.size])).toEqual([undefined, 0])
})

test('units that are not named can be kept: those named are made where they differ, or gone', async () => {
  await publish({ a: '1', b: '1', c: '1' })
  expect(await publishSome({ a: '1', b: undefined, d: '1' })).toMatchObject({
    made: ['d'],
    removed: ['b'],
    unchanged: false,
  })
  expect(await publishSome({ a: '1', b: undefined })).toMatchObject({ unchanged: true })
  expect(await publishSome({ a: '2' })).toMatchObject({ made: ['a'], removed: [] })
  const whole = { a: '2', c: '1', d: '1' }
  expect(await publish(whole)).toMatchObject({ unchanged: true })
  expect(Object.values(shown())).toEqual(['2', '2', '1', '1', '1', '1'])
})

test('a run that was killed before the swap is shown by the next one, whatever that changes', async () => {
  await publish({ a: '1', b: '1' })
  const dist = readlinkSync(join(root, 'dist'))
  await publish({ a: '2', b: '1' })
  await publish({ a: '3', b: '1' })
  rmSync(join(root, 'dist'))
  symlinkSync(dist, join(root, 'dist'))
  expect(await publish({ a: '3', b: '2' })).toMatchObject({ made: ['b'] })
  expect(shown()).toEqual({ 'a/1.txt': '3', 'a/2.txt': '3', 'b/1.txt': '2', 'b/2.txt': '2' })
  expect(await publish({ a: '3', b: '2' })).toMatchObject({ unchanged: true })
})

test('a release is whole when its files are on the disk: one that is not stops it, and the old site stays', async () => {
  await publish({ a: '1' })
  const forgetful: MakeUnits = async () => () => ['a/1.txt']
  const failed = publishWith({ a: '2' }, forgetful)
  await expect(failed).rejects.toMatchObject({ code: 'write-failed' })
  expect(shown()).toEqual({ 'a/1.txt': '1', 'a/2.txt': '1' })
})

test.each([
  ['one by one', 3, 'sync'],
  ['all at once', 150, 'sync'],
  ['one by one where there is no such command', 150, 'no-such-command'],
])('files are put on the disk %s', async (_, count, command) => {
  const files = Array.from({ length: count }, (_, index) => `${index % 7}/${index}`)
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), 'x')
  }
  await settle(root, files, command)
  if (command !== 'sync')
    await expect(settle(root, [...files, 'gone'], command)).rejects.toThrow('gone')
})

test('how much room the site takes up is known to the byte, by kinds of units, whatever comes and goes', async () => {
  const expectMeasured = async (extent: Extent, kinds: readonly string[]) => {
    const files = Object.values(shown())
    const { bytes, files: count } = together(extent)
    expect([count, bytes]).toEqual([files.length, files.join('').length])
    expect(Object.keys(extent.kinds).filter((kind) => extent.kinds[kind]!.units > 0)).toEqual(kinds)
    expect(await withRecord((record) => record.extent)).toEqual(extent)
    expect(rememberedExtent(database())).toEqual(extent)
  }
  expect(rememberedExtent(database())).toBeUndefined()
  const first = await publish({ 'award/x': 'long', 'award/y': 'longer', pages: 'p' })
  await expectMeasured(first.extent, ['award', 'pages'])
  expect(first.extent.kinds['award']).toEqual({ units: 2, files: 4, folders: 2, bytes: 20 })
  expect(first.extent.largest).toBe(0)
  const large = 'l'.repeat(500_000)
  const second = await publishSome({ 'award/x': large, pages: 'pages', 'claim/z': 'z' })
  await expectMeasured(second.extent, ['award', 'pages', 'claim'])
  expect(second.extent.largest).toBe(500_000)
  const third = await publishSome({ 'award/x': undefined, 'claim/z': undefined })
  await expectMeasured(third.extent, ['award', 'pages'])
  expect(third.extent.largest).toBe(0)
  expect((await publishSome({})).extent).toEqual(third.extent)
  rmSync(join(root, 'dist/pages/1.txt'))
  await expectMeasured((await publish({ 'award/y': 'longer', pages: 'q' })).extent, [
    'award',
    'pages',
  ])
})
