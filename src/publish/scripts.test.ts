import { glob, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { filesIn } from '../testing/publish/files.ts'
import { cityPlace, edit, type Place } from '../testing/publish/place.ts'
import { published, publish, runScript } from '../testing/publish/run.ts'

describe.each(['build.ts', 'start.ts', 'dev.ts', 'keys.ts'])('scripts/%s', (script) => {
  test('says what it is for when asked', async () => {
    const { code, stdout, stderr } = await runScript(script, ['--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^(npm|node) /)
  })

  test('refuses what it does not know in one sentence, with exit code 2', async () => {
    const { code, stdout, stderr } = await runScript(script, ['--nonsense'])
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).not.toMatch(/\n\s+at /)
    expect(stderr.length).toBeGreaterThan(10)
  })
})

test.each([
  ['--workers', '0'],
  ['--workers', 'many'],
  ['--workers', '1.5'],
])('build %s %s is refused', async (...flags) => {
  const { code, stderr } = await runScript('build.ts', flags)
  expect(code).toBe(2)
  expect(stderr).toContain('--workers takes a whole number')
})

test.each([
  ['no command', []],
  ['an unknown command', ['make', 'council']],
  ['an issuer that is not there', ['new', 'nobody']],
  ['an issuer outside the folder', ['new', '../council']],
  ['a key that is not there', ['retire', 'council', 'x']],
])('keys with %s writes nothing', async (_, args) => {
  const { root } = await cityPlace()
  const before = await filesIn(root)
  const { code, stdout } = await runScript('keys.ts', args, { cwd: root })
  expect(code).toBe(args.length === 0 ? 0 : 2)
  if (args.length > 0) expect(stdout).toBe('')
  expect(await filesIn(root)).toEqual(before)
})

test('a new pair of keys: the secret alone goes to the output, the public halves into the repository', async () => {
  const { root } = await cityPlace()
  const before = await filesIn(root)
  const { code, stdout, stderr } = await runScript('keys.ts', ['new', 'council'], { cwd: root })
  expect(code).toBe(0)
  expect(stdout).toMatch(/^cinquefoil-key-1\.[\w-]+\n$/)
  const added = [...(await filesIn(root))].filter(([path]) => !before.has(path))
  expect(added.map(([path]) => path.replace(/[\w-]+\.json$/, ''))).toEqual([
    'badges/council/keys/',
    'badges/council/keys/',
  ])
  for (const [path, bytes] of added) {
    expect(bytes.toString()).not.toMatch(/"(d|p|q)"/)
    expect(stderr).toContain(path)
  }
})

let place: Place
let summary: Awaited<ReturnType<typeof published>>

test('a publish whose folders are elsewhere only reads the checkout, which may be somebody else’s', async () => {
  const before = await writtenByCompilers()
  place = await cityPlace()
  summary = await published(place)
  expect(await writtenByCompilers()).toEqual(before)
})

/** What compilers keep beside the sources unless they are told where else, and when each was written. */
async function writtenByCompilers(): Promise<readonly string[]> {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const written: string[] = []
  for await (const path of glob(['.astro/**', 'node_modules/.{vite/deps,astro}/**'], { cwd: root }))
    written.push(`${path} ${(await stat(join(root, path))).mtimeMs}`)
  return written.sort()
}

test('--json is one object, --quiet is silence, and people get lines', async () => {
  expect(summary).toMatchObject({ issued: 11, preview: false })
  expect(await publish(place, { flags: ['--quiet'] })).toEqual({ code: 0, stdout: '', stderr: '' })
  const { stdout, stderr } = await publish(place, { flags: [] })
  expect(stdout).toBe('')
  expect(stderr).toContain('Nothing changed')
  await edit(place, 'badges/oakfield/profile.yml', 'kind: secondary', 'kind: school')
  const told = await publish(place)
  expect(told.code).toBe(1)
  expect(JSON.parse(told.stdout)).toMatchObject({
    problems: [{ file: 'badges/oakfield/profile.yml', line: 4 }],
  })
  const shown = await publish(place, { flags: [] })
  expect(shown.code).toBe(1)
  expect(shown.stderr).toMatch(/^badges\/oakfield\/profile\.yml:4:\d+ {2}/m)
})
