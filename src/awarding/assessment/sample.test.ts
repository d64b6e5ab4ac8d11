import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { aboutOf, readAssessment } from '../../kinds/assessment/assessment.ts'
import { sampleSealingSentence } from '../../model/sample.ts'
import { openEntitlement, verifyAssessment } from '../../proof/assessment.ts'
import { sampleSealingKey } from '../../proof/keys/sample-sealing-key.ts'
import { openRecipient } from '../../proof/sealing/seal.ts'
import { gatherAssessments } from './gather-assessments.ts'
import { readAssessmentRequest } from './read-assessment-request.ts'

const publisher = await sampleSealingKey(sampleSealingSentence)
const site = /^url: (\S+)$/m.exec(await readFile('badges/site.yml', 'utf8'))?.[1] ?? ''
const fixer = { issuer: 'canal-street-makers', slug: 'repair-cafe-fixer' }
const given = (name: string) => readFile(`src/testing/applications/${name}.json`, 'utf8')
const awards = (name: string) =>
  readFile(`awards/canal-street-makers/repair-cafe-fixer/${name}.yml`, 'utf8')

interface Award {
  readonly recipient: string
  readonly assessments: readonly string[]
}
const award = parse(await awards('2026-11-asked-and-agreed')) as Award
const { awards: held } = parse(await awards('2026-10-first-saturday')) as {
  readonly awards: readonly Award[]
}

// Learners and those who judge have files of version 1: they stay readable for ever.
test('the sample’s request for those who judge is read, and is about the recipient of the award that came of it', async () => {
  const text = await given('repair-cafe-fixer-for-judges')
  const read = readAssessmentRequest(text, { site, badges: [fixer], latest: '2026-12-01' })
  expect(read).toMatchObject({
    request: { name: 'Sam Sample', about: await aboutOf(award.recipient) },
  })
})

test('what one of the sample’s fixers handed back is taken, and is what the award holds', async () => {
  const handed = [{ file: '', text: await given('repair-cafe-fixer-judged') }]
  const { taken } = await gatherAssessments(handed, [], { site, badges: [fixer] })
  expect(taken.map(({ remarks }) => remarks.map(({ kind }) => kind))).toEqual([
    ['kudos', 'question'],
  ])
  expect(taken[0]?.assessment).toBe(award.assessments[0])
})

test('three fixers of the sample, each another, signed what the award holds', async () => {
  const codes = held.map(async ({ recipient }) => {
    const { identities } = await openRecipient(recipient, publisher)
    return identities[0]?.value
  })
  const about = await aboutOf(award.recipient)
  const judged = award.assessments.map(async (each) => {
    const { did } = await verifyAssessment(each)
    const entitlement = readAssessment(each)?.assessment.entitlement ?? ''
    const opened = await openEntitlement(entitlement, publisher)
    expect(opened).toMatchObject({ did, about })
    return opened.code
  })
  expect(await Promise.all(judged)).toEqual(await Promise.all(codes))
})
