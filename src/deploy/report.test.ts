import { expect, test } from 'vitest'
import type { DeployReport } from './deploy.ts'
import type { DeployPlan } from './planning/plan-deploy.ts'
import { priceList } from './planning/prices.ts'
import { dryRunText, reportText } from './report.ts'
import { stages } from './objects/upload-order.ts'

const plan = (assets: number): DeployPlan => ({
  uploads: {
    ...(Object.fromEntries(
      stages.map((stage) => [stage, { paths: [], bytes: 0 }]),
    ) as unknown as DeployPlan['uploads']),
    assets: {
      paths: Array.from({ length: assets }, (_, index) => `assets/${index}`),
      bytes: assets * 2_000_000,
    },
  },
  gone: ['feed.xml'],
  foreign: 1,
  foreignNames: [],
  same: 7,
  bytes: 20_000_000_000,
})

test('a dry run says objects, bytes and money by the prices of the host', () => {
  const text = dryRunText(plan(1_000_000), 'https://abc.r2.cloudflarestorage.com')
  expect(text).toContain('To upload: 1000000 objects, 2000 GB. The same already: 7 objects.')
  expect(text).toContain('Cloudflare R2: $4.50 for this deploy, $0.30 a month')
  expect(text).not.toContain('Wasabi')
})

test('of a host that is on no list, and of one that is only named like it, all prices are said', () => {
  for (const endpoint of ['https://s3.school.example', 'https://evil-wasabisys.com']) {
    const text = dryRunText(plan(1), endpoint)
    for (const { name } of priceList) expect(text).toContain(name)
  }
})

test('a price that was not read at the host itself says so', () => {
  const linesOf = (endpoint: string) => dryRunText(plan(1), endpoint)
  expect(linesOf('https://abc.r2.cloudflarestorage.com')).toContain(
    '(prices of 2026-11-30, developers.cloudflare.com',
  )
  expect(linesOf('https://s3.eu-central-1.wasabisys.com')).toContain('as others say: ')
})

test('every price names where it was read, and when', () => {
  for (const { source, day } of priceList) {
    expect(source).toMatch(/\w\.\w/)
    expect(day).toMatch(/^20\d\d-\d\d-\d\d$/)
  }
})

const report: DeployReport = {
  plan: plan(1),
  uploadedBytes: 2000,
  deleted: 1,
  leaving: ['2026-12-01T09:30:00.000Z', '2026-12-01T12:00:01.000Z'],
  isKept: false,
}

test('a report says what was done, what waits, and what the host cannot do', () => {
  expect(reportText(report)).toBe(
    [
      'Uploaded 1 object (2 kB); 7 objects lay there already.',
      'Deleted 1 object.',
      '2 objects no longer of the site: a deploy after 2026-12-01 09:30 UTC deletes the first, one after 2026-12-01 12:01 UTC the last.',
      '1 object there was not put there by a deploy, and stays.',
      'This host does not keep two deploys apart: run one at a time.',
    ].join('\n'),
  )
})

test.each([
  [[], undefined],
  [
    ['2026-12-01T12:00:00.000Z'],
    '1 object no longer of the site: a deploy after 2026-12-01 12:00 UTC deletes it.',
  ],
  [
    ['2026-12-31T23:59:00.001Z', '2026-12-31T23:59:59.999Z'],
    '2 objects no longer of the site: a deploy after 2027-01-01 00:00 UTC deletes them.',
  ],
])('of what may go at %j it says so', (leaving, words) => {
  const said = reportText({ ...report, leaving })
    .split('\n')
    .filter((line) => line.includes('no longer of the site'))
  expect(said).toEqual(words === undefined ? [] : [words])
})
