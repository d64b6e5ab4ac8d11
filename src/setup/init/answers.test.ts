import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from '../../testing/folder.ts'
import { profileSchema } from '../../kinds/issuer/schema.ts'
import { siteSchema } from '../../kinds/site/schema.ts'
import { questions } from './questions.ts'
import { collectAnswers } from './answers.ts'
import { inspectPicture } from './inspect-picture.ts'
import {
  addressDoubt,
  addressFault,
  forgeFault,
  readAddress,
  readColour,
  readForge,
} from './read-answer.ts'
import { writePreview } from './write-preview.ts'

const given = {
  title: 'Riverside',
  url: 'https://badges.riverside.org.uk/',
  repository: 'public',
  forge: '',
  issuer: 'riverside-school',
  name: 'Riverside School',
  email: 'badges@riverside.org.uk',
  kind: 'secondary',
  owner: '',
  sample: 'remove',
  colour: '#1f4e79',
  accent: '',
  logo: '',
  hero: '',
}

test.each([
  ['badges.riverside.org.uk', 'https://badges.riverside.org.uk/'],
  ['https://badges.riverside.org.uk', 'https://badges.riverside.org.uk/'],
  ['http://badges.riverside.org.uk/', 'https://badges.riverside.org.uk/'],
  ['riverside.github.io/badges', 'https://riverside.github.io/badges/'],
  ['HTTPS://Badges.Riverside.org.uk', 'https://badges.riverside.org.uk/'],
  ['https://badges.riverside.org.uk/', 'https://badges.riverside.org.uk/'],
  ['badges.riverside.org.uk:8443', 'https://badges.riverside.org.uk:8443/'],
  ['bücher.org.uk', 'https://xn--bcher-kva.org.uk/'],
  ['https://badges.riverside.org.uk/?', 'https://badges.riverside.org.uk/'],
  ['https://badges.riverside.org.uk/#', 'https://badges.riverside.org.uk/'],
  ['https://riverside.org.uk//badges//', 'https://riverside.org.uk/badges/'],
])('the address %s is understood as %s', (written, read) => {
  expect(readAddress(written)).toBe(read)
  expect(addressFault(read)).toBeUndefined()
})

test.each([
  '',
  'localhost',
  'https://10.0.0.1',
  'https://a.example/?x',
  'https://a.org.uk/?x',
  'mailto:a@b.example',
  'two words.example',
  'https://u:p@a.example',
  'u:p@a.org.uk',
  'u@a.org.uk',
  'https://u:p@a.org.uk',
  'ftp://a.org.uk',
  'a.org.uk.',
  'a.org.uk...',
  'a..org.uk',
  '.a.org.uk',
  '[::1]',
  'localhost:4321',
  'https//a.org.uk',
  'https://github.com/riverside/badges',
])('nothing is made of %j: what is wrong is said, and what is offered can be taken', (written) => {
  const fault = addressFault(readAddress(written))
  expect(fault).toBeDefined()
  const [, offered] = / Perhaps: (.*)$/.exec(fault ?? '') ?? []
  if (offered !== undefined)
    expect([readAddress(offered), addressFault(offered), addressDoubt(offered)]).toEqual([
      offered,
      undefined,
      undefined,
    ])
})

test.each(['https://u:hunter2@a.org.uk', 'u:hunter2@a.org.uk', 'https://hunter2@a.org.uk/?x'])(
  'a password in the address %s is repeated nowhere',
  async (url) => {
    const said: string[] = []
    const refused = collectAnswers({ ...given, url }, { say: (line) => void said.push(line) })
    await expect(refused).rejects.toThrow(/holds a user name or a password/)
    await expect(refused).rejects.not.toThrow(/hunter2/)
    expect(said.join()).not.toContain('hunter2')
  },
)

test('whoever answers with the examples is taken at their word, and meets no doubt', () => {
  const words = ['repository', 'email', 'sample', 'logo', 'hero']
  for (const { flag, example, read, faultOf, doubtOf } of questions) {
    if (words.includes(flag)) continue
    const answer = read?.(example) ?? example
    expect([flag, answer, faultOf(answer, {}), doubtOf?.(answer)]).toEqual([
      flag,
      example,
      undefined,
      undefined,
    ])
  }
})

test.each([
  ['url', 'https://badges.riverside.org.uk/?'],
  ['url', 'https://badges..riverside.org.uk/'],
  ['email', 'badges@riverside.org.uk.'],
  ['email', 'badges@-riverside.org.uk'],
  ['email', 'b@dges@riverside.org.uk'],
  ['title', 'River\u00adside'],
  ['title', 'Cafe\u0301'],
  ['name', 'a\u200bb'],
  ['forge', 'https://token@github.com/riverside/badges.git'],
  ['forge', 'https://github.com/riverside/badges?tab=readme'],
])('%s: what is taken of %j, records take as well', async (flag, answer) => {
  const answers = await collectAnswers({ ...given, [flag]: answer }).catch(() => undefined)
  if (answers === undefined) return
  const { title, url, email, name, forge } = answers
  const site = { title, description: 'D.', url, language: 'en', repository: 'public' }
  const profile = { name, url, email, kind: 'school', description: 'D.', language: 'en' }
  expect(siteSchema.safeParse({ ...site, contact: email, ...(forge && { forge }) }).error).toBe(
    undefined,
  )
  const faults = profileSchema.safeParse(profile).error?.issues ?? []
  expect(faults.filter(({ path }) => ['name', 'url', 'email'].includes(String(path[0])))).toEqual(
    [],
  )
})

test.each([
  ['github.com/riverside/badges', 'https://github.com/riverside/badges'],
  ['git@github.com:riverside/badges.git', 'https://github.com/riverside/badges'],
  ['https://github.com/riverside/badges/', 'https://github.com/riverside/badges'],
  ['https://ghs_token@github.com/riverside/badges.git', 'https://github.com/riverside/badges'],
  [
    'https://github.com/riverside/badges/tree/trunk',
    'https://github.com/riverside/badges/tree/trunk',
  ],
])('the repository %s is understood as %s', (written, read) => {
  expect(readForge(written)).toBe(read)
  expect(forgeFault(read)).toBeUndefined()
})

test('colours are taken as people write them', () => {
  expect(['1F4E79', '#abc', 'blue'].map(readColour)).toEqual(['#1f4e79', '#aabbcc', 'blue'])
})

const wrong: readonly (readonly [
  flag: keyof typeof given,
  answer: string,
  right: string,
  says: RegExp,
])[] = [
  ['title', '', 'Riverside', /needed/],
  ['url', 'localhost', 'badges.riverside.org.uk', /localhost.*cannot reach/],
  ['url', 'https://10.1.2.3/', 'badges.riverside.org.uk', /names a machine by its number/],
  ['url', 'badges.test', 'badges.riverside.org.uk', /badges\.test.*cannot reach/],
  ['url', 'badges.riverside.example', 'riverside.org.uk', /riverside\.example.*never be checked/],
  ['url', 'www.example.org', 'www.example.org', /example\.org.*never be checked.*same again/],
  ['email', 'office@example.com', 'a@riverside.org.uk', /example\.com.*No letter/],
  ['repository', 'open', 'Public', /“open” is none of these: public, private/],
  ['forge', 'https://github.com', 'github.com/a/b', /names no repository/],
  ['issuer', 'Riverside School', 'riverside-school', /Perhaps: riverside-school/],
  ['name', 'x'.repeat(101), 'Riverside', /101 characters/],
  ['email', 'the office', 'a@riverside.org.uk', /not an e-mail address/],
  ['kind', 'secondry', 'secondary', /Perhaps: secondary/],
  ['owner', '@a b', 'riverside', /not a user or a team/],
  ['sample', 'yes', 'keep', /none of these: keep, remove/],
  [
    'colour',
    '#f2c14e',
    '#1f4e79',
    /#f2c14e cannot be read everywhere.*contrast is 1\.\d+.*nearest/,
  ],
  ['accent', '#204060', '#f2c14e', /cannot be read everywhere/],
  ['logo', 'logo.jpg', '', /not the name of an SVG or PNG/],
  ['hero', 'hero.png', '', /no file “hero.png”/],
]

test.each(wrong)(
  '%s: before the question comes again, %j is told to be wrong',
  async (flag, answer, right, says) => {
    const heard: string[] = []
    const left = [answer, right]
    const { [flag]: _asked, ...rest } = given
    const answers = await collectAnswers(rest, {
      ask: (question) => {
        heard.push(question)
        return Promise.resolve(left.shift() ?? '')
      },
      say: (line) => void heard.push(line),
    })
    const [question, told, again] = heard.filter((line) => !line.startsWith('Understood'))
    expect(told).toMatch(says)
    expect(again).toBe(question)
    expect(left).toEqual([])
    expect(answers.title).toBe('Riverside')
  },
)

test('from flags: what was made of one is said, and what cannot be right is refused in words', async () => {
  const said: string[] = []
  const answers = await collectAnswers(
    { ...given, url: 'badges.riverside.org.uk' },
    { say: (line) => void said.push(line) },
  )
  expect(answers.url).toBe('https://badges.riverside.org.uk/')
  expect(said).toEqual(['Understood as: https://badges.riverside.org.uk/'])
  await expect(collectAnswers({ ...given, colour: '#ffffff' })).rejects.toThrow(
    /--colour: #ffffff cannot be read/,
  )
  await expect(collectAnswers({ ...given, title: undefined })).rejects.toThrow(
    /--title: It is missing/,
  )
})

test('an address that nobody can own stands only where the same is given twice, and as a flag with a word of warning', async () => {
  const left = ['a.example', 'b.example', 'a.example', 'a.example', 'never asked']
  const { url: _, ...rest } = given
  const ask = () => Promise.resolve(left.shift() ?? '')
  expect((await collectAnswers(rest, { ask })).url).toBe('https://a.example/')
  expect(left).toEqual(['never asked'])
  const said: string[] = []
  const flags = { ...given, url: 'https://a.example/' }
  const answers = await collectAnswers(flags, { say: (line) => void said.push(line) })
  expect(answers.url).toBe('https://a.example/')
  expect(said).toEqual([expect.stringMatching(/^--url: Nobody can own a\.example/)])
})

test('a preview shows the colours and the title, by light and by dark', async () => {
  const root = await makeFolder()
  const answers = await collectAnswers({ ...given, title: 'A <b> & c' })
  expect(await writePreview(root, answers)).toContain('look.html')
  const stdout = await readFile(join(root, '.cinquefoil/look.html'), 'utf8')
  expect(stdout).toContain('#1f4e79')
  expect(stdout).toContain('A &#60;b&#62; &#38; c')
})

test('a logo with a script is refused, one without is taken', async () => {
  const root = await makeFolder()
  const path = join(root, 'logo.svg')
  const svg = (inside: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`
  await writeFile(path, svg('<script/>'))
  await expect(inspectPicture('logo', path)).rejects.toThrow(/logo cannot be used/)
  await writeFile(path, svg('<path d="M0 0h9v9z"/>'))
  await inspectPicture('logo', path)
})
