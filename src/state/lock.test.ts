import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockFailures } from '../publish/lock-failures.ts'
import { lock as lockWith } from './lock.ts'

const lock = (folder: string) => lockWith(folder, lockFailures)

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cinquefoil-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a second publish is refused while the first is at work, and let in afterwards', async () => {
  const unlock = await lock(folder)
  await expect(lock(folder)).rejects.toMatchObject({ code: 'locked' })
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
  await expect(lock(folder)).rejects.toMatchObject({ code: 'locked' })
})

test.runIf(process.platform === 'linux')(
  'the lock of a process that ended and was not cleared away is taken over',
  async () => {
    // A shell that starts another program in its place never asks after the children it had.
    const parent = spawn('sh', ['-c', 'sh -c "echo \\$\\$" & exec sleep 20'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const [pid] = (await once(parent.stdout, 'data')) as [Buffer]
    await setTimeout(200)
    writeFileSync(join(folder, 'lock'), `${pid.toString().trim()}\n`)
    try {
      await (
        await lock(folder)
      )()
    } finally {
      parent.kill()
    }
  },
)

test.runIf(process.platform === 'linux')(
  'the lock of a process whose number another has got since is taken over',
  async () => {
    writeFileSync(join(folder, 'lock'), `${process.ppid}@1\n`)
    await (
      await lock(folder)
    )()
  },
)

test.runIf(process.platform === 'linux')(
  'the lock of a process that was killed this moment is taken over, however long it takes to go',
  async () => {
    const holds = `const held = Buffer.alloc(400_000_000, 1); process.stdout.write('ready' + held[1]); setInterval(() => 0, 1000)`
    for (let time = 0; time < 5; time += 1) {
      const large = spawn(process.execPath, ['-e', holds], { stdio: ['ignore', 'pipe', 'inherit'] })
      await once(large.stdout, 'data')
      writeFileSync(join(folder, 'lock'), `${large.pid}\n`)
      large.kill('SIGKILL')
      await (
        await lock(folder)
      )()
    }
  },
)
