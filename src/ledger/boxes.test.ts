import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { memoryDatabase } from '../state/database.ts'
import { ledgerCache } from './ledger-cache.ts'
import { makeFolder } from '../testing/folder.ts'
import { aBox, anAward, genesis } from '../testing/ledger/entries.ts'
import { memoryStorage } from '../testing/ledger/memory-storage.ts'
import { directoryStorage } from './directory-storage.ts'
import { openLedger } from './ledger.ts'
import { redactErased } from './redact.ts'
import { verifyLedger } from './verify.ts'

const award = anAward(1)
const on = '2026-11-02'

test('a box is kept with its award, and the newest one is last', async () => {
  const ledger = await openLedger({ storage: memoryStorage() })
  const first = aBox(1)
  const second = aBox(1, { sealed: 'another code', lookup: 'elsewhere' })
  const { index, read } = await ledger.append([genesis, award, first, second])
  expect(index.boxes.get(award.id)?.map(({ lookup }) => lookup)).toEqual([
    first.lookup,
    'elsewhere',
  ])
  expect(index.boxes.get(award.id)?.[0]).not.toHaveProperty('box')
  expect(await read(index.boxes.get(award.id)![1]!.ref)).toEqual(second)
})

test('an award without a code has a box without one, so that nobody looks again', async () => {
  const ledger = await openLedger({ storage: memoryStorage() })
  const { index } = await ledger.append([
    genesis,
    award,
    { kind: 'box', id: award.id, sealed: 'x' },
  ])
  expect(index.boxes.get(award.id)?.[0]?.lookup).toBeUndefined()
})

test('an erased award leaves no box behind, not even an earlier one', async () => {
  const folder = await makeFolder()
  const source = {
    storage: directoryStorage(join(folder, 'ledger')),
    cache: ledgerCache(memoryDatabase(), 'ledger'),
  }
  const [first, second] = [aBox(1), aBox(1, { sealed: 'second', box: 'second..box' })]
  const full = await (await openLedger(source)).append([genesis, award, first, aBox(2)])
  const more = await full.append([anAward(2), second])
  await redactErased(await more.append([{ kind: 'erasure', id: award.id, on }]))
  const names = await readdir(join(folder, 'ledger'))
  const texts = await Promise.all(
    names.map((name) => readFile(join(folder, 'ledger', name), 'utf8')),
  )
  for (const { box } of [first, second]) expect(texts.join()).not.toContain(box)
  expect(texts.join()).toContain(aBox(2).box)
  expect(await verifyLedger(source)).toEqual([])
  expect((await openLedger(source)).index.boxes.has(award.id)).toBe(false)
})

test('where emptying was cut off between an award and its box, the next call finishes the work', async () => {
  const folder = await makeFolder()
  const inner = directoryStorage(folder)
  let calls = 0
  const storage = {
    ...inner,
    async replace(segments: Parameters<typeof inner.replace>[0]) {
      calls += 1
      if (calls > 1) return inner.replace(segments)
      await inner.replace(segments.slice(0, 1))
      throw new Error('the machine stopped')
    },
  }
  const full = await (await openLedger({ storage })).append([genesis, award])
  const more = await full.append([aBox(1)])
  const erased = await more.append([{ kind: 'erasure', id: award.id, on }])
  await expect(redactErased(erased)).rejects.toThrow('the machine stopped')
  const again = await openLedger({ storage })
  expect(again.index.remains.get(award.id)).toHaveLength(1)
  expect((await redactErased(again)).index.remains.size).toBe(0)
  expect(await verifyLedger({ storage })).toEqual([])
})

test('an erased award is given no box any more', async () => {
  const ledger = await openLedger({ storage: memoryStorage() })
  const full = await ledger.append([genesis, award])
  const erased = await full.append([{ kind: 'erasure', id: award.id, on }])
  await expect(erased.append([aBox(1)])).rejects.toMatchObject({ code: 'ledger-duplicate' })
})
