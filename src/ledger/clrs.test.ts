import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { memoryDatabase } from '../state/database.ts'
import { makeFolder } from '../testing/folder.ts'
import { aBox, aClr, anAward, genesis } from '../testing/ledger/entries.ts'
import { memoryStorage } from '../testing/ledger/memory-storage.ts'
import { directoryStorage } from './directory-storage.ts'
import { clrKey } from './ledger-index.ts'
import { ledgerCache } from './ledger-cache.ts'
import { openLedger } from './ledger.ts'
import { redactErased } from './redact.ts'
import { verifyLedger } from './verify.ts'

const awards = [1, 2, 3].map((n) => anAward(n))
const boxes = [1, 2, 3].map((n) => aBox(n))
const on = '2026-11-02'
const all = [genesis, ...awards, ...boxes]

test('every record is kept by its issuer and code, the newest last, without what is in it', async () => {
  const ledger = await openLedger({ storage: memoryStorage() })
  const [first, second] = [aClr(1, [1, 2]), aClr(2, [1, 2, 3])]
  const { index, read } = await ledger.append([...all, first, second])
  const found = index.clrs.get(clrKey(first))
  expect(found?.map(({ slug }) => slug)).toEqual([first.slug, second.slug])
  expect(found?.[0]).not.toHaveProperty('box')
  expect(found?.[0]).not.toHaveProperty('document')
  expect(await read(found![1]!.ref)).toEqual(second)
})

test('what opens with a code is found by it in the cache, records apart from boxes', async () => {
  const cache = ledgerCache(memoryDatabase(), 'ledger')
  const ledger = await openLedger({ storage: memoryStorage(), cache })
  const [first, second, other] = [aClr(1, [1, 2]), aClr(2, [1, 2]), aClr(3, [3])]
  await ledger.append([...all, first, second, other])
  expect(cache.clrsAt(first.lookup).map(({ slug }) => slug)).toEqual([first.slug, second.slug])
  expect(cache.boxesAt(first.lookup).map(({ id }) => id)).toEqual([awards[0]!.id])
})

test('an erased award takes with it every record that holds it, and no other', async () => {
  const folder = await makeFolder()
  const source = {
    storage: directoryStorage(join(folder, 'ledger')),
    cache: ledgerCache(memoryDatabase(), 'ledger'),
  }
  const gone = [aClr(1, [1, 2]), aClr(2, [1, 2, 3])]
  const stays = [aClr(3, [1, 3]), aClr(4, [3])]
  const full = await (await openLedger(source)).append([...all, gone[0]!, stays[0]!])
  const more = await full.append([gone[1]!, stays[1]!])
  await redactErased(await more.append([{ kind: 'erasure', id: awards[1]!.id, on }]))
  const names = await readdir(join(folder, 'ledger'))
  const texts = await Promise.all(
    names.map((name) => readFile(join(folder, 'ledger', name), 'utf8')),
  )
  for (const { box, document, digest } of gone)
    for (const each of [box, document, digest]) expect(texts.join()).not.toContain(each)
  for (const { box, document } of stays)
    for (const each of [box, document]) expect(texts.join()).toContain(each)
  expect(await verifyLedger(source)).toEqual([])
  const { index } = await openLedger(source)
  expect([...index.clrs.values()].flat().map(({ slug }) => slug)).toEqual(
    stays.map(({ slug }) => slug),
  )
})

test('where emptying was cut off before the record, the next call finishes the work', async () => {
  const inner = directoryStorage(await makeFolder())
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
  const full = await (await openLedger({ storage })).append(all)
  const more = await full.append([aClr(1, [1, 2])])
  const erased = await more.append([{ kind: 'erasure', id: awards[0]!.id, on }])
  await expect(redactErased(erased)).rejects.toThrow('the machine stopped')
  const again = await openLedger({ storage })
  expect(again.index.remains.get(awards[0]!.id)).toHaveLength(1)
  const { index } = await redactErased(again)
  expect([index.remains.size, index.clrs.size]).toEqual([0, 0])
  expect(await verifyLedger({ storage })).toEqual([])
})

test('a record that holds an erased award does not come back', async () => {
  const ledger = await openLedger({ storage: memoryStorage() })
  const before = await ledger.append(all)
  const full = await before.append([{ kind: 'erasure', id: awards[1]!.id, on }])
  await expect(full.append([aClr(1, [1, 2])])).rejects.toMatchObject({ code: 'ledger-duplicate' })
  const { index } = await full.append([aClr(2, [1, 3])])
  expect(index.clrs.size).toBe(1)
})
