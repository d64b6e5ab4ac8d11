import { expect, test } from 'vitest'
import { anAward, genesis } from '../testing/ledger/entries.ts'
import { memoryStorage } from '../testing/ledger/memory-storage.ts'
import { openLedger } from './ledger.ts'
import { encodeBody, encodeSegment, parseSegment, type LineContent } from './segment.ts'
import { verifyLedger } from './verify.ts'

const first = '000001.jsonl'
const second = '000002.jsonl'
const third = '000003.jsonl'

async function threeSegments() {
  const storage = memoryStorage()
  const one = await (await openLedger({ storage })).append([genesis, anAward(1)])
  const two = await one.append([anAward(2), anAward(3)])
  const three = await two.append([anAward(4)])
  return { storage, files: storage.files, newest: three.newest }
}

const faultsOf = async (...source: Parameters<typeof verifyLedger>) =>
  (await verifyLedger(...source)).map(
    ({ code, details }) => `${details?.file}:${details?.line} ${code}`,
  )

test('a sound ledger has no faults', async () => {
  const { storage, newest } = await threeSegments()
  expect(await verifyLedger({ storage }, newest)).toEqual([])
})

type Files = Map<string, Uint8Array>
const edit = (name: string, change: (text: string) => string) => (files: Files) =>
  void files.set(name, Buffer.from(change(Buffer.from(files.get(name) ?? []).toString())))

test.each<[string, (files: Files) => void, readonly string[]]>([
  [
    'a body edited',
    edit(second, (t) => t.replace('first-aid', 'last-aid')),
    ['000002.jsonl:2 ledger-damaged'],
  ],
  [
    'two bodies edited',
    edit(second, (t) => t.replaceAll('"issuer":"riverside"', '"issuer":"riverbank"')),
    ['000002.jsonl:2 ledger-damaged', '000002.jsonl:3 ledger-damaged'],
  ],
  [
    'a hash edited',
    edit(first, (t) => t.replace(/("seq":2,"hash":")./, '$1_')),
    [
      '000001.jsonl:3 ledger-damaged',
      '000002.jsonl:1 ledger-gap',
      '000002.jsonl:1 ledger-gap',
      '000002.jsonl:1 ledger-chain',
    ],
  ],
  [
    'the last segment cut in a line',
    (files) => void files.set(third, (files.get(third) ?? new Uint8Array()).slice(0, -9)),
    ['000003.jsonl:3 ledger-truncated'],
  ],
  [
    'a trailer gone',
    edit(third, (t) => t.replace(/\{"count.*\n/, '')),
    ['000003.jsonl:2 ledger-truncated'],
  ],
  [
    'an empty file',
    (files) => void files.set(third, new Uint8Array()),
    ['000003.jsonl:1 ledger-truncated'],
  ],
  [
    'a newer format',
    edit(third, (t) => t.replace('"format":1', '"format":2')),
    ['000003.jsonl:1 ledger-format'],
  ],
  [
    'a trailer that counts wrongly',
    edit(third, (t) => t.replace('"count":1', '"count":2')),
    ['000003.jsonl:3 ledger-chain'],
  ],
  [
    'the middle segment missing',
    (files) => void files.delete(second),
    ['000003.jsonl:1 ledger-gap', '000003.jsonl:1 ledger-gap', '000003.jsonl:1 ledger-chain'],
  ],
  [
    'a segment under another name',
    (files) => {
      files.set('000004.jsonl', files.get(third) ?? new Uint8Array())
      files.delete(third)
    },
    ['000004.jsonl:1 ledger-gap'],
  ],
  [
    'two lines swapped',
    edit(second, (t) => t.replace(/([^\n]*"seq":3[^\n]*\n)([^\n]*"seq":4[^\n]*\n)/, '$2$1')),
    [
      '000002.jsonl:2 ledger-gap',
      '000003.jsonl:1 ledger-gap',
      '000003.jsonl:1 ledger-gap',
      '000003.jsonl:1 ledger-chain',
    ],
  ],
  [
    'the last segment missing',
    (files) => void files.delete(third),
    ['undefined:undefined ledger-rewritten'],
  ],
])('finds %s', async (_, damage, faults) => {
  const { storage, files, newest } = await threeSegments()
  damage(files)
  expect(await faultsOf({ storage }, newest)).toEqual(faults)
})

/** Writes a segment anew with all its hashes right, as one who can write to the ledger could. */
function forge(files: Files, name: string, change: (contents: LineContent[]) => LineContent[]) {
  const bytes = files.get(name) ?? new Uint8Array()
  const segment = parseSegment(name, bytes)
  const contents = segment.lines.map(({ hash, offset, length }): LineContent => {
    return { hash, body: bytes.subarray(offset, offset + length) }
  })
  files.set(name, encodeSegment(segment, change(contents)).bytes)
}

test.each<[string, (contents: LineContent[]) => LineContent[], readonly string[]]>([
  [
    'an entry replaced',
    (all) => all.with(0, encodeBody(anAward(9))),
    ['000003.jsonl:1 ledger-chain'],
  ],
  [
    'an entry added',
    (all) => [...all, encodeBody(anAward(9))],
    ['000003.jsonl:1 ledger-gap', '000003.jsonl:1 ledger-chain'],
  ],
  [
    'an address used twice',
    (all) => all.with(1, encodeBody(anAward(9, { slug: anAward(1).slug }))),
    ['000002.jsonl:3 ledger-duplicate', '000003.jsonl:1 ledger-chain'],
  ],
  [
    'an entry emptied that no erasure names',
    ([one, ...rest]) => [{ hash: one?.hash ?? '', erased: '2026-11-02' }, ...rest],
    ['000002.jsonl:2 ledger-damaged'],
  ],
  [
    'an entry of an unknown kind',
    (all) => all.with(0, encodeBody({ kind: 'party' } as never)),
    ['000002.jsonl:2 ledger-format', '000003.jsonl:1 ledger-chain'],
  ],
])('finds %s, forged with hashes that fit', async (_, change, faults) => {
  const { storage, files } = await threeSegments()
  forge(files, second, change)
  expect(await faultsOf({ storage })).toEqual(faults)
})

test('opening stops at the first fault that verifying lists', async () => {
  const { storage, files } = await threeSegments()
  edit(second, (text) => text.replace('first-aid', 'last-aid'))(files)
  const [fault] = await verifyLedger({ storage })
  await expect(openLedger({ storage })).rejects.toEqual(fault)
})

test('a ledger cut or changed at any byte never opens as if it were whole', async () => {
  const { storage, files, newest } = await threeSegments()
  for (const name of [first, third]) {
    const good = files.get(name) ?? new Uint8Array()
    for (let at = 0; at < good.length; at++) {
      const flipped = good.with(at, (good[at] ?? 0) ^ (1 << (at % 8)))
      for (const bad of [good.slice(0, at), flipped]) {
        files.set(name, bad)
        await expect(openLedger({ storage, expect: newest })).rejects.toThrow(/^00000[123].jsonl/)
      }
    }
    files.set(name, good)
  }
})
