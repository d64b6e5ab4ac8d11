import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { damages } from '../../testing/publish/damages.ts'
import { digestsIn } from '../../testing/publish/files.ts'
import { temporaryFolder } from '../../testing/publish/place.ts'
import { bringRenderer, rendererIn } from '../../testing/shared-renderer.ts'
import { compiledRenderer, isWhole } from './compiled-renderer.ts'

let state: string
let folder: string
beforeEach(async () => {
  state = await temporaryFolder()
  folder = rendererIn(state)
  await bringRenderer(state)
})

test('page components are whole as they were compiled, and not where one of their files is gone', async () => {
  expect(await isWhole(folder)).toBe(true)
  await rm(join(folder, 'scripts.json'))
  expect(await isWhole(folder)).toBe(false)
})

const files = ['renderer.mjs', 'scripts.json', 'renderer.sha256'] as const
const each = files.flatMap((name) => damages.map(([says, damage]) => ({ name, says, damage })))

test.each(each)('they are not whole where of $name $says', async ({ name, damage }) => {
  await writeFile(join(folder, name), damage(await readFile(join(folder, name))))
  expect(await isWhole(folder)).toBe(false)
})

test('what is not whole is compiled anew, to the same bytes', async () => {
  const before = await digestsIn(folder)
  await writeFile(join(folder, 'renderer.mjs'), 'throw new Error()')
  expect(await compiledRenderer(state)).toBe(join(folder, 'renderer.mjs'))
  expect(await digestsIn(folder)).toEqual(before)
})
