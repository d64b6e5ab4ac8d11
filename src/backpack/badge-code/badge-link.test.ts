import { expect, test } from 'vitest'
import { readBadgeLink, writeBadgeLink } from './badge-link.ts'

const digits = '1'.repeat(40)

test('a link leads to the verifier of a site and comes back as site and digits', () => {
  const long = `https://owner.example/${'a'.repeat(240)}/`
  for (const site of ['https://badges.example/', 'https://owner.example/a/b/', long]) {
    const link = writeBadgeLink({ site, digits })
    expect(link).toBe(`${site}verify/#${digits}`)
    expect(readBadgeLink(` ${link}\n`)).toEqual({ site, digits })
  }
})

test.each([
  ['letters behind #', `https://badges.example/verify/#${digits}a`],
  ['an address behind #', 'https://badges.example/verify/#https%3A//a.example/'],
  ['few digits', `https://badges.example/verify/#${digits.slice(0, 16)}`],
  ['another page', `https://badges.example/claim/#${digits}`],
  ['a page that ends alike', `https://badges.example/xverify/#${digits}`],
  ['a question', `https://badges.example/verify/?a#${digits}`],
  ['another scheme', `data:verify/#${digits}`],
  ['digits alone', digits],
  ['a very long address', `https://badges.example/${'a'.repeat(300)}/verify/#${digits}`],
])('%s is no link of a badge', (_, text) => {
  expect(readBadgeLink(text)).toBeUndefined()
})
