import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { digestsIn } from '../testing/publish/files.ts'
import { cityPlace, write, type Place } from '../testing/publish/place.ts'
import { publish, published, type Run } from '../testing/publish/run.ts'

let place: Place
/** Where a workflow's step says things to those that come later. */
let outputs: string

beforeAll(async () => {
  place = await cityPlace()
  outputs = join(place.folder, 'outputs')
  await published(place)
  const text = `id: ${'e'.repeat(25)}a\nawarded: 2026-05-01\nrecipient:\n  claim: 6ievg5kshfp2rhvp7k4x5mlkfi\n`
  await write(place, 'awards/oakfield/robot-builder/one-more.yml', text)
})

const inWorkflow = { GITHUB_ACTIONS: 'true' }

async function build(most: string, env: NodeJS.ProcessEnv = {}): Promise<Run & { said: string }> {
  await writeFile(outputs, '')
  const told = { ...env, GITHUB_OUTPUT: outputs }
  const run = await publish(place, { flags: ['--json', '--at-most', most], env: told })
  return { ...run, said: await readFile(outputs, 'utf8') }
}

test('where more outputs are due than a build is to make, it makes none, and tells the workflow', async () => {
  const before = await digestsIn(place.dist)
  const { code, stdout, said } = await build('1', inWorkflow)
  expect([code, JSON.parse(stdout)]).toMatchObject([0, { failure: { code: 'MANY_DUE' } }])
  expect(said).toBe('parts=yes\n')
  expect(await digestsIn(place.dist)).toEqual(before)
})

test('a person is told with the exit code, since the site is the old one', async () => {
  expect(await build('0')).toMatchObject({ code: 2, said: '' })
})

test.each(['1000000000', '1.5', 'many'])('"%s" is no number of outputs', async (most) => {
  const { code, stderr } = await build(most)
  expect(code).toBe(2)
  expect(stderr).toContain('--at-most takes a whole number')
})

test('as many as are due are made, and after that nothing is', async () => {
  expect(await build('50', inWorkflow)).toMatchObject({ code: 0, said: '' })
  const again = await build('0', inWorkflow)
  expect([again.code, JSON.parse(again.stdout)]).toMatchObject([0, { unchanged: true }])
})
