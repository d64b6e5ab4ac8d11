import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from '../testing/folder.ts'
import { layOutProposal } from './proposal.ts'
import { readHandedOver } from './handed-over.ts'

// What the job that may write believes of the one that runs other people's packages.

const folder = 'awards/riverside-school/digital-explorer'
const award = {
  kind: 'proposal',
  form: 'award',
  issuer: 'riverside-school',
  badge: 'digital-explorer',
  count: 1,
  files: [{ path: `${folder}/issue-12.yml`, text: 'id: x\n' }],
}
const badgeFile = 'badges/riverside-school/digital-explorer/badge.md'
const change = {
  ...award,
  form: 'change',
  change: 'revoke',
  files: [{ path: `${folder}/2026.yml`, text: '' }],
}
const at = (path: string) => ({ ...award, files: [{ path, text: '' }] })
const problem = (more: object) => ({ kind: 'problems', problems: [{ code: 'missing', ...more }] })

async function handed(told: unknown): Promise<string> {
  const path = join(await makeFolder(), 'proposal.json')
  writeFileSync(path, typeof told === 'string' ? told : JSON.stringify(told))
  return path
}

const sound: readonly (readonly [string, object])[] = [
  ['an award', award],
  ['a batch in several files', at(`${folder}/issue-12-3.yml`)],
  ['an award of a month', at(`${folder}/2026-06/issue-12.yml`)],
  ['a badge', { ...award, form: 'badge', files: [{ path: badgeFile, text: '' }] }],
  ['a change', change],
  ['a problem of ours', problem({ field: 'Badge' })],
  ['a problem of the records', problem({ code: 'not-sound', problem: 'markdown-unsupported' })],
]

test.each(sound)('%s is taken', async (_, told) => {
  expect(await readHandedOver(await handed(told), 12)).toEqual(told)
})

const strange: readonly (readonly [string, unknown])[] = [
  ['nothing', {}],
  ['a file of another issue', at(`${folder}/issue-13.yml`)],
  ['a file outside', at('.github/workflows/check.yml')],
  ['a way out', at(`${folder}/../../../.github/workflows/issue-12.yml`)],
  ['a folder that is no month', at(`${folder}/other/issue-12.yml`)],
  ['a folder in a month', at(`${folder}/2026-06/2026-06/issue-12.yml`)],
  ['a file of another badge', at('awards/riverside-school/other/issue-12.yml')],
  ['a badge’s file from an award', at(badgeFile)],
  ['two lines in a path', at(`${folder}/issue-12.yml\nx`)],
  ['a change with a way out', { ...change, files: [{ path: `${folder}/a..yml`, text: '' }] }],
  ['a change of no known kind', { ...change, change: 'publish' }],
  ['an award with a change', { ...award, change: 'revoke' }],
  ['another form', { ...award, form: 'toString' }],
  ['an issuer that is a pattern', { ...award, issuer: '.*' }],
  ['a badge that is a command', { ...award, badge: '$(touch pwned)' }],
  ['a count that is a text', { ...award, count: 'many' }],
  [
    'a file that is too long',
    { ...award, files: [{ path: `${folder}/issue-12.yml`, text: 'x'.repeat(70_000) }] },
  ],
  ['too many files', { ...award, files: Array.from({ length: 61 }, () => award.files[0]) }],
  ['a problem in words of its own', problem({ code: 'Click here' })],
  ['a problem of every object', problem({ code: 'constructor' })],
  ['a heading of its own', problem({ field: '[Click](https://bad.example)' })],
  ['a check’s problem of its own', problem({ problem: '@everybody' })],
  ['more than four million bytes', 'x'.repeat(4_000_001)],
]

test.each(strange)('%s is refused', async (_, told) => {
  await expect(readHandedOver(await handed(told), 12)).rejects.toMatchObject({
    code: 'handed-over',
  })
})

test('files are laid out, and a new one never over an old one', async () => {
  const root = await makeFolder()
  const told = await handed(award)
  expect(await layOutProposal(root, told, 12)).toEqual([`${folder}/issue-12.yml`])
  expect(readFileSync(join(root, folder, 'issue-12.yml'), 'utf8')).toBe('id: x\n')
  await expect(layOutProposal(root, told, 12)).rejects.toThrow()
})

test('a change replaces the whole of a file that is there', async () => {
  const root = await makeFolder()
  const told = await handed({ ...change, files: [{ path: `${folder}/2026.yml`, text: 'short\n' }] })
  await expect(layOutProposal(root, told, 12)).rejects.toThrow()
  mkdirSync(join(root, folder), { recursive: true })
  writeFileSync(join(root, folder, '2026.yml'), 'much longer than that\n')
  await layOutProposal(root, told, 12)
  expect(readFileSync(join(root, folder, '2026.yml'), 'utf8')).toBe('short\n')
})

test.each(['awards', folder, `${folder}/issue-12.yml`])(
  'a link at %s is not followed',
  async (path) => {
    const root = await makeFolder()
    const elsewhere = await makeFolder()
    mkdirSync(join(root, path, '..'), { recursive: true })
    symlinkSync(elsewhere, join(root, path))
    await expect(layOutProposal(root, await handed(award), 12)).rejects.toMatchObject({
      code: 'handed-over',
    })
    expect(existsSync(join(elsewhere, 'issue-12.yml'))).toBe(false)
  },
)
