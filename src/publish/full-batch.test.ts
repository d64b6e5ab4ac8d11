import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { awardLimits } from '../kinds/award/fields.ts'
import { byteLimits } from '../records/read-bytes.ts'
import { readAwards } from '../records/readers/read-awards.ts'
import { readRecords } from '../records/read-records.ts'
import { recordMemory } from '../records/memory/record-memory.ts'
import { review } from '../review/review.ts'
import { cityRepo } from '../testing/city-repo.ts'
import { outgrows } from '../testing/growth.ts'
import { bigClass } from '../testing/publish/big-class.ts'
import { cityPlace, write } from '../testing/publish/place.ts'
import { published } from '../testing/publish/run.ts'

// The most that a file of awards may hold: 500 awards, and 65,536 bytes.

const file = 'awards/oakfield/robot-builder/big.yml'

/** A batch filled up with comments to a number of bytes. */
function filled(awards: number, bytes: number): string {
  const text = bigClass(awards)
  const left = bytes - Buffer.byteLength(text)
  const lines = '#\n'.repeat(Math.floor(left / 2) - 1)
  return `${lines}${left % 2 === 0 ? '#\n' : '##\n'}${text}`
}

const full = filled(awardLimits.batch, byteLimits.text)

async function problemsWith(text: string) {
  const repo = await cityRepo()
  mkdirSync(dirname(join(repo.root, file)), { recursive: true })
  writeFileSync(join(repo.root, file), text)
  const { problems } = await readRecords(repo.root, { random: () => 'a'.repeat(26) })
  return problems
    .filter(({ severity }) => severity === 'error')
    .map((each) => {
      return [each.code, each.file, each.line, each.column].join(' ')
    })
}

test('a file at both limits passes the check, and a review says what its merge would issue', async () => {
  expect(Buffer.byteLength(full)).toBe(byteLimits.text)
  const repo = await cityRepo()
  repo.writeFile(file, full)
  repo.commitAll('A big class', '2026-05-03T12:00:00Z')
  const { root } = repo
  const { problems, effects } = await review({
    ...{ root, base: 'HEAD^1', head: 'HEAD', random: () => 'z'.repeat(26) },
  })
  // It says in one place when all of it was awarded, so that is called out once.
  expect(problems.map(({ code }) => code)).toEqual(['review-before-badge'])
  expect(effects?.awards).toMatchObject([{ counts: { issues: awardLimits.batch } }])
})

test('a file at both limits is published', async () => {
  const place = await cityPlace()
  await write(place, file, full)
  expect((await published(place)).issued).toBe(11 + awardLimits.batch)
})

test('one byte more and one award more are refused', async () => {
  expect(await problemsWith(filled(awardLimits.batch, byteLimits.text + 1))).toEqual([
    `file-too-large ${file} 1 1`,
  ])
  expect(await problemsWith(bigClass(awardLimits.batch + 1))).toEqual([
    expect.stringContaining(`list-too-long ${file} 2 `),
  ])
})

test('what is wrong in line 9,999 is told by its line and column', async () => {
  const [awarded, list, id, ...rest] = bigClass(200).split('\n')
  const wrong = [...Array.from({ length: 9996 }, () => '#'), awarded, list, `${id}-1`, ...rest]
  expect(await problemsWith(wrong.join('\n'))).toEqual([`award-id-invalid ${file} 9999 9`])
})

test('reading a batch takes no more than its share of a longer one', () => {
  const place = { file, issuer: 'oakfield', badge: 'robot-builder' }
  const texts = new Map([30, 60, 120, 240, 480].map((count) => [count, bigClass(count)]))
  const read = (count: number) => readAwards(texts.get(count) ?? '', place, recordMemory())
  expect(outgrows(read, [120])).toBe(false)
})
