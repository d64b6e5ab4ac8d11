import { expect, test } from 'vitest'
import { badge3, jwtOf } from '../../testing/verifier/credentials.ts'
import { stage, worldWith } from '../../testing/verifier/stage.ts'
import { exitCodeOf, reportTexts } from './report-text.ts'
import { verifyBadge } from '../verify-badge.ts'

const { rsa } = stage
const named = (name: string) => badge3({ issuer: { ...(badge3()['issuer'] as object), name } })

test('the verdict comes first, then every check', async () => {
  const reports = await verifyBadge(await jwtOf(badge3(), rsa), worldWith())
  const lines = reportTexts([reports], ['badge.jwt']).split('\n')
  expect(lines.slice(0, 2)).toEqual(['VALID  badge.jwt', '  Genuine, and valid until 12 June 2028'])
  expect(lines).toContain('  ✓ The issuer is proven by its web domain [issuer-proven-domain]')
})

test('a terminal is not told what to do by a badge', async () => {
  const reports = await verifyBadge(await jwtOf(named('\u001b[2J\u202eevil'), rsa), worldWith())
  expect(reportTexts([reports], ['x'])).not.toMatch(/[\u0000-\u0009\u001b\u202e]/)
})

test('the exit code is the worst of all', async () => {
  const [good = []] = [await verifyBadge(await jwtOf(badge3(), rsa), worldWith())]
  const bad = await verifyBadge(JSON.stringify(badge3()), worldWith())
  const open = await verifyBadge('hello', worldWith())
  expect([good, [...good, ...open], [...open, ...bad]].map(exitCodeOf)).toEqual([0, 3, 1])
})
