import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Page, fakeWorld } from '../../testing/world.ts'
import type { Code, VerificationReport } from '../report.ts'
import { verify } from '../verify.ts'

const folder = new URL('../../testing/verifier/strangers/credentials/', import.meta.url)
const read = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)))
const worlds = JSON.parse(new TextDecoder().decode(read('pages.json'))) as Record<
  string,
  Record<string, Page>
>

async function look(name: string): Promise<VerificationReport> {
  const world = fakeWorld(worlds[name] ?? {}, { now: '2025-06-01T00:00:00Z' })
  const [report] = await verify(read(name), world)
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
  ['18-list-id-differs-revoked.json', 'invalid', 'revoked'],
]

test.each(cases)('%s is %s (%s)', async (file, verdict, code) => {
  const { checks, verdict: found } = await look(file)
  expect(found, JSON.stringify(checks, null, 1)).toBe(verdict)
  expect(checks.map((check) => check.code)).toContain(code)
})
