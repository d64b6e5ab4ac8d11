import { expect, test } from 'vitest'
import { profile2, urls } from '../../testing/verifier/assertions.ts'
import {
  badge3,
  did,
  didDocument,
  didDocumentUrl,
  multikey,
  prove,
  site,
} from '../../testing/verifier/credentials.ts'
import {
  achievementId,
  awardId,
  beside,
  endorser,
  guildUrl,
  hosted,
  hostedUrl,
  listOf,
  look,
  pagesWith,
  proven,
  said,
  signed,
  status,
} from '../../testing/verifier/endorsed.ts'
import { stage, worldWith } from '../../testing/verifier/stage.ts'
import type { Page } from '../../testing/world.ts'
import { verifyBadge } from '../verify-badge.ts'

// What others said of a badge after it was issued. None of it makes the badge better or worse; forged-endorsements.test.ts has
// what nobody should believe.

const { ed } = stage

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

const inList2 = 'https://makers.example/badges/endorsements.json'

/** A hosted badge of 2.0, whose issuer says where lists lie, and what is found of it. */
async function lookHosted(
  serviceEndpoint: readonly string[],
  list: Page,
  { own = did, named = urls.profile }: { readonly own?: string; readonly named?: string } = {},
) {
  const service = [{ id: `${did}#endorsements`, type: 'EndorsementLists', serviceEndpoint }]
  const world = worldWith({
    [urls.profile]: profile2({ 'schema:sameAs': { id: own } }),
    [didDocumentUrl]: didDocument([multikey(ed)], { service, alsoKnownAs: [named] }),
    [inList2]: list,
    [guildUrl]: profile2({ id: guildUrl, name: 'Guild' }),
    [hostedUrl]: hosted(),
  })
  const [report] = await verifyBadge(urls.assertion, world)
  const verdicts = report?.endorsements.map(({ verdict, endorses }) => [verdict, endorses?.of])
  return { verdict: report?.verdict, verdicts, asked: world.asked }
}

/** Of one thing by both its names. */
function listOf2(...endorsement: readonly unknown[]) {
  return {
    type: 'EndorsementList',
    about: [achievementId, urls.badge],
    endorsement,
    hostedEndorsement: [hostedUrl],
  }
}

test('for a badge of 2.0 the hosted forms are found where its issuer says so, and those of 3.0 are left alone', async () => {
  const list = listOf2(await signed(said(achievementId)))
  const found = await lookHosted(['https://makers.example/badges/'], list)
  expect(found).toMatchObject({ verdict: 'valid', verdicts: [['valid', 'badge']] })
})

const folder2 = ['https://makers.example/badges/']
test.each([
  ['lists lie elsewhere', ['https://makers.example/other/', 'https://guild.example/'], {}],
  ['the DID document does not name the Profile', folder2, { named: `${urls.profile}x` }],
  ['the Profile names the DID of another website', folder2, { own: endorser }],
  ['the Profile names no DID', folder2, { own: 'https://makers.example/' }],
] as const)('for a badge of 2.0 nobody is asked where %s', async (_, folders, who) => {
  const found = await lookHosted(folders, listOf2(), who)
  expect(found).toMatchObject({ verdict: 'valid', verdicts: [] })
  expect(found.asked).not.toContain(inList2)
})

test('for a badge of 3.0 the hosted forms of 2.0 are left alone', async () => {
  const list = listOf2(await signed(said(achievementId)))
  const found = await look({ [beside(achievementId)]: list })
  expect(found).toMatchObject({ verdict: 'valid', verdicts: ['valid'] })
})

test('what is in a list and speaks of neither name is told of', async () => {
  const list = listOf2(await signed(said(awardId)))
  const found = await lookHosted(['https://makers.example/badges/'], list)
  expect(found.verdicts).toEqual([
    ['invalid', undefined],
    ['valid', 'badge'],
  ])
})
