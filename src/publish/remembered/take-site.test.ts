import { execFileSync } from 'node:child_process'
import { hash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Readable } from 'node:stream'
import { createZstdDecompress, zstdCompressSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { digestsIn } from '../../testing/publish/files.ts'
import {
  cityPlace,
  elsewhere,
  temporaryFolder,
  write,
  type Place,
} from '../../testing/publish/place.ts'
import { published, runScript } from '../../testing/publish/run.ts'
import { finishSite } from './finish-site.ts'
import { originNames, originOf, type Origin } from './origin.ts'
import { newFileSeal, readSealed, sealOf, writeSealed, type FileSeal } from './sealed-file.ts'
import { takeSite } from './take-site.ts'

const secret = Buffer.alloc(32, 3)
const repository = 'city/badges'
const more = 'awards/oakfield/robot-builder/one-more.yml'
const awardText = `id: ${'e'.repeat(25)}a\nawarded: 2026-05-01\nrecipient:\n  claim: 6ievg5kshfp2rhvp7k4x5mlkfi\n`

let place: Place
/** What was left of it before there was one award more. */
let file: string
let clean: Awaited<ReturnType<typeof digestsIn>>
let originBefore: Origin

beforeAll(async () => {
  place = await cityPlace()
  await published(place)
  originBefore = originOf(place.ledger, repository)
  const first = await finished(place, { origin: originBefore })
  file = first.left
  expect(first.site).toEqual(await digestsIn(place.dist))
  await write(place, more, awardText)
  await published(place)
  const anew = await machine()
  await published(anew)
  clean = await digestsIn(anew.dist)
})

/** The same repository and ledger on a machine that has made nothing. */
async function machine(): Promise<Place> {
  return { ...(await elsewhere(place)), dist: join(await temporaryFolder(), 'dist') }
}

async function take(at: Place, from: string, origin?: Origin): Promise<FileSeal> {
  const seal = await sealOf(from, secret)
  await takeSite(at, from, { origin: origin ?? originOf(place.ledger, repository), seal })
  return seal
}

/** Puts a site together. @returns what is left to the next run, and the site that GNU tar unpacks */
async function finished(
  at: Place,
  {
    origin,
    before,
  }: { readonly origin?: Origin; readonly before?: { file: string; seal: FileSeal } },
) {
  const folder = await temporaryFolder()
  const [left, tar, site] = ['left.bin', 'artifact.tar', 'site'].map((name) => join(folder, name))
  const own = origin ?? originOf(place.ledger, repository)
  const next = { file: left!, seal: newFileSeal(secret), origin: own }
  const isKept = await finishSite(at, { before, tar: tar!, next })
  mkdirSync(site!)
  execFileSync('tar', ['--extract', `--file=${tar}`, `--directory=${site}`])
  return { left: left!, isKept, site: await digestsIn(site!) }
}

test('what a run left is gone on with: what changed is made, and the site is that of a clean build', async () => {
  const at = await machine()
  const seal = await take(at, file)
  const summary = await published(at)
  expect(summary).toMatchObject({ issued: 0, unchanged: false })
  expect(summary.pages).toBeLessThan(12)
  expect(Object.keys(await digestsIn(at.dist)).length).toBeLessThan(40)
  const { site, isKept } = await finished(at, { before: { file, seal } })
  expect(site).toEqual(clean)
  expect(isKept).toBe(true)
  expect(existsSync(join(at.state, 'taken'))).toBe(false)
  expect(statSync(join(at.state, 'state.db')).mode & 0o777).toBe(0o600)
})

test('from run to run, whatever changes: an award comes and one is revoked, then the whole look', async () => {
  const root = join(await temporaryFolder(), 'root')
  cpSync(place.root, root, { recursive: true })
  const ledger = join(root, '../ledger')
  cpSync(place.ledger, ledger, { recursive: true })
  const here = { ...(await machine()), root, ledger }
  let before = file
  for (const change of changes) {
    change(root)
    const at = { ...(await elsewhere(here)), dist: join(await temporaryFolder(), 'dist') }
    const origin = originOf(ledger, repository)
    const seal = await take(at, before, origin)
    await published(at)
    const done = await finished(at, {
      before: { file: before, seal },
      origin: originOf(ledger, repository),
    })
    const anew = { ...(await elsewhere(at)), dist: join(await temporaryFolder(), 'dist') }
    await published(anew)
    expect(done.site).toEqual(await digestsIn(anew.dist))
    before = done.left
  }
})

const edit = (path: string, from: string | RegExp, to: string) => (root: string) => {
  const text = readFileSync(join(root, path), 'utf8')
  const edited = text.replace(from, to)
  expect(edited).not.toBe(text)
  writeFileSync(join(root, path), edited)
}

const changes: readonly ((root: string) => void)[] = [
  (root) => {
    const another = join(root, more.replace('one-more', 'another'))
    writeFileSync(another, awardText.replaceAll('eeee', 'ffff'))
    edit(more, /$/, 'revoked:\n  on: 2026-05-03\n  reason: By mistake.\n')(root)
  },
  edit('badges/site.yml', /^title: .*$/m, 'title: Another city'),
]

test('where nothing changed since, nothing is made, and all of the site is there', async () => {
  const first = await machine()
  const seal = await take(first, file)
  await published(first)
  const { left } = await finished(first, { before: { file, seal } })
  const at = await machine()
  const again = await take(at, left)
  expect(await published(at)).toMatchObject({ unchanged: true, pages: 0 })
  expect(await digestsIn(at.dist)).toEqual({})
  const { site } = await finished(at, { before: { file: left, seal: again } })
  expect(site).toEqual(clean)
})

test('what lies in the cache says nothing, and is half as large at most', async () => {
  const bytes = readFileSync(file)
  for (const word of ['SQLite', 'state.db', 'awards/', 'oakfield', 'html'])
    expect(bytes.includes(word), word).toBe(false)
  const files = Object.keys(clean).map((path) => statSync(join(place.dist, path)).size)
  expect(bytes.length).toBeLessThan(files.reduce((sum, size) => sum + size, 0) / 2)
})

/** The same, as whoever has the key could make it: what is packed is altered before it is sealed again. */
async function altered(
  alter: (packed: Buffer) => Uint8Array,
  compress: (packed: Buffer) => Uint8Array = zstdCompressSync,
): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const part of Readable.from(readSealed(file, await sealOf(file, secret))).pipe(
    createZstdDecompress(),
  ))
    parts.push(part as Uint8Array)
  const path = join(await temporaryFolder(), 'altered.bin')
  const content = compress(Buffer.from(alter(Buffer.concat(parts))))
  await writeSealed(path, Readable.from([content]), newFileSeal(secret))
  return path
}

/** The beginning of the packed file of that name, or of the first that ends so. */
function frameOf(packed: Buffer, name: string): { readonly from: number; readonly to: number } {
  const named = packed.indexOf(`${name}","size":`)
  const from = packed.lastIndexOf('{"name":"', named) - 4
  const content = from + 4 + packed.readUInt32BE(from)
  const { size } = JSON.parse(packed.subarray(from + 4, content).toString()) as { size: number }
  return { from, to: content + size + 32 }
}

function without(packed: Buffer, name: string): Buffer {
  const { from, to } = frameOf(packed, name)
  return Buffer.concat([packed.subarray(0, from), packed.subarray(to)])
}

function twice(packed: Buffer, name: string): Buffer {
  const { from, to } = frameOf(packed, name)
  return Buffer.concat([packed.subarray(0, to), packed.subarray(from, to), packed.subarray(to)])
}

const replaced = (packed: Buffer, from: string, to: string) => {
  expect(from).toHaveLength(to.length)
  const at = packed.lastIndexOf(from)
  expect(at).toBeGreaterThan(0)
  return Buffer.concat([packed.subarray(0, at), Buffer.from(to), packed.subarray(at + from.length)])
}

const lengthOfNothing = Buffer.alloc(4)
const notTheSite = 'What the last run left is not the site that it remembers.'
const notAsSaid = 'What the last run left is not what it says that it is.'

describe('nothing is taken', () => {
  async function refusal(at: Place, from: string, origin?: Origin): Promise<string> {
    const error: unknown = await take(at, from, origin).then(
      () => new Error('it was taken'),
      (caught: unknown) => caught,
    )
    expect(error).toMatchObject({ code: 'carriage' })
    return (error as Error).message
  }

  test.each([
    [
      'a page is another',
      (packed: Buffer) => replaced(packed, '<!DOCTYPE html>', '<!doctype HTML>'),
      notAsSaid,
    ],
    ['a file is missing', (packed: Buffer) => without(packed, '/assertion.json'), notTheSite],
    ['the last file is missing', (packed: Buffer) => without(packed, lastName(packed)), notTheSite],
    ['a file is there twice', (packed: Buffer) => twice(packed, lastName(packed)), notTheSite],
    [
      'a file has another name',
      (packed: Buffer) => replaced(packed, '/assertion.jws","size"', '/assertion.jwt","size"'),
      notTheSite,
    ],
    [
      'a name leads elsewhere',
      (packed: Buffer) => replaced(packed, '"cache/pictures/', '"cache/../../xx/'),
      notTheSite,
    ],
    ['the end is missing', (packed: Buffer) => packed.subarray(0, -4), notAsSaid],
    [
      'something follows the end',
      (packed: Buffer) => Buffer.concat([packed, Buffer.alloc(1)]),
      notAsSaid,
    ],
    ['what is remembered is missing', (packed: Buffer) => without(packed, 'state.db'), notTheSite],
    [
      'it is of another form',
      (packed: Buffer) => replaced(packed, '"format":1', '"format":2'),
      'What the last run left is of another form.',
    ],
    [
      'a file has no name',
      (packed: Buffer) =>
        Buffer.concat([packed.subarray(0, 4 + packed.readUInt32BE(0)), frame(null)]),
      notAsSaid,
    ],
    [
      'a file is shorter than nothing',
      (packed: Buffer) =>
        Buffer.concat([
          packed.subarray(0, frameOf(packed, 'state.db').from),
          frame({ name: 'state.db', size: -1 }),
          hash('sha256', '', 'buffer'),
          lengthOfNothing,
        ]),
      notAsSaid,
    ],
    [
      'it is of a ledger of nothing',
      () => {
        const now = originOf(place.ledger, repository)
        return frame({ ...now, side: 'a', ledger: [...now.ledger, null] })
      },
      'The last run was of a ledger that this one does not begin with.',
    ],
    [
      'it has no form',
      () => Buffer.from('\0\0\0\u0002[]'),
      'What the last run left is of another form.',
    ],
  ] as const)('where %s, though whoever sealed it had the key', async (_, alter, words) => {
    const at = await machine()
    expect(await refusal(at, await altered(alter))).toBe(words)
    await isLikeNew(at)
  })

  test.each([
    ['was never compressed', (packed: Buffer) => packed],
    ['ends in the middle', (packed: Buffer) => zstdCompressSync(packed).subarray(0, -10)],
    ['holds nothing', () => Buffer.alloc(0)],
  ])('where what was sealed %s, though whoever sealed it had the key', async (_, compress) => {
    const at = await machine()
    expect(await refusal(at, await altered((packed) => packed, compress))).toBe(notAsSaid)
    await isLikeNew(at)
  })

  test.each([
    [
      'another program made it',
      { program: '0'.repeat(32) },
      'The last run was of another version of the program, or of Node.',
    ],
    [
      'it is of another repository',
      { repository: 'village/badges' },
      'What was left is of another repository.',
    ],
    [
      'the ledger is empty',
      { ledger: [] },
      'The last run was of a ledger that this one does not begin with.',
    ],
  ])('where %s', async (_, other, words) => {
    const at = await machine()
    expect(await refusal(at, file, { ...originOf(place.ledger, repository), ...other })).toBe(words)
    await isLikeNew(at)
  })

  test('where an erasure has emptied a segment of the ledger', async () => {
    const at = await machine()
    const now = originOf(place.ledger, repository)
    const ledger = now.ledger.map((each, index) => (index === 0 ? { ...each, sha256: '0' } : each))
    expect(await refusal(at, file, { ...now, ledger })).toContain('does not begin with')
    await isLikeNew(at)
  })

  test('where what is remembered is damaged', async () => {
    const at = await machine()
    const spoiled = await copyWithoutUnit()
    expect(await refusal(at, spoiled)).toBe(notTheSite)
    await isLikeNew(at)
  })

  test('where a site was made already', async () => {
    expect(await refusal(place, file)).toBe('A site was made here already.')
    expect(await digestsIn(place.dist)).toEqual(clean)
  })

  /** And so a publish makes all of it, in the same bytes. */
  async function isLikeNew(at: Place): Promise<void> {
    for (const path of [join(at.state, 'state.db'), join(at.state, 'site'), at.dist])
      expect(existsSync(path), path).toBe(false)
    expect(existsSync(join(at.state, 'taken'))).toBe(false)
  }
})

function lastName(packed: Buffer): string {
  const at = packed.lastIndexOf('{"name":"')
  return /"name":"([^"]+)"/.exec(packed.subarray(at, at + 300).toString())?.[1] ?? ''
}

/** The packed files with a row of the manifest gone. */
async function copyWithoutUnit(): Promise<string> {
  const folder = await temporaryFolder()
  const path = join(folder, 'state.db')
  return altered((packed) => {
    const { from, to } = frameOf(packed, 'state.db')
    const content = from + 4 + packed.readUInt32BE(from)
    writeFileSync(path, packed.subarray(content, to - 32))
    const sqlite = new DatabaseSync(path)
    sqlite.exec(`DELETE FROM units WHERE key = (SELECT max(key) FROM units)`)
    sqlite.close()
    const bytes = readFileSync(path)
    return Buffer.concat([
      packed.subarray(0, from),
      frame({ name: 'state.db', size: bytes.length }),
      bytes,
      hash('sha256', bytes, 'buffer'),
      packed.subarray(to),
    ])
  })
}

function frame(value: unknown): Buffer {
  const text = Buffer.from(JSON.stringify(value))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length)
  return Buffer.concat([length, text])
}

describe('no site is put together', () => {
  test.each([
    [
      'a file that was made is gone',
      (at: Place) => rmSync(join(at.dist, 'awards'), { recursive: true }),
    ],
    ['nothing is remembered', (at: Place) => rmSync(join(at.state, 'state.db'))],
    ['nothing was made', (at: Place) => rmSync(at.dist)],
  ])('where %s', async (_, spoil) => {
    const at = await machine()
    const seal = await take(at, file)
    await published(at)
    spoil(at)
    await expect(finished(at, { before: { file, seal } })).rejects.toMatchObject({
      code: 'carriage',
    })
  })

  test('where a file that it began with is missing, as it was not what was begun with', async () => {
    const at = await machine()
    await published(at)
    rmSync(join(at.dist, 'index.html'))
    await expect(finished(at, {})).rejects.toMatchObject({ code: 'carriage' })
  })
})

test('runs of one program and ledger have one name, and others others', () => {
  const now = originOf(place.ledger, repository)
  const names = originNames(now)
  expect(names.exact.startsWith(names.any)).toBe(true)
  expect(originNames(originOf(place.ledger, 'village/badges'))).toEqual(names)
  expect(originNames(originBefore).exact).not.toBe(names.exact)
  expect(originNames({ ...now, program: 'x' }).any).not.toBe(names.any)
})

test('without the secret a site is made and handed over as with it, and nothing is left', async () => {
  const at = await machine()
  const folder = await temporaryFolder()
  const paths = Object.entries({ file: 'left.bin', seals: 'keys', tar: 'artifact.tar' })
  const flags = [
    ...paths.flatMap(([flag, name]) => [`--${flag}`, join(folder, name)]),
    ...['--state', at.state, '--dist', at.dist, '--ledger', at.ledger],
  ]
  const taken = await runScript('remember.ts', ['take', ...flags])
  expect(taken).toMatchObject({ code: 0 })
  expect(taken.stdout).toContain('There is no CINQUEFOIL_TRANSFER_KEY')
  await published(at)
  const done = await runScript('remember.ts', ['finish', ...flags])
  expect(done).toMatchObject({ code: 0, stdout: 'Nothing is left to the next run.\n' })
  expect(existsSync(join(folder, 'artifact.tar'))).toBe(true)
  expect(existsSync(join(folder, 'left.bin'))).toBe(false)
})

test.each(['constructor', 'keep', ''])(
  'of a step that is none ("%s") its help is said',
  async (step) => {
    const run = await runScript('remember.ts', [step])
    expect(run).toMatchObject({ code: 2 })
    expect(run.stdout).toContain('name|take|finish')
  },
)
