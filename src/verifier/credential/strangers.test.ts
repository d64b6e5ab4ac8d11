import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Page, fakeWorld } from '../../testing/world.ts'
import type { Code, VerificationReport } from '../reporting/report.ts'
import { verifyBadge } from '../verify-badge.ts'

const folder = new URL('../../testing/verifier/strangers/credentials/', import.meta.url)
const read = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)))
const worlds = JSON.parse(new TextDecoder().decode(read('pages.json'))) as Record<
  string,
  Record<string, Page>
>

async function look(name: string): Promise<VerificationReport> {
  const world = fakeWorld(worlds[name] ?? {}, {
    now: name.startsWith('ob3') ? '2026-11-23T00:00:00Z' : '2025-06-01T00:00:00Z',
  })
  const [report] = await verifyBadge(read(name), world)
  if (report === undefined) throw new Error('no report')
  return report
}

const cases: readonly (readonly [
  file: string,
  verdict: VerificationReport['verdict'],
  code: Code,
])[] = [
  ['01-revoked-but-statusPurpose-missing.json', 'could-not-check', 'status-method-unknown'],
  ['03-vc11-expired-but-validUntil-later.json', 'invalid', 'expired'],
  ['05-honest-empty-lists.json', 'valid', 'format-good'],
  ['06-suite-ecdsa-sd-2023.json', 'could-not-check', 'proof-suite-unknown'],
  ['08-method-listed-and-embedded.json', 'valid', 'issuer-proven-domain'],
  ['10-alg-Ed25519.jwt', 'valid', 'signature-right'],
  ['11-header-iss.jwt', 'valid', 'signature-right'],
  ['13-token-wrapped-at-76.txt', 'invalid', 'token-white-space'],
  ['14-termsOfUse-a-number.jwt', 'invalid', 'not-standard'],
  ['16-badge-without-VC-context.json', 'invalid', 'not-standard'],
  ['17-issuer-without-type.jwt', 'invalid', 'not-standard'],
  ['25-vc11-token-validFrom-beside-issuanceDate.jwt', 'valid', 'claims-agree'],
  ['ob3-control.json', 'valid', 'format-good'],
  ['ob3-evidence-empty.json', 'valid', 'format-good'],
  ['ob3-alignment-description-null.json', 'valid', 'format-good'],
  ['18-list-id-differs-revoked.json', 'invalid', 'revoked'],
]

test.each(cases)('%s is %s (%s)', async (file, verdict, code) => {
  const { checks, verdict: found } = await look(file)
  expect(found, JSON.stringify(checks, null, 1)).toBe(verdict)
  expect(checks.map((check) => check.code)).toContain(code)
})

test.each([
  ['14-termsOfUse-a-number.jwt', 'termsOfUse'],
  ['16-badge-without-VC-context.json', '@context'],
  ['17-issuer-without-type.jwt', 'issuer.type'],
])('what is wrong with %s is named: %s', async (file, member) => {
  const { checks } = await look(file)
  const fault = checks.find(({ code }) => code === 'not-standard')
  expect(fault?.detail['member']).toMatch(member)
})
