import { expect, test } from 'vitest'
import { bakePng, type PngText } from '../../baking/png/png.ts'
import { bakeSvg } from '../../baking/svg/svg.ts'
import { chunk, goodPng, pngOf, SMALL } from '../../testing/pictures/make-png.ts'
import { smallestCarrier } from './carriers.ts'
import { createCollector } from './collect-parts.ts'
import { writeTransfer } from './write-transfer.ts'

/** Text that deflate leaves nearly as long as it is. */
function noise(length: number, seed = 1): string {
  let state = seed
  const letter = () => ((state = (state * 48_271) % 2_147_483_647) >>> 8) % 64
  return String.fromCharCode(...Array.from({ length }, () => 48 + letter())).replaceAll('\\', '-')
}
const signed = (length: number) => JSON.stringify({ name: 'રોબોટ', more: noise(length), proof: {} })
const token = (length: number) => `eyJhbGciOiJSUzI1NiJ9.${'a'.repeat(length)}.b-_`
const hosted = JSON.stringify({ type: 'Assertion', verification: { type: 'hosted' } })

/** The picture of a badge, which is too much for codes by itself. */
const art = new Uint8Array(
  Buffer.concat([
    goodPng(SMALL).subarray(0, -12),
    pngOf(chunk('noIs', noise(60_000)), chunk('IEND')).subarray(8),
  ]),
)
const png = (...texts: readonly PngText[]) => new Uint8Array(bakePng(art, texts))
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>'
const bytesOf = (text: string) => new TextEncoder().encode(text)
const file = (name: string, bytes: Uint8Array<ArrayBuffer> | string, position = 0) => {
  return { name, position, bytes: typeof bytes === 'string' ? bytesOf(bytes) : bytes }
}
const two = (text: string) => ({ keyword: 'openbadges', text }) as const
const three = (text: string) => ({ keyword: 'openbadgecredential', text }) as const

async function sent(bytes: Uint8Array<ArrayBuffer>, name: string) {
  const files = [{ name, bytes }]
  return writeTransfer({ files, site: 'https://tiny.example/', transfer: '0a0b0c0d' })
}

test('a badge that is kept as a picture alone goes as the signed text in it, byte for byte, and comes as that', async () => {
  const text = signed(5000)
  const picture = png(two(hosted), three(text))
  expect((await sent(picture, 'badge.png')).kind).toBe('too-much')
  const carrier = await smallestCarrier([file('badge.png', picture)])
  expect(carrier).toEqual({ name: 'badge.json', bytes: bytesOf(text) })
  const made = await sent(carrier!.bytes, carrier!.name)
  if (made.kind !== 'codes') throw new RangeError('there was too much')
  const { add } = createCollector()
  const all = []
  for (const link of made.links) all.push(await add(link))
  expect(all.at(-1)).toEqual({ kind: 'whole', files: [carrier] })
})

const long = signed(5000)
type Case = readonly [
  what: string,
  files: readonly ReturnType<typeof file>[],
  name: string,
  /** What is baked; empty where the file itself is sent. */
  text: string,
]
const cases: readonly Case[] = [
  ['a token in a picture', [file('a.PNG', png(two(token(900))))], 'a.jwt', token(900)],
  [
    'of two signed forms the one that deflates to less, though it is longer',
    [file('a.png', png(two(token(9000)), three(long)))],
    'a.jwt',
    token(9000),
  ],
  [
    'of two signed forms the other one',
    [file('a.png', png(two(`ey.${noise(6000)}.a`), three(long)))],
    'a.json',
    long,
  ],
  [
    'the body in a drawing',
    [file('a.svg', bakeSvg(drawing, { standard: '3.0', form: 'proof', text: long }))],
    'a.json',
    long,
  ],
  ['what is only hosted where there is no more', [file('a', png(two(hosted)))], 'a.json', hosted],
  [
    'what is signed before a smaller file that is not',
    [file('hosted.json', hosted), file('b.png', png(three(long)))],
    'b.json',
    long,
  ],
  [
    'a kept file that is smaller than what is in the picture',
    [file('b.png', png(three(long))), file('own.json', signed(100))],
    'own.json',
    signed(100),
  ],
  [
    'a text with several badges in it, for each of them',
    [file('a.png', png(three(signed(99))), 1)],
    'a.json',
    signed(99),
  ],
  ['a picture without a badge', [file('a.png', art)], 'a.png', ''],
  [
    'a picture with an address in it',
    [file('a.png', png(two('https://a.example/1')))],
    'a.png',
    '',
  ],
  [
    'a picture of which the second badge is meant',
    [file('a.png', png(two(hosted), three(long)), 1)],
    'a.png',
    '',
  ],
  ['a damaged picture', [file('a.png', png(three(long)).slice(0, 40))], 'a.png', ''],
  ['what begins as text and is none', [file('a.txt', '{')], 'a.txt', ''],
]

test.each(cases)('what is sent: %s', async (_, files, name, text) => {
  const carrier = await smallestCarrier(files)
  const bytes = text === '' ? files[0]?.bytes : bytesOf(text)
  expect(carrier).toEqual({ name, bytes })
})

test('a picture without a badge in it stays too much', async () => {
  const carrier = await smallestCarrier([file('a.png', art)])
  expect((await sent(carrier!.bytes, carrier!.name)).kind).toBe('too-much')
  expect(await smallestCarrier([])).toBeUndefined()
})
