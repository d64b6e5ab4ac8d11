import { describe, expect, test } from 'vitest'
import { type Json, badge3, badge31, did } from '../../testing/verifier/credentials.ts'
import { multibase } from '../../testing/verifier/keys.ts'
import { stage, worldWith } from '../../testing/verifier/stage.ts'
import {
  disclosed,
  relabelled,
  signedSelectively,
  signedWith2018,
  signedWithJws2020,
} from '../../testing/verifier/suites.ts'
import { verifyBadge } from '../verify-badge.ts'

const { ed, rsa, ec, evilEd } = stage
const own = {
  ed: { key: ed, id: `${did}#${multibase(ed)}` },
  rsa: { key: rsa, id: `${did}#rsa` },
  ec: { key: ec, id: `${did}#ec` },
}
const mandatory = ['/issuer', '/validFrom', '/credentialSubject/achievement/name']
const jws2020 = 'https://w3id.org/security/suites/jws-2020/v1'
const withContext = (credential: Json, address: string): Json => ({
  ...credential,
  '@context': [...(credential['@context'] as string[]), address],
})

const forJws = withContext(badge31(), jws2020)
const base = await signedSelectively(badge3(), own.ec, mandatory)
const good: Readonly<Record<string, Json>> = {
  Ed25519Signature2018: await signedWith2018(badge31(), own.ed),
  'JsonWebSignature2020, Ed25519': await signedWithJws2020(forJws, own.ed),
  'JsonWebSignature2020, RSA': await signedWithJws2020(forJws, own.rsa),
  'JsonWebSignature2020, P-256': await signedWithJws2020(forJws, own.ec),
  'ecdsa-sd-2023, as the issuer gave it': base,
  'ecdsa-sd-2023, all of it shown': await disclosed(base, [
    '/id',
    '/type',
    '/name',
    '/validUntil',
    '/credentialSubject',
  ]),
  'ecdsa-sd-2023, the identity left out': await disclosed(base, [
    '/id',
    '/validUntil',
    '/credentialSubject/id',
    '/credentialSubject/type',
    '/credentialSubject/achievement',
  ]),
}

async function lookAt(document: Json) {
  const [report] = await verifyBadge(JSON.stringify(document), worldWith())
  if (report === undefined) throw new Error('no report')
  return report
}

describe.each(Object.entries(good))('%s', (_, document) => {
  test('is valid as it was signed', async () => {
    const { verdict, checks } = await lookAt(document)
    expect(verdict, JSON.stringify(checks, null, 1)).toBe('valid')
  })

  test('is not valid with another word in it', async () => {
    const subject = document['credentialSubject'] as Json
    const achievement = { ...(subject['achievement'] as Json), name: 'Doctor of Medicine' }
    const changed = { ...document, credentialSubject: { ...subject, achievement } }
    const { verdict, checks } = await lookAt(changed)
    expect(verdict, JSON.stringify(checks, null, 1)).toBe('invalid')
  })

  test.each([
    ['another day', { created: '2026-06-13T00:00:00Z' }],
    ['another purpose', { proofPurpose: 'authentication' }],
    ['another key of the issuer', { verificationMethod: `${did}#none` }],
    ['a word that was not signed', { domain: 'elsewhere.example' }],
  ])('is not valid with a proof that names %s', async (__, more) => {
    const proof = { ...(document['proof'] as Json), ...more }
    expect((await lookAt({ ...document, proof })).verdict).not.toBe('valid')
  })

  test('is not valid with a statement more', async () => {
    const changed = { ...document, evidence: [{ id: 'urn:e:1', type: ['Evidence'] }] }
    expect((await lookAt(changed)).verdict).toBe('invalid')
  })

  test('is not valid under a context that gives its words another meaning', async () => {
    const contexts = document['@context'] as unknown[]
    const changed = {
      ...document,
      '@context': [...contexts, { achievement: 'https://evil.example/achievement' }],
    }
    expect((await lookAt(changed)).verdict).not.toBe('valid')
  })
})

test('what an issuer may never have left out is missed', async () => {
  const shown = await disclosed(base, ['/id'])
  const { issuer: _, ...rest } = shown
  expect((await lookAt(rest)).verdict).not.toBe('valid')
  const { validFrom: __, ...others } = shown
  expect((await lookAt(others)).verdict).not.toBe('valid')
})

test('of one thing that was signed nobody makes two', async () => {
  const evidence = { type: ['Evidence'], name: 'A film', narrative: 'Of the lamp.' }
  const whole = await signedSelectively(badge3({ evidence: [evidence] }), own.ec, [])
  const shown = await disclosed(whole, [
    '/id',
    '/type',
    '/name',
    '/issuer',
    '/validFrom',
    '/validUntil',
    '/credentialSubject',
    '/evidence',
  ])
  expect((await lookAt(shown)).verdict).toBe('valid')
  const { name, narrative, type } = evidence
  const split = {
    ...shown,
    evidence: [
      { type, name },
      { type, narrative },
    ],
  }
  const forged = await relabelled(shown, split)
  const { verdict, checks } = await lookAt(forged)
  expect(verdict, JSON.stringify(checks, null, 1)).toBe('invalid')
  expect(checks.map(({ code }) => code)).toContain('signature-wrong')
})

test.each([
  ['no value', undefined],
  ['a number', 7],
  ['a whole token', 'eyJhbGciOiJFZERTQSJ9.e30.AAAA'],
  ['a header that encodes its payload', `${part({ alg: 'EdDSA' })}..AAAA`],
  [
    'a header that asks for more',
    `${part({ alg: 'EdDSA', b64: false, crit: ['b64', 'exp'] })}..AAAA`,
  ],
  [
    'a header that brings keys',
    `${part({ alg: 'EdDSA', b64: false, crit: ['b64'], jku: 'https://evil.example/' })}..AAAA`,
  ],
  ['a header that is a list', `${part([])}..AAAA`],
])('a JWS with %s is no proof', async (_, jws) => {
  const document = good['Ed25519Signature2018']!
  const proof = { ...(document['proof'] as Json), jws }
  const { verdict, checks } = await lookAt({ ...document, proof })
  expect(verdict).toBe('invalid')
  expect(checks.map(({ code }) => code)).toContain('proof-malformed')
})

test.each([
  ['names none that is known here', 'PS256', 'could-not-check', 'proof-suite-unknown'],
  ['is not that of the key', 'ES256', 'invalid', 'signature-algorithm-mismatch'],
])('a JWS whose algorithm %s', async (_, alg, verdict, code) => {
  const document = good['JsonWebSignature2020, Ed25519']!
  const jws = `${part({ alg, b64: false, crit: ['b64'] })}..AAAA`
  const found = await lookAt({ ...document, proof: { ...(document['proof'] as Json), jws } })
  expect(found.verdict, JSON.stringify(found.checks, null, 1)).toBe(verdict)
  expect(found.checks.map((check) => check.code)).toContain(code)
})

test.each([
  ['cut short', (value: string) => value.slice(0, 40), 'invalid'],
  ['of another base', (value: string) => `z${value.slice(1)}`, 'could-not-check'],
  ['of another form', (value: string) => value.replace(/^u2V0A/, 'u2V0C'), 'could-not-check'],
  ['that says it is derived', (value: string) => value.replace(/^u2V0A/, 'u2V0B'), 'invalid'],
])('a selective proof %s is no proof that we can rely on', async (_, change, verdict) => {
  const proof = base['proof'] as Json
  const proofValue = change(String(proof['proofValue']))
  expect((await lookAt({ ...base, proof: { ...proof, proofValue } })).verdict).toBe(verdict)
})

test.each([
  ['Ed25519Signature2018', () => signedWith2018(badge31(), { ...own.ed, key: evilEd })],
  ['JsonWebSignature2020', () => signedWithJws2020(forJws, { ...own.ed, key: evilEd })],
])('%s by somebody else under the name of the issuer’s key is not valid', async (_, make) => {
  expect((await lookAt(await make())).verdict).toBe('invalid')
})

function part(header: object): string {
  return Buffer.from(JSON.stringify(header)).toString('base64url')
}
