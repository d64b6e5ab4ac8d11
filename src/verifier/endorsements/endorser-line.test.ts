import { expect, test } from 'vitest'
import { badge3, did, prove, site } from '../../testing/verifier/credentials.ts'
import {
  achievementId,
  awardId,
  beside,
  endorser,
  guild,
  listOf,
  look,
  revocations,
  said,
  signed,
  status,
} from '../../testing/verifier/endorsed.ts'
import { multibase } from '../../testing/verifier/keys.ts'
import { stage } from '../../testing/verifier/stage.ts'
import type { Page } from '../../testing/world.ts'
import { endorserLine, endorserText } from './endorser-line.ts'
import type { VerificationReport } from '../reporting/report.ts'
import { reportTexts } from '../reporting/report-text.ts'
import { verdictsOf } from '../reporting/verdict.ts'
import { verdictWords } from '../reporting/verdict-words.ts'

// What is said of one who stands behind something: a sentence of its own, and not that of a badge.

const { ed, evilEd } = stage
const listOfIssuer = `${site}endorsements.json`
const good = (more = {}) => signed(said(achievementId, { credentialStatus: status, ...more }))
const revoked = (more: object) => ({
  [revocations]: {
    issuer: endorser,
    revokedCredential: [{ id: said('')['id'], revoked: true, ...more }],
  },
})
const key = `did:key:${multibase(evilEd)}`

type Pages = Readonly<Record<string, Page>>

const cases: readonly (readonly [string, () => Promise<unknown>, string, Pages])[] = [
  ['a badge', good, 'Guild stands behind the badge “First Circuit ® “lamp””.', {}],
  [
    'a badge, for a time',
    () => good({ validUntil: '2027-01-31T00:00:00Z' }),
    'Guild stands behind the badge “First Circuit ® “lamp””. Until 31 January 2027.',
    {},
  ],
  [
    'a badge, without a name of its own',
    () => good({ issuer: { id: endorser, type: ['Profile'] } }),
    'guild.example stands behind the badge “First Circuit ® “lamp””.',
    {},
  ],
  [
    'taken back',
    good,
    'They do not stand behind it any more: Our agreement has ended {who}.',
    revoked({ revocationReason: 'Our agreement has ended {who}.' }),
  ],
  ['taken back without a word', good, 'They do not stand behind it any more', revoked({})],
  ['run out', () => good({ validUntil: '2026-05-31T00:00:00Z' }), 'It ran out on 31 May 2026.', {}],
  [
    'not begun',
    () => good({ validFrom: '2027-05-31T00:00:00Z' }),
    'It does not hold yet: it begins on 31 May 2027.',
    {},
  ],
  [
    'altered',
    async () => ({ ...(await good()), name: 'Praise' }),
    'Changed after it was signed. It counts for nothing.',
    {},
  ],
  [
    'of another badge',
    () => signed(said(`${achievementId}x`)),
    'Said of something else. It counts for nothing here.',
    {},
  ],
  [
    'made up',
    async () => said(achievementId),
    'Nobody is proven to have said this. It counts for nothing.',
    {},
  ],
  [
    'of a key',
    () =>
      prove(said(achievementId, { issuer: guild(key) }), evilEd, {
        method: `${key}#${multibase(evilEd)}`,
      }),
    'The signature is good, but the key is their own: the name is only what they say.',
    {},
  ],
  [
    'which nobody can ask about',
    good,
    'Could not check: guild.example did not answer',
    { [revocations]: { status: 503 } },
  ],
]

test.each(cases)('of one that is %s', async (_, make, sentence, pages) => {
  const { report, verdict } = await look({
    [beside(achievementId)]: listOf(await make()),
    ...pages,
  })
  expect(verdict).toBe('valid')
  const line = lineOf(report)
  expect(endorserText(line, verdictWords)).toBe(sentence)
  const { text } = endorserLine(line, verdictWords)
  expect(text).toBe(line.verdict === 'valid' ? '' : verdictWords.endorsers.apart)
})

test('of an issuer and of an award', async () => {
  const ofIssuer = await look({ [listOfIssuer]: listOf(await signed(said(did))) })
  expect(endorserText(lineOf(ofIssuer.report), verdictWords)).toBe(
    'Guild stands behind Soar Valley Makers.',
  )
  const ofAward = await look({ [beside(awardId)]: listOf(await signed(said(awardId))) })
  expect(endorserText(lineOf(ofAward.report), verdictWords)).toBe('Guild stands behind this award.')
})

test('the command says it, too, and a badge is told of as before', async () => {
  const { report } = await look({ [listOfIssuer]: listOf(await signed(said(did)), said(did)) })
  const text = reportTexts([[report!]], ['a.json'])
  expect(text).toContain('VALID  a.json\n  Genuine, and valid until 12 June 2028')
  expect(text).toContain('VALID  endorsement\n      Guild stands behind Soar Valley Makers.')
  expect(text).toContain('NOT VALID  endorsement (2)\n      Nobody is proven to have said this.')
})

test('words that are older than these tell of it as of a badge', async () => {
  const { report } = await look({ [listOfIssuer]: listOf(await signed(said(did))) })
  const { endorsers: _, ...older } = verdictWords
  expect(endorserText(lineOf(report), older as typeof verdictWords)).toMatch(/^Genuine/)
})

test('an endorsement that stands in the badge is told of in the same way', async () => {
  const inside = badge3({ endorsement: [await signed(said(awardId))] })
  const { report } = await look({}, JSON.stringify(await prove(inside, ed)))
  expect(endorserText(lineOf(report), verdictWords)).toBe('Guild stands behind this award.')
})

function lineOf(report: VerificationReport | undefined) {
  const [line] = verdictsOf(report!.endorsements)
  return line!
}
