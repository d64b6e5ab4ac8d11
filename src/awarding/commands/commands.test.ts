import { checkedClaimCode } from '../../proof/sealing/claim-code.ts'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openRecipient } from '../../proof/sealing/seal.ts'
import { readRecords } from '../../records/read-records.ts'
import { openingKey } from '../../testing/awarding/opening-key.ts'
import { plantedList } from '../../testing/awarding/planted-list.ts'
import { makeFolder } from '../../testing/folder.ts'
import { runScript } from '../../testing/publish/run.ts'
import { runScriptHere, type ScriptRun } from '../../testing/run-script-here.ts'
import {
  awardIds,
  batch,
  goodTree,
  sealingKey,
  type Content,
} from '../../testing/trees/good-tree.ts'
import { plant } from '../../testing/trees/spoil.ts'

const { d: _, ...publicJwk } = openingKey

async function repository(): Promise<string> {
  const root = await makeFolder()
  plant(root, new Map<string, Content>([...goodTree, [sealingKey, JSON.stringify(publicJwk)]]))
  return root
}

const pathwayPlace = 'riverside-school/pathways/reading.md'
const pathwayText = `---
name: Reading well
description: To read, and to listen.
type: informal
completion: city-council/city-reader
steps:
  - id: explore
    name: Explore
    of:
      - badge: riverside-school/digital-explorer
  - id: listen
    name: Listen
    of:
      - badge: riverside-school/kind-listener
---
`

/** Runs a script of ours, with nobody at the terminal. */
function run(script: string, root: string, ...args: readonly string[]): Promise<ScriptRun> {
  return runScriptHere(script, ...args, '--root', root)
}

async function read(root: string) {
  const { records, problems } = await readRecords(root, { random: () => 'g'.repeat(25) + 'a' })
  expect(problems).toEqual([])
  return records?.awards ?? []
}

test('an award says which others it rests on, those that complete its pathway, and that its holder asks for a whole record', async () => {
  const root = await repository()
  plant(root, new Map<string, Content>([[`badges/${pathwayPlace}`, pathwayText]]))
  const parts = [awardIds.single, awardIds.old]
  const flags = ['--badge', 'City Reader', '--claim', '--on', '2026-09-12', '--file', 'whole']
  const { code, err } = await run(
    'award',
    root,
    ...flags,
    '--whole-record',
    '--rests-on',
    parts.join(', '),
  )
  expect([code, err]).toEqual([0, ''])
  const [award] = (await read(root)).filter(({ file }) => file.endsWith('/whole.yml'))
  expect(award?.award.restsOn).toEqual(parts)
  expect(award?.award.wholeRecord).toBe(true)
})

test('an award is given by flags: sealed, written, its path printed', async () => {
  const root = await repository()
  const flags = ['--badge', 'City Reader', '--email', 'Ada@School.example', '--person', 'Ada Byron']
  const { code, out } = await run(
    'award',
    root,
    ...flags,
    '--on',
    '2026-06-12',
    '--file',
    '2026-06-diaries',
  )
  const path = 'awards/city-council/city-reader/2026-06-diaries.yml'
  expect([code, out.split('\n')[0]]).toEqual([0, path])
  const record = (await read(root)).find(({ file }) => file === path)
  expect(record?.award.awarded).toBe('2026-06-12')
  expect(await openRecipient(String(record?.award.recipient), openingKey)).toEqual({
    identities: [{ type: 'email', value: 'ada@school.example' }],
    name: 'Ada Byron',
    code: expect.stringMatching(/^[a-z2-7]{26}$/),
  })
  expect(readFileSync(join(root, path), 'utf8')).not.toMatch(/ada|byron/i)
  const again = await run(
    'award',
    root,
    ...flags,
    '--on',
    '2026-06-12',
    '--file',
    '2026-06-diaries',
  )
  expect([again.code, again.err]).toEqual([
    1,
    'There is a file “2026-06-diaries” already. Give another --file.\n',
  ])
})

test('a class is imported from a list once its problems are put right or left out', async () => {
  const root = await repository()
  const list = join(await makeFolder(), 'class.csv')
  writeFileSync(list, plantedList().text)
  const refused = await run('import', root, list)
  // “Old Path” is not in this repository, so it is unknown and not retired: there are forty all the same.
  expect([refused.code, refused.err.trim().split('\n').length]).toEqual([1, 40])
  expect(refused.err + refused.out).not.toMatch(/school\.example|Zq/)
  const done = await run('import', root, list, '--skip', '--file', '2026-06-class')
  expect([done.code, done.out.includes('460 of 500')]).toEqual([0, true])
  expect((await read(root)).filter(({ file }) => file.includes('2026-06-class'))).toHaveLength(460)
})

test('a list with the last name first is said to be one, and turned round when that is asked for', async () => {
  const root = await repository()
  const list = join(await makeFolder(), 'turned.csv')
  writeFileSync(list, 'Name\tEmail\n"Byron, Ada"\tada@school.example\n')
  const flags = [list, '--badge', 'city-council/city-reader']
  const noted = await run('import', root, ...flags, '--check')
  expect(noted.out).toMatch(/last name stands first.*--last-name-first/)
  expect(noted.out).not.toMatch(/Byron|Ada/)
  const file = ['--file', '2026-06-turned', '--last-name-first']
  const done = await run('import', root, ...flags, ...file)
  expect([done.code, done.out.includes('--last-name-first')]).toEqual([0, false])
  const record = (await read(root)).find(({ file: path }) => path.includes('2026-06-turned'))
  expect(await openRecipient(String(record?.award.recipient), openingKey)).toMatchObject({
    name: 'Ada Byron',
  })
})

test('an award is taken back, put on hold and let go on by its id', async () => {
  const root = await repository()
  const on = ['--on', '2026-11-01']
  const held = await run(
    'revoke',
    root,
    awardIds.first,
    '--suspend',
    '--reason',
    'Being looked into.',
    ...on,
  )
  expect(held).toEqual({ code: 0, out: `${batch}\n`, err: '' })
  expect(
    (await read(root)).find(({ award }) => award.id === awardIds.first)?.award.suspended?.on,
  ).toBe('2026-11-01')
  expect((await run('revoke', root, awardIds.first, '--reinstate')).code).toBe(0)
  expect(readFileSync(join(root, batch), 'utf8')).toBe(goodTree.get(batch))
  expect((await run('revoke', root, awardIds.first, '--whole-record')).code).toBe(0)
  expect(
    (await read(root)).find(({ award }) => award.id === awardIds.first)?.award.wholeRecord,
  ).toBe(true)
  await run('revoke', root, awardIds.first, '--reason', 'Given twice by mistake.', ...on)
  const again = await run('revoke', root, awardIds.first, '--reason', 'Given twice by mistake.')
  expect([again.code, again.err]).toEqual([
    1,
    'This award has been taken back or erased already.\n',
  ])
})

test('a badge is written by flags; the issue forms, which are behind then, and what renews them are named', async () => {
  const root = await repository()
  const form = '.github/ISSUE_TEMPLATE/award.yml'
  plant(root, new Map([[form, 'name: Award a badge\n']]))
  const flags = [
    '--issuer',
    'city-council',
    '--name',
    'Bee Watcher',
    '--description',
    'Watches bees.',
  ]
  const more = [
    '--criteria',
    'Watch bees on five days.',
    '--alt',
    'A bee.',
    '--tags',
    'bees, nature',
  ]
  const { code, out, err } = await run('badge', root, ...flags, ...more)
  const [path, note, ...rest] = out.split('\n')
  expect([code, path]).toEqual([0, 'badges/city-council/bee-watcher/badge.md'])
  expect([rest, err], 'it is said once').toEqual([[''], ''])
  expect(note).toMatch(
    new RegExp(`^Behind what is in badges/ now: .*${form}.*npm run issue-forms$`),
  )
  const { records, problems } = await readRecords(root, { random: () => 'x' })
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(records?.badges.find(({ slug }) => slug === 'bee-watcher')?.badge.tags).toEqual([
    'bees',
    'nature',
  ])
})

test('cards are made with their awards, and every code on a card opens from the seal of one award', async () => {
  const root = await repository()
  const { code, out } = await run(
    'cards',
    root,
    '--badge',
    'city-reader',
    '--count',
    '9',
    '--file',
    '2026-06-library',
  )
  expect(code).toBe(0)
  const sheet = readFileSync(
    join(root, '.cinquefoil/own-lists/city-reader-2026-06-library-cards.html'),
    'utf8',
  )
  const codes = [...sheet.matchAll(/<b>(.*?)<\/b>/g)].map(([, text]) =>
    text?.replaceAll(/-|<wbr>/g, ''),
  )
  const awards = (await read(root)).filter(({ file }) => file.includes('2026-06-library'))
  const opened = await Promise.all(
    awards.map(({ award }) => openRecipient(String(award.recipient), openingKey)),
  )
  expect(opened.map(({ identities }) => checkedClaimCode(identities[0]?.value ?? ''))).toEqual(
    codes,
  )
  expect(codes.filter((each) => out.includes(String(each)))).toEqual([])
})

test.each([
  ['award', [], 1, '--badge'],
  ['award', ['--badge', 'Citty Reader', '--claim'], 1, 'Did you mean “City Reader”?'],
  ['award', ['--badge', 'City Reader', '--claim', '--file', 'x', '--on', '2999-01-01'], 1, '--on'],
  [
    'award',
    ['--badge', 'City Reader', '--claim', '--file', 'x', '--narrative', 'Ring 0116 496 0000'],
    1,
    'telephone',
  ],
  ['award', ['--what'], 2, '--what'],
  [
    'badge',
    ['--issuer', 'nobody', '--name', 'x', '--description', 'x', '--criteria', 'x', '--alt', 'x'],
    1,
    'riverside-school',
  ],
  ['revoke', ['short'], 1, '26 letters'],
  ['revoke', ['zzzzzzzzzzzzzzzzzzzzzzzzza', '--reason', 'x'], 1, 'No award'],
  ['import', ['/nowhere.csv', '--badge', 'City Reader'], 2, 'nowhere.csv'],
  ['cards', ['--badge', 'City Reader', '--count', 'many'], 1, '--count'],
] as const)('%s %j ends with exit code %i and says %s', async (script, args, code, said) => {
  const result = await run(script, await repository(), ...args)
  expect(result.err).toContain(said)
  expect(result.code).toBe(code)
})

test.each(['award', 'badge', 'revoke', 'import', 'cards'])(
  '%s --help says how it is used, in a process of its own',
  async (script) => {
    const { code, stdout } = await runScript(`${script}.ts`, ['--help', '--root', '.'])
    expect([code, stdout.startsWith(`npm run ${script}`)]).toEqual([0, true])
  },
)

test.each([
  [[], 1, '--badge'],
  [['--what'], 2, '--what'],
])('a process that is given %j ends with exit code %i and says %s', async (args, exit, said) => {
  const { code, stdout, stderr } = await runScript('award.ts', [
    ...args,
    '--root',
    await repository(),
  ])
  expect([code, stdout]).toEqual([exit, ''])
  expect(stderr).toContain(said)
})

test('awards and cards given on one day lie in files of their own, and no list of codes is lost', async () => {
  const root = await repository()
  const flags = ['--badge', 'City Reader', '--on', '2026-06-12']
  const runs = [
    await run('award', root, ...flags, '--claim'),
    await run('cards', root, ...flags, '--count', '2'),
    await run('cards', root, ...flags, '--count', '3'),
  ]
  expect(runs.map(({ code, err }) => [code, err])).toEqual([
    [0, ''],
    [0, ''],
    [0, ''],
  ])
  const files = new Map<string, number>()
  for (const { file } of await read(root)) files.set(file, (files.get(file) ?? 0) + 1)
  const folder = 'awards/city-council/city-reader'
  expect(
    [1, 2, 3].map((count) =>
      files.get(`${folder}/2026-06-12${count === 1 ? '' : `-${count}`}.yml`),
    ),
  ).toEqual([1, 2, 3])
  const lists = readdirSync(join(root, '.cinquefoil/own-lists')).sort()
  expect(lists).toEqual([
    'city-reader-2026-06-12-2-cards.html',
    'city-reader-2026-06-12-2.csv',
    'city-reader-2026-06-12-3-cards.html',
    'city-reader-2026-06-12-3.csv',
    'city-reader-2026-06-12.csv',
  ])
})
