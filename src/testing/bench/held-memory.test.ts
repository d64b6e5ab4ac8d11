import { spawn } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'
import { expect, test } from 'vitest'
import { mostHeld } from './held-memory.ts'

const megabyte = 1_000_000
const holding = (bytes: number, then = '') => `
  const held = Buffer.alloc(${bytes}, 1)
  ${then}
  setTimeout(() => held.length, 1500)`
const child = holding(100 * megabyte)
const family = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}])`

test.runIf(process.platform === 'linux').each([
  ['a process', holding(100 * megabyte), 100, 250],
  ['a process and its child', holding(100 * megabyte, family), 200, 400],
])('the most that %s holds is told, what is shared once', async (_, code, least, most) => {
  const started = spawn(process.execPath, ['-e', code])
  const held = await mostHeld(started.pid!, once(started, 'close'))
  expect(held! / megabyte).toBeGreaterThan(least)
  expect(held! / megabyte).toBeLessThan(most)
})

test('of a process that is gone nothing is told', async () => {
  const started = spawn(process.execPath, ['-e', ''])
  const ended = once(started, 'close')
  await ended
  expect(await mostHeld(started.pid!, ended)).toBeUndefined()
})
