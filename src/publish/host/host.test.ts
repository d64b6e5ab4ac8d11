import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { madeUpId } from '../../testing/publish/big-class.ts'
import { asOfEarlierVersion } from '../../testing/publish/earlier-version.ts'
import { filesIn } from '../../testing/publish/files.ts'
import { cityPlace, copyOf, edit, write, type Place } from '../../testing/publish/place.ts'
import { publish, published, runScript } from '../../testing/publish/run.ts'
import { rememberedExtent } from '../release/release-record.ts'
import type { Summary } from '../summary.ts'

// A city is published, with as little room on its host as a test wants.

let city: Place
let first: Summary
beforeAll(async () => {
  city = await cityPlace()
  first = await published(city)
})

/** What a walk of the whole site finds. */
async function walked({ dist }: Place) {
  const files = await filesIn(dist)
  const sizes = [...files.values()].map(({ length }) => length)
  const inClaims = [...files.keys()].filter((path) => /^claims\/(?!as-of)[^/]+$/.test(path))
  return {
    files: files.size,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    claims: inClaims.length,
    folders: new Set([...files.keys()].map((path) => path.slice(0, path.lastIndexOf('/') + 1))),
  }
}

/** What pictures of awards take up, by a walk. */
async function picturesIn({ dist }: Place) {
  const files = [...(await filesIn(dist))]
  const of = (name: RegExp) => {
    const found = files.filter(([path]) => path.startsWith('awards/') && name.test(path))
    return { files: found.length, bytes: found.reduce((sum, [, { length }]) => sum + length, 0) }
  }
  return { png: of(/badge\.png$/), svg: of(/badge-\d\.svg$/) }
}

async function expectMeasured(place: Place, { host }: Summary): Promise<void> {
  const { files, bytes, claims, folders } = await walked(place)
  expect({ files: host.files, bytes: host.bytes }).toEqual({ files, bytes })
  const { kinds, pictures } = rememberedExtent(join(place.state, 'state.db'))!
  expect(pictures).toEqual(await picturesIn(place))
  expect(kinds['claim']?.files).toBe(claims)
  const ofAwards = [...folders].filter((path) => /^(\w+\/)?awards\/./.test(path))
  expect(kinds['award']?.folders).toBe(ofAwards.length)
}

const laterFile = 'awards/council/river-watch/later.yml'
const later = `id: ${madeUpId('later')}\nawarded: 2026-04-01\nrecipient:\n  claim: ${madeUpId('code')}\n`

test('what the site takes up is known to the byte, with pages and claim files, also when awards come and are erased', async () => {
  const place = await copyOf(city)
  await expectMeasured(place, first)
  await write(place, laterFile, later)
  const more = await published(place)
  expect(more.host.files).toBeGreaterThan(first.host.files)
  await expectMeasured(place, more)
  await expectMeasured(place, await published(place, { keys: [] }))
  await write(place, laterFile, `id: ${madeUpId('later')}\nerased:\n  on: 2026-04-03\n`)
  const less = await published(place)
  expect(less.host.bytes).toBeLessThan(more.host.bytes)
  await expectMeasured(place, less)
})

test('awards that still fit are counted by what a new one takes, also beside larger ones of an earlier version', async () => {
  const place = await asOfEarlierVersion(city)
  await edit(place, 'badges/site.yml', 'language: en\n', `language: en\n${roomFor(100_000)}`)
  const summary = await published(place, { keys: [] })
  await expectMeasured(place, summary)
  expect((await picturesIn(place)).svg.files).toBe(22)
  const now = await withRoomFor(100_000)
  const { host } = await published(now, { keys: [] })
  expect((await picturesIn(now)).svg.files).toBe(0)
  const oneOf = (full: Summary['host']) => (100_000 - full.files) / full.moreAwards!
  expect(oneOf(summary.host)).toBeCloseTo(oneOf(host), 2)
})

/** A copy of the city whose host takes so many files and no more. */
async function withRoomFor(files: number): Promise<Place> {
  const place = await copyOf(city)
  await edit(place, 'badges/site.yml', 'language: en\n', `language: en\n${roomFor(files)}`)
  return place
}

const roomFor = (files: number) => `host:\n  name: other\n  limits: { files: ${files} }\n`

test('a site that is larger than its host takes is published all the same, and nobody can overlook that it is', async () => {
  const place = await withRoomFor(first.host.files - 1)
  const { code, stdout, stderr } = await publish(place, { flags: [] })
  expect(code).toBe(0)
  const said = stdout + stderr
  expect(said).toMatch(/badges\/site\.yml:\d+:1 {2}host-full/)
  expect(said).toContain('The host may refuse this site.')
  expect((await walked(place)).files).toBe(first.host.files)
  const again = await publish(place, { flags: [] })
  expect(again.stdout + again.stderr).toContain('host-full')
})

test('in a workflow it stands on the run and in the summary of the job, and a program is told it as JSON', async () => {
  const place = await withRoomFor(Math.floor(first.host.files / 0.75))
  const summary = join(place.folder, 'summary.md')
  const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary }
  const { code, stdout } = await publish(place, { flags: [], env })
  expect(code).toBe(0)
  expect(stdout).toMatch(
    /^::warning file=badges\/site\.yml,line=\d+,col=1,title=host-filling::Your/m,
  )
  expect(await readFile(summary, 'utf8')).toMatch(/^### How full the host is\n\n> \[!WARNING\]\n/)
  const told = await publish(place, { env })
  expect(JSON.parse(told.stdout)).toMatchObject({
    host: { level: 'filling', limits: [{ limit: 'files' }], host: { name: 'other' } },
  })
  expect((await readFile(summary, 'utf8')).match(/^###/gm)).toHaveLength(1)
})

test('the doctor says how full the host is with what was built here last', async () => {
  const doctor = async (place: Place) => {
    const where = ['--root', place.root, '--state', place.state]
    const { stdout } = await runScript('doctor.ts', [...where, '--json'])
    const findings = JSON.parse(stdout) as readonly { readonly about: string }[]
    return findings.find(({ about }) => about === 'host')
  }
  const place = await withRoomFor(Math.floor(first.host.files / 0.75))
  expect(await doctor({ ...place, state: join(place.folder, 'nowhere') })).toMatchObject({
    is: 'unknown',
    cure: 'npm run build',
  })
  expect(await doctor(city)).toMatchObject({ is: 'unknown', cure: 'host: { name: github-pages }' })
  expect(await doctor(place)).toMatchObject({ is: 'note', says: expect.stringContaining('(7') })
  await edit(place, 'badges/site.yml', 'limits: {', 'limits: { megabytes: 1000, files: 9999999 } #')
  expect(await doctor(place)).toMatchObject({ is: 'well' })
  await edit(place, 'badges/site.yml', 'megabytes: 1000', 'megabytes: 0.1')
  expect(await doctor(place)).toMatchObject({ is: 'ill' })
})
