import { expect, test } from 'vitest'
import { riverbank, riverbankSite } from '../../testing/riverbank.ts'
import type { PublisherRecord } from '../records.ts'
import type { CopiedBadge, SignedDocument } from './catalogue-copy.ts'
import { listedBadges } from './listed-badges.ts'
import { takeSigned } from './take-catalogue.ts'

const path = 'issuers/riverbank-trust/catalogue.json'
const signed = JSON.parse((await riverbankSite()).get(path) ?? '') as SignedDocument
const { badges } = takeSigned(signed, riverbank.url)
const unsigned: CopiedBadge = { ...badges[0]!, id: `${riverbank.url}badges/other/` }
const recordOf = (changes: object = {}): PublisherRecord => ({
  ...{ file: 'badges/directory.yml', position: { line: 1, column: 1 }, fields: {}, index: 0 },
  publisher: { ...riverbank, ...changes },
  copy: {
    ...{ url: riverbank.url, day: '2026-10-06', sha256: '', unsigned: 1 },
    ...{ signed: [signed], badges: [...badges, unsigned] },
  },
})
const id = `${riverbank.url}badges/riverbank-trust/water-sampler/`

test('a badge that its issuer has signed for is known by that issuer, in both versions of the standard', () => {
  expect(listedBadges([recordOf()]).get(id)).toMatchObject({
    ...{ id, name: 'Water Sampler', language: 'en' },
    ...{ issuer: 'The Riverbank Trust', publisher: 'Riverbank Badges' },
    issuerIds: [
      'did:web:badges.riverbank.example:issuers:riverbank-trust',
      `${riverbank.url}issuers/riverbank-trust/profile.json`,
    ],
  })
})

test('one that nobody has signed for is known by its address alone', () => {
  expect(listedBadges([recordOf()]).get(unsigned.id)).not.toHaveProperty('issuerIds')
})

test('of a publisher that is suspended nothing is known', () => {
  expect(listedBadges([recordOf({ suspended: 'We look into it.' })]).size).toBe(0)
})
