import { cpSync } from 'node:fs'
import {
  cp,
  mkdir,
  readFile,
  readdir,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { join, relative } from 'node:path'
import process from 'node:process'
import { beforeAll, expect, test } from 'vitest'
import { digestsIn, filesIn } from '../../testing/publish/files.ts'
import { makePart, makeParts, mergeParts, partsIn } from '../../testing/publish/in-shards.ts'
import {
  cityPlace,
  edit,
  elsewhere,
  freshCopyOf,
  write,
  type Place,
} from '../../testing/publish/place.ts'
import { publish, published, runScript } from '../../testing/publish/run.ts'
import { unitsOf } from '../../testing/publish/units.ts'
import { readChecked, writeChecked } from '../checked-file.ts'
import type { PartHead } from './part.ts'
import type { Shard } from './shard.ts'

/** The city as one build publishes it. */
let city: Place
beforeAll(async () => {
  city = await cityPlace()
  await published(city)
})

const signedCity = () => freshCopyOf(city, 'same ledger')

test.each([1, 3, 7, 64])(
  '%i parts, made in any order, are the very site and manifest that one build makes',
  async (of) => {
    const place = await signedCity()
    await makeParts(place, of)
    expect((await readdir(partsIn(place))).length).toBe(of)
    const { summary } = await mergeParts(place)
    expect(summary.pages).toBe(Object.keys(await unitsOf(city)).length)
    expect(await digestsIn(place.dist)).toEqual(await digestsIn(city.dist))
    expect(await unitsOf(place)).toEqual(await unitsOf(city))
    expect(await readdir(partsIn(place))).toEqual([])
  },
)

test('a publish after a merge has nothing to do, and no record of the merge is missing', async () => {
  const place = await signedCity()
  await makeParts(place, 2)
  await mergeParts(place)
  expect(await published(place)).toMatchObject({ unchanged: true, issued: 0 })
})

test('machines that remember nothing begin with what the first part read, and where that is damaged with the records', async () => {
  const [one, two] = [await signedCity(), await signedCity()]
  const read = join(partsIn(one), '1-of-2', 'read.db')
  await makePart(one, { number: 1, of: 2 })
  const holdsAll = (await stat(read)).size
  await makePart({ ...two, folder: one.folder }, { number: 2, of: 2 })
  expect((await filesIn(join(partsIn(one), '2-of-2'))).has('read.db')).toBe(false)
  expect(holdsAll).toBeGreaterThan(0)
  if (process.platform !== 'win32') expect((await stat(read)).mode & 0o777).toBe(0o600)
  for (const harm of [() => Promise.resolve(), () => writeFile(read, 'no database')]) {
    const place = await signedCity()
    await harm()
    await cp(partsIn(one), partsIn(place), { recursive: true })
    await mergeParts(place)
    expect(await digestsIn(place.dist)).toEqual(await digestsIn(city.dist))
    expect(await unitsOf(place)).toEqual(await unitsOf(city))
    expect(await published(place)).toMatchObject({ unchanged: true, issued: 0 })
  }
})

test('nothing is signed for a part: not an award, and not a list', async () => {
  const place = await freshCopyOf(city, 'no ledger')
  await expect(makePart(place, { number: 1, of: 2 })).rejects.toMatchObject({
    code: 'shard-unsigned',
  })
  expect((await filesIn(place.ledger)).size).toBe(0)
  await published(place)
  await edit(place, 'awards/oakfield/robot-builder/class.yml', 'suspended:', 'revoked:')
  const before = await digestsIn(place.ledger)
  await expect(makePart(place, { number: 1, of: 2 })).rejects.toMatchObject({
    code: 'shard-unsigned',
  })
  expect(await digestsIn(place.ledger)).toEqual(before)
})

/** Something is done to the parts of a copy of the city, or to its records. */
interface Harm {
  readonly name: string
  readonly does: (parts: string, place: Place) => Promise<unknown>
  readonly code: string
  readonly says: string
  /** It is done to the city, and not to its parts. */
  readonly isOfCity?: true
}

const second = (parts: string) => join(parts, '2-of-3')

async function changeHead(folder: string, change: Partial<PartHead>): Promise<void> {
  const path = join(folder, 'part')
  const head = JSON.parse(Buffer.from((await readChecked(path))!).toString()) as PartHead
  await writeChecked(path, Buffer.from(JSON.stringify({ ...head, ...change })))
}

/** A file of a part, and its bytes. */
async function someFile(folder: string, suffix: string): Promise<readonly [string, Buffer]> {
  const files = await filesIn(join(folder, 'site'))
  const [path, bytes] = [...files].find(([name]) => name.endsWith(suffix))!
  return [join(folder, 'site', path), bytes]
}

const oneMore = `id: ${'b'.repeat(25)}a\nawarded: 2026-05-01\nrecipient:\n  claim: 6ievg5kshfp2rhvp7k4x5mlkfi\n`

const again = 'make it again with --shard 2/3'

const harms: readonly Harm[] = [
  {
    name: 'one is missing',
    does: (parts) => rm(second(parts), { recursive: true }),
    code: 'part-missing',
    says: 'Part 2/3 is not there: make it with --shard 2/3',
  },
  {
    name: 'all are missing',
    does: (parts) => rm(parts, { recursive: true }),
    code: 'part-missing',
    says: 'There is no part here: make them with --shard.',
  },
  {
    name: 'one is there twice',
    does: (parts) => cp(second(parts), join(parts, 'copy'), { recursive: true }),
    code: 'part-missing',
    says: 'Part 2/3 is there twice, as 2-of-3 and as copy: delete one of the two folders',
  },
  {
    name: 'one is of another number of parts',
    does: async (_, place) => makePart(place, { number: 2, of: 4 }),
    code: 'part-differs',
    says: 'Part 2/4 is there beside one of 3',
  },
  {
    name: 'one is of another site',
    does: (parts) => changeHead(second(parts), { site: 'https://other.example/' }),
    code: 'part-differs',
    says: 'Part 2/3 is of another site.',
  },
  {
    name: 'one is of a preview',
    does: (parts) => changeHead(second(parts), { mode: 'preview' }),
    code: 'part-differs',
    says: 'Part 2/3 is of a preview build, and this is a production one.',
  },
  {
    name: 'one was made by another program',
    does: (parts) => changeHead(second(parts), { program: 'other' }),
    code: 'part-differs',
    says: 'Part 2/3 was made by another version of this program.',
  },
  {
    name: 'one was made with another version of Node, which compresses pictures in another way',
    does: (parts) => changeHead(second(parts), { program: 'other', node: 'v1.2.3' }),
    code: 'part-differs',
    says: `Part 2/3 was made with Node v1.2.3, and this is ${process.version}: have the same version`,
  },
  {
    name: 'one was made of another ledger',
    does: async (_, place) => {
      await write(place, 'awards/council/river-watch/more.yml', oneMore)
      const another = await elsewhere(place)
      await published({ ...another, dist: join(another.state, 'dist') })
    },
    code: 'part-differs',
    says: 'Part 1/3 was made when the ledger stood elsewhere.',
    isOfCity: true,
  },
  {
    name: 'records changed since',
    does: (_, place) => edit(place, 'badges/site.yml', 'Small, and proud', 'Small, and glad'),
    code: 'part-differs',
    says: 'was made from other records than are here.',
    isOfCity: true,
  },
  {
    name: 'a byte of one is another',
    does: async (parts) => {
      const [path, bytes] = await someFile(second(parts), '.html')
      await writeFile(path, Buffer.concat([bytes.subarray(0, -2), Buffer.from('.\n')]))
    },
    code: 'part-damaged',
    says: again,
  },
  {
    name: 'a file of one is gone',
    does: async (parts) => rm((await someFile(second(parts), '.json'))[0]),
    code: 'part-damaged',
    says: again,
  },
  {
    name: 'the list of one lacks a line',
    does: async (parts) => {
      const list = join(second(parts), 'units')
      const [, ...lines] = (await readFile(list, 'utf8')).split('\n')
      await writeFile(list, lines.join('\n'))
    },
    code: 'part-damaged',
    says: again,
  },
  {
    name: 'the list of one names a file elsewhere',
    does: async (parts) => {
      const list = join(second(parts), 'units')
      const text = await readFile(list, 'utf8')
      await writeFile(list, text.replace('["awards/', '["../awards/'))
    },
    code: 'part-damaged',
    says: again,
  },
  ...[
    [1, 2, [], 4],
    ['a', 'b', [6], 'd'],
  ].map((line) => ({
    name: `the list of one has a line of another kind: ${JSON.stringify(line)}`,
    does: (parts: string) => writeFile(join(second(parts), 'units'), `${JSON.stringify(line)}\n`),
    code: 'part-damaged',
    says: again,
  })),
  ...[{ number: 2, of: 1e9 }, 'second'].map((shard) => ({
    name: `one says that it is ${JSON.stringify(shard)}`,
    does: (parts: string) => changeHead(second(parts), { shard: shard as Shard }),
    code: 'part-damaged',
    says: 'The folder 2-of-3 holds no part, or one that was damaged',
  })),
  {
    name: 'a file of one is a link to the same bytes',
    does: async (parts) => {
      const [path, bytes] = await someFile(second(parts), '.html')
      await writeFile(join(parts, '../elsewhere.html'), bytes)
      await rm(path)
      await symlink(join(parts, '../elsewhere.html'), path)
    },
    code: 'part-damaged',
    says: again,
  },
  {
    name: 'the folder of one is a link',
    does: async (parts) => {
      await rename(second(parts), join(parts, '../moved'))
      await symlink(join(parts, '../moved'), second(parts))
    },
    code: 'part-missing',
    says: 'Part 2/3 is not there',
  },
  {
    name: 'it cannot be read what one is',
    does: async (parts) => {
      const path = join(second(parts), 'part')
      const bytes = await readFile(path)
      bytes[40] = bytes[40]! ^ 1
      await writeFile(path, bytes)
    },
    code: 'part-damaged',
    says: 'The folder 2-of-3 holds no part, or one that was damaged',
  },
]

test('parts are refused that do not make the site, and the site that is there stays', async () => {
  const sound = await signedCity()
  await makeParts(sound, 3)
  const livingCity = async () => {
    const place = await signedCity()
    cpSync(join(city.state, 'site'), join(place.state, 'site'), { recursive: true })
    return place
  }
  const shared = await livingCity()
  for (const { name, does, code, says, isOfCity } of harms) {
    const place = isOfCity ? await livingCity() : shared
    await rm(partsIn(place), { recursive: true, force: true })
    // Without a promise for each of hundreds of files, which takes most of the time.
    cpSync(partsIn(sound), partsIn(place), { recursive: true })
    await does(partsIn(place), place)
    const failure: unknown = await mergeParts(place).catch((error: unknown) => error)
    expect([name, (failure as { code?: string }).code]).toEqual([name, code])
    expect((failure as Error).message).toContain(says)
    expect(await readdir(join(place.folder))).not.toContain('dist')
  }
})

test('a part that was lost is made again alone; a draft beside it does no harm', async () => {
  const place = await signedCity()
  await makeParts(place, 3)
  await rm(second(partsIn(place)), { recursive: true })
  await mkdir(`${second(partsIn(place))}.tmp/site`, { recursive: true })
  await writeFile(`${second(partsIn(place))}.tmp/site/half`, '')
  await expect(mergeParts(place)).rejects.toMatchObject({ code: 'part-missing' })
  await makePart(place, { number: 2, of: 3 }, [])
  await mergeParts(place)
  expect(await digestsIn(place.dist)).toEqual(await digestsIn(city.dist))
})

test('the programs do the same, at one machine without a key, and nobody else can read which awards there are', async () => {
  const place = await signedCity()
  const parts = ['--parts', partsIn(place)]
  for (const number of [2, 1]) {
    const flags = ['--json', '--shard', `${number}/2`, ...parts]
    const { code, stdout } = await publish(place, { keys: [], flags, umask: '077' })
    const folder = relative(process.cwd(), join(partsIn(place), `${number}-of-2`))
    expect([code, JSON.parse(stdout)]).toMatchObject([0, { shard: { number, of: 2 }, folder }])
  }
  for (const name of ['part', 'units']) {
    const { mode } = await stat(join(partsIn(place), '1-of-2', name))
    if (process.platform !== 'win32') expect(mode & 0o777).toBe(0o600)
  }
  const { root, state, dist, ledger } = place
  const where = ['--root', root, '--state', state, '--dist', dist, '--ledger', ledger, ...parts]
  const { code, stdout } = await runScript('merge.ts', ['--production', '--json', ...where])
  expect([code, JSON.parse(stdout)]).toMatchObject([0, { issued: 0, unchanged: false }])
  expect(await digestsIn(place.dist)).toEqual(await digestsIn(city.dist))
  const again = await runScript('merge.ts', ['--production', '--json', ...where])
  expect([again.code, JSON.parse(again.stdout)]).toMatchObject([
    2,
    { failure: { code: 'PART_MISSING' } },
  ])
})

test('what is not a part of ours is not replaced by one', async () => {
  const place = await signedCity()
  await write({ ...place, root: partsIn(place) }, '1-of-1/letter.txt', 'Dear all')
  await expect(makePart(place, { number: 1, of: 1 })).rejects.toMatchObject({
    code: 'dist-not-ours',
  })
  expect(await readFile(join(partsIn(place), '1-of-1/letter.txt'), 'utf8')).toBe('Dear all')
})
