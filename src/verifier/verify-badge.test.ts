import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { bakePng } from '../baking/png/png.ts'
import { bakeSvg } from '../baking/svg/svg.ts'
import { goodPng } from '../testing/pictures/make-png.ts'
import {
  assertion05,
  assertion1,
  assertion11,
  assertion2,
  signedAssertion2,
  urls,
} from '../testing/verifier/assertions.ts'
import {
  badge3,
  badge31,
  claims3,
  did,
  holder,
  jwtOf,
  prove,
  statusEntry,
} from '../testing/verifier/credentials.ts'
import { multibase, signToken } from '../testing/verifier/keys.ts'
import { stage, worldWith } from '../testing/verifier/stage.ts'
import { createDocumentCache } from './fetching/document-cache.ts'
import type { VerificationReport } from './reporting/report.ts'
import { verifyBadge } from './verify-badge.ts'

const { ed, rsa, ec } = stage

async function verifyOne(input: Uint8Array | string | URL, world = worldWith(), as?: string) {
  const reports = await verifyBadge(input, { ...world, holder: as })
  expect(reports).toHaveLength(1)
  return reports[0] as VerificationReport
}

describe('a good badge is valid', () => {
  const good: Record<string, () => Promise<string> | string> = {
    '3.0 with eddsa-rdfc-2022': async () => JSON.stringify(await prove(badge3(), ed)),
    '3.0 with eddsa-jcs-2022': async () =>
      JSON.stringify(await prove(badge3(), ed, { suite: 'eddsa-jcs-2022' })),
    '3.0 with ecdsa-rdfc-2019': async () =>
      JSON.stringify(await prove(badge3(), ec, { suite: 'ecdsa-rdfc-2019', method: `${did}#ec` })),
    '3.0 on VC 1.1 with Ed25519Signature2020': async () => {
      const document = badge31()
      const contexts = document['@context'] as string[]
      const context = [...contexts, 'https://w3id.org/security/suites/ed25519-2020/v1']
      return JSON.stringify(
        await prove({ ...document, '@context': context }, ed, { suite: 'Ed25519Signature2020' }),
      )
    },
    '3.0 as a token (RS256)': () => jwtOf(badge3(), rsa, { kid: `${did}#rsa` }),
    '3.0 as a token (ES256)': () => jwtOf(badge3(), ec, { kid: `${did}#ec` }),
    '3.0 as a token (EdDSA)': () => jwtOf(badge3(), ed, { kid: `${did}#${multibase(ed)}` }),
    '3.0 as a token that brings its key': () => jwtOf(badge3(), rsa, { jwk: rsa.jwk }),
    '3.0 as a token that names no key': () => jwtOf(badge3(), rsa),
    '3.0 on VC 1.1 as a token': () => {
      const { issuanceDate, expirationDate, ...vc } = badge31()
      const { iss, jti, sub, nbf, exp } = claims3(badge3())
      expect([issuanceDate, expirationDate]).not.toContain(undefined)
      return signToken({ alg: 'RS256', kid: `${did}#rsa` }, { vc, iss, jti, sub, nbf, exp }, rsa)
    },
    '3.0 with a status': async () =>
      JSON.stringify(await prove(badge3({ credentialStatus: statusEntry('revocation', 7) }), ed)),
    '2.0 hosted': () => JSON.stringify(assertion2()),
    '2.0 signed': () => signToken({ alg: 'RS256' }, signedAssertion2(), rsa),
    '1.0 hosted': () => JSON.stringify(assertion1()),
    '1.0 signed': () =>
      signToken(
        { alg: 'RS256' },
        assertion1({ verify: { type: 'signed', url: urls.keyPem } }),
        rsa,
      ),
  }
  test.each(Object.entries(good))('%s', async (_, make) => {
    const report = await verifyOne(await make(), worldWith(), holder)
    expect(
      report.checks.filter(({ outcome }) => outcome === 'failed' || outcome === 'unknown'),
    ).toEqual([])
    expect(report.verdict).toBe('valid')
    expect(report.checks.find(({ id }) => id === 'recipient')?.code).toBe('recipient-matches')
  })

  test('and is so with a synchronous hash, from the library and from what is remembered', async () => {
    const sha256Hex = (text: string) => createHash('sha256').update(text).digest('hex')
    const slow = { ...worldWith(), cache: createDocumentCache() }
    const quick = { ...worldWith(), cache: createDocumentCache(), sha256Hex }
    for (let turn = 0; turn < 3; turn++) {
      const id = `https://makers.example/badges/awards/${String(turn)}.json`
      const text = JSON.stringify(await prove(badge3({ id }), ed))
      const report = await verifyOne(text, quick)
      expect([report.verdict, report]).toEqual(['valid', await verifyOne(text, slow)])
      const misled = await verifyOne(text, { ...quick, sha256Hex: () => '00' })
      expect(misled.verdict).toBe('invalid')
    }
  })

  test('a hosted badge of 1.1', async () => {
    const report = await verifyOne(
      JSON.stringify(assertion11()),
      worldWith({ [urls.oldAssertion]: assertion11() }),
    )
    expect([report.verdict, report.standard]).toEqual(['valid', '1.1'])
  })

  test('a badge of 0.5 at its address', async () => {
    const url = 'https://makers.example/beta/1.json'
    const report = await verifyOne(url, worldWith({ [url]: assertion05() }))
    expect([
      report.verdict,
      report.standard,
      report.checks.filter((c) => c.outcome === 'unknown'),
    ]).toEqual(['valid', '0.5', []])
  })
})

test('a refresh service is named, and neither asked nor believed', async () => {
  const id = 'https://makers.example/refresh/1'
  const refreshService = { id, type: '1EdTechCredentialRefresh' }
  const newer = await jwtOf(badge3({ validUntil: '2030-01-01T00:00:00Z' }), rsa)
  for (const validUntil of ['2026-06-30T00:00:00Z', '2029-01-01T00:00:00Z']) {
    const world = worldWith({ [id]: newer })
    const report = await verifyOne(await jwtOf(badge3({ refreshService, validUntil }), rsa), world)
    expect(report.verdict).toBe(validUntil < '2027' ? 'invalid' : 'valid')
    expect(report.checks.find(({ code }) => code === 'refresh-not-asked')?.detail).toEqual({
      type: refreshService.type,
      url: id,
    })
    expect(world.asked).not.toContain(id)
  }
})

describe('a badge is found', () => {
  test('in a PNG that carries two', async () => {
    const png = bakePng(goodPng(), [
      { keyword: 'openbadges', text: JSON.stringify(assertion2()) },
      { keyword: 'openbadgecredential', text: await jwtOf(badge3(), rsa) },
    ])
    const reports = await verifyBadge(png, worldWith())
    expect(reports.map(({ verdict, standard }) => [verdict, standard])).toEqual([
      ['valid', '2.0'],
      ['valid', '3.0'],
    ])
  })

  test('behind the address in an old PNG, a page, a picture', async () => {
    const token = await jwtOf(badge3(), rsa)
    const page = 'https://makers.example/awards/1/'
    const world = worldWith({
      [page]: {
        status: 200,
        headers: { 'content-type': 'text/html' },
        body: '<!doctype html><link rel="alternate" type="application/vc+jwt" href="credential.jwt">',
      },
      [`${page}credential.jwt`]: token,
    })
    expect((await verifyOne(page, world)).verdict).toBe('valid')
    expect((await verifyOne(new URL(urls.assertion), world)).verdict).toBe('valid')
  })

  test('in an SVG', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><rect/></svg>'
    const text = await jwtOf(badge3(), rsa)
    const signed = bakeSvg(svg, { standard: '3.0', form: 'signed', text })
    expect((await verifyOne(new TextEncoder().encode(signed))).verdict).toBe('valid')
    const proven = bakeSvg(svg, {
      standard: '3.0',
      form: 'proof',
      text: JSON.stringify(await prove(badge3(), ed)),
    })
    expect((await verifyOne(new TextEncoder().encode(proven))).verdict).toBe('valid')
    const hosted = bakeSvg(svg, {
      standard: '2.0',
      form: 'hosted',
      url: urls.assertion,
      text: JSON.stringify(assertion2()),
    })
    expect((await verifyOne(new TextEncoder().encode(hosted))).verdict).toBe('valid')
  })
})
