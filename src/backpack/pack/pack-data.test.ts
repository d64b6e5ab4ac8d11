import { expect, test } from 'vitest'
import { packData, readPackData, type PackContent } from './pack-data.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const content: PackContent = {
  made: '2026-11-30T10:00:00.000Z',
  words: '{"pack":{}}',
  files: [
    { name: 'badge.json', bytes: bytesOf('{"name":"Grüße </script>"}') },
    { name: 'badge.png', bytes: Uint8Array.of(0x89, 0x50, 0xff, 0, 7) },
    { name: 'mark.json', bytes: bytesOf('\ufeff{}') },
  ],
  answers: [
    { url: 'https://a.example/1', status: 302, location: 'https://a.example/2' },
    { url: 'https://a.example/2', status: 200, type: 'text/plain', bytes: bytesOf('') },
    { url: 'https://a.example/3', status: 410 },
  ],
}
const text = await packData(content)

test('what is put into a pack comes out of it, byte for byte', async () => {
  const read = await readPackData(text)
  expect(read).toMatchObject(content)
  expect(read?.digest).toMatch(/^[\da-f]{64}$/)
})

test('what its holder says of all of it comes out of it; a pack from before says nothing', async () => {
  const collection = { title: 'For the café', words: '</script>' }
  const said = await packData({ ...content, collection })
  expect((await readPackData(said))?.collection).toEqual(collection)
  expect(await readPackData(text)).not.toHaveProperty('collection')
  const odd = { title: 'x' } as unknown as typeof collection
  expect(await readPackData(await packData({ ...content, collection: odd }))).toBeUndefined()
})

test('the same content makes the same text, and another moment makes another', async () => {
  expect(await packData({ ...content })).toBe(text)
  expect(await packData({ ...content, made: '2026-11-30T10:00:00.001Z' })).not.toBe(text)
})

test('every letter that is another is found', async () => {
  const unnoticed: number[] = []
  for (let place = 0; place < text.length; place += 1) {
    for (const bit of [0x01, 0x20]) {
      const letter = String.fromCharCode(text.charCodeAt(place) ^ bit)
      const altered = text.slice(0, place) + letter + text.slice(place + 1)
      if ((await readPackData(altered)) !== undefined) unnoticed.push(place)
    }
  }
  expect(unnoticed).toEqual([])
})

test.each([
  ['white space', ` ${text}`],
  ['a member twice', text.replace('{"contents"', '{"digest":"","contents"')],
  ['a letter that is escaped without need', text.replace('"made"', '"\\u006dade"')],
  ['the end missing', text.slice(0, -1)],
  ['nothing', ''],
  ['another thing', '[]'],
])('a pack with %s is not read', async (_, altered) => {
  expect(await readPackData(altered)).toBeUndefined()
})

test.each([
  '</script><script>alert(1)</script>',
  '<!--<script>',
  ']]>',
  '\u2028\u2029\0',
  '\ud800 half a pair',
  '\u202edeed ton',
  '${words} {name} $& $1',
  '\\u003c',
])('%j as a text and as a name ends nothing', async (hostile) => {
  const bytes = bytesOf(`"${hostile}`)
  const files = [{ name: `${hostile}.json`, bytes }]
  const written = await packData({ ...content, files, words: JSON.stringify(hostile) })
  expect(written).not.toContain('<')
  const read = await readPackData(written)
  expect(read?.files).toEqual(files)
  expect(JSON.parse(read?.words ?? '')).toBe(hostile)
})
