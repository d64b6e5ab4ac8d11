import { expect, test } from 'vitest'
import { assertion2, badgeClass2, profile2, urls } from '../testing/verifier/assertions.ts'
import { guildUrl, hosted, hostedUrl } from '../testing/verifier/endorsed.ts'
import { worldWith } from '../testing/verifier/stage.ts'
import type { Page } from '../testing/world.ts'
import { verifyBadge } from './verify-badge.ts'

// Endorsements of 2.0 are true for where they lie. None that lies elsewhere, or says something else there, is believed.

const otherClaim = { claim: { id: `${urls.badge}x`, endorsementComment: 'Well made.' } }

/** A badge of 2.0 whose BadgeClass carries an endorsement, which lies at its own address. */
async function lookHosted(carried: unknown, pages: Readonly<Record<string, Page>> = {}) {
  const world = worldWith({
    [urls.badge]: badgeClass2({ endorsement: carried }),
    [guildUrl]: profile2({ id: guildUrl, name: 'Guild' }),
    [hostedUrl]: hosted(),
    ...pages,
  })
  const [report] = await verifyBadge(urls.assertion, world)
  return { verdict: report?.verdict, verdicts: report?.endorsements.map((each) => each.verdict) }
}

const forged2: readonly (readonly [string, unknown, Readonly<Record<string, Page>>])[] = [
  ['of another badge', hostedUrl, { [hostedUrl]: hosted(otherClaim) }],
  [
    'handed over as one of this badge, and hosted as one of another',
    hosted(),
    { [hostedUrl]: hosted(otherClaim) },
  ],
  ['handed over as one of another', hosted(otherClaim), {}],
  [
    'handed over with other words',
    hosted({ claim: { id: urls.badge, endorsementComment: 'The best.' } }),
    {},
  ],
  ['hosted under another id', hostedUrl, { [hostedUrl]: hosted({ id: `${hostedUrl}?2` }) }],
  [
    'hosted by somebody else in the guild’s name',
    'https://evil.example/1.json',
    { 'https://evil.example/1.json': hosted({ id: 'https://evil.example/1.json' }) },
  ],
  ['taken back', hostedUrl, { [hostedUrl]: hosted({ revoked: true, revocationReason: 'Ended.' }) }],
  ['gone', hostedUrl, { [hostedUrl]: { status: 410 } }],
  ['not there', hostedUrl, { [hostedUrl]: { status: 404 } }],
  ['run out', hostedUrl, { [hostedUrl]: hosted({ expires: '2026-05-01T00:00:00Z' }) }],
  ['a badge', hostedUrl, { [hostedUrl]: assertion2({ id: hostedUrl }) }],
  ['without a guild', hostedUrl, { [guildUrl]: { status: 404 } }],
]

test('a hosted one of 2.0 stands', async () => {
  expect(await lookHosted(hostedUrl)).toEqual({ verdict: 'valid', verdicts: ['valid'] })
  expect(await lookHosted(hosted())).toEqual({ verdict: 'valid', verdicts: ['valid'] })
})

test.each(forged2)(
  'a hosted one that is %s does not stand, and the badge does',
  async (_, carried, pages) => {
    const { verdict, verdicts } = await lookHosted(carried, pages)
    expect(verdict).toBe('valid')
    expect(verdicts).toHaveLength(1)
    expect(verdicts).not.toContain('valid')
  },
)
