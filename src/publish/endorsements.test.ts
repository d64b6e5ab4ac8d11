import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { verifyCredential } from '@digitalbazaar/vc'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { endorsementSchema } from '../openbadges/v2/schema.ts'
import { endorsementCredentialSchema } from '../openbadges/v3/schema.ts'
import type { openApiOf } from '../site/openapi.ts'
import { describedFiles, schemasOf } from '../testing/described-files.ts'
import { endorsementFaults } from '../testing/openbadges/judged-endorsement.ts'
import { digestsIn, filesIn } from '../testing/publish/files.ts'
import { edit, freshCopyOf, write, type Place } from '../testing/publish/place.ts'
import { publishedCity } from '../testing/publish/published-city.ts'
import { published, refused } from '../testing/publish/run.ts'
import { seenEndorsers } from '../testing/publish/seen-endorsers.ts'
import { siteUrl, webOf } from '../testing/publish/web.ts'

// What is said of an issuer, a badge and an award of the tiny city after they were published.

const said = (text: string, more = '') =>
  `by: council\non: '2026-04-01'\ncomment: ${text}\nlanguage: en-GB\n${more}`
const ofBadge = 'badges/oakfield/robot-builder/endorsements/council.yml'
const ofIssuer = 'badges/oakfield/endorsements/council.yml'
const ofAward = 'awards/oakfield/robot-builder/endorsements/council.yml'
const ada = 'k52mu2hb2u3qstioounuvs3i2i'
const revoked = "revoked:\n  on: '2026-05-01'\n  reason: Our agreement has ended.\n"

interface List {
  readonly about: readonly string[]
  readonly endorsement: readonly Credential[]
  readonly hostedEndorsement: readonly string[]
}

interface Credential {
  readonly id: string
  readonly credentialSubject: { readonly id: string; readonly endorsementComment: string }
}

let before: Place
let place: Place
let web: ReturnType<typeof webOf>
let paths: ReadonlySet<string>
beforeAll(async () => {
  before = await publishedCity()
  place = await freshCopyOf(before, 'same ledger')
  await write(place, ofBadge, said('We ask for this *badge* when we take on apprentices.'))
  await write(place, ofIssuer, said('A school that we know well.', revoked))
  await write(place, ofAward, said('She showed us the robot.', `award: ${ada}\n`))
  await write(
    place,
    'badges/council/endorsements/oakfield.yml',
    said('They listen.').replace('council', 'oakfield'),
  )
  await published(place)
  const files = await filesIn(place.dist)
  web = webOf(files)
  paths = new Set(files.keys())
})

const listAt = (url: string) => web.json(url) as List
const listBeside = (id: string) => listAt(new URL('endorsements.json', id).href)
const badgeOf = (slug: string) => web.credential(slug).credentialSubject.achievement.id
const robots = () => web.awards.filter((slug) => badgeOf(slug).includes('/robot-builder/'))
const endorsedAward = () => robots().filter((slug) => paths.has(`awards/${slug}/endorsements.json`))

test('a badge’s endorsement lies beside its id, and speaks of that id', () => {
  const id = badgeOf(robots()[0]!)
  const { about, endorsement, hostedEndorsement } = listBeside(id)
  expect(about).toEqual([id, id.replace('achievement.json', 'badge.json')])
  expect(endorsement.map(({ credentialSubject }) => credentialSubject)).toEqual([
    {
      id,
      type: ['EndorsementSubject'],
      endorsementComment: 'We ask for this *badge* when we take on apprentices.',
    },
  ])
  expect(web.json(hostedEndorsement[0]!)).toMatchObject({
    type: 'Endorsement',
    id: hostedEndorsement[0],
    claim: { id: about[1] },
    issuer: `${siteUrl}issuers/council/profile.json`,
    verification: { type: 'HostedBadge' },
  })
})

test('an award’s endorsement lies at its address, and nothing else of the site names that address', () => {
  const [slug = '', ...others] = endorsedAward()
  expect(others).toEqual([])
  const { endorsement } = listAt(`${siteUrl}awards/${slug}/endorsements.json`)
  const { id } = web.credential(slug)
  expect(endorsement.map(({ credentialSubject }) => credentialSubject.id)).toEqual([id])
  expect(web.credential(slug).credentialSubject.achievement.id).toContain('robot-builder')
  for (const path of paths)
    if (!path.startsWith(`awards/${slug}/`) && !path.startsWith('claims/'))
      expect(web.bytes(siteUrl + path).includes(slug), path).toBe(false)
})

test('an endorsement that was taken back before it was signed was never given, and its page says that it was taken back', () => {
  const named = [...paths].filter((path) => path.startsWith('issuers/oakfield/endorsements'))
  expect(named).toEqual([])
  expect(web.text(`${siteUrl}issuers/council/endorsement-revocations.json`)).not.toContain('ended')
  const page = web.text(`${siteUrl}issuers/oakfield/index.html`)
  expect(page).toContain('Taken back on 1 May 2026')
  expect(page).toContain('Our agreement has ended.')
  expect(page).not.toContain('A school that we know well.')
})

test('the DID documents of issuers who are endorsed, and of no other, say where to look', async () => {
  const serviceOf = (url: string) => (web.json(url) as { service?: unknown }).service
  expect(serviceOf(`${siteUrl}issuers/oakfield/did.json`)).toEqual([
    {
      id: 'did:web:tiny.example:badges:issuers:oakfield#endorsements',
      type: 'EndorsementLists',
      serviceEndpoint: [`${siteUrl}awards/`, `${siteUrl}badges/oakfield/robot-builder/`],
    },
  ])
  const earlier = webOf(await filesIn(before.dist)).text(`${siteUrl}issuers/oakfield/did.json`)
  expect(earlier).not.toContain('service')
})

test('@digitalbazaar/vc accepts each, and none that was changed', async () => {
  for (const credential of credentials()) {
    expect(await isAccepted(credential)).toBe(true)
    const subject = { ...credential.credentialSubject, endorsementComment: 'Other words.' }
    expect(await isAccepted({ ...credential, credentialSubject: subject })).toBe(false)
  }
})

test('each is what the standards ask for, by our schemas and by 1EdTech’s own', () => {
  for (const credential of credentials()) {
    expect(endorsementCredentialSchema.safeParse(credential).success).toBe(true)
    expect(endorsementFaults(credential)).toEqual([])
    const ofNothing = { ...credential, credentialSubject: { type: ['EndorsementSubject'] } }
    expect(endorsementFaults(ofNothing)).not.toEqual([])
  }
  for (const path of [...paths].filter((each) => /\/endorsements\/[\w-]+\.json$/.test(each)))
    expect(endorsementSchema.safeParse(web.json(siteUrl + path)).success).toBe(true)
})

test.each(['credential.json', 'assertion.json'])(
  'for %s our verifier finds who stands behind the award, the badge and its issuer, and proves it',
  async (name) => {
    const files = await filesIn(place.dist)
    const nameOf = (slug: string) => web.json(`${siteUrl}issuers/${slug}/profile.json`)
    const [council, oakfield] = ['council', 'oakfield'].map(nameOf) as { readonly name: string }[]
    expect(await seenEndorsers(files, `awards/${endorsedAward()[0]!}/${name}`)).toEqual([
      'valid',
      `${council!.name} stands behind this award.`,
      `${council!.name} stands behind the badge “Robot Builder”.`,
    ])
    const ofCouncil = web.awards.find((slug) => badgeOf(slug).includes('/council/'))!
    expect(await seenEndorsers(files, `awards/${ofCouncil}/${name}`)).toContain(
      `${oakfield!.name} stands behind ${council!.name}.`,
    )
  },
)

test('wherever lists, hosted forms and what was taken back lie, openapi.json describes them', () => {
  const description = web.json(`${siteUrl}openapi.json`) as ReturnType<typeof openApiOf>
  const { faults } = schemasOf(description)
  const told = describedFiles(description, [...paths]).filter(({ path }) =>
    path.includes('endorsement'),
  )
  expect(told).toHaveLength(7)
  for (const { path, schema, found } of told) {
    expect(found, path).not.toEqual([])
    for (const file of found) expect(faults(schema, web.text(siteUrl + file)), file).toEqual([])
  }
  const isOne = (path: string) => /\/endorsement[^/]*(?:\.json|\/[^/]+\.json)$/.test(path)
  const all = [...paths].filter(isOne)
  expect(told.flatMap(({ found }) => found).toSorted()).toEqual(all.toSorted())
  const [list] = all.filter((path) => path.endsWith('/endorsements.json'))
  const text = web.text(siteUrl + list!)
  expect(faults('EndorsementList', text.replace('"about"', '"of"'))).not.toEqual([])
})

test('not a byte of what was issued before has changed', async () => {
  const [old, now] = [await digestsIn(before.dist), await digestsIn(place.dist)]
  const isDocument = (path: string) => /^awards\/.*\.(?:json|jws|jwt|png|svg)$/.test(path)
  const documents = Object.keys(old).filter(isDocument)
  expect(documents.length).toBeGreaterThan(30)
  for (const path of documents) expect(now[path], path).toBe(old[path])
})

test('without a key, the same site comes of the ledger, and a second publish changes nothing', async () => {
  const again = await freshCopyOf(place, 'same ledger')
  await published(again, { keys: [] })
  expect(await digestsIn(again.dist)).toEqual(await digestsIn(place.dist))
  expect(await published(place)).toMatchObject({ unchanged: true })
})

test('what is taken back later is on the endorser’s list and beside the thing no more; so is what is deleted', async () => {
  const later = await freshCopyOf(place, 'same ledger')
  await write(later, ofBadge, said('We ask for this *badge* when we take on apprentices.', revoked))
  await rm(join(later.root, ofAward))
  await published(later, { keys: [] })
  const now = webOf(await filesIn(later.dist))
  const list = now.json(`${siteUrl}issuers/council/endorsement-revocations.json`) as Revocations
  const urns = credentials()
    .filter(({ credentialSubject: { id } }) => !id.startsWith('did:'))
    .map(({ id }) => id)
  expect(list.revokedCredential.map(({ id }) => id).toSorted()).toEqual(urns.toSorted())
  expect(list.revokedCredential.flatMap(({ revocationReason }) => revocationReason ?? [])).toEqual([
    'Our agreement has ended.',
  ])
  const beside = now.json(new URL('endorsements.json', badgeOf(robots()[0]!)).href) as List
  expect(beside).toMatchObject({ endorsement: [], hostedEndorsement: [] })
})

test('a badge that is worded anew has not been endorsed again, and its page says so', async () => {
  const later = await freshCopyOf(place, 'same ledger')
  await edit(
    later,
    'badges/oakfield/robot-builder/badge.md',
    'name: Robot Builder',
    'name: Little Robot Builder',
  )
  await published(later, { keys: [] })
  const now = webOf(await filesIn(later.dist))
  const list = now.json(new URL('endorsements.json', badgeOf(robots()[0]!)).href) as List
  expect(list.endorsement).toHaveLength(1)
})

test('other words are signed anew, and the former are taken back', async () => {
  const later = await freshCopyOf(place, 'same ledger')
  await write(later, ofBadge, said('We ask for it.'))
  await published(later)
  const now = webOf(await filesIn(later.dist))
  const list = now.json(new URL('endorsements.json', badgeOf(robots()[0]!)).href) as List
  expect(
    list.endorsement.map(({ credentialSubject: { endorsementComment: text } }) => text),
  ).toEqual(['We ask for it.'])
  const { revokedCredential } = now.json(
    `${siteUrl}issuers/council/endorsement-revocations.json`,
  ) as Revocations
  expect(revokedCredential).toHaveLength(1)
})

test('an erased award takes with it what was said of it, in the ledger too', async () => {
  const later = await freshCopyOf(place, 'same ledger')
  const file = 'awards/oakfield/robot-builder/ada.yml'
  await write(later, file, `id: ${ada}\nerased:\n  on: '2026-05-02'\n`)
  expect(await refused(later)).not.toEqual([])
  await rm(join(later.root, ofAward))
  await published(later)
  for (const name of await readdir(later.ledger))
    expect(await readFile(join(later.ledger, name), 'utf8')).not.toContain(
      'She showed us the robot',
    )
  const kept = await filesIn(later.dist)
  expect([...kept.values()].some((bytes) => bytes.includes('She showed us the robot'))).toBe(false)
})

interface Revocations {
  readonly revokedCredential: readonly { readonly id: string; readonly revocationReason?: string }[]
}

function credentials(): readonly Credential[] {
  const lists = [...paths].filter((path) => path.endsWith('/endorsements.json'))
  const all = lists.flatMap((path) => listAt(siteUrl + path).endorsement)
  return [...new Map(all.map((each) => [each.id, each])).values()]
}

async function isAccepted(credential: object): Promise<boolean> {
  const suite = new DataIntegrityProof({ cryptosuite })
  const { verified } = await verifyCredential({
    credential,
    suite,
    now: new Date('2026-05-10T12:00:00Z'),
    documentLoader: (url: string) => web.loader(url),
    // Ours is looked at by the verifier's tests.
    checkStatus: async () => ({ verified: true }),
  })
  return verified
}
