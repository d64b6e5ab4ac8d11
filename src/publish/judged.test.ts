import { join } from 'node:path'
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { verifyCredential } from '@digitalbazaar/vc'
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list'
import { describe, expect, test } from 'vitest'
import { factsOfAssertion, factsOfCredential } from '../openbadges/equivalence.ts'
import type { Assertion } from '../openbadges/v2/assertion.ts'
import type { BadgeClass } from '../openbadges/v2/badge-class.ts'
import type { Profile } from '../openbadges/v2/profile.ts'
import type { OpenBadgeCredential } from '../openbadges/v3/open-badge-credential.ts'
import { bakedInPng, bakedInSvg, pixelsOf } from '../testing/publish/baked.ts'
import { filesIn } from '../testing/publish/files.ts'
import { cityFolder } from '../testing/publish/place.ts'
import { keyOf, readToken, webOf, type Document } from '../testing/publish/web.ts'

// Code that we did not write judges every award of the tiny city, with nothing but what is published. The golden test
// shows that a publish makes these very files.

const web = webOf(await filesIn(join(cityFolder, 'expected')))
const now = new Date('2026-05-10T12:00:00Z')
const suite = new DataIntegrityProof({ cryptosuite })
const documentLoader = (url: string) => web.loader(url)

const states: Readonly<Record<string, readonly [revoked: boolean, suspended: boolean]>> = {
  'It was given to the wrong learner.': [true, false],
  'Suspended: The film is being looked at again.': [false, true],
  Replaced: [true, false],
}

test('the tiny city has awards that hold, and one each that is revoked, suspended and replaced', () => {
  const reasons = web.awards.map((slug) => hosted(slug)['revocationReason'] as string | undefined)
  expect(reasons.filter((reason) => reason === undefined)).toHaveLength(8)
  expect(reasons.flatMap((reason) => reason?.split(' by ')[0] ?? []).toSorted()).toEqual(
    Object.keys(states).toSorted(),
  )
})

describe.each(web.awards)('award %s', (slug) => {
  const credential = web.json(web.at(slug, 'credential.json'))
  const [revoked, suspended] = stateOf(slug)

  test('its 3.0 credential is accepted by @digitalbazaar/vc, with its status', async () => {
    const statusIs = { verified: true, results: [{ status: revoked }, { status: suspended }] }
    expect(await checkStatus({ credential, suite, documentLoader })).toMatchObject(statusIs)
    const judgement = await verifyCredential({
      credential,
      suite,
      documentLoader,
      checkStatus: good,
      now: timeOf(credential),
    })
    expect(judgement.error).toBeUndefined()
    expect(judgement.verified).toBe(true)
  })

  test('a changed credential is not', async () => {
    const forged = structuredClone(credential) as Document
    forged['credentialSubject'].achievement.name = 'Another badge'
    const judgement = await verifyCredential({
      credential: forged,
      suite,
      documentLoader,
      checkStatus: good,
      now: timeOf(credential),
    })
    expect(judgement.verified).toBe(false)
  })

  test('its VC-JWT is signed by the JWK that it names, and its claims are those of the credential', () => {
    const { header, payload } = readToken(
      web.text(web.at(slug, 'credential.jwt')),
      ({ header: { kid } }) => keyOf(web.json(kid)),
    )
    expect(Object.keys(header).toSorted()).toEqual(['alg', 'kid', 'typ'])
    const { iss, jti, nbf, sub, exp, ...rest } = payload
    const { proof: _, ...said } = credential
    expect(rest).toEqual(said)
    expect({ iss, jti, sub }).toEqual({
      iss: said['issuer'].id,
      jti: said['id'],
      sub: said['credentialSubject'].id,
    })
    expect(nbf).toBe(Date.parse(said['validFrom']) / 1000)
    expect(exp).toBe(
      said['validUntil'] === undefined ? undefined : Date.parse(said['validUntil']) / 1000,
    )
    expect(web.json(header['kid'])['iss']).toBe(iss)
  })

  test('its signed 2.0 Assertion is signed by a key that its issuer lists, and revoked when it should be', () => {
    const { payload } = readToken(
      web.text(web.at(slug, 'assertion.jws')),
      ({ payload: { verification } }) => keyOf(web.json(verification.creator)),
    )
    const { creator, type } = payload['verification']
    const { profile } = graphOf(payload)
    expect(type).toBe('SignedBadge')
    expect(profile['publicKey']).toContain(creator)
    expect(web.json(creator)['owner']).toBe(profile['id'])
    const list = web.json(profile['revocationList'])
    expect(list['issuer']).toBe(profile['id'])
    const listed = list['revokedAssertions'].map(({ id }: Document) => id)
    expect(listed.includes(payload['id'])).toBe(revoked || suspended)
  })

  test('its hosted 2.0 Assertion leads to its badge and its issuer, within what the issuer allows', async () => {
    const assertion = await bakedAssertion(slug)
    const { id, verification } = assertion
    expect(verification.type).toBe('HostedBadge')
    expect(id).toBe(web.at(slug, 'assertion.json'))
    const { profile } = graphOf(assertion)
    expect(profile['verification'].startsWith.some((start: string) => id.startsWith(start))).toBe(
      true,
    )
    expect(profile['verification'].allowedOrigins).toContain(new URL(id).host)
    const answer = hosted(slug)
    if (revoked || suspended) expect(answer).toMatchObject({ id, revoked: true })
    else expect(answer).toEqual(assertion)
  })

  test('its baked PNG is read by png-itxt and by the bakery of Mozilla, and shows what the badge shows', async () => {
    const png = web.bytes(web.at(slug, 'badge.png'))
    const baked = await bakedInPng(png)
    expect(baked.openbadgecredential).toBe(web.text(web.at(slug, 'credential.json')))
    expect(baked.bakery).toBe(baked.openbadges)
    if (!revoked && !suspended)
      expect(baked.openbadges).toBe(web.text(web.at(slug, 'assertion.json')))
    const { badge } = graphOf(JSON.parse(baked.openbadges) as Document)
    expect(pixelsOf(png)).toEqual(pixelsOf(web.bytes(badge['image'].id)))
  })

  test('its baked SVGs are read by a parser that knows namespaces', async () => {
    const second = bakedInSvg(web.text(web.at(slug, 'badge-2.svg')))
    expect(second).toEqual([
      {
        namespace: 'http://openbadges.org',
        name: 'assertion',
        verify: web.at(slug, 'assertion.json'),
        text: JSON.stringify(await bakedAssertion(slug)),
      },
    ])
    const third = bakedInSvg(web.text(web.at(slug, 'badge-3.svg')))
    expect(third).toEqual([
      {
        namespace: 'https://purl.imsglobal.org/ob/v3p0',
        name: 'credential',
        verify: null,
        text: web.text(web.at(slug, 'credential.json')),
      },
    ])
  })

  test('its four forms say the same', async () => {
    const jws = readToken(
      web.text(web.at(slug, 'assertion.jws')),
      ({ payload: { verification } }) => keyOf(web.json(verification.creator)),
    )
    const jwt = readToken(web.text(web.at(slug, 'credential.jwt')), ({ header: { kid } }) =>
      keyOf(web.json(kid)),
    )
    const facts = factsOf2(await bakedAssertion(slug))
    expect(factsOf2(jws.payload)).toEqual(facts)
    expect(factsOfCredential(credential as unknown as OpenBadgeCredential)).toEqual(facts)
    expect(factsOfCredential(jwt.payload as unknown as OpenBadgeCredential)).toEqual(facts)
  })
})

/** An award that has run out is judged as of its last day. */
function timeOf(credential: Document): Date {
  const end = credential['validUntil'] as string | undefined
  return end !== undefined && Date.parse(end) < now.getTime() ? new Date(end) : now
}

function hosted(slug: string): Document {
  return web.json(web.at(slug, 'assertion.json'))
}

function stateOf(slug: string): readonly [boolean, boolean] {
  const reason = hosted(slug)['revocationReason'] as string | undefined
  return reason === undefined ? [false, false] : (states[reason.split(' by ')[0]!] ?? [true, true])
}

/** The hosted Assertion as it was issued; what is served says only `revoked` once it does not hold. */
async function bakedAssertion(slug: string): Promise<Document> {
  return JSON.parse((await bakedInPng(web.bytes(web.at(slug, 'badge.png')))).openbadges) as Document
}

function graphOf(assertion: Document): { readonly badge: Document; readonly profile: Document } {
  const badge = web.json(assertion['badge'])
  const profile = web.json(badge['issuer'])
  expect([badge['id'], profile['id']]).toEqual([assertion['badge'], badge['issuer']])
  return { badge, profile }
}

function factsOf2(assertion: Document) {
  const { badge, profile } = graphOf(assertion)
  return factsOfAssertion(
    assertion as unknown as Assertion,
    badge as unknown as BadgeClass,
    profile as unknown as Profile,
  )
}

const good = () => ({ verified: true })
