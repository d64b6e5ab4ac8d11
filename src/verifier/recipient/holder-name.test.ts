import { beforeAll, describe, expect, test } from 'vitest'
import { toDidDocument } from '../../openbadges/did-document.ts'
import { encodeStatusList } from '../../openbadges/encode-status-list.ts'
import { toOpenBadgeCredential } from '../../openbadges/v3/open-badge-credential.ts'
import { toStatusListCredential } from '../../openbadges/v3/status-list-credential.ts'
import { hashIdentityAsync } from '../../proof/identity/hash-identity.ts'
import { addressWithName, encodeNameProof } from '../../proof/identity/name-proof.ts'
import { thumbprintOf } from '../../proof/keys/thumbprint.ts'
import { addresses, issuer, statements } from '../../testing/openbadges/statements.ts'
import { type Json, prove } from '../../testing/verifier/credentials.ts'
import { makeKey, multibase } from '../../testing/verifier/keys.ts'
import { type Page, fakeWorld } from '../../testing/world.ts'
import { shownInput } from './holder-name.ts'
import { verifyBadge } from '../verify-badge.ts'

const name = 'Zoë O’Brien'
const salt = 'AAECAwQFBgcICQoLDA0ODw'
const statement = statements[0]![1]
const did = addresses.did(issuer.slug)
const at = (slug: string) => addresses.awardDocument(slug, 'credential.json')
const [named, nameless, altered] = ['named', 'nameless', 'altered'].map(at) as [
  string,
  string,
  string,
]

let pages: Record<string, Page>
beforeAll(async () => {
  const key = await makeKey('EdDSA')
  const method = { method: `${did}#${multibase(key)}` }
  const record = {
    id: await thumbprintOf(key.jwk),
    alg: 'EdDSA',
    publicKeyJwk: key.jwk,
    from: '2026-01-01',
  } as const
  const signed = async (slug: string, nameHash?: string) => {
    const award = { ...statement.award, slug, nameHash }
    const credential = toOpenBadgeCredential({ ...statement, award }, addresses)
    return prove(JSON.parse(JSON.stringify(credential)) as Json, key, method)
  }
  const commitment = await hashIdentityAsync(name, salt)
  const url = addresses.statusList(issuer.slug, 'revocation', statement.award.status.list)
  const list = toStatusListCredential({
    issuer: did,
    url,
    purpose: 'revocation',
    encodedList: encodeStatusList([]),
    validFrom: '2026-06-12T00:00:00Z',
  })
  pages = {
    [url]: await prove({ ...list }, key, method),
    [addresses.didDocument(issuer.slug)]: toDidDocument(issuer.slug, [record], addresses),
    [named]: await signed('named', commitment),
    [nameless]: await signed('nameless'),
    [altered]: { ...(await signed('altered', commitment)), name: 'Another badge' } as Page,
  }
})

async function nameCheck(input: string) {
  const [report] = await verifyBadge(input, fakeWorld(pages))
  const { code, detail } = report?.checks.find(({ id }) => id === 'name') ?? {}
  return { verdict: report?.verdict, code, name: detail?.['name'] }
}

describe('a link that shows a name', () => {
  test('proves it against what the issuer signed', async () => {
    expect(await nameCheck(addressWithName(named, { name, salt }))).toEqual({
      verdict: 'valid',
      code: 'name-signed',
      name,
    })
  })

  test('says nothing of a name where it shows none', async () => {
    expect(await nameCheck(named)).toEqual({ verdict: 'valid', code: undefined, name: undefined })
  })

  test.each([
    ['another name', encodeNameProof({ name: 'Zoe O’Brien', salt })],
    ['another salt', encodeNameProof({ name, salt: 'AAECAwQFBgcICQoLDA0ODg' })],
    ['a link cut short', encodeNameProof({ name, salt }).slice(0, -3)],
    ['no proof at all', ''],
  ])('with %s says so, shows no name, and leaves the badge as good as it is', async (_, proof) => {
    expect(await nameCheck(`${named}#n=${proof}`)).toEqual({
      verdict: 'valid',
      code: 'name-differs',
      name: undefined,
    })
  })

  test('of a badge that holds no name says that it holds none', async () => {
    expect((await nameCheck(addressWithName(nameless, { name, salt }))).code).toBe(
      'name-not-signed',
    )
  })

  test('of a badge that was altered proves nothing', async () => {
    expect(await nameCheck(addressWithName(altered, { name, salt }))).toEqual({
      verdict: 'invalid',
      code: 'name-unproven',
      name: undefined,
    })
  })
})

test('the proof is taken out of an address before anybody is asked for it', () => {
  const address = 'https://badges.example/awards/x/'
  for (const input of [`${address}#n=abc`, ` ${address}#n=abc\n`, new URL(`${address}#n=abc`)])
    expect(shownInput(input)).toEqual({ input: address, proof: 'abc' })
  for (const input of [address, `${address}#check`, '{"a":"https://x.example/#n=abc"}'])
    expect(shownInput(input)).toEqual({ input })
})
