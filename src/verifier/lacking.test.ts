import { describe, expect, test } from 'vitest'
import { keyDocument, signedAssertion2, urls } from '../testing/verifier/assertions.ts'
import { badge3, did, jwtOf, prove } from '../testing/verifier/credentials.ts'
import { multibase, signToken } from '../testing/verifier/keys.ts'
import { refusals, withoutAlgorithm } from '../testing/verifier/lacking.ts'
import { stage, worldWith } from '../testing/verifier/stage.ts'
import type { VerificationReport } from './reporting/report.ts'
import { verifyBadge } from './verify-badge.ts'

const { ed, evilEd, rsa } = stage
const web = { [urls.key]: keyDocument(ed) }
const proven = async () => JSON.stringify(await prove(badge3(), ed))
const jcs = async () => JSON.stringify(await prove(badge3(), ed, { suite: 'eddsa-jcs-2022' }))
const kid = { kid: `${did}#${multibase(ed)}` }
const signed2 = async (key = ed) => signToken({ alg: 'EdDSA' }, signedAssertion2(), key)

/** Every form that Ed25519 signs, good and not. */
const inputs: readonly (readonly [string, () => Promise<string>, VerificationReport['verdict']])[] =
  [
    ['eddsa-rdfc-2022', proven, 'valid'],
    ['eddsa-jcs-2022', jcs, 'valid'],
    ['a token', async () => jwtOf(badge3(), ed, kid), 'valid'],
    ['a 2.0 token with a key in PEM', signed2, 'valid'],
    ['a changed badge', async () => (await proven()).replace('a circuit', 'a rocket'), 'invalid'],
    ['a token of a stranger', async () => jwtOf(badge3(), evilEd, kid), 'invalid'],
    ['a 2.0 token of a stranger', async () => signed2(evilEd), 'invalid'],
  ]

describe('where WebCrypto has no Ed25519, the report is the same', () => {
  test.each(inputs)('%s', async (_, make, verdict) => {
    const input = await make()
    const [usual] = await verifyBadge(input, worldWith(web))
    const [lacking] = await withoutAlgorithm('Ed25519', () => verifyBadge(input, worldWith(web)))
    expect(lacking).toEqual(usual)
    expect(lacking?.verdict).toBe(verdict)
  })
})

test.each(refusals)('a browser that says %s for Ed25519 still checks it', async (_, refusal) => {
  const input = await proven()
  const work = () => verifyBadge(input, worldWith(web))
  const [report] = await withoutAlgorithm('Ed25519', work, refusal)
  expect(report?.verdict).toBe('valid')
})

test('what no browser part can do is never said about the badge', async () => {
  const good = await jwtOf(badge3(), rsa, { kid: `${did}#rsa` })
  const [report] = await withoutAlgorithm('RSASSA-PKCS1-v1_5', () => verifyBadge(good, worldWith()))
  expect(report?.verdict).toBe('could-not-check')
  expect(report?.checks.filter(({ outcome }) => outcome === 'failed')).toEqual([])
})

test('a machine that lacks a function of the language ends the check, and finds nothing', async () => {
  const own = Object.getOwnPropertyDescriptor(String.prototype, 'isWellFormed')!
  const inputs = [await jwtOf(badge3(), rsa, { kid: `${did}#rsa` }), await proven()]
  Reflect.deleteProperty(String.prototype, 'isWellFormed')
  try {
    for (const input of inputs)
      await expect(verifyBadge(input, worldWith())).rejects.toThrow(TypeError)
  } finally {
    Object.defineProperty(String.prototype, 'isWellFormed', own)
  }
})
