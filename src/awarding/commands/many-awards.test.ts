import { expect, test } from 'vitest'
import { memoryPorts } from '../../testing/awarding/memory-ports.ts'
import { recordsOf } from '../../testing/awarding/records-of.ts'
import { batch } from '../../testing/trees/good-tree.ts'
import { awardCommand } from './award-command.ts'
import { correctCommand } from './correct-command.ts'

const badge = 'riverside-school/digital-explorer'
const folder = `awards/${badge}`

test('three thousand awards given one by one on one day lie in folders that GitHub can show, and all are read', async () => {
  const { ports, written, folders } = await memoryPorts()
  for (let given = 0; given < 3000; given += 1)
    expect(await awardCommand.run({ badge, claim: '' }, ports, [])).toBeUndefined()
  const sizes = [...folders].map(([path, names]) => [path, names.size] as const)
  expect(sizes.filter(([, size]) => size > 1000)).toEqual([])
  expect(sizes.flatMap(([path]) => (path.startsWith(`${folder}/`) ? [path] : []))).toEqual([
    `${folder}/2026-11`,
    `${folder}/2026-11-2`,
    `${folder}/2026-11-3`,
  ])
  const files = written.filter(({ path }) => path.endsWith('.yml'))
  const { records, problems } = await recordsOf(files)
  expect(problems).toEqual([])
  const read = new Set(records!.awards.map(({ file }) => file))
  expect(files.filter(({ path }) => !read.has(path))).toEqual([])
  expect(files).toHaveLength(3000)
  const [, later] = files.filter(({ path }) => path.startsWith(`${folder}/2026-11/`))
  expect(later?.text).toContain('$schema=../../../../src/model/schemas/award.schema.json')
})

test('a correction goes beside its file, and where that is full into the folder of a month', async () => {
  const { ports, written } = await memoryPorts()
  const correct = (full: readonly string[]) => {
    const entriesIn = (path: string) => (full.includes(path) ? 900 : 3)
    return correctCommand.run({ narrative: 'Put right.' }, { ...ports, entriesIn }, [batch])
  }
  expect(await correct([])).toBeUndefined()
  expect(await correct([folder])).toBeUndefined()
  const name = `${batch.slice(folder.length + 1, -'.yml'.length)}-corrected.yml`
  expect(written.map(({ path }) => path)).toEqual([
    `${folder}/${name}`,
    `${folder}/2026-11/${name}`,
  ])
})

test('a file that was put right very many times is put right once more', async () => {
  const { ports, written } = await memoryPorts()
  const correct = () => correctCommand.run({ narrative: 'Put right.' }, ports, [batch])
  for (let times = 0; times < 60; times += 1) expect(await correct()).toBeUndefined()
  const names = written.map(({ path }) => path)
  expect(new Set(names).size).toBe(60)
  expect(names.at(-1)).toBe(batch.replace('.yml', '-corrected-60.yml'))
})
