import { appendFileSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from '../testing/folder.ts'
import { goodTree, single } from '../testing/trees/good-tree.ts'
import { plant } from '../testing/trees/spoil.ts'
import { readRecords } from './read-records.ts'

const options = { random: () => 'ggggggggggggggggggggggggga' }

async function plantedTree() {
  const root = await makeFolder()
  plant(root, goodTree)
  const cache = join(root, 'cache/records.json')
  const cold = await readRecords(root, { ...options, cache })
  return { root, cache, cold, read: () => readRecords(root, { ...options, cache }) }
}

/** Makes the cache look as if it had been written well after the awards. */
function age(cache: string): void {
  const later = new Date(statSync(cache).mtimeMs + 60_000)
  utimesSync(cache, later, later)
}

test('a warm cache gives the same records as none', async () => {
  const { root, cache, cold, read } = await plantedTree()
  age(cache)
  expect(await read()).toEqual(cold)
  expect(await readRecords(root, options)).toEqual(cold)
})

test('nothing changed: the cache is not written again', async () => {
  const { cache, read } = await plantedTree()
  age(cache)
  const { mtimeMs } = statSync(cache)
  await read()
  expect(statSync(cache).mtimeMs).toBe(mtimeMs)
})

test('a changed award is read again, and its problems are found', async () => {
  const { root, cache, read } = await plantedTree()
  age(cache)
  appendFileSync(join(root, single), 'rolle: x\n')
  expect((await read()).problems.map(({ code }) => code)).toEqual(['key-unknown'])
})

test('a file that was rewritten within the grain of the clock is not taken for unchanged', async () => {
  const { root, read } = await plantedTree()
  const text = readFileSync(join(root, single), 'utf8')
  writeFileSync(join(root, single), text.replace('role: Team leader', 'rule: Team leader'))
  expect((await read()).problems.map(({ code }) => code)).toEqual(['key-unknown'])
})

test('problems come out of a warm cache as out of a cold one', async () => {
  const { root, cache, read } = await plantedTree()
  appendFileSync(join(root, single), 'rolle: x # someone@mail.example\n')
  const first = await read()
  age(cache)
  expect(await read()).toEqual(first)
})

test('a damaged cache is thrown away, whichever byte is damaged', async () => {
  const { cache, cold, read } = await plantedTree()
  const sound = readFileSync(cache)
  for (let at = 0; at < sound.length; at += Math.ceil(sound.length / 40)) {
    const damaged = Uint8Array.from(sound)
    damaged[at] = (damaged[at] ?? 0) ^ 1
    writeFileSync(cache, damaged)
    age(cache)
    expect(await read()).toEqual(cold)
  }
  writeFileSync(cache, sound.subarray(0, sound.length / 2))
  expect(await read()).toEqual(cold)
})

test('where files are only added, lines are, and what was remembered stays as it was written', async () => {
  const { root, cache, read } = await plantedTree()
  age(cache)
  const before = readFileSync(cache, 'utf8')
  const text = readFileSync(join(root, single), 'utf8').replace(
    /^id: .*$/m,
    `id: ${'h'.repeat(25)}a`,
  )
  writeFileSync(join(root, single.replace(/[^/]+$/, 'one-more.yml')), text)
  await read()
  expect(readFileSync(cache, 'utf8').startsWith(`${before}\n`)).toBe(true)
  expect(await read()).toEqual(await readRecords(root, options))
})

test('nothing of an award that was changed or taken away is left', async () => {
  const { root, cache, read } = await plantedTree()
  age(cache)
  const path = join(root, single)
  const text = readFileSync(path, 'utf8')
  const [, role = ''] = /^role: (.*)$/m.exec(text) ?? []
  expect(readFileSync(cache, 'utf8')).toContain(role)
  writeFileSync(path, text.replace(`role: ${role}`, 'role: Helper'))
  await read()
  expect(readFileSync(cache, 'utf8')).not.toContain(role)
  age(cache)
  rmSync(path)
  await read()
  expect(readFileSync(cache, 'utf8')).not.toContain('Helper')
})
