import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, readdir, realpath, rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { directoryStorage } from '../ledger/directory-storage.ts'
import { verifyLedger } from '../ledger/verify.ts'
import { isLongRun } from '../testing/long-run.ts'
import { bigClass } from '../testing/publish/big-class.ts'
import { damages } from '../testing/publish/damages.ts'
import { digestsIn, filesIn } from '../testing/publish/files.ts'
import {
  copyOf,
  ownRenderer,
  temporaryFolder,
  write,
  type Place,
} from '../testing/publish/place.ts'
import { publishedCity } from '../testing/publish/published-city.ts'
import { publish, published } from '../testing/publish/run.ts'

// The machine fails: the old site stays whole, the exit code is 2, one sentence says why, and the next run finishes.

let city: Place
let before: Readonly<Record<string, string>>
beforeAll(async () => {
  city = await publishedCity()
  before = await digestsIn(city.dist)
})

test('an error while a page is drawn', async () => {
  const place = await changed(await copyOf(city))
  await ownRenderer(place)
  const cache = join(place.state, 'cache')
  const renderer = (await readdir(cache)).find((name) => name.startsWith('renderer-'))!
  const module = join(cache, renderer, 'renderer.mjs')
  const code = await readFile(module, 'utf8')
  await replaceRenderer(
    join(cache, renderer),
    'export const renderAwards = () => { throw new Error("no page") }\n',
  )
  const { code: exit, stdout } = await publish(place)
  expect(exit).toBe(2)
  expect(JSON.parse(stdout)).toMatchObject({ failure: { code: 'RENDER_FAILED' } })
  await expectOldSite(place)
  await replaceRenderer(join(cache, renderer), code)
  await published(place)
  expect(await digestsIn(place.dist)).not.toEqual(before)
})

test('two publishes at once: one goes on, the other says why it does not', async () => {
  const place = await changed(await copyOf(city))
  const runs = await Promise.all([publish(place), publish(place)])
  expect(runs.map(({ code }) => code).toSorted((a, b) => a - b)).toEqual([0, 2])
  const refused = runs.find(({ code }) => code === 2)!
  expect(JSON.parse(refused.stdout)).toMatchObject({ failure: { code: 'LOCKED' } })
  expect((await published(place)).unchanged).toBe(true)
})

test('a folder that we did not make stands where the site belongs', async () => {
  const place = await copyOf(city)
  await rm(place.dist)
  await mkdir(place.dist)
  await writeFile(join(place.dist, 'mine.html'), 'mine')
  await expect(published(place)).rejects.toMatchObject({ code: 'dist-not-ours' })
  expect([...(await filesIn(place.dist)).keys()]).toEqual(['mine.html'])
})

test('half a site as a folder, with a file of somebody’s, stands where the site belongs: it stays as it is', async () => {
  const place = await copyOf(city)
  const live = await realpath(place.dist)
  await rm(place.dist)
  for (const part of ['index.html', 'badges'])
    await cp(join(live, part), join(place.dist, part), { recursive: true })
  await writeFile(join(place.dist, 'mine.html'), 'mine')
  const half = await digestsIn(place.dist)
  const { code, stdout } = await publish(place)
  expect(code).toBe(2)
  const { failure } = JSON.parse(stdout) as { failure: object }
  expect(failure).toMatchObject({
    code: 'DIST_NOT_OURS',
    message: expect.stringContaining('move it away, or publish elsewhere with --dist'),
  })
  expect(await digestsIn(place.dist)).toEqual(half)
})

test('a file of somebody’s in the site itself is put aside by the next publish that changes it', async () => {
  const place = await changed(await copyOf(city))
  await writeFile(join(place.dist, 'mine.html'), 'mine')
  const { putAside } = await published(place)
  expect(putAside?.count).toBe(1)
  expect(await readFile(join(place.state, 'put-aside/mine.html'), 'utf8')).toBe('mine')
  expect(existsSync(join(place.dist, 'mine.html'))).toBe(false)
})

// That page components are compiled anew is asked where they are compiled.
test.each(isLongRun ? [0, 1, 2] : [0])(
  'cached files are damaged, each in one of three ways, beginning with way %i: the site is the same',
  async (first) => {
    const place = await copyOf(city)
    const cached = await filesIn(join(place.state, 'cache'))
    for (const [index, [path, bytes]] of [...cached].entries()) {
      const [, damage] = damages[(first + index) % damages.length]!
      await writeFile(join(place.state, 'cache', path), damage(bytes))
    }
    await expectSameSite(place)
  },
)

test.each(damages)('of what is remembered %s: the site is the same', async (_, damage) => {
  const place = await copyOf(city)
  const database = join(place.state, 'state.db')
  await writeFile(database, damage(await readFile(database)))
  await expectSameSite(place)
})

/** The site is gone, and a publish without keys makes it again. */
async function expectSameSite(place: Place): Promise<void> {
  await rm(join(place.state, 'site'), { recursive: true })
  await rm(place.dist)
  await published(place, { keys: [] })
  expect(await digestsIn(place.dist)).toEqual(before)
}

const canMount = process.getuid?.() === 0 && isMountable()
describe.skipIf(!canMount)('a disk that is full (needs the right to mount one)', () => {
  test('the old site stays, the ledger is sound, and the next run with room finishes', async () => {
    const disk = await smallDisk(48)
    await cp(city.folder, disk, { recursive: true, verbatimSymlinks: true })
    const place: Place = { folder: disk, ...placesIn(disk) }
    await changed(place)
    for (const kilobytes of isLongRun ? [0, 16, 120, 600, 1500] : [0, 120, 1500]) {
      await leaveFree(disk, kilobytes)
      const { code, stdout } = await publish(place)
      expect(code, `${kilobytes} kB free: ${stdout}`).toBe(2)
      expect(stdout).toMatch(/the disk is full \(ENOSPC\): [a-z]/)
      expect(stdout).not.toMatch(/vite|rolldown|cinquefoil-place/i)
      await expectOldSite(place)
    }
    await rm(join(disk, 'filler'))
    await published(place)
    const roomy = await changed(await copyOf(city))
    await published(roomy)
    expect(await digestsIn(place.dist)).toEqual(await digestsIn(roomy.dist))
    expect(await digestsIn(place.ledger)).toEqual(await digestsIn(roomy.ledger))
  })
})

/** Puts another module where the compiled page components are kept, as if it had been compiled. */
async function replaceRenderer(folder: string, code: string): Promise<void> {
  const scripts = await readFile(join(folder, 'scripts.json'))
  const digest = createHash('sha256').update(code).update(scripts).digest('hex')
  await writeFile(join(folder, 'renderer.mjs'), code)
  await writeFile(join(folder, 'renderer.sha256'), digest)
}

/** More awards than one worker takes, so that everything has something to do. */
async function changed(place: Place): Promise<Place> {
  await write(place, 'awards/oakfield/robot-builder/big.yml', bigClass(60))
  return place
}

async function expectOldSite(place: Place): Promise<void> {
  expect(await digestsIn(place.dist)).toEqual(before)
  expect(await verifyLedger({ storage: directoryStorage(place.ledger) })).toEqual([])
}

function placesIn(folder: string): Omit<Place, 'folder'> {
  const at = (name: string) => join(folder, name)
  return { root: at('city'), state: at('state'), dist: at('dist'), ledger: at('ledger') }
}

async function smallDisk(megabytes: number): Promise<string> {
  const folder = await temporaryFolder()
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder])
  onTestFinished(() => void execFileSync('umount', ['-l', folder]))
  return folder
}

function isMountable(): boolean {
  try {
    execFileSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Fills the disk until only so much is left. */
async function leaveFree(disk: string, kilobytes: number): Promise<void> {
  const filler = join(disk, 'filler')
  await rm(filler, { force: true })
  const { bavail, bsize } = await statfs(disk)
  await writeFile(filler, Buffer.alloc(Math.max(0, bavail * bsize - kilobytes * 1024)))
}
