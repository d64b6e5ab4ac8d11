import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, statSync, symlinkSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readRegister } from '../awarding/register/register.ts'
import { checkedClaimCode } from '../proof/sealing/claim-code.ts'
import { generateSealingKey } from '../proof/keys/generate-keys.ts'
import { formatSealingLine } from '../proof/keys/key-line.ts'
import { sealClaimCode, sealRecipient } from '../proof/sealing/seal.ts'
import { openingKey } from '../testing/awarding/opening-key.ts'
import { goodTree, sealingKey, single, type Content } from '../testing/trees/good-tree.ts'
import { plant } from '../testing/trees/spoil.ts'

const { d: _, ...publicJwk } = openingKey
const keyLine = formatSealingLine(openingKey)
const codes = ['k3v7qm2xw5n4hbt6zc7yjd2rfa', 'au2l6dhmln2rm7xqcj3v5raify'] as const
const ids = ['ba2l6dhmln2rm7xqcj3v5raify', 'ca2l6dhmln2rm7xqcj3v5raify'] as const
const file = 'awards/riverside-school/digital-explorer/who.yml'

let folder: string
let root: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cinquefoil-who-'))
  root = join(folder, 'repository')
  const zoe = { identities: [{ type: 'claim', value: codes[0] }], name: 'Zoë\u001b[2J' } as const
  const ada = {
    identities: [{ type: 'email', value: 'ada@school.example' }],
    code: codes[0],
  } as const
  const renewed = await sealClaimCode(codes[1], publicJwk)
  const text = `awarded: 2026-06-12
awards:
  - id: ${ids[0]}
    recipient: ${await sealRecipient(zoe, publicJwk)}
  - id: ${ids[1]}
    recipient: ${await sealRecipient(ada, publicJwk)}
    newCode: ${renewed}
`
  // A real award of the tree, sealed to a key that nobody has: it stays in, and is told as closed.
  expect(goodTree.has(single)).toBe(true)
  mkdirSync(root)
  const files: readonly (readonly [string, Content])[] = [
    ...goodTree,
    [sealingKey, JSON.stringify(publicJwk)],
    [file, text],
  ]
  plant(root, new Map(files))
})

afterAll(() => rm(folder, { recursive: true }))

function who(
  keys: string | undefined,
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const path = fileURLToPath(new URL('../../scripts/who.ts', import.meta.url))
  const env = { ...process.env, CINQUEFOIL_KEYS: keys }
  return new Promise((done) => {
    execFile(process.execPath, [path, ...args, '--root', root], { env }, (error, out, err) =>
      done({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    )
  })
}

const issuer = ['--issuer', 'riverside-school'] as const
const linkOf = (code: string) => `claim/#${checkedClaimCode(code)}`

test('a maintainer is told id, name and link, a code that took another’s place included; nothing steers the terminal', async () => {
  const { code, out, err } = await who(keyLine, ...issuer)
  expect(code).toBe(0)
  const lines = out.trim().split('\n')
  expect(lines.find((line) => line.startsWith(ids[0]))).toMatch(
    new RegExp(`^${ids[0]}  Zoë.\\[2J  https://.*${linkOf(codes[0])}$`),
  )
  expect(lines.find((line) => line.startsWith(ids[1]))).toContain(linkOf(codes[1]))
  expect(out).not.toContain('\u001b')
  expect(err).toMatch(/none of the keys opens: \d+/)
})

test('the file is a register again, for its owner alone, and no file is written over', async () => {
  const out = join(folder, 'register.csv')
  expect((await who(keyLine, ...issuer, '--out', out)).code).toBe(0)
  expect(statSync(out).mode & 0o777).toBe(0o600)
  const register = readRegister(readFileSync(out, 'utf8'))
  expect(register?.lines.find(({ id }) => id === ids[1])).toMatchObject({
    email: 'ada@school.example',
    code: codes[1],
    file,
    awarded: '2026-06-12',
  })
  const again = await who(keyLine, ...issuer, '--out', out)
  expect([again.code, again.err]).toEqual([1, expect.stringContaining('already')])
})

test('it refuses to write into the repository, also through a link or into another one', async () => {
  symlinkSync(join(root, 'badges'), join(folder, 'elsewhere'))
  mkdirSync(join(folder, 'other/.git'), { recursive: true })
  mkdirSync(join(folder, 'other/deep'))
  symlinkSync(join(root, 'through.csv'), join(folder, 'link.csv'))
  for (const out of [
    join(root, 'register.csv'),
    join(root, '.cinquefoil.csv'),
    join(folder, 'elsewhere/register.csv'),
    join(folder, 'other/deep/register.csv'),
    join(folder, 'link.csv'),
    join(folder, 'nowhere/register.csv'),
  ]) {
    const { code, err } = await who(keyLine, ...issuer, '--out', out)
    expect([out, code, err]).toEqual([out, 1, expect.stringMatching(/--out/)])
  }
  expect(existsSync(join(root, 'through.csv'))).toBe(false)
})

test('a wrong key, no key and an issuer that is not there are told plainly, and nobody is named', async () => {
  const other = await generateSealingKey()
  const runs = [
    [await who(other.line, ...issuer), 1, 'The sealing key opens none of these awards'],
    [await who('', ...issuer), 2, 'CINQUEFOIL_KEYS'],
    [await who(keyLine, '--issuer', 'riverside'), 1, 'riverside-school'],
    [await who(keyLine), 1, '--issuer'],
  ] as const
  for (const [{ code, out, err }, wanted, says] of runs) {
    expect([code, out, err]).toEqual([wanted, '', expect.stringContaining(says)])
    expect(err).not.toMatch(/Zoë|ada@|cinquefoil-\w*key/i)
  }
})
