import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keysCommand } from './keys-command.ts'

const today = '2026-09-01'
let root: string
let key: string

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'cinquefoil-keys-'))
  await mkdir(join(root, 'badges/school'), { recursive: true })
  await writeFile(join(root, 'badges/school/profile.yml'), 'name: A school\n')
  await keysCommand(['new', 'school'], root, today)
  const [name = ''] = await readdir(join(root, 'badges/school/keys'))
  key = name.replace('.json', '')
})

afterAll(() => rm(root, { recursive: true }))

test.each(['transfer-key', 'carriage'])('%s makes the transfer key', async (command) => {
  const { lines, secret } = await keysCommand([command], root, today)
  expect(Buffer.from(secret ?? '', 'base64url')).toHaveLength(32)
  expect(lines.join()).toContain('CINQUEFOIL_TRANSFER_KEY')
})

test.each([
  ['compromise', 'compromised', 'stolen 2026-09-01'],
  ['withdraw', 'compromised', 'stolen 2026-09-01'],
  ['retire', 'retired', 'retired 2026-09-01'],
])('%s writes that a key is %s, and the list says so', async (command, field, said) => {
  const own = join(root, command)
  await cp(join(root, 'badges'), join(own, 'badges'), { recursive: true })
  await keysCommand([command, 'school', key], own, today)
  const file = join(own, 'badges/school/keys', `${key}.json`)
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ [field]: today })
  const { lines } = await keysCommand(['list', 'school'], own, today)
  expect(lines.filter((line) => line.includes(key))).toEqual([expect.stringContaining(said)])
})

test.each(['withdrawn', 'transfer', 'compromised', ''])('"%s" is no command', async (command) => {
  await expect(keysCommand([command], root, today)).rejects.toMatchObject({ code: 'usage' })
})
