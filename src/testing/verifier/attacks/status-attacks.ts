import { gzipSync } from 'fflate'
import { encodeStatusList, minimumEntries } from '../../../openbadges/encode-status-list.ts'
import { encodeBase64url } from '../../../bytes/base64.ts'
import type { Page } from '../../world.ts'
import {
  type Json,
  badge3,
  badge31,
  didDocument,
  didDocumentUrl,
  jwtOf,
  multikey,
  prove,
  statusEntry,
  statusList,
  statusUrl,
} from '../credentials.ts'
import { assertion1, profile2, revocationList2, signedAssertion2, urls } from '../assertions.ts'
import { multibase, signToken } from '../keys.ts'
import { stage, worldWith } from '../stage.ts'
import type { Attack, Scene } from './attack.ts'

const { ed, rsa, evilEd, emptyList } = stage
const text = (value: unknown) => JSON.stringify(value)
const index = 94_567
const entry = (more: Json = {}, purpose = 'revocation') => statusEntry(purpose, index, more)

/** A badge with these status entries, and a status list that may be anything. */
const listed = async (list: Page, entries: unknown = entry()): Promise<Scene> => ({
  input: text(await prove(badge3({ credentialStatus: entries }), ed)),
  world: worldWith({ [statusUrl]: list }),
})
const signedList = (encoded: string, more: Json = {}, subject: Json = {}) =>
  prove(statusList(encoded, more, subject), ed)
const withList = async (encoded: string, more: Json = {}, subject: Json = {}, entries?: unknown) =>
  listed(await signedList(encoded, more, subject), entries)
const clear = () => withList(emptyList)
const refreshService = {
  id: 'https://makers.example/refresh/1',
  type: '1EdTechCredentialRefresh',
}
const dated = async (more: Json): Promise<Scene> => ({ input: await jwtOf(badge3(more), rsa) })
const listUrl = 'https://makers.example/revoked.json'
const oneEdTech = async (list: Page): Promise<Scene> => ({
  input: await jwtOf(
    badge3({ credentialStatus: { id: listUrl, type: '1EdTechRevocationList' } }),
    rsa,
  ),
  world: worldWith({ [listUrl]: list }),
})
const id = 'urn:uuid:0d6a1d2c-7d9e-4a5f-8c35-7b0b6f3d8f10'
const signed2 = async (pages: Record<string, Page>): Promise<Scene> => ({
  input: await signToken({ alg: 'RS256' }, signedAssertion2(), rsa),
  world: worldWith(pages),
})
const later = { expirationDate: '2098-01-01T00:00:00Z', validUntil: '2099-01-01T00:00:00Z' }
/** A badge on VC 1.1 whose proof is embedded. */
const first = (more: Json) => {
  const { '@context': contexts, ...badge } = badge31(more)
  const ofProof = 'https://w3id.org/security/data-integrity/v2'
  return { '@context': [...(contexts as string[]), ofProof], ...badge }
}
const rawList = (bytes: number) => `u${encodeBase64url(gzipSync(new Uint8Array(bytes)))}`
const endorsement = (more: Json = {}, subject: Json = {}): Json => {
  const { credentialSubject: _, ...rest } = badge3()
  return {
    ...rest,
    id: 'urn:uuid:e1',
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: 'We agree',
    credentialSubject: {
      id: badge3()['id'],
      type: ['EndorsementSubject'],
      endorsementComment: 'Well made',
      ...subject,
    },
    ...more,
  }
}
const endorsed = async (
  inner: unknown,
  member = 'endorsementJwt',
  pages: Record<string, Page> = {},
): Promise<Scene> => ({
  input: await jwtOf(badge3({ [member]: [inner] }), rsa),
  world: worldWith(pages),
})

/** Badges that no longer stand, and lists that do not prove whether they do. */
export const statusAttacks: readonly Attack[] = [
  {
    name: 'a revoked badge',
    code: 'revoked',
    verdict: 'invalid',
    scene: () => withList(encodeStatusList([index])),
    near: () => withList(encodeStatusList([index - 1, index + 1])),
  },
  {
    name: 'a suspended badge',
    code: 'suspended',
    verdict: 'invalid',
    scene: () =>
      withList(
        encodeStatusList([index]),
        {},
        { statusPurpose: 'suspension' },
        entry({}, 'suspension'),
      ),
    near: () => withList(emptyList, {}, { statusPurpose: 'suspension' }, entry({}, 'suspension')),
  },
  {
    name: 'a badge revoked in the second of its lists',
    code: 'revoked',
    verdict: 'invalid',
    scene: () =>
      withList(encodeStatusList([index]), {}, { statusPurpose: ['suspension', 'revocation'] }, [
        statusEntry('suspension', 1),
        entry(),
      ]),
  },
  {
    name: 'a badge revoked in an old list (StatusList2021)',
    code: 'revoked',
    verdict: 'invalid',
    scene: async () => {
      const encoded = encodeStatusList([index]).slice(1)
      const context = [
        'https://www.w3.org/2018/credentials/v1',
        'https://w3id.org/vc/status-list/2021/v1',
        'https://w3id.org/security/data-integrity/v2',
      ]
      const { validFrom: _, ...rest } = statusList(
        encoded,
        {
          '@context': context,
          type: ['VerifiableCredential', 'StatusList2021Credential'],
          issuanceDate: '2026-06-01T00:00:00Z',
        },
        { id: `${statusUrl}#list`, type: 'StatusList2021' },
      )
      const old = { ...entry({ id: `${statusUrl}#1`, type: 'StatusList2021Entry' }) }
      return {
        input: await signToken({ alg: 'RS256' }, badge31({ credentialStatus: old }), rsa),
        world: worldWith({ [statusUrl]: await prove(rest, ed) }),
      }
    },
  },
  {
    name: 'a list that is down',
    code: 'status-unreachable',
    verdict: 'could-not-check',
    reason: 'offline',
    scene: () => listed('offline'),
    near: clear,
  },
  {
    name: 'a list that is gone',
    code: 'status-unreachable',
    verdict: 'could-not-check',
    reason: 'not-found',
    scene: () => listed({ status: 404 }),
  },
  {
    name: 'a list that is a page',
    code: 'status-list-malformed',
    verdict: 'could-not-check',
    scene: () => listed('<html>'),
    near: clear,
  },
  {
    name: 'a list that is a badge',
    code: 'status-list-malformed',
    verdict: 'could-not-check',
    scene: async () => listed(await prove(badge3({ id: statusUrl }), ed)),
  },
  {
    name: 'a list of rubbish',
    code: 'status-list-short',
    verdict: 'could-not-check',
    scene: () => withList('uAAAA'),
  },
  {
    name: 'a list without its u',
    code: 'status-list-malformed',
    verdict: 'could-not-check',
    scene: () => withList(emptyList.slice(1)),
  },
  {
    name: 'a list that is a gzip bomb',
    code: 'status-list-malformed',
    verdict: 'could-not-check',
    scene: () => withList(rawList(50_000_000)),
  },
  {
    name: 'a list whose compressed text is cut off',
    code: 'status-list-malformed',
    verdict: 'could-not-check',
    scene: () => withList(encodeStatusList([1, 5, 9]).slice(0, 40)),
  },
  {
    name: 'a list without a signature',
    code: 'status-list-unsigned',
    verdict: 'could-not-check',
    scene: () => listed(statusList(emptyList)),
    near: clear,
  },
  {
    name: 'a list that was changed',
    code: 'status-list-forged',
    verdict: 'could-not-check',
    scene: async () =>
      listed({
        ...(await signedList(encodeStatusList([index]))),
        credentialSubject: statusList(emptyList)['credentialSubject'],
      }),
    near: clear,
  },
  {
    name: 'a list signed by the attacker',
    code: 'status-list-forged',
    verdict: 'could-not-check',
    scene: async () =>
      listed(
        await prove(statusList(emptyList), evilEd, {
          method: `did:web:makers.example:badges#${multibase(evilEd)}`,
        }),
      ),
  },
  {
    name: 'a list of the attacker',
    code: 'status-list-of-another',
    verdict: 'could-not-check',
    scene: async () => {
      const evil = `did:key:${multibase(evilEd)}`
      return listed(
        await prove(statusList(emptyList, { issuer: evil }), evilEd, {
          method: `${evil}#${multibase(evilEd)}`,
        }),
      )
    },
    near: clear,
  },
  {
    name: 'a badge that is clear in a list that its issuer signed under another name',
    code: 'status-clear',
    verdict: 'valid',
    scene: () => withList(emptyList, { id: 'https://makers.example/badges/status/2.json' }),
  },
  {
    name: 'a list of the attacker under another name, which clears the badge',
    code: 'status-list-of-another',
    verdict: 'could-not-check',
    scene: async () => {
      const evil = `did:key:${multibase(evilEd)}`
      const more = { issuer: evil, id: 'https://evil.example/status/2.json' }
      return listed(
        await prove(statusList(emptyList, more), evilEd, {
          method: `${evil}#${multibase(evilEd)}`,
        }),
      )
    },
    near: () => withList(emptyList, { id: 'https://makers.example/badges/status/2.json' }),
  },
  {
    name: 'a badge revoked in a list that its issuer signed under another name',
    code: 'revoked',
    verdict: 'invalid',
    scene: () =>
      withList(encodeStatusList([index]), { id: 'https://makers.example/badges/status/2.json' }),
  },
  ...[undefined, '', 'Revocation', ['revocation'], null, 7, 'withdrawal'].map((statusPurpose) => ({
    name: `a revoked badge whose purpose is ${text(statusPurpose)}`,
    code: 'status-method-unknown' as const,
    verdict: 'could-not-check' as const,
    scene: () => withList(encodeStatusList([index]), {}, {}, entry({ statusPurpose })),
    near: () => withList(emptyList),
  })),
  {
    name: 'a badge of which a newer copy may be had',
    code: 'status-none',
    verdict: 'valid',
    scene: () => withList(encodeStatusList([index]), {}, {}, entry({}, 'refresh')),
  },
  {
    name: 'a list for another purpose',
    code: 'status-list-purpose',
    verdict: 'could-not-check',
    scene: () => withList(emptyList, {}, { statusPurpose: 'suspension' }),
    near: () => withList(emptyList, {}, { statusPurpose: ['suspension', 'revocation'] }),
  },
  {
    name: 'a list that is too short',
    code: 'status-list-short',
    verdict: 'could-not-check',
    scene: () => withList(rawList(minimumEntries / 8 - 1)),
    near: () => withList(rawList(minimumEntries / 8)),
  },
  {
    name: 'a place beyond the end of the list',
    code: 'status-list-range',
    verdict: 'could-not-check',
    scene: () => withList(emptyList, {}, {}, statusEntry('revocation', minimumEntries)),
    near: () => withList(emptyList, {}, {}, statusEntry('revocation', minimumEntries - 1)),
  },
  {
    name: 'a list that has run out',
    code: 'status-list-stale',
    verdict: 'could-not-check',
    scene: () => withList(emptyList, { validUntil: '2026-11-22T00:00:00Z' }),
    near: () => withList(emptyList, { validUntil: '2026-11-24T00:00:00Z' }),
  },
  {
    name: 'a list from tomorrow',
    code: 'status-list-stale',
    verdict: 'could-not-check',
    scene: () => withList(emptyList, { validFrom: '2026-11-24T00:00:00Z' }),
  },
  {
    name: 'a status of an unknown kind',
    code: 'status-method-unknown',
    verdict: 'could-not-check',
    scene: async () => ({
      input: await jwtOf(
        badge3({ credentialStatus: { id: 'urn:s', type: 'TokenStatusList' } }),
        rsa,
      ),
    }),
    near: async () => ({ input: await jwtOf(badge3(), rsa) }),
  },
  {
    name: 'a status that is only a name',
    code: 'status-method-unknown',
    verdict: 'invalid',
    scene: async () => ({
      input: await jwtOf(badge3({ credentialStatus: `${statusUrl}#1` }), rsa),
    }),
  },
  {
    name: 'a negative place in the list',
    code: 'status-method-unknown',
    verdict: 'could-not-check',
    scene: () => withList(emptyList, {}, {}, statusEntry('revocation', -1)),
  },
  {
    name: 'twenty statuses',
    code: 'status-method-unknown',
    verdict: 'could-not-check',
    scene: async () => ({
      input: await jwtOf(
        badge3({ credentialStatus: Array.from({ length: 20 }, () => entry()) }),
        rsa,
      ),
    }),
  },
  {
    name: 'a badge on a 1EdTech list',
    code: 'revoked',
    verdict: 'invalid',
    scene: () =>
      oneEdTech({ revokedCredential: [{ id: badge3()['id'], revocationReason: 'error' }] }),
    near: () => oneEdTech({ revokedCredential: [{ id: badge3()['id'], revoked: false }] }),
  },
  {
    name: 'a 1EdTech list of somebody else',
    code: 'status-list-of-another',
    verdict: 'could-not-check',
    scene: () => oneEdTech({ issuer: 'did:web:evil.example', revokedCredential: [] }),
  },
  ...[
    {},
    { message: 'Sign in to see this list' },
    { revoked: [badge3()['id']] },
    { revokedCredential: [], withdrawn: { id: badge3()['id'] } },
    { revokedCredential: [{ credential: badge3()['id'] }] },
    { revokedCredential: [{ id: 'urn:x', sameAs: badge3()['id'] }] },
    { revokedCredential: [null] },
    { revokedCredential: {} },
  ].map((list) => ({
    name: `a 1EdTech list that is none: ${text(list)}`,
    code: 'status-list-malformed' as const,
    verdict: 'could-not-check' as const,
    scene: () => oneEdTech(list),
    near: () => oneEdTech({ revokedCredential: [{ id: 'urn:x' }] }),
  })),
  {
    name: 'a badge that a 1EdTech list names twice',
    code: 'revoked',
    verdict: 'invalid',
    scene: () =>
      oneEdTech({
        revokedCredential: [{ id: badge3()['id'], revoked: false }, { id: badge3()['id'] }],
      }),
  },
  {
    name: 'a 1EdTech list that is a word',
    code: 'status-list-malformed',
    verdict: 'could-not-check',
    scene: () => oneEdTech({ revokedCredential: 'none' }),
  },
  {
    name: 'a signed 2.0 badge on the list',
    code: 'revoked',
    verdict: 'invalid',
    scene: () => signed2({ [urls.revocations]: revocationList2([{ id, revocationReason: 'x' }]) }),
    near: () =>
      signed2({ [urls.revocations]: revocationList2([{ id, revoked: false }, 'urn:uuid:other']) }),
  },
  {
    name: 'a signed 2.0 badge on the list by its bare id',
    code: 'revoked',
    verdict: 'invalid',
    scene: () => signed2({ [urls.revocations]: revocationList2([id]) }),
  },
  {
    name: 'a 2.0 list of somebody else',
    code: 'status-list-of-another',
    verdict: 'could-not-check',
    scene: () =>
      signed2({ [urls.revocations]: revocationList2([], { issuer: 'https://evil.example/' }) }),
  },
  {
    name: 'a 2.0 list that is down',
    code: 'status-unreachable',
    verdict: 'could-not-check',
    scene: () => signed2({ [urls.revocations]: 'offline' }),
  },
  {
    name: 'a 2.0 list that pretends to be a good check',
    code: 'status-list-malformed',
    verdict: 'could-not-check',
    scene: () =>
      signed2({
        [urls.revocations]: {
          outcome: 'passed',
          code: 'status-clear',
          id: 'status',
          revokedAssertions: 'none',
        },
      }),
  },
  {
    name: 'a 1.0 badge on the list',
    code: 'revoked',
    verdict: 'invalid',
    scene: async () => ({
      input: await signToken(
        { alg: 'RS256' },
        assertion1({ verify: { type: 'signed', url: urls.keyPem } }),
        rsa,
      ),
      world: worldWith({ [urls.oldRevocations]: { f2c20: 'Issued in error' } }),
    }),
  },
  ...[
    { expirationDate: '2026-11-22T00:00:00Z', validUntil: '2099-01-01T00:00:00Z' },
    { expirationDate: '2099-01-01T00:00:00Z', validUntil: '2026-11-22T00:00:00Z' },
  ].map((ends) => ({
    name: `a badge with two ends: ${Object.values(ends).join(', ')}`,
    code: 'expired' as const,
    verdict: 'invalid' as const,
    scene: async () => ({ input: text(await prove(first(ends), ed)) }),
    near: async () => ({
      input: text(await prove(first({ ...ends, ...later }), ed)),
    }),
  })),
  {
    name: 'a badge with two beginnings, one of them to come',
    code: 'not-yet-valid',
    verdict: 'invalid',
    scene: async () => ({
      input: text(await prove(first({ validFrom: '2027-01-01T00:00:00Z' }), ed)),
    }),
    near: async () => ({
      input: text(await prove(first({ validFrom: '2026-01-01T00:00:00Z' }), ed)),
    }),
  },
  {
    name: 'a badge that has expired',
    code: 'expired',
    verdict: 'invalid',
    scene: () => dated({ validUntil: '2026-11-23T12:00:00Z' }),
    near: () => dated({ validUntil: '2026-11-23T12:00:01Z' }),
  },
  {
    name: 'an expired badge that names a refresh service',
    code: 'expired-renewable',
    verdict: 'invalid',
    scene: () => dated({ validUntil: '2026-11-23T12:00:00Z', refreshService }),
    near: () => dated({ validUntil: '2026-11-23T12:00:00Z' }),
  },
  {
    name: 'a refresh service that would learn who looks',
    code: 'refresh-not-asked',
    verdict: 'valid',
    scene: () => dated({ refreshService }),
    near: () => dated({}),
  },
  {
    name: 'a badge from the future',
    code: 'not-yet-valid',
    verdict: 'invalid',
    scene: () => dated({ validFrom: '2026-11-23T13:00:00Z' }),
    near: () => dated({ validFrom: '2026-11-23T12:04:00Z' }),
  },
  {
    name: 'a badge of 30 February',
    code: 'dates-malformed',
    verdict: 'invalid',
    scene: () => dated({ validFrom: '2026-02-30T00:00:00Z' }),
    near: () => dated({ validFrom: '2026-02-28T00:00:00Z' }),
  },
  {
    name: 'a badge whose end is a word',
    code: 'dates-malformed',
    verdict: 'invalid',
    scene: async () => ({ input: text({ ...(await prove(badge3(), ed)), validUntil: 'never' }) }),
  },
  {
    name: 'a badge that ends before it begins',
    code: 'dates-reversed',
    verdict: 'invalid',
    scene: () => dated({ validUntil: '2026-06-11T00:00:00Z' }),
    near: () => dated({ validUntil: undefined }),
  },
  {
    name: 'an endorsement that was changed',
    code: 'endorsement-bad',
    verdict: 'valid',
    scene: async () =>
      endorsed(
        `${await jwtOf(endorsement(), rsa)}`.replace(
          /\.[^.]+$/,
          (tail) => `.${tail.slice(1).split('').reverse().join('').replace(/^./, 'A')}`,
        ),
      ),
    near: async () => endorsed(await jwtOf(endorsement(), rsa)),
  },
  {
    name: 'an endorsement of another badge',
    code: 'endorsement-of-another',
    verdict: 'valid',
    scene: async () =>
      endorsed(await jwtOf(endorsement({}, { id: 'https://other.example/badge' }), rsa)),
    near: async () => endorsed(await jwtOf(endorsement(), rsa)),
  },
  {
    name: 'an endorsement that has expired',
    code: 'endorsement-ended',
    verdict: 'valid',
    scene: async () =>
      endorsed(await jwtOf(endorsement({ validUntil: '2026-11-01T00:00:00Z' }), rsa)),
    near: async () =>
      endorsed(await jwtOf(endorsement({ validUntil: '2026-12-01T00:00:00Z' }), rsa)),
  },
  {
    name: 'an endorsement by nobody we can ask',
    code: 'endorsement-unknown',
    verdict: 'valid',
    scene: async () =>
      endorsed(
        await jwtOf(
          endorsement({ issuer: { id: 'did:web:down.example', type: ['Profile'] } }),
          rsa,
        ),
      ),
    near: async () => endorsed(await jwtOf(endorsement(), rsa)),
  },
  {
    name: 'an endorsement inside without a proof',
    code: 'endorsement-bad',
    verdict: 'valid',
    scene: () => endorsed(endorsement(), 'endorsement'),
    near: async () => endorsed(await prove(endorsement(), ed), 'endorsement'),
  },
  {
    name: 'an endorsement that is a badge',
    code: 'endorsement-unknown',
    verdict: 'valid',
    scene: async () => endorsed(await jwtOf(badge3({ id: 'urn:uuid:b' }), rsa)),
  },
  {
    name: 'a hundred endorsements',
    code: 'endorsement-unknown',
    verdict: 'valid',
    scene: async () => {
      const one = await jwtOf(endorsement(), rsa)
      return {
        input: await jwtOf(badge3({ endorsementJwt: Array.from({ length: 100 }, () => one) }), rsa),
      }
    },
  },
  {
    name: 'a key that was compromised and taken off, on a list',
    code: 'status-list-forged',
    verdict: 'invalid',
    scene: async () => ({
      ...(await clear()),
      world: worldWith({
        [didDocumentUrl]: didDocument([multikey(evilEd)]),
        [statusUrl]: await signedList(emptyList),
      }),
    }),
  },
  {
    name: 'a Profile whose list is rubbish',
    code: 'status-list-malformed',
    verdict: 'could-not-check',
    scene: () => signed2({ [urls.profile]: profile2(), [urls.revocations]: '<html>' }),
  },
]
