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

test('without a script mail and LinkedIn are given the address of the award', () => {
  const { mail, social } = sharingOf(view, taught(false)) ?? {}
  const url = view.addresses.award(sample.slug)
  expect(new URL(mail ?? '').searchParams.get('body')).toBe(url)
  const link = new URL(social?.linkedIn ?? '')
  expect(link.origin + link.pathname).toBe('https://www.linkedin.com/profile/add')
  expect(link.searchParams.get('startTask')).toBe('CERTIFICATION_NAME')
  expect(link.searchParams.get('certUrl')).toBe(url)
})

test('nothing leads to a network of strangers where the issuer teaches minors', () => {
  expect(sharingOf(view, taught(true))?.social).toBe(undefined)
  expect(sharingOf(view, taught(true))?.mail).toMatch(/^mailto:\?body=/)
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
  }
})
