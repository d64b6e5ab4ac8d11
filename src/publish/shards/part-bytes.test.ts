import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from '../../testing/folder.ts'
import { partOrigin } from '../../testing/publish/part-origin.ts'
import { beginReading } from './part-bytes.ts'
import { digestOfUnit, readHead, siteOf, writeList } from './part.ts'

/** Two parts of two units each. */
async function twoParts(): Promise<string> {
  const parts = await makeFolder()
  for (const number of [1, 2]) {
    const folder = join(parts, `${number}-of-2`)
    await mkdir(siteOf(folder), { recursive: true })
    const units = []
    for (const name of ['a', 'b']) {
      await writeFile(join(siteOf(folder), name), `${name} of part ${number}`)
      units.push({ name, inputs: '', files: [name], digest: digestOfUnit(siteOf(folder), [name]) })
    }
    await writeList(folder, { ...partOrigin, shard: { number, of: 2 } }, units)
  }
  return parts
}

const second = (parts: string) => join(parts, '2-of-2')

test.each([
  ['nothing', () => undefined, {}],
  ['a byte', (parts: string) => writeFile(join(second(parts), 'site/b'), 'B'), { wrong: 'b' }],
  ['a file that is gone', (parts: string) => rm(join(second(parts), 'site/a')), { wrong: 'a' }],
  [
    'a list of other units',
    (parts: string) => writeFile(join(second(parts), 'units'), '["c","",[],""]\n'),
    undefined,
  ],
  ['a list that is gone', (parts: string) => rm(join(second(parts), 'units')), undefined],
  ['the part itself', (parts: string) => rm(join(second(parts), 'part')), undefined],
])('a thread finds in parts what this one finds: %s', async (_, harm, found) => {
  const parts = await twoParts()
  const lists = await Promise.all(['1-of-2', '2-of-2'].map((name) => readHead(join(parts, name))))
  await harm(parts)
  const expected = new Map([
    ['1-of-2', { list: lists[0]!.list }],
    ...(found ? [['2-of-2', { list: lists[1]!.list, ...found }] as const] : []),
  ])
  for (const threadFrom of [0, Infinity]) {
    const reading = await beginReading(parts, threadFrom)
    expect(await reading.found()).toEqual(expected)
    await reading.stop()
  }
})

test('whoever stops a thread is told of no failure, and asking it afterwards is one', async () => {
  const reading = await beginReading(await twoParts(), 0)
  await reading.stop()
  await expect(reading.found()).rejects.toThrow('was stopped')
})
