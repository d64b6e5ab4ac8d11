import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseKeyLines } from '../../proof/keys/key-line.ts'
import { sealBytes } from '../../proof/sealing/seal.ts'
import { thumbprintOf } from '../../proof/keys/thumbprint.ts'
import { citySealingLine } from '../../testing/publish/canaries.ts'
import { temporaryFolder } from '../../testing/publish/place.ts'
import { readOwnFacts } from './own-facts.ts'
import { sealingFault } from './sealed-segments.ts'

const { publicKeyJwk } = (await parseKeyLines(citySealingLine)).sealing[0]!
const key = JSON.stringify(publicKeyJwk)

async function rootWith(site: string, sealingKey?: string): Promise<string> {
  const root = await temporaryFolder()
  await mkdir(join(root, 'badges'))
  await writeFile(join(root, 'badges/site.yml'), site)
  if (sealingKey !== undefined) await writeFile(join(root, 'badges/sealing-key.json'), sealingKey)
  return root
}

test.each([
  ['title: A\nrepository: public\nlanguage: en\n', 'public'],
  ['repository: private', 'private'],
  ['\ufeffrepository: "private"\r\ntitle: A\r\n', 'private'],
  ['"repository": \'public\' # everybody\n', 'public'],
  ['description: |\n  repository: private\nrepository: public\n', 'public'],
])('who can read the repository stands in one line: %j', async (site, repository) => {
  expect(await readOwnFacts(await rootWith(site, key))).toMatchObject({ repository })
})

test.each([
  '',
  'title: A\n',
  'repository: secret\n',
  'repository:\n  private\n',
  'repository: private\nrepository: public\n',
  '? repository\n: public\n',
  '"repository": public\nrepository: private\n',
  'description: "x\nrepository: private\n"\n"repository" : public\n',
  '{ repository: private }\n',
])('what does not say it once is refused: %j', async (site) => {
  await expect(readOwnFacts(await rootWith(site, key))).rejects.toMatchObject({
    code: 'keys-missing',
  })
})

test.each(['', '{}', 'null', '{"kty":"EC"}', key.replace('P-256', 'P-384'), `${key}${key}`])(
  'a sealing key that is none is refused: %j',
  async (text) => {
    const root = await rootWith('repository: private', text)
    await expect(readOwnFacts(root)).rejects.toMatchObject({ code: 'keys-missing' })
  },
)

test('a public repository needs a sealing key, and a link is none', async () => {
  const root = await rootWith('repository: public')
  await expect(readOwnFacts(root)).rejects.toMatchObject({ code: 'keys-missing' })
  await writeFile(join(root, 'key.json'), key)
  await symlink(join(root, 'key.json'), join(root, 'badges/sealing-key.json'))
  await expect(readOwnFacts(root)).rejects.toMatchObject({ code: 'keys-missing' })
})

test('segments are sealed to the key of the repository, or open in a private one', async () => {
  const facts = { repository: 'public', sealingKey: publicKeyJwk } as const
  const mine = await sealBytes(new Uint8Array(3), publicKeyJwk)
  const kid = await thumbprintOf(publicKeyJwk)
  const header = Buffer.from(mine.split('.')[0]!, 'base64url').toString()
  const stranger = Buffer.from(header.replace(kid, 'A'.repeat(43))).toString('base64url')
  const faultOf = (name: string, text: string, of: Parameters<typeof sealingFault>[1] = facts) =>
    sealingFault([{ name }], of, {
      read: async () => new TextEncoder().encode(text),
    } as unknown as Parameters<typeof sealingFault>[2])
  expect(await faultOf('000001.jsonl.jwe', mine)).toBeUndefined()
  expect(await faultOf('000001.jsonl', '{}')).toBe('lies open beside a public repository')
  for (const text of ['', '{}', 'e30....', `${stranger}....`])
    expect(await faultOf('000001.jsonl.jwe', text)).toMatch(/^is not sealed to the sealing key/)
  expect(await faultOf('000001.jsonl', '{}', { repository: 'private' })).toBeUndefined()
})
