import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from '../testing/folder.ts'
import { aBadge, anAward, aStatusList, genesis } from '../testing/ledger/entries.ts'
import { memoryStorage } from '../testing/ledger/memory-storage.ts'
import type { LedgerEntry } from './entry.ts'
import { memoryDatabase, withDatabase } from '../state/database.ts'
import { ledgerCache } from './ledger-cache.ts'
import { openLedger, openPart, type Ledger } from './ledger.ts'
import type { LedgerCodec } from './storage.ts'
import type { LedgerSource } from './source.ts'

const entries = [genesis, aBadge(), anAward(1), anAward(2), aStatusList()]

async function filled(storage = memoryStorage()): Promise<Ledger> {
  return (await openLedger({ storage })).append(entries)
}

test('an empty ledger has no head and starts at 1', async () => {
  const ledger = await openLedger({ storage: memoryStorage() })
  expect(ledger).toMatchObject({ head: null, nextSeq: 1, newest: undefined })
  expect(await ledger.append([])).toBe(ledger)
})

test('what is appended is what is read, whether or not the ledger was opened anew', async () => {
  const storage = memoryStorage()
  const appended = await filled(storage)
  const opened = await openLedger({ storage })
  expect(opened.index).toEqual(appended.index)
  expect(opened.newest).toEqual(appended.newest)
  expect(opened.nextSeq).toBe(6)
  for (const ledger of [appended, opened]) {
    const ref = ledger.index.awards.get(anAward(2).id)?.ref
    expect(ref && (await ledger.read(ref))).toEqual(anAward(2))
  }
})

test('the index holds everything but the bulk', async () => {
  const { index } = await filled()
  const { documents: _, ...award } = anAward(1)
  expect(index.awards.get(award.id)).toMatchObject(award)
  expect(JSON.stringify([...index.awards.values()])).not.toContain('jws.')
  expect(index.badges.get('riverside/first-aid/0123456789abcdef')).not.toHaveProperty('art')
  expect(index.statusLists.get('riverside/revocation/1')?.key).toBe('key-1')
  expect(index.genesis?.site).toBe(genesis.site)
})

test('bodies come in the order of the ledger and one segment is read once', async () => {
  const storage = memoryStorage()
  const ledger = await (await filled(storage)).append([anAward(3)])
  storage.reads = 0
  const refs = [3, 1, 2].map((n) => ledger.index.awards.get(anAward(n).id)?.ref)
  const found: LedgerEntry[] = []
  for await (const { entry } of ledger.bodies(refs.filter((ref) => ref !== undefined)))
    found.push(entry)
  expect(found).toEqual([1, 2, 3].map((n) => anAward(n)))
  expect(storage.reads).toBe(2)
})

test('many entries, given one after another, make several segments of at most 2 MiB', async () => {
  const storage = memoryStorage()
  const jws = 'x'.repeat(768 * 1024)
  async function* large() {
    yield genesis
    for (let n = 0; n < 5; n++) yield anAward(n, { documents: { ...anAward(n).documents, jws } })
  }
  await (await openLedger({ storage })).append(large())
  expect([...storage.files.keys()]).toEqual(['000001.jsonl', '000002.jsonl', '000003.jsonl'])
  const ledger = await openLedger({ storage })
  expect(ledger.index.awards.size).toBe(5)
  expect(ledger.segments.map((segment) => segment.count)).toEqual([3, 2, 1])
})

test('while one segment is stored the next is filled, and a failure there leaves none', async () => {
  const storage = memoryStorage()
  const jws = 'x'.repeat(1024 * 1024)
  async function* failing() {
    yield genesis
    for (let n = 0; n < 4; n++) yield anAward(n, { documents: { ...anAward(n).documents, jws } })
    throw new Error('no more')
  }
  const ledger = await openLedger({ storage })
  await expect(ledger.append(failing())).rejects.toThrow('no more')
  expect(storage.files.size).toBe(0)
})

test('an award issued anew replaces the earlier entry and keeps a trace of it', async () => {
  const ledger = await filled()
  const anew = anAward(1, { keys: ['key-3'] })
  const { index } = await ledger.append([anew])
  expect(index.awards.get(anew.id)?.keys).toEqual(['key-3'])
  expect(index.earlier.get(anew.id)).toEqual([ledger.index.awards.get(anew.id)])
})

test.each<[string, readonly LedgerEntry[]]>([
  ['a second genesis', [genesis]],
  ['a badge version twice', [aBadge()]],
  ['the public address of another award', [anAward(9, { slug: anAward(1).slug })]],
  ['the status slot of another award', [anAward(9, { status: anAward(1).status })]],
  ['the same within one append', [anAward(8), anAward(9, { slug: anAward(8).slug })]],
])('an append with %s is refused whole', async (_, more) => {
  const storage = memoryStorage()
  const ledger = await filled(storage)
  await expect(ledger.append(more)).rejects.toMatchObject({ code: 'ledger-duplicate' })
  expect([...storage.files.keys()]).toEqual(['000001.jsonl'])
})

test('the same slot in another issuer’s list is another slot', async () => {
  const ledger = await filled()
  const { index } = await ledger.append([anAward(9, { issuer: 'hill', status: anAward(1).status })])
  expect(index.slots.get('hill/1/1')).toBe(anAward(9).id)
})

test('a ledger value does not change: what is appended later is not in it, and it loses the race', async () => {
  const ledger = await filled()
  await ledger.append([anAward(3)])
  expect(ledger.index.awards.size).toBe(2)
  await expect(ledger.append([anAward(4)])).rejects.toMatchObject({ code: 'ledger-race' })
})

test('what the maker of entries throws reaches the caller and nothing is stored', async () => {
  const storage = memoryStorage()
  const ledger = await openLedger({ storage })
  async function* failing() {
    yield genesis
    throw new Error('no key')
  }
  await expect(ledger.append(failing())).rejects.toThrow('no key')
  expect(storage.files.size).toBe(0)
})

test('a ledger cut or rewritten since it was last seen is refused', async () => {
  const storage = memoryStorage()
  const first = await filled(storage)
  const second = await first.append([anAward(3)])
  await openLedger({ storage, expect: second.newest })
  await openLedger({ storage, expect: first.newest })
  storage.files.delete('000002.jsonl')
  await expect(openLedger({ storage, expect: second.newest })).rejects.toMatchObject({
    code: 'ledger-rewritten',
  })
  await (await openLedger({ storage })).append([anAward(4)])
  await expect(openLedger({ storage, expect: second.newest })).rejects.toMatchObject({
    code: 'ledger-rewritten',
    details: { file: '000002.jsonl' },
  })
})

const upsideDown: LedgerCodec = {
  seal: async (bytes) => bytes.map((byte) => byte ^ 0xff),
  open: async (bytes) => {
    if (bytes[0] !== (0x7b ^ 0xff)) throw new Error('wrong key')
    return bytes.map((byte) => byte ^ 0xff)
  },
}

test('what is sealed while the next segment is filled is what was appended', async () => {
  const storage = memoryStorage()
  const turn = () => new Promise((resolve) => setImmediate(resolve))
  const slow: LedgerCodec = {
    ...upsideDown,
    async seal(bytes) {
      for (let turns = 0; turns < 5; turns++) await turn()
      return upsideDown.seal(bytes)
    },
  }
  const awards = [...'abcdefg'].map((letter, n) => {
    const { documents, ...award } = anAward(n)
    return { ...award, documents: { ...documents, jws: letter.repeat(1024 * 1024) } }
  })
  await (await openLedger({ storage, codec: slow })).append([genesis, ...awards])
  const ledger = await openLedger({ storage, codec: upsideDown })
  expect(ledger.segments).toHaveLength(7)
  const read = []
  for await (const { entry } of ledger.bodies(
    [...ledger.index.awards.values()].map(({ ref }) => ref),
  ))
    read.push(entry)
  expect(read).toEqual(awards)
})

test('sealed segments show nothing, and open with their key only', async () => {
  const storage = memoryStorage()
  await (await openLedger({ storage, codec: upsideDown })).append(entries)
  expect([...storage.files.keys()]).toEqual(['000001.jsonl.jwe'])
  const ledger = await openLedger({ storage, codec: upsideDown })
  expect(ledger.index.awards.size).toBe(2)
  const sealed = { code: 'ledger-sealed', details: { file: '000001.jsonl.jwe' } }
  await expect(openLedger({ storage })).rejects.toMatchObject(sealed)
  const wrong = { ...upsideDown, open: () => Promise.reject(new Error('wrong key')) }
  await expect(openLedger({ storage, codec: wrong })).rejects.toMatchObject(sealed)
})

test('a ledger begun in the open goes on sealed', async () => {
  const storage = memoryStorage()
  await filled(storage)
  await (await openLedger({ storage, codec: upsideDown })).append([anAward(3)])
  expect([...storage.files.keys()]).toEqual(['000001.jsonl', '000002.jsonl.jwe'])
  const ledger = await openLedger({ storage, codec: upsideDown })
  expect(ledger.index.awards.size).toBe(3)
})

test('with a cache, an unchanged ledger is opened without reading a segment', async () => {
  const cache = ledgerCache(memoryDatabase(), 'ledger')
  const storage = memoryStorage()
  const appended = await (await openLedger({ storage, cache })).append(entries)
  const again = await appended.append([anAward(3)])
  storage.reads = 0
  const warm = await openLedger({ storage, cache })
  expect(storage.reads).toBe(0)
  expect(warm.index).toEqual(again.index)
  await openLedger({ storage, cache, verify: 'full' })
  expect(storage.reads).toBe(2)
})

test('a cache cut or changed at any byte changes nothing', async () => {
  const file = join(await makeFolder(), 'state.db')
  const storage = memoryStorage()
  const cached = <Result>(work: (source: LedgerSource) => Promise<Result>) =>
    withDatabase(file, (database) => work({ storage, cache: ledgerCache(database, 'ledger') }))
  const index = await cached(async (source) => {
    const first = await (await openLedger(source)).append([genesis, anAward(1)])
    return structuredClone((await first.append([anAward(2)])).index)
  })
  const good = await readFile(file)
  const step = Math.ceil(good.length / 300)
  for (let at = 0; at < good.length; at += step) {
    const flipped = Buffer.from(good)
    flipped[at] = (flipped[at] ?? 0) ^ 1
    for (const bad of [good.subarray(0, at), flipped]) {
      await writeFile(file, bad)
      const opened = await cached(async (source) =>
        structuredClone((await openLedger(source)).index),
      )
      expect(opened).toEqual(index)
    }
  }
})

test('a cache of another ledger is not believed', async () => {
  const cache = ledgerCache(memoryDatabase(), 'ledger')
  await (await openLedger({ storage: memoryStorage(), cache })).append([genesis, anAward(7)])
  const storage = memoryStorage()
  await filled(storage)
  const ledger = await openLedger({ storage, cache })
  expect([...ledger.index.awards.keys()]).toEqual([anAward(1).id, anAward(2).id])
})

test('a part of a ledger holds what concerns the awards asked for, and goes on where the whole would', async () => {
  const cache = ledgerCache(memoryDatabase(), 'ledger')
  const storage = memoryStorage()
  const whole = await (await openLedger({ storage, cache })).append(entries)
  storage.reads = 0
  const part = (await openPart({ storage, cache }, [anAward(1).id]))!
  expect(storage.reads).toBe(0)
  expect([...part.index.awards]).toEqual([...whole.index.awards].slice(0, 1))
  expect(part.index.badges).toEqual(whole.index.badges)
  expect(part.index.genesis).toEqual(whole.index.genesis)
  expect([...part.index.slots.keys()].sort()).toEqual([...whole.index.slots.keys()].sort())
  expect(part).toMatchObject({ head: whole.head, nextSeq: whole.nextSeq, newest: whole.newest })
  const taken = { ...anAward(3), slug: anAward(2).slug }
  await expect(part.append([taken])).rejects.toMatchObject({ code: 'ledger-duplicate' })
  const sameSlot = { ...anAward(3), status: anAward(2).status }
  await expect(part.append([sameSlot])).rejects.toMatchObject({ code: 'ledger-duplicate' })
  const grown = await part.append([anAward(3)])
  expect([...grown.index.slots.keys()]).toHaveLength(3)
  expect((await openLedger({ storage, cache })).index).toEqual(
    (await openLedger({ storage })).index,
  )
})

test('a part is not to be had where the cache does not know every segment as it is', async () => {
  const cache = ledgerCache(memoryDatabase(), 'ledger')
  const storage = memoryStorage()
  expect(await openPart({ storage, cache }, [])).toBeUndefined()
  await (await openLedger({ storage, cache })).append(entries)
  await (await openLedger({ storage })).append([anAward(3)])
  expect(await openPart({ storage, cache }, [])).toBeUndefined()
  await openLedger({ storage, cache })
  expect(await openPart({ storage, cache }, [])).toBeDefined()
})
