import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lock } from './lock.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cinquefoil-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a second publish is refused while the first is at work, and let in afterwards', async () => {
  const unlock = await lock(folder)
  await expect(lock(folder)).rejects.toMatchObject({ code: 'LOCKED' })
  await unlock()
  await (
    await lock(folder)
  )()
})

test('of many that start at once exactly one goes on', async () => {
  const tries = await Promise.allSettled(Array.from({ length: 20 }, () => lock(folder)))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('the lock of a process that died is taken over', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  writeFileSync(join(folder, 'lock'), `${pid}\n`)
  await (
    await lock(folder)
  )()
})

test('the lock of a process that lives is not', async () => {
  writeFileSync(join(folder, 'lock'), `${process.ppid}\n`)
  await expect(lock(folder)).rejects.toMatchObject({ code: 'LOCKED' })
})
