import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { en } from '../model/staff-words/en.ts'
import { generateSealingKey } from '../proof/keys/generate-keys.ts'
import { sealRecipient } from '../proof/sealing/seal.ts'
import { cityRepo } from '../testing/city-repo.ts'
import type { TestRepo } from '../testing/repo.ts'
import { review } from './review.ts'
import { summaryMarkdown, summaryText } from './lines/summary.ts'

// What a review says of pathways of the tiny city, whose recipients are not sealed.

const pathway = 'badges/council/pathways/out-and-about.md'
const ada = 'awards/oakfield/robot-builder/ada.yml'
const made = (letter: string) => letter.repeat(26)
const robots = (file: string) => `awards/oakfield/robot-builder/${file}.yml`

function awardText(letter: string, more = ''): string {
  return `id: ${made(letter)}\nawarded: 2026-05-03\nrecipient:\n  claim: ${made(letter)}\n${more}`
}

async function said(
  change: (repo: TestRepo, text: (path: string) => Promise<string>) => unknown,
): Promise<{ readonly text: string; readonly markdown: string }> {
  const repo = await cityRepo()
  await change(repo, (path) => readFile(join(repo.root, path), 'utf8'))
  repo.commitAll('A change', '2026-05-03T12:00:00Z')
  const random = () => made('z')
  const found = await review({ root: repo.root, base: 'HEAD^1', head: 'HEAD', random })
  return { text: summaryText(found, en), markdown: summaryMarkdown(found, en) }
}

const edits: readonly (readonly [string, readonly [string, string], readonly string[]])[] = [
  [
    'a sentence',
    ['to look after the city', 'to care for the city'],
    ['- changes the description of the pathway Out and about (Tiny City Council)'],
  ],
  [
    'a step',
    ['name: Build something', 'name: Build anything'],
    [
      '- changes the steps of the pathway Out and about (Tiny City Council)',
      '  - a step that changes: Build anything',
    ],
  ],
  [
    'a step that goes for another',
    ['  - id: neighbour\n    name: Be a good', '  - id: other\n    name: Be quite a good'],
    ['  - a new step: Be quite a good neighbour', '  - a step less: Be a good neighbour'],
  ],
  [
    'several things',
    ['type: informal\ncompletion: council/town-guide', 'type: formal'],
    ['- changes whether it is formal, the completion badge of the pathway Out and about'],
  ],
]

test.each(edits)('a change of %s of a pathway is told', async (_, [from, to], lines) => {
  const { text } = await said(async (repo, read) => {
    const before = await read(pathway)
    expect(before).toContain(from)
    repo.writeFile(
      pathway,
      before.replace(from, () => to),
    )
  })
  for (const line of lines) expect(text).toContain(line)
  expect(text).not.toContain('Nothing that the site shows')
})

test('a pathway that is new and one that goes are told, and its name is nothing but text', async () => {
  const { markdown } = await said(async (repo, read) => {
    const text = await read(pathway)
    repo.removeFile(pathway)
    repo.writeFile(
      pathway.replace('out', 'in'),
      text.replace('Out and', () => '<img> [x](y) **z**'),
    )
  })
  expect(markdown).toContain('- takes away the pathway **Out and about** (Tiny City Council)')
  expect(markdown).toContain('- adds the pathway **&#60;img&#62;')
  expect(markdown).not.toContain('](y)')
})

const title = en.review.milestones.title
const complete = (ids: string) =>
  `- These awards together complete Out and about, and their holder has not been given Town Guide: ${ids}`
const sealed = en.review.milestones.sealed('Out and about')
const run = '- npm run milestones -- --pathway council/out-and-about'

test('who completes a pathway by the change is told by the ids of awards, with the command', async () => {
  const { text } = await said((repo) => {
    repo.writeFile(robots('new'), awardText('b', ''))
    repo.writeFile(
      robots('named'),
      awardText('c').replace('  claim', '  name: Quilla Sample\n  claim'),
    )
  })
  for (const line of [title, complete(made('b')), complete(made('c')), run])
    expect(text.split('\n')).toContain(line)
  expect(text).not.toMatch(/Quilla|sealing key can tell/)
  expect(text.split(complete('')).length).toBe(3)
})

const silent: readonly (readonly [string, (repo: TestRepo) => unknown])[] = [
  [
    'an award that no pathway asks for',
    (repo) => repo.writeFile('awards/council/town-guide/x.yml', awardText('b')),
  ],
  [
    'whoever is given the completion badge with it',
    (repo) => {
      repo.writeFile(robots('new'), awardText('b'))
      repo.writeFile(
        'awards/council/town-guide/new.yml',
        awardText('c').replace(`claim: ${made('c')}`, `claim: ${made('b')}`),
      )
    },
  ],
  [
    'an award that is revoked at once',
    (repo) =>
      repo.writeFile(robots('new'), awardText('b', 'revoked:\n  on: 2026-05-03\n  reason: No.\n')),
  ],
  [
    'whoever had completed it before',
    (repo) => repo.writeFile('awards/oakfield/kind-neighbour/y.yml', awardText('b')),
  ],
]

test.each(silent)('of %s no pathway is told', async (_, change) => {
  expect((await said(change)).text).not.toContain(title)
})

test('whoever had completed it before is not told again with a newer award', async () => {
  const { text } = await said(async (repo, read) => {
    const text = await read(ada)
    const again = text.replace(/^id: .*/m, `id: ${made('b')}`).replace('2026-02-10', '2026-05-03')
    repo.writeFile(robots('again'), again.replaceAll(/\nresults:[^]*$/g, '\n'))
  })
  expect(text).toContain('issues 1 award of Robot Builder')
  expect(text).not.toContain(title)
})

test('where recipients are sealed the pathway is named, and no award', async () => {
  const { publicKeyJwk: key } = await generateSealingKey()
  const { text } = await said(async (repo) => {
    repo.writeFile('badges/sealing-key.json', JSON.stringify(key))
    const recipient = await sealRecipient(
      { identities: [{ type: 'claim', value: made('b') }], name: 'Quilla Sample' },
      key,
    )
    repo.writeFile(
      robots('new'),
      `id: ${made('b')}\nawarded: 2026-05-03\nrecipient: ${recipient}\n`,
    )
  })
  for (const line of [`- ${sealed}`, run]) expect(text.split('\n')).toContain(line)
  expect(text).not.toMatch(/Quilla|These awards together/)
})
