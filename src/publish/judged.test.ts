import { join } from 'node:path'
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { verifyCredential } from '@digitalbazaar/vc'
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list'
import { describe, expect, test } from 'vitest'
import { factsOfAssertion, factsOfCredential } from '../testing/openbadges/shared-facts.ts'
import type { Assertion } from '../openbadges/v2/assertion.ts'
import type { RevocationList } from '../openbadges/v2/revocation-list.ts'
import { awardPicture } from '../testing/publish/award-picture.ts'
import { bakedInPng, bakedInSvg, pixelsOf } from '../testing/publish/baked.ts'
import { filesIn } from '../testing/publish/files.ts'
import { cityFolder } from '../testing/publish/place.ts'
import { siteUrl, webOf, type ProvedCredential } from '../testing/publish/web.ts'

// Code that we did not write judges every award of the tiny city, with nothing but what is published. The golden test
// shows that a publish makes these very files.

const web = webOf(await filesIn(join(cityFolder, 'expected')))
const source = { site: siteUrl, read: async (path: string) => web.bytes(siteUrl + path) }
const now = new Date('2026-05-10T12:00:00Z')
const suite = new DataIntegrityProof({ cryptosuite })
const documentLoader = (url: string) => web.loader(url)

const states: Readonly<Record<string, readonly [revoked: boolean, suspended: boolean]>> = {
  'It was given to the wrong learner.': [true, false],
  'Suspended: The film is being looked at again.': [false, true],
  Replaced: [true, false],
}

test('the tiny city has awards that hold, and one each that is revoked, suspended and replaced', () => {
  const reasons = web.awards.map(reasonOf)
  expect(reasons.filter((reason) => reason === undefined)).toHaveLength(8)
  expect(reasons.flatMap((reason) => reason?.split(' by ')[0] ?? []).toSorted()).toEqual(
    Object.keys(states).toSorted(),
  )
})

test('a related badge is named by its JSON, in either edition, and that is there', () => {
  const slugs = web.awards.filter((slug) => stateOf(slug).every((state) => !state))
  const related = slugs.flatMap((slug) => {
    const { badge } = web.graphOf(web.jws(slug).payload)
    const { achievement } = web.credential(slug).credentialSubject
    return [...(badge.related ?? []), ...(achievement.related ?? [])].map(({ id }) => id)
  })
  expect(new Set(related)).toEqual(
    new Set(
      ['badge.json', 'achievement.json'].map(
        (name) => `https://tiny.example/badges/badges/oakfield/kind-neighbour/${name}`,
      ),
    ),
  )
  for (const address of related) expect(web.json(address)).toMatchObject({ name: 'Kind Neighbour' })
})

describe.each(web.awards)('award %s', (slug) => {
  const credential = web.credential(slug)
  const [revoked, suspended] = stateOf(slug)

  test('its 3.0 credential is accepted by @digitalbazaar/vc, with its status', async () => {
    const statusIs = { verified: true, results: [{ status: revoked || suspended }] }
    expect(await checkStatus({ credential, suite, documentLoader })).toMatchObject(statusIs)
    const judgement = await judge(credential)
    expect(judgement.error).toBeUndefined()
    expect(judgement.verified).toBe(true)
  })

  test('a changed credential is not', async () => {
    const { credentialSubject: subject } = credential
    const achievement = { ...subject.achievement, name: 'Another badge' }
    const forged = { ...credential, credentialSubject: { ...subject, achievement } }
    expect((await judge(forged)).verified).toBe(false)
  })

  test('its VC-JWT is signed by the JWK that it names, and its claims are those of the credential', () => {
    const { header, payload } = web.jwt(slug)
    expect(Object.keys(header).toSorted()).toEqual(['alg', 'kid', 'typ'])
    const { iss, jti, nbf, sub, exp, ...rest } = payload
    const { proof: _, ...said } = credential
    expect(rest).toEqual(said)
    expect([iss, jti, sub]).toEqual([said.issuer.id, said.id, said.credentialSubject.id])
    expect(nbf).toBe(secondsOf(said.validFrom))
    expect(exp).toBe(said.validUntil === undefined ? undefined : secondsOf(said.validUntil))
    expect(web.key(header.kid).iss).toBe(iss)
  })

  test('its signed 2.0 Assertion is signed by a key that its issuer lists, and revoked when it should be', () => {
    const { payload } = web.jws(slug)
    const { creator, type } = payload.verification
    const { profile } = web.graphOf(payload)
    expect(type).toBe('SignedBadge')
    expect(profile.publicKey).toContain(creator)
    expect(web.key(creator).owner).toBe(profile.id)
    const { issuer, revokedAssertions } = web.json(profile.revocationList) as RevocationList
    expect(issuer).toBe(profile.id)
    const named = revokedAssertions.map((entry) => (typeof entry === 'string' ? entry : entry.id))
    expect(named.includes(payload.id)).toBe(revoked || suspended)
  })

  test('its hosted 2.0 Assertion leads to its badge and its issuer, within what the issuer allows', async () => {
    const assertion = await bakedAssertion(slug)
    const { id, verification } = assertion
    expect(verification.type).toBe('HostedBadge')
    expect(id).toBe(web.at(slug, 'assertion.json'))
    const { badge, profile } = web.graphOf(assertion)
    expect([badge.id, profile.id]).toEqual([assertion.badge, badge.issuer])
    const { startsWith, allowedOrigins } = profile.verification
    expect(startsWith.some((start) => id.startsWith(start))).toBe(true)
    expect(allowedOrigins).toContain(new URL(id).host)
    const answer = web.hosted(slug)
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
    const { badge } = web.graphOf(await bakedAssertion(slug))
    expect(pixelsOf(png).equals(pixelsOf(web.bytes(badge.image.id)))).toBe(true)
  })

  test('its SVGs, as its page puts them together, are read by a parser that knows namespaces', async () => {
    const [two, three] = await Promise.all(
      (['badge-2.svg', 'badge-3.svg'] as const).map((form) => awardPicture(slug, form, source)),
    )
    const { badge } = web.graphOf(await bakedAssertion(slug))
    const isDrawn = !badge.id.includes('/river-watch/')
    expect([two, three].map((each) => each !== undefined)).toEqual([isDrawn, isDrawn])
    if (two === undefined || three === undefined) return
    const second = bakedInSvg(String(two))
    expect(second).toEqual([
      {
        namespace: 'http://openbadges.org',
        name: 'assertion',
        verify: web.at(slug, 'assertion.json'),
        text: JSON.stringify(await bakedAssertion(slug)),
      },
    ])
    const third = bakedInSvg(String(three))
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
    const facts = factsOf(await bakedAssertion(slug))
    expect(factsOf(web.jws(slug).payload)).toEqual(facts)
    expect(factsOfCredential(credential)).toEqual(facts)
    expect(factsOfCredential(web.jwt(slug).payload)).toEqual(facts)
  })
})

/** An award that has run out is judged as of its last day. */
function judge(credential: ProvedCredential) {
  const end = credential.validUntil
  const isOver = end !== undefined && Date.parse(end) < now.getTime()
  const checks = { suite, documentLoader, checkStatus: () => ({ verified: true }) }
  return verifyCredential({ ...checks, credential, now: isOver ? new Date(end) : now })
}

function reasonOf(slug: string): string | undefined {
  const answer = web.hosted(slug)
  return 'revoked' in answer ? answer.revocationReason : undefined
}

function stateOf(slug: string): readonly [revoked: boolean, suspended: boolean] {
  const reason = reasonOf(slug)
  return reason === undefined ? [false, false] : (states[reason.split(' by ')[0]!] ?? [true, true])
}

/** The hosted Assertion as it was issued; what is served says only `revoked` once it does not hold. */
async function bakedAssertion(slug: string): Promise<Assertion> {
  const { openbadges } = await bakedInPng(web.bytes(web.at(slug, 'badge.png')))
  return JSON.parse(openbadges) as Assertion
}

function factsOf(assertion: Assertion) {
  const { badge, profile } = web.graphOf(assertion)
  return factsOfAssertion(assertion, badge, profile)
}

const secondsOf = (time: string) => Date.parse(time) / 1000
