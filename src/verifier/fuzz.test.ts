import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bakePng } from '../baking/png/png.ts'
import { bakeSvg } from '../baking/svg/svg.ts'
import { isLongRun } from '../testing/long-run.ts'
import { mutations } from '../testing/mutate.ts'
import { goodPng } from '../testing/pictures/make-png.ts'
import { assertion2, urls } from '../testing/verifier/assertions.ts'
import { badge3, jwtOf, prove, statusEntry, statusUrl } from '../testing/verifier/credentials.ts'
import { stage, worldWith } from '../testing/verifier/stage.ts'
import { createDocumentCache } from './fetching/document-cache.ts'
import type { VerificationReport } from './reporting/report.ts'
import { verifyBadge } from './verify-badge.ts'
import type { Input } from './world.ts'

const { ed, rsa } = stage
/** VERIFIER_FUZZ=100000 for more than any long run. */
const runs = Number(process.env['VERIFIER_FUZZ'] ?? (isLongRun ? 1500 : 400))
/** Milliseconds of processor time, which other work on the machine does not change. */
const longest = 1000
const world = { ...worldWith({}, { limits: { milliseconds: 50 } }), cache: createDocumentCache() }
const bytes = (text: string) => new TextEncoder().encode(text)
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><!-- a lamp --><rect width="4"/></svg>'

const originals: Record<string, () => Promise<Uint8Array>> = {
  'a PNG': async () =>
    bakePng(goodPng(), [
      { keyword: 'openbadges', text: JSON.stringify(assertion2()) },
      { keyword: 'openbadgecredential', text: await jwtOf(badge3(), rsa) },
    ]),
  'an SVG': async () =>
    bytes(bakeSvg(svg, { standard: '3.0', form: 'signed', text: await jwtOf(badge3(), rsa) })),
  'a hosted SVG': async () =>
    bytes(
      bakeSvg(svg, {
        standard: '2.0',
        form: 'hosted',
        url: urls.assertion,
        text: JSON.stringify(assertion2()),
      }),
    ),
  'a token': async () => bytes(await jwtOf(badge3(), rsa)),
  'a proven credential': async () => bytes(JSON.stringify(await prove(badge3(), ed))),
  'a hosted assertion': async () => bytes(JSON.stringify(assertion2())),
}

async function look(
  input: Input,
  given: Parameters<typeof verifyBadge>[1] = world,
): Promise<readonly VerificationReport[]> {
  const start = process.cpuUsage()
  const reports = await verifyBadge(input, { ...given, holder: 'learner@school.example' })
  const { user, system } = process.cpuUsage(start)
  expect((user + system) / 1000).toBeLessThan(longest)
  expect(reports.length).toBeGreaterThan(0)
  return reports
}

describe('damage of any kind ends in a report', () => {
  test.each(Object.entries(originals))(
    '%s',
    async (_, make) => {
      const original = await make()
      for (const mutant of mutations(original, runs)) await look(mutant)
    },
    3_600_000,
  )

  test('a status list', async () => {
    const badge = JSON.stringify(
      await prove(badge3({ credentialStatus: statusEntry('revocation', 7) }), ed),
    )
    const list = bytes(JSON.stringify(stage.pages[statusUrl]))
    for (const mutant of mutations(list, runs)) {
      const [report] = await look(badge, {
        ...worldWith({ [statusUrl]: mutant }),
        cache: undefined,
      })
      const status = report?.checks.find(({ id }) => id === 'status')
      // Where the damage did not touch what the list says, it is as good as before; it never revokes.
      expect(['status-clear', status?.outcome === 'unknown' ? status.code : '']).toContain(
        status?.code,
      )
    }
  }, 3_600_000)
})

test('no JSON whatever is valid or does any harm', async () => {
  const terms = fc.constantFrom(
    '@context',
    'type',
    'id',
    'issuer',
    'badge',
    'verify',
    'proof',
    'credentialSubject',
    'recipient',
    'verification',
    'credentialStatus',
    'endorsement',
    '__proto__',
  )
  const words = fc.constantFrom(
    'https://www.w3.org/ns/credentials/v2',
    'https://w3id.org/openbadges/v2',
    'VerifiableCredential',
    'OpenBadgeCredential',
    'Assertion',
    'ClrCredential',
    'did:key:z6Mk',
    urls.assertion,
    '2026-01-01T00:00:00Z',
  )
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      words,
      fc.string(),
      fc.integer(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.oneof(terms, fc.string()), tie('value'), { maxKeys: 6 }),
    ),
  }))
  await fc.assert(
    fc.asyncProperty(value, async (json) => {
      const reports = await look(JSON.stringify(json))
      expect(reports.map(({ verdict }) => verdict)).not.toContain('valid')
    }),
    { numRuns: runs, seed: 1 },
  )
}, 3_600_000)

test('no text whatever is valid or does any harm', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
      const reports = await look(text)
      expect(reports.map(({ verdict }) => verdict)).not.toContain('valid')
    }),
    { numRuns: runs, seed: 2 },
  )
}, 3_600_000)
