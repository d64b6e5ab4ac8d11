import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, expect, test } from 'vitest'
import { awardIdFrom } from '../../model/addresses/award-id.ts'
import { generateSealingKey } from '../../proof/keys/generate-keys.ts'
import { sealRecipient } from '../../proof/sealing/seal.ts'
import { memoryDatabase } from '../../state/database.ts'
import { readAwardFiles } from './read-award-files.ts'

const root = mkdtempSync(join(tmpdir(), 'cinquefoil-award-files-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const folder = 'awards/school/robot'
const count = 200
const { publicKeyJwk } = await generateSealingKey()
const sealed = await sealRecipient(
  { identities: [{ type: 'email', value: 'learner@example.org' }], name: 'A Learner' },
  publicKeyJwk,
)

/** Nearly 5 KB each, so that all of them together stand out of what else is in the heap. */
const narrativeOf = (number: number) => `No. ${number}. `.repeat(500).trimEnd()
const total = narrativeOf(100).length * count

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

function heapUsed(): number {
  collect()
  collect()
  return process.memoryUsage().heapUsed
}

function source() {
  mkdirSync(join(root, folder), { recursive: true })
  const awardFiles = Array.from({ length: count }, (_, number) => {
    const path = `${folder}/${number}.yml`
    const text = `id: ${awardIdFrom(new Uint8Array(16).fill(number))}\nawarded: 2026-06-12\nnarrative: ${narrativeOf(number)}\nrecipient: ${sealed}\n`
    writeFileSync(join(root, path), text)
    return { path, issuer: 'school', badge: 'robot' }
  })
  return { root, tree: { awardFiles }, problems: [] } as never
}

test('the texts of awards are not held with a database to read them from, and are held without one', () => {
  const tree = source()
  const state = memoryDatabase()
  // What a first reading leaves beside the awards is not in question.
  readAwardFiles(tree, { state: memoryDatabase() })
  const before = heapUsed()
  const remembered = readAwardFiles(tree, { state })
  expect(remembered.problems).toEqual([])
  expect(heapUsed() - before).toBeLessThan(total / 2)
  expect(remembered.awards[7]?.award.narrative).toBe(narrativeOf(7))
  const between = heapUsed()
  const held = readAwardFiles(tree, {})
  expect(heapUsed() - between).toBeGreaterThan(total / 2)
  expect(held.awards[7]?.award.narrative).toBe(narrativeOf(7))
})
