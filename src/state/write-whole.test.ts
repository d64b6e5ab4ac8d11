import { spawnSync } from 'node:child_process'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { expect, test } from 'vitest'
import { makeFolder } from '../testing/folder.ts'
import { writeDraft, writeWhole, type WholeFile } from './write-whole.ts'

test.each<readonly [string, WholeFile]>([
  ['for as long as the machine runs', {}],
  ['for longer than the machine runs', { outlasts: 'machine' }],
])('a file takes the place of another %s, and its folder is made', async (_, options) => {
  const folder = await makeFolder()
  const path = join(folder, 'deep/er/file')
  await writeWhole(path, 'old', options)
  await writeWhole(path, new TextEncoder().encode('new'), options)
  expect(await readFile(path, 'utf8')).toBe('new')
  expect(await readdir(join(folder, 'deep/er'))).toEqual(['file'])
})

test.runIf(process.platform !== 'win32')(
  'the mode is the one that is asked for, or what the umask leaves',
  async () => {
    const folder = await makeFolder()
    await writeWhole(join(folder, 'own'), '', { mode: 0o600 })
    await writeWhole(join(folder, 'any'), '')
    await writeFile(join(folder, 'plain'), '')
    const modeOf = async (name: string) => (await stat(join(folder, name))).mode & 0o777
    expect(await modeOf('own')).toBe(0o600)
    expect(await modeOf('any')).toBe(await modeOf('plain'))
  },
)

test('of many that write one file at once one is the last, and no draft is left', async () => {
  const folder = await makeFolder()
  const path = join(folder, 'file')
  const texts = Array.from({ length: 20 }, (_, n) => String(n).repeat(1000))
  await Promise.all(texts.map((text) => writeWhole(path, text)))
  expect(texts).toContain(await readFile(path, 'utf8'))
  expect(await readdir(folder)).toEqual(['file'])
})

test('where the place cannot be taken, what was there stays and the draft goes', async () => {
  const folder = await makeFolder()
  await mkdir(join(folder, 'taken/inside'), { recursive: true })
  await expect(writeWhole(join(folder, 'taken'), 'x')).rejects.toMatchObject({ syscall: 'rename' })
  expect(await readdir(folder, { recursive: true })).toEqual(['taken', join('taken', 'inside')])
})

test('drafts of processes that are gone are removed, and nothing else', async () => {
  const folder = await makeFolder()
  const { pid: gone } = spawnSync(process.execPath, ['--version'])
  const draftOf = (mark: string | number) => `.tmp-file-${mark}-0123456789abcdef`
  const kept = [draftOf(process.ppid), draftOf(process.pid), `.tmp-file-${gone}`, 'file']
  const left = [draftOf(gone), draftOf(`${gone}@1`)]
  // Where the system says when a process began, one that has its number since is another.
  if (process.platform === 'linux') left.push(draftOf(`${process.pid}@1`))
  for (const name of [...kept, ...left]) await writeFile(join(folder, name), 'half a te')
  const draft = await writeDraft(join(folder, 'other'), 'x')
  const names = (await readdir(folder)).map((name) => join(folder, name))
  expect(names.sort()).toEqual([...kept.map((name) => join(folder, name)), draft].sort())
})
