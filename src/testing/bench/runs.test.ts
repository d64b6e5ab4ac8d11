import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from '../folder.ts'
import { costCounter } from './job-costs.ts'
import { secondsOf } from './runs.ts'

test.each([
  ['the processor', { seconds: 2 }, 2],
  ['what is read and written', { read: 120e6, written: 120e6 }, 1],
  ['files', { files: 9200 }, 2],
  ['what comes from the cache', { moved: 20e6 }, 0.5],
  ['all of it', { seconds: 1, read: 240e6, files: 4600, moved: 40e6 }, 4],
])('a step costs a runner the sum of what the table says: %s', (_, cost, sum) => {
  const nothing = { job: 'build', step: 'x', seconds: 0, read: 0, written: 0, files: 0, moved: 0 }
  expect(secondsOf({ ...nothing, ...cost })).toBeCloseTo(sum)
})

test('what a step reads, writes, makes and hands over is its own, and not that of the one before', async () => {
  const work = await makeFolder()
  const write = (path: string, size: number) => {
    mkdirSync(dirname(join(work, path)), { recursive: true })
    writeFileSync(join(work, path), Buffer.alloc(size))
  }
  const { before, costs } = costCounter()
  await before('prepare', 'Make', work)
  write('prepared.json', 1_000_000)
  write('.cinquefoil/site/a/index.html', 10)
  await before('prepare', 'actions/upload-artifact@x', work)
  await before('sign', 'actions/download-artifact@x', work)
  write('handed-over/prepared.json', 3_000_000)
  const [made, up, down] = costs()
  expect(made).toMatchObject({ job: 'prepare', step: 'Make', files: 1, moved: 0 })
  expect(made!.written).toBeGreaterThanOrEqual(1_000_000)
  expect(made!.written).toBeLessThan(2_000_000)
  expect(up).toMatchObject({ files: 0, moved: 1_000_000 })
  expect(up!.written).toBeLessThan(1_000_000)
  expect(down).toMatchObject({ moved: 3_000_000 })
})
