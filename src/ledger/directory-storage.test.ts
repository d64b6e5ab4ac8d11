import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { makeFolder } from '../testing/folder.ts'
import { isLongRun } from '../testing/long-run.ts'
import { anAward, genesis } from '../testing/ledger/entries.ts'
import { directoryStorage } from './directory-storage.ts'
import { withDatabase } from '../state/database.ts'
import { ledgerCache } from './ledger-cache.ts'
import { failureText } from '../records/report/failure-text.ts'
import { openLedger } from './ledger.ts'
import { verifyLedger } from './verify.ts'

const appender = new URL('../testing/ledger/append-for-ever.ts', import.meta.url).pathname

/** Appends until it is killed, `delay` milliseconds after its first sign of life. Gives the ids it said were kept. */
async function appendAndKill(folder: string, delay: number): Promise<readonly string[]> {
  const places = [join(folder, 'ledger'), join(folder, 'state.db')]
  const child = spawn(process.execPath, [appender, ...places], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (chunk) => (said += String(chunk)))
  await once(child.stdout, 'data')
  await sleep(delay)
  child.kill('SIGKILL')
  await once(child, 'close')
  return said.split('\n').slice(0, -1)
}

/** At random points; long runs try many. */
const kills = isLongRun ? 60 : 12

test(`killed at ${kills} random points, the ledger loses nothing it said it had and stays whole`, async () => {
  const folder = await makeFolder()
  const storage = directoryStorage(join(folder, 'ledger'))
  for (let round = 0; round < kills; round++) {
    const said = await appendAndKill(folder, Math.random() * 12)
    const ledger = await withDatabase(join(folder, 'state.db'), (database) =>
      openLedger({ storage, cache: ledgerCache(database, 'ledger') }),
    )
    expect(said.filter((id) => !ledger.index.awards.has(id))).toEqual([])
    expect(ledger.nextSeq).toBe(2 + ledger.index.awards.size)
    expect(ledger.index.awards.size % 2).toBe(0)
  }
  expect(await verifyLedger({ storage })).toEqual([])
  expect(
    (await readdir(join(folder, 'ledger'))).filter((name) => name.startsWith('.tmp-')),
  ).toEqual([])
})

test('of two appends at once one is refused, and succeeds on the ledger opened anew', async () => {
  const storage = directoryStorage(await makeFolder())
  const start = await (await openLedger({ storage })).append([genesis])
  for (let round = 0; round < 20; round++) {
    const [one, two] = await Promise.all([openLedger({ storage }), openLedger({ storage })])
    const results = await Promise.allSettled([
      one.append([anAward(2 * round)]),
      two.append([anAward(2 * round + 1)]),
    ])
    const refused = results.filter((result) => result.status === 'rejected')
    expect(refused.map((result) => (result.reason as { code: string }).code)).toEqual([
      'ledger-race',
    ])
    for (const { reason } of refused)
      expect(failureText(reason)).toMatch(/^Somebody else published .*: publish again\.$/)
    const loser = results[0]?.status === 'rejected' ? 2 * round : 2 * round + 1
    await (await openLedger({ storage })).append([anAward(loser)])
  }
  expect((await openLedger({ storage, expect: start.newest })).index.awards.size).toBe(40)
})

test('leftovers of a process that is gone are cleared away, those of a living one are not', async () => {
  const folder = await makeFolder()
  const gone = spawnSync(process.execPath, ['--version']).pid
  const left = `.tmp-000001.jsonl-${gone}-0123456789abcdef`
  const alive = `.tmp-000001.jsonl-${process.ppid}-0123456789abcdef`
  for (const name of [left, alive, 'README.md']) await writeFile(join(folder, name), 'half a segm')
  expect(await directoryStorage(folder).list()).toEqual([])
  expect(await readdir(folder)).toEqual([alive, 'README.md'])
})

test.each(['../000001.jsonl', '000001.jsonl/../x', '1.jsonl', '000000.jsonl', '000001.json', ''])(
  'only names of segments are read: %j is refused',
  async (name) => {
    await expect(directoryStorage(await makeFolder()).read(name)).rejects.toThrow(RangeError)
  },
)

test('a folder that cannot be used is a failure of the storage, with its cause', async () => {
  const folder = await makeFolder()
  await writeFile(join(folder, 'file'), '')
  await expect(
    openLedger({ storage: directoryStorage(join(folder, 'file')) }),
  ).rejects.toMatchObject({
    code: 'ledger-storage',
    cause: { code: 'EEXIST' },
  })
})

const mountRefused = await reasonNotToMount()

test.skipIf(mountRefused)(`on a full disk an append is refused whole${mountRefused}`, async () => {
  const folder = await makeFolder()
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder])
  onTestFinished(() => void execFileSync('umount', ['--lazy', folder]))
  const storage = directoryStorage(folder)
  let ledger = await (await openLedger({ storage })).append([genesis])
  const full = await (async () => {
    for (let n = 0; n < 100; n++) ledger = await ledger.append([anAward(n)])
  })().catch((error: unknown) => error)
  expect(full).toMatchObject({ code: 'ledger-storage', cause: { code: 'ENOSPC' } })
  expect(await verifyLedger({ storage }, ledger.newest)).toEqual([])
  expect((await readdir(folder)).every((name) => name.endsWith('.jsonl'))).toBe(true)
})

/** Why this machine cannot make a small disk for a test; empty when it can. */
async function reasonNotToMount(): Promise<string> {
  if (process.platform !== 'linux') return ' (skipped: needs Linux)'
  if (process.getuid?.() !== 0) return ' (skipped: needs root to mount a small disk)'
  const probe = spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'])
  return probe.status === 0 ? '' : ' (skipped: mounting is not allowed here)'
}
