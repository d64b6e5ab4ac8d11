import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pack, transferKeyIn, unpack } from './transfer.ts'

const key = Buffer.alloc(32, 3).toString('base64url')
const another = Buffer.alloc(32, 4).toString('base64url')

test.each([
  ['under its name', { CINQUEFOIL_TRANSFER_KEY: key }, key],
  ['under the name that it had', { CINQUEFOIL_CARRIAGE: key }, key],
  [
    'under both, the newer first',
    { CINQUEFOIL_TRANSFER_KEY: key, CINQUEFOIL_CARRIAGE: another },
    key,
  ],
  [
    'under its name, which a job gives to nothing',
    { CINQUEFOIL_TRANSFER_KEY: '', CINQUEFOIL_CARRIAGE: key },
    key,
  ],
  ['under none', { CINQUEFOIL_KEYS: key }, undefined],
])('the transfer key is found %s', (_, environment, found) => {
  expect(transferKeyIn(environment)).toBe(found)
})

let folder: string
const name = 'ab'.repeat(32)
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cinquefoil-transfer-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('what is packed with a key is unpacked with it, and with no other', async () => {
  const [from, to, file] = ['.from', 'to', 'transfer.bin'].map((each) => join(folder, each))
  await pack(from!, file!, key)
  await unpack(file!, to!, key)
  await expect(unpack(file!, to!, another)).rejects.toMatchObject({ code: 'carriage' })
  await expect(unpack(file!, to!, undefined)).rejects.toThrow('npm run keys -- transfer-key')
})

test('a segment arrives as it was', async () => {
  const [from, to, file] = ['segments', 'opened', 'segments.bin'].map((each) => join(folder, each))
  await mkdir(from!)
  await writeFile(join(from!, name), 'entries')
  await pack(from!, file!, key)
  await unpack(file!, to!, key)
  expect(await readFile(join(to!, name), 'utf8')).toBe('entries')
})
