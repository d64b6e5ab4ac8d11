import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { badge3, holder, jwtOf } from '../../testing/verifier/credentials.ts'
import { stage, worldWith } from '../../testing/verifier/stage.ts'
import { verifyNamed } from './verify-named.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const files: Readonly<Record<string, Uint8Array>> = {
  'good.jwt': bytes(await jwtOf(badge3(), stage.rsa)),
  'bad.json': bytes(JSON.stringify(badge3())),
  'notes.txt': bytes('hello'),
}
const address = 'https://makers.example/1.jwt'

async function run(names: readonly string[], form: 'text' | 'json' = 'text') {
  const world = worldWith({ [address]: await jwtOf(badge3(), stage.rsa) })
  return verifyNamed({ names, readFile: async (name) => files[name], form, holder }, world)
}

test.each([
  [['good.jwt'], 0],
  [['good.jwt', address], 0],
  [['good.jwt', 'bad.json', 'notes.txt'], 1],
  [['good.jwt', 'notes.txt'], 3],
  [['good.jwt', 'missing.png'], 2],
] as const)('%j ends with %i', async (names, exitCode) => {
  expect((await run(names)).exitCode).toBe(exitCode)
})

test('a file that is not there is named, and the others are checked', async () => {
  const { text, faults } = await run(['missing.png', 'good.jwt'])
  expect(faults).toEqual(['missing.png: there is no such file, or it cannot be read'])
  expect(text).toMatch(/^VALID {2}good\.jwt\n/)
})

test('the JSON says which report is of which input', async () => {
  const { text } = await run(['bad.json', address, 'missing.png'], 'json')
  const reports = JSON.parse(text) as readonly Readonly<Record<string, unknown>>[]
  expect(reports.map(({ input, verdict }) => [input, verdict])).toEqual([
    ['bad.json', 'invalid'],
    [address, 'valid'],
  ])
})

test('what the holder is called is compared, and not printed', async () => {
  const { text } = await run(['good.jwt'])
  expect(text).toContain('[recipient-matches]')
  expect(text).not.toContain(holder)
})

describe('the command, from a folder that is not the repository', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cinquefoil-'))
    for (const [name, content] of Object.entries(files))
      await writeFile(join(folder, name), content)
  })
  afterAll(() => rm(folder, { recursive: true }))

  const path = fileURLToPath(new URL('../../../scripts/cinquefoil-verify.mjs', import.meta.url))
  const command = (...args: readonly string[]) =>
    spawnSync(process.execPath, [path, ...args], { cwd: folder, encoding: 'utf8' })

  test.each([
    [['bad.json', 'notes.txt'], 1],
    [['notes.txt'], 3],
    [['notes.txt', 'missing.png'], 2],
    [['--unknown'], 2],
    [[], 2],
    [['--help'], 0],
  ] as const)('%j ends with %i', (args, code) => {
    const { status, stdout, stderr } = command(...args)
    expect(status, stderr).toBe(code)
    expect(stderr).not.toMatch(/ {4}at |ENOENT|Warning/)
    expect(stdout + stderr).not.toBe('')
  })

  test('prints JSON and nothing else', () => {
    const { stdout, stderr } = command('--json', 'bad.json', 'notes.txt')
    const inputs = (JSON.parse(stdout) as readonly { readonly input: string }[]).map(
      ({ input }) => input,
    )
    expect([inputs, stderr]).toEqual([['bad.json', 'notes.txt'], ''])
  })
})
