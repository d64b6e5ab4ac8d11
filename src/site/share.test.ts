import { expect, test } from 'vitest'
import { awardPages } from '../testing/site-awards.ts'
import { siteData } from '../testing/site-data.ts'
import { awardHead } from './award.ts'
import { sharingOf } from './share.ts'
import { viewOf } from './view.ts'

const data = siteData('https://badges.example/')
const [sample] = awardPages(data)
if (!sample?.issuer) throw new RangeError('no sample award')
const { issuer } = sample
const view = viewOf(data)
const taught = (minors: boolean) => ({
  ...sample,
  issuer: { ...issuer, profile: { ...issuer.profile, minors } },
})

test.each([
  [
    '2026-01-31',
    '2028-12-01',
    { issueYear: '2026', issueMonth: '1', expirationYear: '2028', expirationMonth: '12' },
  ],
  [
    '2026-12-31T23:30:00+02:00',
    '2027-01-01',
    { issueYear: '2026', issueMonth: '12', expirationYear: '2027', expirationMonth: '1' },
  ],
  ['2026-06-01', undefined, { issueYear: '2026', issueMonth: '6' }],
])(
  'LinkedIn is told of an award of %s until %s each field by its name',
  (awarded, expires, days) => {
    const { expires: _, ...endless } = taught(false)
    const award = { ...endless, awarded, ...(expires === undefined ? {} : { expires }) }
    const sharing = sharingOf(view, award)
    const link = new URL(sharing?.social?.linkedIn ?? '')
    expect(link.origin + link.pathname).toBe('https://www.linkedin.com/profile/add')
    expect(Object.fromEntries(link.searchParams)).toEqual({
      startTask: 'CERTIFICATION_NAME',
      name: sample.badge?.badge.name,
      organizationName: issuer.profile.name,
      ...days,
      certUrl: view.addresses.award(award.slug),
      certId: award.slug,
    })
  },
)

test('signs in a name stay in its field', () => {
  const profile = { ...issuer.profile, minors: false, name: 'Arts & Crafts #1 + 100 %=' }
  const sharing = sharingOf(view, { ...sample, issuer: { ...issuer, profile } })
  const link = new URL(sharing?.social?.linkedIn ?? '')
  expect(link.searchParams.get('organizationName')).toBe(profile.name)
  expect(sharing?.mail).toContain('Arts%20%26%20Crafts%20%231')
})

test('nothing leads to a network of strangers where the issuer teaches minors', () => {
  expect(sharingOf(view, taught(true))?.social).toBe(undefined)
  expect(sharingOf(view, taught(true))?.mail).toMatch(/^mailto:\?subject=/)
})

test.each([
  ['valid', true],
  ['expired', true],
  ['suspended', false],
  ['superseded', false],
  ['revoked', false],
] as const)('an award that is %s is offered to a profile: %s', (state, isOffered) => {
  const { social } = sharingOf(view, { ...taught(false), state }) ?? {}
  expect(social !== undefined).toBe(isOffered)
})

test('what is shared names no holder, listed or not, and a preview has a picture with its words', () => {
  const named = { ...taught(false), listed: true, displayName: 'Maya Okonkwo' }
  for (const award of [named, { ...named, listed: false }]) {
    const head = awardHead(view, award)
    expect(JSON.stringify([sharingOf(view, award), head])).not.toContain('Maya')
    expect(head.card).toMatch(/^https:\/\/badges\.example\/.*\/card\.png$/)
    expect(head.cardText).toBe(head.title)
  }
})
