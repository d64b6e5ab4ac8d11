import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { possibleForms } from '../awarding/issue-forms.ts'
import { codeOwnersFile } from '../review/code-owners.ts'
import { makeFolder } from '../testing/folder.ts'
import { enAnswers } from './answers/en.ts'
import { layOutMade, openMade } from './made-proposal.ts'
import type { GitHub } from './github.ts'
import { createGitHub } from './github.ts'
import { readHandedMade } from './handed-made.ts'
import { formsPaths, madeCopies, madeForms } from './made-files.ts'

// What the job that may write believes of the one that made files beside other people's packages.

const form = '.github/ISSUE_TEMPLATE/award.yml'
const one = [{ path: form, text: 'name: Award\n' }]

async function handed(told: unknown): Promise<string> {
  const path = join(await makeFolder(), 'forms.json')
  writeFileSync(path, typeof told === 'string' ? told : JSON.stringify(told))
  return path
}

test('what may be handed over is the list of owners and every issue form', async () => {
  expect(formsPaths).toEqual([codeOwnersFile, ...possibleForms])
  const all = formsPaths.map((path) => ({ path, text: 'x' }))
  expect(await readHandedMade(await handed(all), madeForms)).toEqual(all)
  expect(await readHandedMade(await handed([{ path: form }]), madeForms)).toEqual([{ path: form }])
})

const strange: readonly (readonly [string, unknown])[] = [
  ['nothing', []],
  ['no list', { path: form, text: '' }],
  ['no JSON', '[{'],
  ['a file that is none', [null]],
  ['a workflow', [{ path: '.github/workflows/publish.yml', text: '' }]],
  ['the security policy', [{ path: '.github/SECURITY.md', text: '' }]],
  ['a form of another name', [{ path: '.github/ISSUE_TEMPLATE/other.yml', text: '' }]],
  ['a way out', [{ path: '.github/ISSUE_TEMPLATE/../workflows/award.yml', text: '' }]],
  ['a way round', [{ path: './.github/CODEOWNERS', text: '' }]],
  ['a path that is no text', [{ path: [form], text: '' }]],
  ['a text that is none', [{ path: form, text: null }]],
  ['one file twice', [...one, ...one]],
  ['a file that is too long', [{ path: form, text: 'x'.repeat(200_001) }]],
  ['more than a million bytes', 'x'.repeat(1_000_001)],
]

test.each(strange)('%s is refused', async (_, told) => {
  await expect(readHandedMade(await handed(told), madeForms)).rejects.toMatchObject({
    code: 'handed-over',
  })
})

const copyOf = (name: string) => `badges/directory/${name}.json`

test('copies of catalogues are taken under names that publishers may have', async () => {
  const copies = [{ path: copyOf('riverbank'), text: '{}' }]
  expect(await readHandedMade(await handed(copies), madeCopies)).toEqual(copies)
})

test.each([
  copyOf('../site'),
  copyOf('..'),
  copyOf('Riverbank'),
  copyOf('river/bank'),
  'badges/directory.yml',
  'badges/sealing-key.json',
  'badges/riverbank/keys/a.json',
  'awards/riverbank/maker/a.yml',
  form,
])('no copy of a catalogue lies at %s', async (path) => {
  await expect(
    readHandedMade(await handed([{ path, text: '{}' }]), madeCopies),
  ).rejects.toMatchObject({ code: 'handed-over' })
})

test('forms are laid out over the old ones, and one that should not be there goes', async () => {
  const root = await makeFolder()
  const gone = possibleForms[1] ?? ''
  for (const path of [form, gone]) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), 'much longer than what is new\n')
  }
  expect(await layOutMade(root, await handed([...one, { path: gone }]), madeForms)).toEqual([
    form,
    gone,
  ])
  expect(readFileSync(join(root, form), 'utf8')).toBe('name: Award\n')
  expect(existsSync(join(root, gone))).toBe(false)
})

test.each(['.github', '.github/ISSUE_TEMPLATE', form])(
  'a link at %s is not followed',
  async (path) => {
    const root = await makeFolder()
    const elsewhere = await makeFolder()
    mkdirSync(dirname(join(root, path)), { recursive: true })
    symlinkSync(elsewhere, join(root, path))
    await expect(layOutMade(root, await handed(one), madeForms)).rejects.toMatchObject({
      code: 'handed-over',
    })
    expect(existsSync(join(elsewhere, 'award.yml'))).toBe(false)
  },
)

const commit = 'a'.repeat(40)

/** What GitHub is asked, where these pull requests are there. */
async function asked(isNew: boolean, there: { readonly open?: number; readonly closed?: boolean }) {
  const said: string[] = []
  const github: Partial<GitHub> = {
    pullRequestFrom: () => Promise.resolve(there.open),
    wasClosed: () => Promise.resolve(there.closed ?? false),
    openPullRequest: ({ branch }) => Promise.resolve(said.push(`open ${branch}`)),
    dispatch: (workflow, branch) => Promise.resolve(void said.push(`${workflow} ${branch}`)),
  }
  await openMade({ made: madeForms, commit, isNew }, 'teacher', github as GitHub, enAnswers)
  return said
}

const check = 'check.yml issue-forms'

test.each([
  ['a new branch is opened and checked', true, {}, ['open issue-forms', check]],
  ['a changed one is checked, and no second is opened', true, { open: 7 }, [check]],
  ['where nothing has changed nothing happens', false, { open: 7 }, []],
  ['what could not be opened before is opened', false, {}, ['open issue-forms', check]],
  ['what a person has closed stays closed', false, { closed: true }, []],
] as const)('%s', async (_, isNew, there, said) => {
  expect(await asked(isNew, there)).toEqual(said)
})

test('a pull request was closed when this commit was its last and it was not merged', async () => {
  const closed = (sha: string, merged_at: string | null) => [{ head: { sha }, merged_at }]
  const place = { api: 'https://api.example', repository: 'a/b', token: 'x' }
  const wasClosed = (found: unknown) =>
    createGitHub(place, () => Promise.resolve(Response.json(found))).wasClosed(
      'issue-forms',
      commit,
    )
  expect(await wasClosed(closed(commit, null))).toBe(true)
  expect(await wasClosed(closed(commit, '2026-05-04T10:00:00Z'))).toBe(false)
  expect(await wasClosed(closed('b'.repeat(40), null))).toBe(false)
  expect(await wasClosed([])).toBe(false)
})
