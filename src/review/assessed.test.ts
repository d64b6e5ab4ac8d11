import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { en } from '../model/staff-words/en.ts'
import { gu } from '../model/staff-words/gu/gu.ts'
import type { StaffWords } from '../model/staff-words/staff-words.ts'
import {
  addAssessed,
  assess,
  assessedAward,
  codes,
  recipientOf,
  type Assessing,
} from '../testing/publish/assessed-city.ts'
import { madeUpId } from '../testing/publish/big-class.ts'
import { cityFolder, placeIn, temporaryFolder } from '../testing/publish/place.ts'
import { makeTestRepo, type TestRepo } from '../testing/repo.ts'
import { review } from './review.ts'
import { summaryText } from './lines/summary.ts'

// What a pull request says of new awards whose badge asks two of its holders.

const ofCoach = 'badges/oakfield/robot-coach/badge.md'
const fileOf = (name: string) => `awards/oakfield/robot-coach/${name}.yml`
const { ada = '', ben = '', cem = '' } = codes
const [one, two, three] = [
  { code: ada, key: 1 },
  { code: ben, key: 2 },
  { code: cem, key: 3 },
] as const

let repo: TestRepo
beforeAll(async () => {
  const place = placeIn(await temporaryFolder())
  for (const folder of ['badges', 'awards'])
    await cp(join(cityFolder, folder), join(place.root, folder), { recursive: true })
  await addAssessed(place)
  repo = await makeTestRepo(place.root)
  repo.commitAll('The city', '2026-03-06T12:00:00Z')
})

type Alter = (text: string) => string

async function add(name: string, assessors: readonly Assessing[], alter: Alter = (text) => text) {
  const recipient = await recipientOf(madeUpId(`of ${name}`))
  const signed = await Promise.all(assessors.map((each) => assess(recipient, each)))
  const text = assessedAward(madeUpId(name), recipient, signed).replace(/assessments:\n$/, '')
  repo.writeFile(fileOf(name), alter(text))
}

/** What is said of the change, which is gone afterwards. */
async function saidOf(): Promise<(words: StaffWords) => string> {
  repo.commitAll('A change', '2026-03-07T12:00:00Z')
  const options = { root: repo.root, base: 'HEAD^1', head: 'HEAD' }
  const found = await review({ ...options, random: () => madeUpId('hint') })
  repo.git('reset', '--quiet', '--hard', 'HEAD^1')
  return (words) => summaryText(found, words)
}

const early: Alter = (text) => text.replace('2026-03-06', '2026-03-05')
const ids = (...names: readonly string[]) => names.map(madeUpId).join(', ')

test('of new awards it says that as many agree as have to, and which are of a day before that was asked', async () => {
  await add('good', [one, { ...two, comment: { comment: 'Never *once* impatient.' } }])
  await add('better', [three, two, one])
  await add('early', [], early)
  const said = await saidOf()
  expect(said(en)).toContain(
    [
      'Peer assessment of new awards\n',
      `- Robot Coach (Oakfield School): assessed by 2 of 2: ${ids('better', 'good')}`,
      `- Robot Coach (Oakfield School): needs nobody, as the award is of a day before 2026-03-06, from which the badge asks for it. Is that the day on which it was earned? ${ids('early')}\n`,
      'Whether those who agreed hold the badge that is asked for is seen before anything is signed: only the sealing key can tell.\n',
    ].join('\n'),
  )
  expect(said(en)).toContain(
    `${fileOf('good')} (new)\n- results.of: patient\n- results.level: often\n- assessments.comment: Never *once* impatient.\n`,
  )
  expect(said(en)).not.toContain('eyJ')
  expect(said(gu)).toContain(`જરૂરી 2 માંથી 2 મૂલ્યાંકન કરનાર સંમત છે: ${ids('better', 'good')}\n`)
  expect(said(en)).not.toContain(madeUpId('the first of ada'))
})

test('it says what is missing where the records cannot be merged yet; what another key signed counts for nothing', async () => {
  const forge: Alter = (text) => text.replace(/(\.[\w-]{80})[\w-]{6}\n$/, '$1AAAAAA\n')
  await add('alone', [one])
  await add('forged', [one, two], forge)
  await add('nobody', [])
  await add('good', [one, two])
  const said = await saidOf()
  expect(said(en)).toContain(
    [
      'Nobody can tell until the problems in the records are gone. “Check the records” says where they are.\n',
      'Peer assessment of new awards\n',
      `- Robot Coach (Oakfield School): assessed by 1 of 2, 1 more to come: ${ids('alone', 'forged')}`,
      `- Robot Coach (Oakfield School): assessed by 2 of 2: ${ids('good')}`,
      `- Robot Coach (Oakfield School): assessed by 0 of 2, 2 more to come: ${ids('nobody')}\n`,
    ].join('\n'),
  )
  expect(said(gu)).toContain('જરૂરી 2 માંથી 1 મૂલ્યાંકન કરનાર સંમત છે, હજી 1 બાકી છે')
})

test('of a change to other awards and to badges it says nothing, but for who has to agree', async () => {
  const coach = await readFile(join(repo.root, ofCoach), 'utf8')
  repo.writeFile(ofCoach, coach.replace('assessors: 2', 'assessors: 1'))
  repo.writeFile(
    'awards/oakfield/kind-neighbour/new.yml',
    `id: ${madeUpId('kind')}\nawarded: 2026-03-06\nrecipient: ${await recipientOf(ada)}\n`,
  )
  const said = await saidOf()
  expect(said(en)).not.toContain('Peer assessment')
  expect(said(en)).toContain('- changes who has to agree of the badge Robot Coach')
  expect(said(gu)).toContain('બદલાશે: કોણે સંમત થવું પડે')
})
