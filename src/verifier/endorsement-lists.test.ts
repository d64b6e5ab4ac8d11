import { expect, test } from 'vitest'
import {
  type Json,
  badge3,
  did,
  didDocument,
  didDocumentUrl,
  jwtOf,
  multikey,
  prove,
  site,
} from '../testing/verifier/credentials.ts'
import { stage, worldWith } from '../testing/verifier/stage.ts'
import type { Page } from '../testing/world.ts'
import { verifyBadge } from './verify-badge.ts'

// What others said of a badge after it was issued. None of it makes the badge better or worse.

const { ed, evilEd } = stage
const badge = badge3()
const awardId = String(badge['id'])
const achievementId = String(((badge['credentialSubject'] as Json)['achievement'] as Json)['id'])
const endorser = 'did:web:guild.example'
const folderOf = (id: string) => new URL('.', id).href
const revocations = 'https://guild.example/revoked.json'
const guild = (name: string) => ({ id: name, type: ['Profile'], name: 'Guild' })

/** What the guild says, signed with its key. */
function said(about: string, more: Json = {}): Json {
  return {
    '@context': [
      ...(badge['@context'] as string[]),
      'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
    ],
    id: 'urn:uuid:0a3f1c4e-0000-4000-8000-00000000000e',
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: 'Endorsement',
    issuer: guild(endorser),
    validFrom: '2026-04-01T00:00:00Z',
    credentialSubject: {
      id: about,
      type: ['EndorsementSubject'],
      endorsementComment: 'Well made.',
    },
    ...more,
  }
}
const method = { method: `${endorser}#guild` }
const signed = (document: Json, key = evilEd) => prove(document, key, method)

const status = { id: revocations, type: '1EdTechRevocationList' }
const noneRevoked = { issuer: endorser, revokedCredential: [] }

function pagesWith(lists: Readonly<Record<string, Page>>): Readonly<Record<string, Page>> {
  const service = [{ id: `${did}#endorsements`, type: 'EndorsementLists', serviceEndpoint: [site] }]
  const guildKey = { ...multikey(evilEd), id: `${endorser}#guild`, controller: endorser }
  return {
    [didDocumentUrl]: didDocument([multikey(ed)], { service }),
    'https://guild.example/.well-known/did.json': {
      ...didDocument([guildKey]),
      id: endorser,
      assertionMethod: [`${endorser}#guild`],
    },
    [revocations]: noneRevoked,
    [`${folderOf(awardId)}endorsements.json`]: { status: 404 },
    [`${folderOf(achievementId)}endorsements.json`]: { status: 404 },
    [`${site}endorsements.json`]: { status: 404 },
    ...lists,
  }
}

const proven = async () => JSON.stringify(await prove(badge3(), ed))
const listOf = (...endorsement: readonly unknown[]) => ({ type: 'EndorsementList', endorsement })

async function look(lists: Readonly<Record<string, Page>>) {
  const world = worldWith(pagesWith(lists))
  const [report] = await verifyBadge(await proven(), world)
  const codes = report?.checks.filter(({ id }) => id === 'endorsements').map(({ code }) => code)
  const verdicts = report?.endorsements.map(({ verdict }) => verdict)
  return { verdict: report?.verdict, verdicts, codes, report }
}
const beside = (id: string) => `${folderOf(id)}endorsements.json`

test.each([
  ['the award', awardId, beside(awardId)],
  ['the badge', achievementId, beside(achievementId)],
  ['the issuer', did, `${site}endorsements.json`],
])('what is said of %s is found beside its id, and proven', async (_, about, url) => {
  const found = await look({
    [url]: listOf(await signed(said(about, { credentialStatus: status }))),
  })
  expect(found).toMatchObject({
    verdict: 'valid',
    verdicts: ['valid'],
    codes: ['endorsements-good'],
  })
  expect(found.report?.endorsements[0]?.claims.issuerId).toBe(endorser)
})

const forged: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['stolen from another badge', async () => signed(said(`${site}other/achievement.json`))],
  [
    'of an id that differs in a letter',
    async () => signed(said(achievementId.replace('json', 'jsom'))),
  ],
  [
    'without anything that it speaks of',
    async () =>
      signed(said(achievementId, { credentialSubject: { type: ['EndorsementSubject'] } })),
  ],
  ['of the award, replayed as one of the badge', async () => signed(said(awardId))],
  ['of the issuer, replayed as one of the badge', async () => signed(said(did))],
  ['expired', async () => signed(said(achievementId, { validUntil: '2026-04-02T00:00:00Z' }))],
  ['not yet begun', async () => signed(said(achievementId, { validFrom: '2056-04-02T00:00:00Z' }))],
  [
    'with other words than were signed',
    async () => ({ ...(await signed(said(achievementId))), name: 'Praise' }),
  ],
  [
    'with another comment than was signed',
    async () => {
      const good = await signed(said(achievementId))
      return {
        ...good,
        credentialSubject: {
          ...(good['credentialSubject'] as Json),
          endorsementComment: 'The best.',
        },
      }
    },
  ],
  [
    'pointed at this badge after it was signed',
    async () => {
      const good = await signed(said(`${site}other/achievement.json`))
      return {
        ...good,
        credentialSubject: { ...(good['credentialSubject'] as Json), id: achievementId },
      }
    },
  ],
  ['signed with the key of another', async () => signed(said(achievementId), ed)],
  ['in the name of another', async () => signed({ ...said(achievementId), issuer: guild(did) })],
  ['not signed', async () => said(achievementId)],
  ['with an empty proof', async () => ({ ...said(achievementId), proof: [] })],
  ['of a type that is no endorsement', async () => signed(badge3({ issuer: guild(endorser) }))],
  ['the badge itself', async () => prove(badge3(), ed)],
  ['a text', async () => 'Everybody says so.'],
  ['a number', async () => 7],
  ['nothing', async () => null],
  ['a token that was cut off', async () => (await jwtOf(said(achievementId), evilEd)).slice(0, -9)],
]

test.each(forged)('one that is %s does not stand, and the badge does', async (_, make) => {
  const found = await look({ [beside(achievementId)]: listOf(await make()) })
  expect(found.verdict).toBe('valid')
  expect(found.verdicts).not.toContain('valid')
  expect(found.codes).not.toContain('endorsements-good')
})

test.each([
  ['taken back', { issuer: endorser, revokedCredential: [{ id: said('')['id'], revoked: true }] }],
  [
    'taken back, with a reason',
    {
      issuer: endorser,
      revokedCredential: [{ id: said('')['id'], revoked: true, revocationReason: 'Ended.' }],
    },
  ],
  ['of which nobody can say whether it was taken back', { status: 503 }],
  ['whose list is somebody else’s', { issuer: did, revokedCredential: [] }],
] as const)('one that is %s does not stand, and the badge does', async (_, list) => {
  const endorsement = await signed(said(achievementId, { credentialStatus: status }))
  const found = await look({
    [beside(achievementId)]: listOf(endorsement),
    [revocations]: list as Page,
  })
  expect(found.verdict).toBe('valid')
  expect(found.verdicts).toHaveLength(1)
  expect(found.verdicts).not.toContain('valid')
})

test('a bad one beside a good one leaves the good one standing', async () => {
  const [good, bad] = [await signed(said(achievementId)), await signed(said(awardId))]
  const found = await look({ [beside(achievementId)]: listOf(bad, good) })
  expect(found).toMatchObject({
    verdict: 'valid',
    verdicts: ['invalid', 'valid'],
    codes: ['endorsement-bad'],
  })
})

test('of very many the first are looked at, and it is said that there are more', async () => {
  const good = await signed(said(achievementId))
  const many = Array.from({ length: 500 }, (_, index) => ({ ...good, name: String(index) }))
  const found = await look({ [beside(achievementId)]: listOf(...many) })
  expect(found.verdict).toBe('valid')
  expect(found.verdicts?.length).toBe(8)
})

test.each<readonly [string, Page]>([
  ['no JSON', '<html></html>'],
  ['a list of another kind', { endorsement: 7 }],
  ['deeper than anybody reads', `${'['.repeat(500)}${']'.repeat(500)}`],
])('a list that is %s says nothing', async (_, page) => {
  const found = await look({ [beside(achievementId)]: page })
  expect(found.verdict).toBe('valid')
  expect(found.verdicts?.filter((verdict) => verdict === 'valid')).toEqual([])
})

test('a list that cannot be had leaves open whether anybody stands behind it', async () => {
  const found = await look({ [beside(achievementId)]: { status: 503 } })
  expect(found).toMatchObject({ verdict: 'valid', verdicts: [], codes: ['endorsement-unknown'] })
})

test('nobody is asked for a list where the issuer says of none', async () => {
  const world = worldWith({})
  const [report] = await verifyBadge(await proven(), world)
  expect(report?.verdict).toBe('valid')
  expect(world.asked.filter((url) => url.includes('endorsements'))).toEqual([])
})

test('an issuer cannot send readers to another website for its lists', async () => {
  const service = [
    {
      id: `${did}#e`,
      type: 'EndorsementLists',
      serviceEndpoint: ['https://guild.example/', site.slice(0, -1)],
    },
  ]
  const world = worldWith({
    ...pagesWith({}),
    [didDocumentUrl]: didDocument([multikey(ed)], { service }),
  })
  await verifyBadge(await proven(), world)
  expect(world.asked.filter((url) => url.includes('endorsements'))).toEqual([])
})

test('of a badge that is forged, nothing is looked for', async () => {
  const world = worldWith(pagesWith({}))
  const [report] = await verifyBadge(
    JSON.stringify({ ...(await prove(badge3(), ed)), name: 'Doctor' }),
    world,
  )
  expect(report?.verdict).toBe('invalid')
  expect(world.asked.filter((url) => url.includes('endorsements'))).toEqual([])
})
