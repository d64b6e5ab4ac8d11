import { generate, correction } from 'lean-qr'
import { zlibSync, deflateSync } from 'fflate'
import { expect, test } from 'vitest'
import { hashBytes } from '../../bytes/hash-bytes.ts'
import { createCollector } from './collect-parts.ts'
import { readPartLink, type TransferPart, writePartLink } from './part-link.ts'
import { mostParts, writeTransfer } from './write-transfer.ts'

const site = 'https://tiny.example/badges/'

/** Bytes that no compression makes smaller. */
function noise(length: number, seed = 1): Uint8Array<ArrayBuffer> {
  let state = seed
  return Uint8Array.from({ length }, () => (state = (state * 48_271) % 2_147_483_647) >>> 8)
}
const files = [
  { name: 'robot.json', bytes: noise(900) },
  { name: 'પાણી.jwt', bytes: noise(300, 7) },
  { name: 'nothing', bytes: new Uint8Array() },
]

async function linksOf(given = files, transfer = '0a0b0c0d', at = site) {
  const made = await writeTransfer({ files: given, site: at, transfer })
  if (made.kind !== 'codes') throw new RangeError('there was too much')
  return made.links
}
/** What comes of each of some codes. */
async function collected(links: readonly string[]) {
  const { add } = createCollector()
  const all = []
  for (const link of links) all.push(await add(link))
  return all
}
const changed = (link: string, change: Partial<TransferPart>) => {
  const part = readPartLink(link)
  if (typeof part === 'string') throw new RangeError('it is no part')
  return writePartLink(site, { ...part, ...change })
}

const orders: readonly (readonly [string, (links: readonly string[]) => readonly string[]])[] = [
  ['in their order', (links) => links],
  ['backwards', (links) => [...links].reverse()],
  [
    'each twice',
    (links) => links.flatMap((link, at) => (at === links.length - 1 ? [link] : [link, link])),
  ],
  ['with other things between', (links) => links.flatMap((link) => ['https://a.example/', link])],
]

test.each(orders)('parts that come %s give the files as they were', async (_, order) => {
  const links = await linksOf()
  expect(links.length).toBeGreaterThan(3)
  const last = (await collected(order(links))).at(-1)
  expect(last).toEqual({ kind: 'whole', files })
})

test('as long as some are lost, it is said which', async () => {
  const [first = '', , third = '', ...rest] = await linksOf()
  const count = rest.length + 3
  expect((await collected([first, third, ...rest])).at(-1)).toEqual({
    ...{ kind: 'more', count },
    missing: [2],
  })
})

test('two transfers at once are kept apart', async () => {
  const one = await linksOf()
  const other = await linksOf([{ name: 'b', bytes: noise(700, 3) }], 'ffffffff')
  const all = await collected([...one.slice(1), ...other.slice(1), ...one.slice(0, 1)])
  expect(all.at(-1)).toEqual({ kind: 'whole', files })
  expect(all.filter(({ kind }) => kind === 'whole')).toHaveLength(1)
})

test.each([5, 6, 7, 8])('of %i transfers that are begun the last four go on', async (begun) => {
  const all = []
  for (let at = 0; at < begun; at++) all.push(await linksOf(files, `0000000${at}`))
  const { add } = createCollector()
  for (const links of all) for (const link of links.slice(1)) await add(link)
  const kinds = []
  for (const links of [...all].reverse()) kinds.push((await add(links[0] ?? '')).kind)
  expect(kinds.slice(0, 4)).toEqual(['whole', 'whole', 'whole', 'whole'])
  expect(kinds.slice(4)).toEqual(Array.from({ length: begun - 4 }, () => 'more'))
})

const faults: readonly (readonly [string, (link: string) => string, string])[] = [
  [
    'one digit is another',
    (link) => link.slice(0, -1) + ((Number(link.at(-1)) + 1) % 10),
    'altered',
  ],
  ['its end is missing', (link) => link.slice(0, -34), 'altered'],
  ['it says nothing', (link) => link.slice(0, link.indexOf('=') + 18), 'altered'],
  ['its number is past the count', (link) => changed(link, { number: 9, count: 8 }), 'altered'],
  ['its number is none', (link) => changed(link, { number: 0 }), 'altered'],
  ['it says there are very many', (link) => changed(link, { count: mostParts + 1 }), 'too-many'],
  ['it is another address', (link) => link.replace('#part=', '#keep='), 'no-part'],
  ['it is at another site', (link) => link.replace('tiny', 'huge'), 'more'],
]

test.each(faults)('a part of which %s', async (_, change, kind) => {
  const [first = ''] = await linksOf()
  expect((await collected([change(first)])).map((each) => each.kind)).toEqual([kind])
})

test('a part of a later version says so', async () => {
  const [first = ''] = await linksOf()
  const at = first.indexOf('=') + 1
  const group = BigInt(first.slice(at, at + 17)) + (1n << 48n)
  const later = first.slice(0, at) + group.toString().padStart(17, '0') + first.slice(at + 17)
  expect(readPartLink(later)).toBe('newer')
})

test('a piece that was put in the place of another is found by the hash, and all can be scanned again', async () => {
  const links = await linksOf()
  const forged = changed(links[1] ?? '', { piece: noise(300, 9) })
  const { add } = createCollector()
  for (const link of [...links.slice(2), forged]) await add(link)
  expect(await add(links[0] ?? '')).toEqual({ kind: 'altered' })
  for (const link of links.slice(1)) await add(link)
  expect(await add(links[0] ?? '')).toEqual({ kind: 'whole', files })
})

test.each([
  ['what is no deflate stream', noise(40)],
  ['what is another kind of stream', zlibSync(noise(40))],
  ['a file that ends after the whole', deflateSync(Uint8Array.of(1, 97, 0, 0, 9, 1))],
  ['very much in little', deflateSync(new Uint8Array(2 ** 20 + 4))],
])('%s is no whole, whatever its hash', async (_, packed) => {
  const hash = (await hashBytes(new Uint8Array(packed))).slice(0, 32)
  const step = 300
  const count = Math.ceil(packed.length / step)
  const links = Array.from({ length: count }, (_each, at) => {
    const piece = packed.subarray(at * step, (at + 1) * step)
    return writePartLink(site, { transfer: '00000000', number: at + 1, count, hash, piece })
  })
  expect((await collected(links)).at(-1)).toEqual({ kind: 'altered' })
})

test.each([site, 'https://a.example/', `https://${'a-long-name.'.repeat(8)}example/badges/`])(
  'every code of %s is at most one of version 15 with correction M',
  async (at) => {
    for (const link of await linksOf(files, 'ffffffff', at)) {
      const { size } = generate(link, { minCorrectionLevel: correction.M })
      expect(size).toBeLessThanOrEqual(17 + 4 * 15)
    }
  },
)

test('what needs more codes than anybody holds still for is too much, and what needs as many is not', async () => {
  const made = async (length: number) =>
    writeTransfer({ files: [{ name: 'a', bytes: noise(length) }], site, transfer: '00000000' })
  expect((await made(10_000)).kind).toBe('codes')
  expect(await made(40_000)).toMatchObject({ kind: 'too-much' })
  expect(await made(2 ** 20)).toMatchObject({ kind: 'too-much' })
})
