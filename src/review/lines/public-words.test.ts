import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { en } from '../../model/staff-words/en.ts'
import { engineRoot } from '../../publish/engine.ts'
import { cityRepo } from '../../testing/city-repo.ts'
import { review } from '../review.ts'
import { summaryMarkdown, summaryWords } from './summary.ts'

// What a reviewer reads before a merge, word by word.

const ada = 'awards/oakfield/robot-builder/ada.yml'
const fresh = (letter: string) => letter.repeat(26)
const city = join(engineRoot, 'src/testing/city')
const text = (path: string) => readFileSync(join(city, path), 'utf8')

async function saidOf(files: Readonly<Record<string, string>>) {
  const repo = await cityRepo()
  for (const [path, content] of Object.entries(files)) repo.writeFile(path, content)
  repo.commitAll('A change', '2026-05-03T12:00:00Z')
  const found = await review({
    root: repo.root,
    base: 'HEAD^1',
    head: 'HEAD',
    random: () => fresh('z'),
  })
  return { found, words: summaryWords(found, en).replaceAll(/\n {2}(?! *-)/g, ' ') }
}

const award = (more: string) =>
  `id: ${fresh('b')}\nawarded: 2026-05-02\nrecipient:\n  claim: ${fresh('b')}\n${more}`

test.each([
  ['a narrative', 'narrative: Robin was kind.\n', 'narrative: Robin was kind.'],
  [
    'evidence',
    'evidence:\n  - url: https://photos.example/robin\n    name: Robin’s film\n    narrative: Seen by all.\n    description: A film.\n    genre: Film\n    audience: Year 9\n',
    'evidence.url: https://photos.example/robin\n- evidence.name: Robin’s film\n- evidence.narrative: Seen by all.\n- evidence.description: A film.\n- evidence.genre: Film\n- evidence.audience: Year 9',
  ],
  [
    'a reason',
    'revoked:\n  on: 2026-05-03\n  reason: Robin copied.\n',
    'revoked.reason: Robin copied.',
  ],
  ['a role and a term', 'role: Captain\nterm: Summer\n', 'role: Captain\n- term: Summer'],
  ['a licence', 'licenseNumber: R-7\ncreditsEarned: 5\n', 'licenseNumber: R-7\n- creditsEarned: 5'],
])('%s of a new award is read word by word', async (_, more, expected) => {
  const path = 'awards/oakfield/kind-neighbour/robin-lee.yml'
  const { words } = await saidOf({ [path]: award(more) })
  expect(words).toContain(`${path} (new)\n- ${expected}`)
  expect(words).not.toContain(fresh('b'))
})

test('a name on a public page stands there with what validate says of it', async () => {
  const path = 'awards/oakfield/kind-neighbour/new.yml'
  const { words, found } = await saidOf({
    [path]: award('listed: true\ndisplayName: Robin <b>Lee</b> @all\n'),
  })
  expect(found.words?.flatMap(({ warnings }) => warnings.map(({ code }) => code))).toEqual([
    'name-of-minor',
  ])
  expect(words).toContain(
    '- displayName: Robin <b>Lee</b> @all\n  - Please look again: The learners of this issuer are under 18',
  )
  const markdown = summaryMarkdown(found, en)
  expect(markdown).toContain('Robin &#60;b&#62;Lee&#60;&#47;b&#62; &#64;all')
  expect(markdown).not.toMatch(/<b>|@all/)
})

test('what a whole class shares is said once, and a word of one award by itself', async () => {
  const path = 'awards/oakfield/kind-neighbour/class.yml'
  const entry = (letter: string, more: string) =>
    `  - id: ${fresh(letter)}\n    recipient:\n      claim: ${fresh(letter)}\n${more}`
  const { words } = await saidOf({
    [path]: `awarded: 2026-05-02\nterm: Summer\nawards:\n${entry('b', '')}${entry('c', '    role: Captain\n')}`,
  })
  expect(words).toContain(`${path} (new)\n- term: Summer (2 times)\n- role: Captain\n`)
})

test('of an award that was there only what is new is said', async () => {
  const { words } = await saidOf({
    [ada]: `${text(ada)}revoked:\n  on: 2026-05-03\n  reason: By mistake.\n`,
  })
  const [, part = ''] = words.split('Everybody can read this for ever')
  expect(part.trim()).toBe(`${ada}\n- revoked.reason: By mistake.`)
})

test.each([
  [
    'badges/oakfield/kind-neighbour/badge.md',
    'name: Kind Neighbour',
    'name: Kind Robin',
    'name: Kind Robin',
  ],
  [
    'badges/oakfield/kind-neighbour/badge.md',
    'Two people',
    'Robin and Ada',
    'criteria.narrative: ',
  ],
  [
    'badges/council/pathways/out-and-about.md',
    'Begin wherever',
    'Begin with Robin wherever',
    'text: Begin with Robin wherever you like.',
  ],
  [
    'badges/council/pathways/out-and-about.md',
    'name: Build something',
    'name: Build with Robin',
    'steps.name: Build with Robin',
  ],
  [
    'badges/oakfield/profile.yml',
    'example: true',
    "example: true\ntelephone: '+441632960007'",
    'telephone: +441632960007',
  ],
  ['badges/site.yml', /^title: .*$/m, 'title: Robin’s badges', 'title: Robin’s badges'],
])('words of %s that change are read', async (path, from, to, expected) => {
  const { words } = await saidOf({ [path]: text(path).replace(from, to) })
  const [, part = ''] = words.split('Everybody can read this for ever')
  expect(part).toContain(`${path}\n- ${expected}`)
  expect(part.match(/^- /gm)).toHaveLength(1)
})

test('the name of a file is read, whatever is in it, but for an address', async () => {
  const { words } = await saidOf({
    'docs/robin-lee.txt': 'x',
    'src/robin@school.example.txt': 'x',
  })
  expect(words).toContain('docs/robin-lee.txt (new)')
  expect(words).toContain('a file whose name says too much (new)')
  expect(words).not.toContain('robin@')
})
