import { describe, expect, test } from 'vitest'
import {
  type Check,
  type Claims,
  type BadgeCode,
  type Detail,
  type Source,
  type Standard,
  type VerificationReport,
  checked,
  concludeReport,
} from './report.ts'
import { verdictTitle, verdictsOf } from './verdict.ts'
import { verdictWords } from './verdict-words.ts'

interface Told {
  readonly checks?: readonly Check[]
  readonly claims?: Claims
  readonly standard?: Standard
  readonly container?: Source['container']
  readonly isPreview?: true
}

const good: readonly BadgeCode[] = [
  'format-good',
  'signature-right',
  'issuer-proven-domain',
  'dates-current',
  'status-clear',
]
const claims: Claims = {
  id: 'https://school.example/awards/one/credential.json',
  name: 'Baker',
  issuerId: 'did:web:school.example:issuers:school',
  issuedOn: '2026-04-24T00:00:00Z',
}
const ending = { ...claims, expires: '2028-04-24T23:59:59+01:00' }

/** A report of a badge that is good but for what is told. */
function report({ checks = [], ...told }: Told = {}): VerificationReport {
  const replaced = checks.map(({ id }) => id)
  const rest = good.map((code) => checked(code)).filter(({ id }) => !replaced.includes(id))
  const facts = {
    standard: '3.0' as const,
    source: { container: told.container ?? 'json', position: 0 },
    claims,
    endorsements: [],
    contains: [],
    asked: [],
    checkedAt: '2026-11-01T00:00:00.000Z',
  }
  const { container: _, ...rests } = told
  return concludeReport({ ...facts, ...rests }, [...rest, ...checks])
}

const sentences = (...reports: readonly VerificationReport[]) =>
  verdictsOf(reports).map((verdict) => verdictTitle(verdict, verdictWords))

const cases: readonly (readonly [code: BadgeCode | 'nothing', Detail, string])[] = [
  ['nothing', {}, 'Genuine. It does not run out.'],
  [
    'expired',
    { until: '2026-06-13T23:59:59Z' },
    'Genuine, but expired on 13 June 2026; what it says still happened',
  ],
  ['expired', {}, 'Genuine, but expired; what it says still happened'],
  [
    'expired',
    { until: '1781395199' },
    'Genuine, but expired on 13 June 2026; what it says still happened',
  ],
  [
    'not-yet-valid',
    { from: '2030-01-01T00:00:00Z' },
    'Genuine, but not begun yet: it begins on 1 January 2030',
  ],
  ['dates-reversed', {}, 'Not proven: do not trust it'],
  ['suspended', { list: 'https://school.example/s.json' }, 'Genuine, but on hold'],
  ['revoked', {}, 'Taken back by the issuer'],
  ['revoked', { reason: 'Given by\n mistake\u202e' }, 'Taken back by the issuer: Given by mistake'],
  ['revoked', { reason: 'Suspended: a question' }, 'Genuine, but on hold: a question'],
  ['revoked', { reason: 'Suspended: ' }, 'Genuine, but on hold'],
  [
    'revoked',
    { reason: 'Replaced by https://school.example/awards/two/assertion.json' },
    'Replaced by a newer one',
  ],
  ['revoked', { reason: 'Replaced by a newer award' }, 'Replaced by a newer one'],
  [
    'revoked',
    { reason: 'Replaced by mistake, sorry' },
    'Taken back by the issuer: Replaced by mistake, sorry',
  ],
  ['signature-wrong', {}, 'Altered: do not trust it'],
  ['proof-missing', {}, 'Not proven: do not trust it'],
  ['claims-differ', {}, 'Altered: do not trust it'],
  ['not-standard', {}, 'Not proven: do not trust it'],
  ['issuer-key-not-own', {}, 'Not proven: do not trust it'],
  [
    'status-list-malformed',
    { list: 'https://school.example/s.json' },
    'Could not check everything',
  ],
]

describe('the verdict on one badge', () => {
  test.each(cases)('%s %j is told as "%s"', (code, detail, sentence) => {
    const checks = code === 'nothing' ? [] : [checked(code, detail)]
    expect(sentences(report({ checks }))).toEqual([sentence])
  })

  test('an end is told by the day that the badge writes, wherever it is read', () => {
    expect(sentences(report({ claims: ending }))).toEqual([
      'Genuine, and valid until 24 April 2028',
    ])
  })

  test.each([
    ['offline', 'Could not check: lists.example did not answer'],
    ['server-error', 'Could not check: lists.example did not answer'],
    ['not-permitted', 'Could not check: lists.example was not asked'],
    ['blocked', 'Could not check everything'],
    ['not-found', 'Could not check everything'],
  ] as const)('a website that is %s is told as "%s"', (reason, sentence) => {
    const unreachable = checked('status-unreachable', { list: 'https://lists.example/1' }, reason)
    expect(sentences(report({ checks: [unreachable] }))).toEqual([sentence])
  })

  test('is never "genuine" where its issuer is a key that nobody vouches for', () => {
    const checks = [checked('issuer-key-only')]
    expect(sentences(report({ checks }))).toEqual(['Unchanged, but nobody vouches for its issuer'])
    expect(sentences(report({ checks, standard: 'clr-2.0' }))).toEqual([
      'A record that its holder put together. Look at each badge.',
    ])
    expect(sentences(report({ standard: 'clr-2.0' }))).toEqual(['Genuine. It does not run out.'])
    const altered = [...checks, checked('signature-wrong')]
    expect(sentences(report({ checks: altered, standard: 'clr-2.0' }))).toEqual([
      'Altered: do not trust it',
    ])
  })

  test('is never "genuine" while who issued it is open, though it has expired or is on hold', () => {
    const open = checked('issuer-unreachable', { issuer: 'did:web:school.example' }, 'timeout')
    expect(sentences(report({ checks: [open, checked('expired')] }))).toEqual([
      'Could not check: school.example did not answer',
    ])
  })

  test('that says it is a preview is that, unless it was altered', () => {
    expect(sentences(report({ isPreview: true }))).toEqual(['Preview: proves nothing'])
    expect(sentences(report({ isPreview: true, checks: [checked('signature-wrong')] }))).toEqual([
      'Altered: do not trust it',
    ])
  })

  test('on no badge at all says so', () => {
    expect(sentences(report({ standard: 'unknown', checks: [checked('not-a-badge')] }))).toEqual([
      'There is no badge here that we can read',
    ])
  })

  test('leads to what has replaced it, on the same website alone', () => {
    const replacedBy = (address: string) => {
      const checks = [checked('revoked', { reason: `Replaced by ${address}` })]
      return verdictsOf([report({ checks })])[0]?.newer
    }
    expect(replacedBy('https://school.example/awards/two/assertion.json')).toBe(
      'https://school.example/awards/two/',
    )
    expect(replacedBy('https://evil.example/awards/two/assertion.json')).toBe(undefined)
    expect(replacedBy('javascript:alert(1)')).toBe(undefined)
  })
})

describe('two forms in one picture', () => {
  const older: Claims = {
    ...ending,
    issuerId: 'https://school.example/issuers/school/profile.json',
    expires: '2028-04-24T22:59:59Z',
  }
  const pair = (first: Told, second: Told, container: Source['container'] = 'png') => [
    report({ standard: '2.0', claims: older, container, ...first }),
    report({ standard: '3.0', claims: ending, container, ...second }),
  ]

  const together: readonly (readonly [string, Told, Told, string])[] = [
    ['both good', {}, {}, 'Genuine, and valid until 24 April 2028'],
    [
      'one that names who took it back and why',
      { checks: [checked('revoked', { reason: 'A mistake' })] },
      { checks: [checked('revoked')] },
      'Taken back by the issuer: A mistake',
    ],
    [
      'on hold in both ways of saying so',
      { checks: [checked('revoked', { reason: 'Suspended: a question' })] },
      { checks: [checked('suspended')] },
      'Genuine, but on hold: a question',
    ],
    [
      'one that could not be asked about',
      { checks: [checked('hosted-unreachable', { url: 'https://a.example/1' }, 'offline')] },
      {},
      'Could not check: a.example did not answer',
    ],
    ['one altered', {}, { checks: [checked('signature-wrong')] }, 'Altered: do not trust it'],
    [
      'one taken back alone',
      { checks: [checked('revoked')] },
      {},
      'Its two forms disagree: do not trust it',
    ],
    ...(
      [
        ['name', 'Master Baker'],
        ['issuedOn', '2020-01-01T00:00:00Z'],
        ['expires', '2099-01-01T00:00:00Z'],
        ['issuerId', 'https://other.example/issuer'],
      ] as const
    ).map(
      ([member, value]) =>
        [
          `another ${member}`,
          { claims: { ...older, [member]: value } },
          {},
          'Its two forms disagree: do not trust it',
        ] as const,
    ),
  ]
  test.each(together)('%s are one badge', (_, first, second, sentence) => {
    expect(sentences(...pair(first, second))).toEqual([sentence])
    expect(sentences(...pair(first, second).reverse())).toEqual([sentence])
  })

  test.each([
    ['two of one generation', pair({}, { standard: '2.0', claims: older })],
    ['not in one picture', pair({}, {}, 'json')],
    ['one of which is no badge', pair({}, { standard: 'unknown' })],
    ['three', [...pair({}, {}), report({ container: 'png' })]],
  ])('but %s are told one by one', (_, reports) => {
    expect(verdictsOf(reports)).toHaveLength(reports.length)
  })
})

test.each(['2026-13-45', '2026-02-31', '0000-00-00', 'last spring'])(
  'a day like %s, which is none, is told as the badge writes it',
  (day) => {
    const [verdict] = verdictsOf([report()])
    const title = verdictTitle(
      { ...verdict!, finding: 'genuine-until', values: { day } },
      verdictWords,
    )
    expect(title).toContain(day)
  },
)
