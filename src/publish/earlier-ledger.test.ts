import { cp } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { filesIn, type Files } from '../testing/publish/files.ts'
import { cityPlace } from '../testing/publish/place.ts'
import { published } from '../testing/publish/run.ts'
import { siteUrl, webOf, type PublishedWeb } from '../testing/publish/web.ts'
import { fakeWorld } from '../testing/world.ts'
import { verdictsOf } from '../verifier/reporting/verdict.ts'
import { verifyBadge } from '../verifier/verify-badge.ts'

// The ledger of the tiny city as it was written when a credential still had two status entries, one for each list, and
// the lists of suspended awards did not count as withdrawn. What it holds is never signed again.

const kept = fileURLToPath(new URL('../testing/ledger/two-status-entries', import.meta.url))
const signed = ['credential.json', 'credential.jwt', 'assertion.jws'] as const

let ledger: string
let files: Files
let web: PublishedWeb
let summary: Awaited<ReturnType<typeof published>>
beforeAll(async () => {
  const place = await cityPlace()
  await cp(kept, place.ledger, { recursive: true })
  summary = await published(place)
  const segments = await filesIn(place.ledger)
  ledger = ['000001.jsonl', '000002.jsonl'].map((name) => String(segments.get(name))).join('')
  files = await filesIn(place.dist)
  web = webOf(files)
})

test('nothing is issued again', async () => {
  expect(summary).toMatchObject({ issued: 0, republished: 11 })
  const before = await filesIn(kept)
  expect(ledger).toBe([...before.values()].join(''))
})

describe('every award is published as it was signed', () => {
  test.each(signed)('%s', (document) => {
    for (const slug of web.awards) {
      const text = web.text(web.at(slug, document))
      const signature =
        document === 'credential.json' ? web.credential(slug).proof[0]?.proofValue : text
      expect(ledger).toContain(signature?.split('.').at(-1))
    }
  })

  test('with both entries', () => {
    for (const slug of web.awards)
      expect(web.credential(slug).credentialStatus).toMatchObject([
        { statusPurpose: 'revocation' },
        { statusPurpose: 'suspension' },
      ])
  })
})

test.each([
  ['credential.json', 'on-hold'],
  ['credential.jwt', 'on-hold'],
  ['assertion.jws', 'taken-back'],
])('each %s stands as its award does, and what is suspended is %s', async (document, suspended) => {
  const pages = Object.fromEntries([...files].map(([path, bytes]) => [siteUrl + path, bytes]))
  const world = fakeWorld(pages, { now: '2026-05-10T12:00:00Z' })
  const found = await Promise.all(
    web.awards.map(async (slug) => {
      const reports = await verifyBadge(web.text(web.at(slug, document)), world)
      return verdictsOf(reports).map(({ finding }) => finding)
    }),
  )
  const revokedAndReplaced = ['taken-back', 'taken-back']
  const sound = [...Array.from({ length: 4 }, () => 'genuine'), 'genuine-until', 'genuine-until']
  expect(found.flat().toSorted()).toEqual(
    ['expired', ...sound, 'genuine-until', suspended, ...revokedAndReplaced].toSorted(),
  )
})
