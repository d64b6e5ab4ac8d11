import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { en } from '../model/staff-words/en.ts'
import { gu } from '../model/staff-words/gu/gu.ts'
import { cityRepo } from '../testing/city-repo.ts'
import type { TestRepo } from '../testing/repo.ts'
import { review } from './review.ts'
import { summaryText } from './lines/summary.ts'

// What a review says of who stands behind what in the tiny city.

const ofBadge = 'badges/oakfield/robot-builder/endorsements/council.yml'
const ofIssuer = 'badges/oakfield/endorsements/council.yml'
const ofAward = 'awards/oakfield/robot-builder/endorsements/council.yml'
const written = "by: council\non: '2026-04-01'\ncomment: We trust it.\n"
const revoked = "revoked:\n  on: '2026-05-01'\n  reason: Not any more.\n"
const robot = 'the badge Robot Builder (Oakfield School)'

async function said(before: Change, after: Change) {
  const repo = await cityRepo()
  await before(repo)
  repo.writeFile('README.md', 'A city.\n')
  repo.commitAll('What is there', '2026-05-02T12:00:00Z')
  await after(repo)
  repo.commitAll('A change', '2026-05-03T12:00:00Z')
  const random = () => 'z'.repeat(26)
  const found = await review({ root: repo.root, base: 'HEAD^1', head: 'HEAD', random })
  return { english: summaryText(found, en), gujarati: summaryText(found, gu) }
}

type Change = (repo: TestRepo) => unknown
const none: Change = () => undefined
const has =
  (path: string, more = ''): Change =>
  (repo) =>
    repo.writeFile(path, written + more)

const cases: readonly (readonly [string, Change, Change, string])[] = [
  [
    'a badge that is endorsed',
    none,
    has(ofBadge),
    `says in public that Tiny City Council stands behind ${robot}`,
  ],
  [
    'an issuer that is endorsed',
    none,
    has(ofIssuer),
    'says in public that Tiny City Council stands behind the issuer Oakfield School',
  ],
  [
    'one that is taken back',
    has(ofBadge),
    has(ofBadge, revoked),
    `says in public that Tiny City Council does not stand behind ${robot} any more`,
  ],
  [
    'one that stands again',
    has(ofBadge, revoked),
    has(ofBadge),
    `says in public that Tiny City Council stands behind ${robot} again`,
  ],
  [
    'other words',
    has(ofBadge),
    (repo) => repo.writeFile(ofBadge, written.replace('trust', 'like')),
    `changes what Tiny City Council says of ${robot}`,
  ],
  [
    'one that goes',
    has(ofBadge),
    (repo) => repo.removeFile(ofBadge),
    `takes away what Tiny City Council says of ${robot}`,
  ],
]

test.each(cases)('%s is told', async (_, before, after, line) => {
  const { english, gujarati } = await said(before, after)
  expect(english.split('\n')).toContain(`- ${line}`)
  expect(english).not.toContain(en.review.nothingShown)
  expect(gujarati).not.toContain(gu.review.nothingShown)
})

test('an award that is endorsed is told by its badge, never by its id', async () => {
  const { english } = await said(none, async (repo) => {
    const path = join(repo.root, 'awards/oakfield/robot-builder/ada.yml')
    const id = /^id: (\w+)$/m.exec(await readFile(path, 'utf8'))?.[1] ?? ''
    repo.writeFile(ofAward, `${written}award: ${id}\n`)
  })
  expect(english).toContain(
    '- says in public that Tiny City Council stands behind an award of Robot Builder (Oakfield School)',
  )
})

test('one that stays as it is is not spoken of', async () => {
  const { english } = await said(has(ofBadge), (repo) => repo.writeFile('README.md', 'A town.\n'))
  expect(english).not.toContain('stands behind')
  expect(english).not.toContain('says of')
})
