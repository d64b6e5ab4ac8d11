import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { createZstdCompress } from 'node:zlib'
import { expect, test } from 'vitest'
import { makeFolder } from '../../testing/folder.ts'
import { filesIn } from '../../testing/publish/files.ts'
import { partOrigin } from '../../testing/publish/part-origin.ts'
import { fileAt, packed, type PackedFile } from '../remembered/archive.ts'
import { newFileSeal, writeSealed } from '../remembered/sealed-file.ts'
import { packPart, partSecret, unpackParts, writePartSeal } from './carry-part.ts'
import { digestOfUnit, siteOf, writeList } from './part.ts'

const secret = new Uint8Array(32).fill(5)
const site = {
  'awards/x/index.html': '<p>Secret address</p>',
  'awards/x/badge.png': Buffer.alloc(2_500_000, 'pixels'),
}

/** A part of a site of one award. */
async function madePart(): Promise<string> {
  const folder = join(await makeFolder(), '2-of-3')
  for (const [path, content] of Object.entries(site)) {
    await mkdir(dirname(join(siteOf(folder), path)), { recursive: true })
    await writeFile(join(siteOf(folder), path), content)
  }
  const files = Object.keys(site)
  const digest = digestOfUnit(siteOf(folder), files)
  const head = { ...partOrigin, shard: { number: 2, of: 3 } }
  await writeList(folder, head, [{ name: 'award/x', inputs: 'a:b', files, digest }])
  return folder
}

async function handedOver(): Promise<{ readonly made: string; readonly from: string }> {
  const [made, from] = [await madePart(), await makeFolder()]
  const seal = join(from, 'part.key')
  await writePartSeal(seal, secret)
  await mkdir(join(from, 'part-2'))
  await packPart(made, join(from, 'part-2/part.bin'), seal)
  expect(await readdir(from)).toEqual(['part-2'])
  return { made, from }
}

test('a part comes out as it went in, readable as before, and nothing that it came in is left', async () => {
  const { made, from } = await handedOver()
  const parts = await makeFolder()
  expect(await unpackParts(from, parts, secret)).toBe(1)
  expect(await filesIn(join(parts, '2-of-3'))).toEqual(await filesIn(made))
  const modeOf = async (name: string) => (await stat(join(parts, '2-of-3', name))).mode & 0o777
  if (process.platform !== 'win32')
    expect([await modeOf('units'), await modeOf('part')]).toEqual([0o600, 0o600])
  expect((await filesIn(from)).size).toBe(0)
})

test('on its way nobody can read it', async () => {
  const { from } = await handedOver()
  const bytes = await readFile(join(from, 'part-2/part.bin'))
  for (const word of ['Secret', 'awards/x', 'a.example']) expect(bytes.includes(word)).toBe(false)
})

async function* only(file: PackedFile): AsyncGenerator<PackedFile> {
  yield file
}

const refusal = {
  code: 'carriage',
  message: 'A part that another job handed over cannot be opened here.',
}

test('another secret does not open it', async () => {
  const { from } = await handedOver()
  const other = new Uint8Array(32).fill(6)
  await expect(unpackParts(from, await makeFolder(), other)).rejects.toMatchObject(refusal)
})

test.each([
  ['leads out of the folder', 'part', 'site/../../x', { shard: { number: 1, of: 1 } }],
  ['belongs to no part', 'part', 'state.db', { shard: { number: 1, of: 1 } }],
  ['is of a part without a number', 'part', 'part', { shard: { number: '../1', of: 1 } }],
  ['was sealed for something else', 'site', 'part', { shard: { number: 1, of: 1 } }],
])('a file is refused that %s, though it has the right secret', async (_, purpose, name, head) => {
  const [from, parts] = [await makeFolder(), join(await makeFolder(), 'deep/parts')]
  const path = join(from, 'file')
  await writeFile(path, 'x')
  const content = Readable.from(packed(head, only(fileAt(name, path)))).pipe(createZstdCompress())
  const seal =
    purpose === 'part' ? newFileSeal(secret, 'cinquefoil: part of a site') : newFileSeal(secret)
  await writeSealed(join(from, 'part.bin'), content as AsyncIterable<Uint8Array>, seal)
  await expect(unpackParts(from, parts, secret)).rejects.toMatchObject(refusal)
  expect((await filesIn(dirname(dirname(parts)))).size).toBe(0)
})

test('a public repository has a secret of its own, and a private one may do without', async () => {
  const root = await makeFolder()
  await mkdir(join(root, 'badges'))
  const own = Buffer.from(secret).toString('base64url')
  const say = (repository: string) =>
    writeFile(join(root, 'badges/site.yml'), `repository: ${repository}\n`)
  await say('private')
  expect(await partSecret(root, '')).toEqual(new Uint8Array(32))
  expect(new Uint8Array(await partSecret(root, own))).toEqual(secret)
  await say('public')
  expect(new Uint8Array(await partSecret(root, own))).toEqual(secret)
  await expect(partSecret(root, undefined)).rejects.toThrow()
  await expect(partSecret(root, 'short')).rejects.toMatchObject({ code: 'carriage' })
})
