import { expect, test } from 'vitest'
import { memoryDatabase } from '../state/database.ts'
import { aBox, anAward, genesis } from '../testing/ledger/entries.ts'
import { memoryStorage } from '../testing/ledger/memory-storage.ts'
import { factsOf, type EntryFacts } from './facts.ts'
import { boxWithId, heldFacts } from './held-facts.ts'
import { ledgerCache } from './ledger-cache.ts'
import { openLedger, type Ledger } from './ledger.ts'

const refOf = (seq: number) => ({ seq, segment: 1, offset: 0, length: 1, hash: 'hash' })
const factsAt = (seq: number) => factsOf(anAward(seq, { nameHash: 'hash' }), refOf(seq))!

test('what is held is equal to what was said, and a copy of it too; nothing is recalled for what tells awards apart', () => {
  const whole = factsAt(1)
  let recalls = 0
  const held = heldFacts(whole, () => {
    recalls += 1
    return whole
  })
  expect(held).toMatchObject({ id: anAward(1).id, slug: anAward(1).slug, ref: refOf(1) })
  expect('assessed' in held).toBe(false)
  expect(recalls).toBe(0)
  expect(held.kind === 'award' && held.subject).toBe(anAward(1).subject)
  expect(recalls).toBe(1)
  expect(held).toEqual(whole)
  expect({ ...held }).toEqual(whole)
  expect(JSON.parse(JSON.stringify(held))).toEqual(whole)
})

test('with a cache the same is said of awards as without one, in the same run and in the next', async () => {
  const [storage, database] = [memoryStorage(), memoryDatabase()]
  const open = () => openLedger({ storage, cache: ledgerCache(database, 'ledger') })
  const appended = await (await open()).append([genesis, anAward(1), anAward(2)])
  const whole = await openLedger({ storage })
  expect(appended.index).toEqual(whole.index)
  expect((await open()).index).toEqual(whole.index)
})

test('a ledger that is read for the first time is held like one that is remembered', async () => {
  const storage = memoryStorage()
  const whole = await (await openLedger({ storage })).append([genesis, anAward(1), anAward(2)])
  const { index } = await openLedger({ storage, cache: ledgerCache(memoryDatabase(), 'ledger') })
  const isRead = ({ index: { awards } }: Pick<Ledger, 'index'>) =>
    Object.getOwnPropertyDescriptor(awards.get(anAward(2).id), 'subject')?.get !== undefined
  expect([isRead(whole), isRead({ index })]).toEqual([false, true])
  expect(index).toEqual(whole.index)
})

const many = Array.from({ length: 2100 }, (_, number) => anAward(number + 1))

test('of an append that is refused nothing is remembered', async () => {
  const [storage, database] = [memoryStorage(), memoryDatabase()]
  const ledger = await openLedger({ storage, cache: ledgerCache(database, 'ledger') })
  const twice = anAward(3000, { slug: anAward(1).slug })
  await expect(ledger.append([genesis, ...many, twice])).rejects.toMatchObject({
    code: 'ledger-duplicate',
  })
  expect(idsIn(database)).toEqual([])
})

test('of entries whose segment never came to be nothing is known in the next run, and all of the others', async () => {
  const [storage, database] = [memoryStorage(), memoryDatabase()]
  const cache = ledgerCache(database, 'ledger')
  await (await openLedger({ storage, cache })).append([genesis, anAward(1)])
  const facts = many.slice(1).map((_, place): EntryFacts => factsAt(place + 3))
  cache.hold(facts)
  expect(idsIn(database, cache)).toHaveLength(many.length)
  expect(idsIn(database)).toEqual([anAward(1).id])
})

function idsIn(
  database: ReturnType<typeof memoryDatabase>,
  cache = ledgerCache(database, 'ledger'),
) {
  const ids = Array.from({ length: many.length + 2 }, (_, number) => anAward(number + 1).id)
  return [...cache.indexOf(ids).awards.keys()]
}

test('a box is held like a whole one, and by the id of its award', () => {
  const whole = factsOf(aBox(1), { ...refOf(1), hash: anAward(1).digest })!
  const held = heldFacts(whole, () => whole)
  expect(held).toEqual(whole)
  expect({ ...held }).toEqual(whole)
  expect(held.kind === 'box' && boxWithId(held, 'another')).toEqual({ ...whole, id: 'another' })
})
