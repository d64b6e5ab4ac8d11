import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from '../../testing/folder.ts'
import { beginWithRead, leaveRead, remembersNothing } from './read-already.ts'

/** A machine that makes parts, and one of them, whose draft lies there. */
async function machine() {
  const state = await makeFolder()
  const parts = await makeFolder()
  const part = join(parts, '1-of-2')
  await mkdir(part)
  return { state, parts, part, database: join(state, 'state.db') }
}

test('what one machine remembers is what another begins with that remembers nothing', async () => {
  const [one, other] = [await machine(), await machine()]
  await writeFile(one.database, 'read')
  await leaveRead(one, one.part)
  await beginWithRead({ parts: one.parts, state: join(other.state, 'new') })
  expect(await readFile(join(other.state, 'new/state.db'), 'utf8')).toBe('read')
})

test('what is remembered already stays, and where nobody left anything there is nothing', async () => {
  const [one, other, third] = [await machine(), await machine(), await machine()]
  await writeFile(one.database, 'read')
  await leaveRead(one, one.part)
  await writeFile(other.database, 'its own')
  await beginWithRead({ ...other, parts: one.parts })
  expect(await readFile(other.database, 'utf8')).toBe('its own')
  await beginWithRead(third)
  expect(remembersNothing(third)).toBe(true)
  expect(remembersNothing(other)).toBe(false)
})

test('it is left once', async () => {
  const one = await machine()
  await writeFile(one.database, 'read')
  await leaveRead(one, one.part)
  const second = join(one.parts, '2-of-2')
  await mkdir(second)
  await leaveRead(one, second)
  expect(existsSync(join(one.part, 'read.db'))).toBe(true)
  expect(existsSync(join(second, 'read.db'))).toBe(false)
})
