import { compactDecrypt, decodeProtectedHeader } from 'jose'
import { expect, test } from 'vitest'
import { encodeBase64url } from '../../bytes/base64.ts'
import { isLocked, lockText, unlockText } from './passphrase.ts'

const passphrase = 'correct horse Zoë staple'
const text = '\ufeff"Name","Code"\r\n"Zoë O’Brien","k3v7"\r\n'
const locked = await lockText(text, passphrase)

test('a locked text opens with its passphrase, in either way of writing its accents, and holds nothing readable', async () => {
  expect(await unlockText(locked, passphrase.normalize('NFD'))).toBe(text)
  expect(locked).not.toMatch(/Brien|k3v7/)
  expect(isLocked(locked)).toBe(true)
  expect(isLocked(text)).toBe(false)
})

test('it is a JWE of PBES2-HS512+A256KW that any implementation opens, with a salt of its own', async () => {
  const [jwe = ''] = locked.split('\n')
  const { alg, p2c } = decodeProtectedHeader(jwe)
  expect(alg).toBe('PBES2-HS512+A256KW')
  expect(p2c).toBeGreaterThanOrEqual(210_000)
  const key = new TextEncoder().encode(passphrase)
  const { plaintext } = await compactDecrypt(jwe, key, {
    keyManagementAlgorithms: ['PBES2-HS512+A256KW'],
    maxPBES2Count: 1_000_000,
  })
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(plaintext)).toBe(text)
  const { p2s } = decodeProtectedHeader(jwe)
  expect(decodeProtectedHeader(await lockText(text, passphrase))['p2s']).not.toBe(p2s)
})

test.each(['correct horse Zoe staple', '', ` ${passphrase}`])(
  'another passphrase is told plainly: %j',
  async (other) => {
    await expect(unlockText(locked, other)).rejects.toMatchObject({ code: 'passphrase-wrong' })
  },
)

const lines = locked.trim().split('\n')
const at = Math.floor(locked.length / 2)
test.each([
  [
    'a letter changed',
    locked.slice(0, at) + (locked[at] === 'A' ? 'B' : 'A') + locked.slice(at + 1),
  ],
  ['the end cut off', locked.slice(0, at)],
  ['without its second line', lines[0] ?? ''],
  ['with something behind it', `${locked}more`],
])('damage is told from a wrong passphrase: %s', async (_, damaged) => {
  await expect(unlockText(damaged, passphrase)).rejects.toMatchObject({ code: 'lock-altered' })
})

test('line ends that a program changed do no harm', async () => {
  expect(await unlockText(`${lines.join('\r\n')}\r\n\r\n`, passphrase)).toBe(text)
})

const headed = (header: object) =>
  `${encodeBase64url(new TextEncoder().encode(JSON.stringify(header)))}.${(lines[0] ?? '').split('.').slice(1).join('.')}\n${lines[1]}`
const good = {
  alg: 'PBES2-HS512+A256KW',
  enc: 'A256GCM',
  p2c: 310_000,
  p2s: 'AAAAAAAAAAAAAAAAAAAAAA',
}
test.each([
  ['asks for a day of work', headed({ ...good, p2c: 2_000_000_000 })],
  ['asks for no whole number of rounds', headed({ ...good, p2c: 1.5 })],
  ['is of another algorithm', headed({ ...good, alg: 'dir' })],
  ['asks for unpacking', headed({ ...good, zip: 'DEF' })],
  ['has no header', `.${lines[0]}\n${lines[1]}`],
  ['is a list', text],
  ['is empty', ''],
])('no work is begun for a file that %s', async (_, hostile) => {
  await expect(unlockText(hostile, passphrase)).rejects.toMatchObject({ code: 'lock-malformed' })
})
