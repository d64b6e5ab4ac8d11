import { expect, test } from 'vitest'
import { toBadgeClass } from '../openbadges/v2/badge-class.ts'
import { toAssertion, toRevokedAssertion, toSignedAssertion } from '../openbadges/v2/assertion.ts'
import { toCryptographicKey } from '../openbadges/v2/cryptographic-key.ts'
import { toProfile } from '../openbadges/v2/profile.ts'
import { toRevocationList } from '../openbadges/v2/revocation-list.ts'
import { toDidDocument } from '../openbadges/did-document.ts'
import { toSiteJwkSet } from '../openbadges/jwk-set.ts'
import { encodeStatusList } from '../openbadges/encode-status-list.ts'
import { toJwtHeader, toJwtPayload } from '../openbadges/v3/jwt-payload.ts'
import { toOpenBadgeCredential } from '../openbadges/v3/open-badge-credential.ts'
import {
  type StatusListFacts,
  toStatusListCredential,
} from '../openbadges/v3/status-list-credential.ts'
import type { PublicKeyRecord } from '../kinds/issuer/public-key.ts'
import { thumbprintOf } from '../proof/keys/thumbprint.ts'
import { addresses, issuer, statements } from '../testing/openbadges/statements.ts'
import { type Json, digestSri, prove } from '../testing/verifier/credentials.ts'
import { type TestKey, makeKey, multibase, signToken } from '../testing/verifier/keys.ts'
import { type Page, fakeWorld } from '../testing/world.ts'
import { verifyBadge } from './verify-badge.ts'

// What our own publisher writes, looked at as a stranger would.

const ed = await makeKey('EdDSA')
const rsa = await makeKey('RS256')
const keys = [await recordOf(ed, 'EdDSA'), await recordOf(rsa, 'RS256')] as const
const rsaId = keys[1].id
const did = addresses.did(issuer.slug)
const method = `${did}#${multibase(ed)}`

async function recordOf(key: TestKey, alg: 'EdDSA' | 'RS256'): Promise<PublicKeyRecord> {
  return { id: await thumbprintOf(key.jwk), alg, publicKeyJwk: key.jwk, from: '2026-01-01' }
}

type State = 'valid' | 'suspended' | 'revoked'

/** Both status lists as a publish signs them: the one of suspensions first, since the other names its digest. */
async function listsOf(
  state: State,
  { award }: (typeof statements)[number][1],
): Promise<Record<string, Page>> {
  const { list, index } = award.status
  const url = (purpose: 'revocation' | 'suspension') =>
    addresses.statusList(issuer.slug, purpose, list)
  const signed = async (facts: Pick<StatusListFacts, 'purpose' | 'suspensions'>, set: boolean) => {
    const encodedList = encodeStatusList(set ? [index] : [])
    const common = { issuer: did, url: url(facts.purpose), validFrom: '2026-06-12T00:00:00Z' }
    const credential = toStatusListCredential({ ...common, ...facts, encodedList })
    return JSON.stringify(await prove({ ...credential }, ed, { method }))
  }
  const suspensions = await signed({ purpose: 'suspension' }, state === 'suspended')
  const named = { id: url('suspension'), digestSRI: digestSri(suspensions) }
  const revocations = { purpose: 'revocation', suspensions: named } as const
  return {
    [url('suspension')]: suspensions,
    [url('revocation')]: await signed(revocations, state !== 'valid'),
  }
}

async function pagesOf(
  state: State,
  statement: (typeof statements)[number][1],
): Promise<Record<string, Page>> {
  const { award, badge } = statement
  const hosted = toAssertion(statement, addresses)
  const revoked = state !== 'valid'
  return {
    ...(await listsOf(state, statement)),
    [addresses.didDocument(issuer.slug)]: toDidDocument(issuer.slug, keys, addresses),
    [addresses.siteJwkSet]: toSiteJwkSet([{ slug: issuer.slug, keys }], addresses),
    [addresses.profile(issuer.slug)]: toProfile(issuer, keys, addresses),
    [addresses.cryptographicKey(issuer.slug, rsaId)]: toCryptographicKey(
      issuer.slug,
      keys[1],
      addresses,
    ),
    [addresses.revocationList(issuer.slug)]: toRevocationList(
      issuer.slug,
      revoked ? [{ id: award.subject }] : [],
      addresses,
    ),
    [addresses.badgeClass(badge.issuer, badge.slug, badge.version)]: toBadgeClass(badge, addresses),
    [hosted.id]: revoked ? toRevokedAssertion(hosted.id, 'error') : hosted,
    'https://leicester.example/.well-known/jwks.json': { status: 404 },
    [addresses.jwkSet(issuer.slug)]: { status: 404 },
    [addresses.jwk(issuer.slug, rsaId)]: { ...rsa.jwk },
  }
}

async function formsOf(statement: (typeof statements)[number][1]): Promise<readonly string[]> {
  const credential = toOpenBadgeCredential(statement, addresses)
  const header = toJwtHeader(issuer.slug, rsaId, addresses)
  const proven = await prove(JSON.parse(JSON.stringify(credential)) as Json, ed, { method })
  return [
    JSON.stringify(toAssertion(statement, addresses)),
    await signToken({ alg: 'RS256' }, toSignedAssertion(statement, addresses, rsaId), rsa),
    await signToken(header, toJwtPayload(credential), rsa),
    JSON.stringify(proven),
  ]
}

test.each(statements)('each form of an award of ours is valid (%s)', async (_, statement) => {
  const world = fakeWorld(await pagesOf('valid', statement))
  for (const form of await formsOf(statement)) {
    const [report] = await verifyBadge(form, world)
    const told = report?.checks.filter(
      ({ outcome }) => outcome === 'failed' || outcome === 'unknown',
    )
    expect([report?.verdict, told]).toEqual(['valid', []])
  }
})

test.each(statements)('each form of an award that we revoked is not (%s)', async (_, statement) => {
  const world = fakeWorld(await pagesOf('revoked', statement))
  for (const form of await formsOf(statement)) {
    const [report] = await verifyBadge(form, world)
    expect(
      report?.checks.filter(({ outcome }) => outcome === 'failed').map(({ code }) => code),
    ).toEqual(['revoked'])
  }
})

test.each(statements)('each 3.0 form of an award on hold says so (%s)', async (_, statement) => {
  const world = fakeWorld(await pagesOf('suspended', statement))
  const [, , ...forms] = await formsOf(statement)
  for (const form of forms) {
    const [report] = await verifyBadge(form, world)
    expect(
      report?.checks.filter(({ outcome }) => outcome === 'failed').map(({ code }) => code),
    ).toEqual(['suspended'])
  }
})
