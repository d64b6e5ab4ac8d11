import { join } from 'node:path'
import { expect, test } from 'vitest'
import { engineRoot } from '../../publish/engine.ts'
import { readRecords } from '../read-records.ts'
import { recordMemory, type RecordMemory } from './record-memory.ts'

const city = join(engineRoot, 'src/testing/city')

async function fieldsOfSite(memory?: RecordMemory) {
  const { records } = await readRecords(city, { random: () => 'id', ...(memory && { memory }) })
  return records?.site.fields
}

test('two readings share nothing but what they were given to share', async () => {
  const memory = recordMemory()
  const first = await fieldsOfSite(memory)
  expect(await fieldsOfSite(memory)).toBe(first)
  const other = await fieldsOfSite()
  expect(other).toEqual(first)
  expect(other).not.toBe(first)
  expect(await fieldsOfSite(recordMemory())).not.toBe(first)
})

test('what is longer than all that may be kept is read every time, and makes no room for itself', () => {
  const { recall } = recordMemory()
  const schema = {} as Parameters<typeof recall>[0]
  const read = () => ({})
  const short = recall(schema, 'short', read)
  const long = 'x'.repeat(250_001)
  expect(recall(schema, long, read)).not.toBe(recall(schema, long, read))
  expect(recall(schema, 'short', read)).toBe(short)
  recall(schema, 'y'.repeat(249_999), read)
  expect(recall(schema, 'short', read)).not.toBe(short)
})
