import { describe, expect, test } from 'vitest'
import { encodeStatusList } from '../../openbadges/encode-status-list.ts'
import { toAssertion } from '../../openbadges/v2/assertion.ts'
import { toOpenBadgeCredential } from '../../openbadges/v3/open-badge-credential.ts'
import { addresses, plainStatement } from '../../testing/openbadges/statements.ts'
import { urls } from '../../testing/verifier/assertions.ts'
import {
  about,
  assessed2,
  assessed3,
  assessors,
  comment,
  evidence,
  evidenceOf,
  keyDid,
  listOf,
  pagesWithList,
  signedAs,
  signedAssessed2,
  signedComment,
  twoComments,
} from '../../testing/verifier/assessed.ts'
import {
  type Json,
  jwtOf,
  prove,
  statusEntry,
  statusList,
  statusUrl,
} from '../../testing/verifier/credentials.ts'
import { type TestKey, makeKey, multibase, signToken } from '../../testing/verifier/keys.ts'
import { stage, worldWith } from '../../testing/verifier/stage.ts'
import type { Page } from '../../testing/world.ts'
import { assessorsOf } from './assessors.ts'
import { assessorsLine } from './assessors-line.ts'
import { reportTexts } from '../reporting/report-text.ts'
import type { VerificationReport } from '../reporting/report.ts'
import { verdictWords } from '../reporting/verdict-words.ts'
import { verdictsOf } from '../reporting/verdict.ts'
import { verifyBadge } from '../verify-badge.ts'

// Who agreed to an award, and what of it can be seen. None of it makes the badge better or worse.

const { ed, rsa, evilEd } = stage
const [first, second, third] = assessors as [TestKey, TestKey, TestKey]
const other = await makeKey('EdDSA')

function told(reports: readonly VerificationReport[]) {
  const [verdict] = verdictsOf(reports)
  return {
    verdict: verdict?.verdict,
    line: verdict && assessorsLine(verdict, verdictWords, (text) => text),
    codes: reports.flatMap(({ checks }) =>
      checks.filter(({ id }) => id === 'assessors').map(({ code }) => code),
    ),
    comments: reports.flatMap(({ endorsements }) => endorsements.map((each) => each.verdict)),
    reports,
  }
}

async function look(list: Page, document: Json = assessed3(), key = ed) {
  const input = JSON.stringify(await prove(document, key))
  return told(await verifyBadge(input, worldWith(pagesWithList(list))))
}

const shownOf3 =
  '3 people who hold this badge agreed. 2 of 3 show what they signed, and the signatures are good.'
const agreed3 = '3 people who hold this badge agreed.'

describe('who agreed is said beside the verdict, in every form of a badge', () => {
  test('3.0 with a list beside it', async () => {
    expect(await look(listOf(...(await twoComments())))).toMatchObject({
      ...{ verdict: 'valid', line: shownOf3, codes: ['assessors-shown'] },
      comments: ['valid', 'valid'],
    })
  })

  const embedding: Record<string, () => Promise<string>> = {
    '3.0, embedded': async () =>
      JSON.stringify(await prove(assessed3({ endorsement: await twoComments() }), ed)),
    '3.0 as a token': async () =>
      jwtOf(assessed3({ endorsement: await twoComments() }), rsa, {
        kid: `did:web:makers.example:badges#rsa`,
      }),
    '3.0, with tokens in it': async () =>
      JSON.stringify(
        await prove(
          assessed3({
            endorsementJwt: await Promise.all(
              [first, second].map((key) =>
                jwtOf(comment(key), key, { kid: `${keyDid(key)}#${multibase(key)}` }),
              ),
            ),
          }),
          ed,
        ),
      ),
    '2.0, signed': async () =>
      signToken({ alg: 'RS256' }, signedAssessed2({ endorsement: await twoComments() }), rsa),
  }
  test.each(Object.entries(embedding))('%s', async (name, make) => {
    const found = told(await verifyBadge(await make(), worldWith()))
    expect(found).toMatchObject({
      verdict: 'valid',
      line: name.startsWith('2')
        ? shownOf3.replace('this badge', '“First Circuit ® “lamp””')
        : shownOf3,
      comments: ['valid', 'valid'],
    })
  })

  test('2.0 hosted: whoever served the badge is asked for the list beside it, too', async () => {
    const list = urls.assertion.replace('1.json', 'endorsements.json')
    const document = assessed2()
    const world = worldWith({
      [urls.assertion]: document,
      [list]: listOf(...(await twoComments())),
    })
    const found = told(await verifyBadge(JSON.stringify(document), world))
    expect(found).toMatchObject({
      verdict: 'valid',
      codes: ['assessors-shown'],
      comments: ['valid', 'valid'],
    })
    const { evidence: _, ...plain } = document
    const plainWorld = worldWith({ [urls.assertion]: plain })
    await verifyBadge(JSON.stringify(plain), plainWorld)
    expect(plainWorld.asked).not.toContain(list)
  })

  test('what nobody shows is said to have been agreed to, and no more', async () => {
    expect(await look(listOf())).toMatchObject({
      ...{ verdict: 'valid', codes: ['assessors-named'], comments: [] },
      line: `${agreed3} What they signed is not shown.`,
    })
  })

  test.each([
    ['Holds Oven Master', '3 people who hold “Oven Master” agreed.'],
    ['Staff of Soar Valley Makers', '3 members of staff agreed.'],
    ['Saw it', '3 people agreed.'],
  ])('what entitled them is told: %s', async (name, line) => {
    const named = assessors.map((key) => evidenceOf(key, { name }))
    expect((await look(listOf(), assessed3({ evidence: named }))).line).toBe(
      `${line} What they signed is not shown.`,
    )
  })

  test('the command says it under the verdict, and that each signature is proven by the badge', async () => {
    const { reports } = await look(listOf(await signedComment(first)))
    const text = reportTexts([reports], ['badge.json'])
    expect(text.split('\n')[2]).toBe(
      `  ${agreed3} 1 of 3 shows what they signed, and the signature is good.`,
    )
    expect(text).toContain('[assessor-named]')
    expect(text).not.toContain('[issuer-key-only]')
  })
})

interface Forged {
  readonly name: string
  /** The list beside the award. */
  readonly list: () => Promise<Page>
  readonly badge?: Json
  /** How many are good. */
  readonly shown?: number
  readonly near: () => Promise<Page>
  /** How many of the near ones are. */
  readonly nearly?: number
  readonly nearBadge?: Json
}

const good = async () => listOf(await signedComment(first))
const withSubject = (said: Json, more: Json) => ({
  ...said,
  credentialSubject: { ...(said['credentialSubject'] as Json), ...more },
})

const forged: readonly Forged[] = [
  {
    name: 'by a key that the badge does not name',
    list: async () => listOf(await signedComment(other)),
    near: good,
  },
  {
    name: 'in the name of a key that the badge names, signed with another',
    list: async () => listOf(await signedAs(comment(first), other, first)),
    near: good,
  },
  {
    name: 'in the name of a key that the badge names, whose proof names another',
    list: async () => listOf(await signedAs(comment(first), other)),
    near: good,
  },
  {
    name: 'about another award',
    list: async () => listOf(await signedComment(first, {}, { id: about.replace(/.$/, 'b') })),
    near: good,
  },
  {
    name: 'replayed with this award written in',
    list: async () => {
      const elsewhere = await signedComment(first, {}, { id: about.replace(/.$/, 'b') })
      return listOf(withSubject(elsewhere, { id: about }))
    },
    near: good,
  },
  {
    name: 'with another comment than was signed',
    list: async () =>
      listOf(withSubject(await signedComment(first), { endorsementComment: 'The best ever.' })),
    near: async () =>
      listOf(await signedComment(first, {}, { endorsementComment: 'The best ever.' })),
  },
  {
    name: 'with a name that was not signed',
    list: async () => {
      const said = await signedComment(first)
      return listOf({ ...said, issuer: { ...(said['issuer'] as Json), name: 'Ada' } })
    },
    near: async () =>
      listOf(
        await signedComment(first, {
          issuer: { id: keyDid(first), type: ['Profile'], name: 'Ada' },
        }),
      ),
  },
  {
    name: 'that has expired',
    list: async () => listOf(await signedComment(first, { validUntil: '2026-06-30T00:00:00Z' })),
    near: async () => listOf(await signedComment(first, { validUntil: '2056-06-30T00:00:00Z' })),
  },
  {
    name: 'that has not begun',
    list: async () => listOf(await signedComment(first, { validFrom: '2056-06-01T00:00:00Z' })),
    near: good,
  },
  {
    name: 'of the day after the award',
    list: async () => listOf(await signedComment(first, { validFrom: '2026-06-13T00:00:00Z' })),
    near: async () => listOf(await signedComment(first, { validFrom: '2026-06-12T23:00:00Z' })),
  },
  {
    name: 'of a website and no key',
    list: async () =>
      listOf(
        await prove(
          comment(first, { issuer: { id: 'did:web:makers.example:badges', type: ['Profile'] } }),
          ed,
        ),
      ),
    near: good,
  },
  {
    name: 'of no award, since its evidence is of no genre',
    list: good,
    badge: assessed3({ evidence: evidence.map(({ genre: _, ...rest }) => rest) }),
    near: good,
  },
  {
    name: 'of no award, since its evidence is of a genre that reads much the same',
    list: good,
    badge: assessed3({
      evidence: assessors.map((key) => evidenceOf(key, { genre: 'Peer  assessment' })),
    }),
    near: good,
  },
  {
    name: 'by one of those of whom some looked at another thing',
    list: good,
    badge: assessed3({
      evidence: [
        evidence[0],
        evidenceOf(second, { id: `${about.replace(/.$/, 'b')}#${multibase(second)}` }),
      ],
    }),
    near: good,
    nearBadge: assessed3({ evidence: [evidence[0], evidenceOf(second)] }),
  },
  {
    name: 'a second time by the same key',
    list: async () =>
      listOf(
        await signedComment(first),
        await signedComment(first, { id: 'urn:uuid:0a3f1c4e-0000-4000-8000-00000000000f' }),
        await signedComment(other),
      ),
    shown: 1,
    near: async () => listOf(await signedComment(first), await signedComment(second)),
    nearly: 2,
  },
  {
    name: 'not signed',
    list: async () => listOf(comment(first)),
    near: good,
  },
  {
    name: 'signed for another purpose',
    list: async () =>
      listOf(
        await prove(comment(first), first, {
          method: `${keyDid(first)}#${multibase(first)}`,
          more: { proofPurpose: 'authentication' },
        }),
      ),
    near: good,
  },
  {
    name: 'a badge that its holder gives themselves',
    list: async () =>
      listOf(
        await signedAs(
          {
            ...assessed3(),
            issuer: { id: keyDid(first), type: ['Profile'] },
            credentialSubject: comment(first)['credentialSubject'],
          },
          first,
        ),
      ),
    near: good,
  },
]

describe('what is forged is not counted, and the badge is as good as it was', () => {
  test.each(forged)('one $name', async ({ list, badge = assessed3(), shown = 0 }) => {
    const found = await look(await list(), badge)
    const counted = found.reports[0]?.checks.find(({ id }) => id === 'assessors')
    expect(found.verdict).toBe('valid')
    expect(counted?.detail['shown'] ?? '0').toBe(String(shown))
    expect(counted?.code).not.toBe('assessors-shown')
    expect(JSON.stringify(found.reports)).not.toContain('Ada')
    const bad = found.comments.filter((each) => each !== 'valid')
    expect(bad.length).toBeGreaterThan(0)
  })

  test.each(forged)(
    'one that is nearly that is counted ($name)',
    async ({ near, nearBadge = assessed3(), nearly = 1 }) => {
      const found = await look(await near(), nearBadge)
      const counted = found.reports[0]?.checks.find(({ id }) => id === 'assessors')
      expect(found.codes).toEqual(['assessors-shown'])
      expect(counted?.detail['shown']).toBe(String(nearly))
    },
  )
})

test.each([
  ['3.0', toOpenBadgeCredential],
  ['2.0', toAssertion],
] as const)('what we issue names those who agreed as this reads it: %s', (_, write) => {
  const keys = assessors.map(multibase)
  const badge = { name: 'Robot Coach' }
  const assessed = { about, keys, as: 'Holds Robot Coach' }
  const award = { ...plainStatement.award, assessed }
  const document = write({ ...plainStatement, award }, addresses) as unknown as Json
  expect(assessorsOf({ document, badge, checks: [] })).toMatchObject({
    ...{ about, role: { of: 'holders' }, isProven: false },
    keys: new Set(keys),
  })
  const plain = write(plainStatement, addresses) as unknown as Json
  expect(assessorsOf({ document: plain, badge, checks: [] })).toBeUndefined()
})

test('more are never shown than agreed', async () => {
  const list = listOf(
    await signedComment(first),
    await signedComment(second),
    await signedComment(third),
  )
  const found = await look(list, assessed3({ evidence: [evidenceOf(first), evidenceOf(first)] }))
  expect(found.reports[0]?.checks.find(({ id }) => id === 'assessors')?.detail).toMatchObject({
    count: '1',
    shown: '1',
  })
  expect(found.verdict).toBe('valid')
})

test('of an award that was altered or signed by nobody who can be asked, nobody is said to have agreed', async () => {
  const two = { endorsement: await twoComments() }
  const whole = await prove(assessed3({ evidence: evidence.slice(0, 2), ...two }), ed)
  const device = { id: keyDid(evilEd), type: ['Profile'], name: 'Soar Valley Makers' }
  const cases = {
    altered: { ...whole, evidence },
    'signed by a key': await signedAs(assessed3({ ...two, issuer: device }), evilEd),
    'in the name of the issuer': await prove(assessed3(two), evilEd),
  }
  for (const [name, badge] of Object.entries(cases)) {
    const found = told(await verifyBadge(JSON.stringify(badge), worldWith()))
    expect([name, found.line, found.codes]).toEqual([name, undefined, []])
    expect(found.comments).toEqual(['invalid', 'invalid'])
  }
})

test('what was agreed to goes with an award that is taken back', async () => {
  const credentialStatus = statusEntry('revocation', 3)
  const at = async (index: number) => {
    const list = await prove(statusList(encodeStatusList([index])), ed)
    const badge = await prove(assessed3({ credentialStatus }), ed)
    return told(await verifyBadge(JSON.stringify(badge), worldWith({ [statusUrl]: list })))
  }
  expect(await at(3)).toMatchObject({ verdict: 'invalid', line: undefined, codes: [] })
  expect(await at(4)).toMatchObject({ verdict: 'valid', codes: ['assessors-named'] })
})

test('a list that cannot be had leaves open what they signed, not that they agreed', async () => {
  expect(await look({ status: 503 })).toMatchObject({
    ...{ verdict: 'valid', codes: ['assessors-open'] },
    line: `${agreed3} Not everything that they signed could be checked.`,
  })
})

test('of ten thousand that are said to be theirs a few are looked at, and of as many others none hides them', async () => {
  const said = await signedComment(first)
  const { issuer, type, credentialSubject } = comment(first)
  const copy = { '@context': ['https://www.w3.org/ns/credentials/v2'], type, issuer }
  const copies = (subject: unknown) =>
    Array.from({ length: 10_000 }, (_, index) => ({
      ...{ ...copy, id: `urn:x:${index}`, credentialSubject: subject },
    }))
  const flooded = await look(listOf(...copies(credentialSubject)))
  expect(flooded.verdict).toBe('valid')
  expect(flooded.comments).toHaveLength(20)
  expect(flooded.comments).not.toContain('valid')
  const found = await look(listOf(...copies({ id: 'https://elsewhere.example/' }), said))
  expect(found.codes).toEqual(['assessors-shown'])
  expect(found.comments).toHaveLength(9)
  expect(found.comments.filter((each) => each === 'valid')).toHaveLength(1)
})
