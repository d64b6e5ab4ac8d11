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
import { toStatusListCredential } from '../openbadges/v3/status-list-credential.ts'
import type { PublicKeyRecord } from '../model/record-types.ts'
import { thumbprintOf } from '../proof/thumbprint.ts'
import { addresses, issuer, statements } from '../testing/openbadges/statements.ts'
import { type Json, prove } from '../testing/verifier/credentials.ts'
import { type TestKey, makeKey, multibase, signToken } from '../testing/verifier/keys.ts'
import { type Page, fakeWorld } from '../testing/world.ts'
import { verify } from './verify.ts'

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

async function pagesOf(
  revoked: boolean,
  statement: (typeof statements)[number][1],
): Promise<Record<string, Page>> {
  const { award, badge } = statement
  const lists = await Promise.all(
    (['revocation', 'suspension'] as const).map(async (purpose) => {
      const url = addresses.statusList(issuer.slug, purpose, award.status.list)
      const set = revoked && purpose === 'revocation' ? [award.status.index] : []
      const list = toStatusListCredential({
        issuer: did,
        url,
        purpose,
        encodedList: encodeStatusList(set),
        validFrom: '2026-06-12T00:00:00Z',
      })
      return [url, await prove({ ...list }, ed, { method })] as const
    }),
  )
  const hosted = toAssertion(statement, addresses)
  return {
    ...Object.fromEntries(lists),
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
  const world = fakeWorld(await pagesOf(false, statement))
  for (const form of await formsOf(statement)) {
    const [report] = await verify(form, world)
    const told = report?.checks.filter(
      ({ outcome }) => outcome === 'failed' || outcome === 'unknown',
    )
    expect([report?.verdict, told]).toEqual(['valid', []])
  }
})

test.each(statements)('each form of an award that we revoked is not (%s)', async (_, statement) => {
  const world = fakeWorld(await pagesOf(true, statement))
  for (const form of await formsOf(statement)) {
    const [report] = await verify(form, world)
    expect(
      report?.checks.filter(({ outcome }) => outcome === 'failed').map(({ code }) => code),
    ).toEqual(['revoked'])
  }
})
