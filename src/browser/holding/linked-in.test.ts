import { expect, test } from 'vitest'
import { linkedInLink, linkedInValues } from './linked-in.ts'

const form =
  'https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME&certUrl=https%3A%2F%2Fbadges.example%2Fawards%2Fa%2F'

const award = {
  name: 'Breadmaker',
  issuer: 'Riverside College',
  awarded: '2026-06-01',
  expires: undefined,
  url: 'https://badges.example/awards/a/',
  slug: 'a',
}

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
  [undefined, undefined, {}],
])(
  'LinkedIn is told of an award of %s until %s each field by its name',
  (awarded, expires, days) => {
    const link = new URL(linkedInLink(form, linkedInValues({ ...award, awarded, expires })))
    expect(link.origin + link.pathname).toBe('https://www.linkedin.com/profile/add')
    expect(Object.fromEntries(link.searchParams)).toEqual({
      startTask: 'CERTIFICATION_NAME',
      name: 'Breadmaker',
      organizationName: 'Riverside College',
      ...days,
      certUrl: 'https://badges.example/awards/a/',
      certId: 'a',
    })
  },
)

test('signs in a name stay in its field', () => {
  const issuer = 'Arts & Crafts #1 + 100 %='
  const link = linkedInLink(form, linkedInValues({ ...award, issuer }))
  expect(new URL(link).searchParams.get('organizationName')).toBe(issuer)
  expect(link).toContain('Arts%20%26%20Crafts%20%231')
})
