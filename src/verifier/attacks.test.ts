import { afterAll, describe, expect, test } from 'vitest'
import type { Attack, Scene } from '../testing/verifier/attacks/attack.ts'
import { assessorAttacks } from '../testing/verifier/attacks/assessor-attacks.ts'
import { formatAttacks } from '../testing/verifier/attacks/format-attacks.ts'
import { issuerAttacks } from '../testing/verifier/attacks/issuer-attacks.ts'
import { nameAttacks } from '../testing/verifier/attacks/name-attacks.ts'
import { networkAttacks } from '../testing/verifier/attacks/network-attacks.ts'
import { originAttacks } from '../testing/verifier/attacks/origin-attacks.ts'
import { presentationAttacks } from '../testing/verifier/attacks/presentation-attacks.ts'
import { clrAttacks } from '../testing/verifier/attacks/clr-attacks.ts'
import { signatureAttacks } from '../testing/verifier/attacks/signature-attacks.ts'
import { statusAttacks } from '../testing/verifier/attacks/status-attacks.ts'
import { suspensionAttacks } from '../testing/verifier/attacks/suspension-attacks.ts'
import { withoutAlgorithm } from '../testing/verifier/lacking.ts'
import { worldWith } from '../testing/verifier/stage.ts'
import { catalogue, codes } from './messages/catalogue.ts'
import type { Check, VerificationReport } from './reporting/report.ts'
import { verifyBadge } from './verify-badge.ts'

const attacks: readonly Attack[] = [
  ...formatAttacks,
  ...signatureAttacks,
  ...originAttacks,
  ...issuerAttacks,
  ...statusAttacks,
  ...suspensionAttacks,
  ...networkAttacks,
  ...nameAttacks,
  ...presentationAttacks,
  ...clrAttacks,
  ...assessorAttacks,
]
const seen = new Set<string>()

async function look({ input, world, holder, lacks }: Scene): Promise<VerificationReport> {
  const work = async () => verifyBadge(input, { ...(world ?? worldWith()), holder })
  const [report] = await (lacks === undefined ? work() : withoutAlgorithm(lacks, work))
  if (report === undefined) throw new Error('no report')
  return report
}

function allChecks({ checks, endorsements, contains }: VerificationReport): readonly Check[] {
  return [...checks, ...[...endorsements, ...contains].flatMap(allChecks)]
}

describe('each attack ends in its own code', () => {
  test.each(attacks.map((attack) => [attack.name, attack] as const))('%s', async (_, attack) => {
    const report = await look(await attack.scene())
    const checks = allChecks(report)
    for (const { code } of checks) seen.add(code)
    const told = checks.filter(({ outcome }) => outcome === 'failed' || outcome === 'unknown')
    expect(
      checks.map(({ code }) => code),
      JSON.stringify(told, null, 1),
    ).toContain(attack.code)
    expect([report.verdict, told.map(({ code }) => code)]).toEqual([
      attack.verdict,
      told.map(({ code }) => code),
    ])
    if (attack.reason !== undefined)
      expect(checks.map(({ reason }) => reason)).toContain(attack.reason)
  })
})

describe('what is nearly that attack does not end in its code', () => {
  const near = attacks.filter((attack) => attack.near !== undefined)
  test.each(near.map((attack) => [attack.name, attack] as const))('%s', async (_, attack) => {
    const checks = allChecks(await look(await attack.near!()))
    for (const { code } of checks) seen.add(code)
    expect(checks.map(({ code }) => code)).not.toContain(attack.code)
  })
})

test('every name of an attack is its own', () => {
  const names = attacks.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(names.length).toBeGreaterThanOrEqual(100)
})

test('every code that is bad news has an attack and something that is nearly one', () => {
  const bad = codes.filter((code) => ['failed', 'unknown'].includes(catalogue[code].outcome))
  const attacked = new Set<string>(attacks.map(({ code }) => code))
  const compared = new Set<string>(attacks.filter(({ near }) => near).map(({ code }) => code))
  expect(bad.filter((code) => !attacked.has(code))).toEqual([])
  expect(bad.filter((code) => !compared.has(code))).toEqual([])
})

afterAll(() => {
  expect(codes.filter((code) => !seen.has(code))).toEqual([])
})
