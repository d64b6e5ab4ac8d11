import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { isLedgerFailure } from '../../ledger/failure.ts'
import { directoryStorage } from '../../ledger/directory-storage.ts'
import type { AwardEntry, CatalogueEntry, StatusListEntry } from '../../ledger/entry.ts'
import { openLedger } from '../../ledger/ledger.ts'
import type { PublicJwk } from '../../proof/keys/jwk.ts'
import { madeUpId } from '../../testing/publish/big-class.ts'
import { cityKeyLines } from '../../testing/publish/canaries.ts'
import { jobsHere } from '../../testing/publish/in-parts.ts'
import { cityPlace, freshCopyOf, write, type Place } from '../../testing/publish/place.ts'
import { awardFault, catalogueFault, listFault } from './prove-award.ts'
import { prove } from './prove.ts'

/** Open Badges 2.0 names the address, which is not the first. */
const ofTwoIdentities = `id: ${madeUpId('two identities')}
awarded: 2026-02-11
recipient:
  identities:
    - claim: ${madeUpId('their code')}
    - email: learner@people.example
`

let place: Place
let awards: readonly AwardEntry[]
let lists: readonly StatusListEntry[]
let catalogues: readonly CatalogueEntry[]

beforeAll(async () => {
  place = await cityPlace()
  await write(place, 'awards/oakfield/robot-builder/two-identities.yml', ofTwoIdentities)
  expect(await jobsHere.prepare(place)).toMatchObject({ code: 0 })
  expect(await jobsHere.witness(place)).toMatchObject({ code: 0 })
  expect(await jobsHere.sign(place, cityKeyLines)).toMatchObject({ code: 0 })
  const opened = await openLedger({ storage: directoryStorage(place.ledger) })
  const { awards: given, statusLists, catalogues: signed } = opened.index
  const read = [...given.values(), ...statusLists.values(), ...signed.values()]
  const entries = await Promise.all(read.map(({ ref }) => opened.read(ref)))
  awards = entries.filter((entry) => entry.kind === 'award')
  lists = entries.filter((entry) => entry.kind === 'status-list')
  catalogues = entries.filter((entry) => entry.kind === 'catalogue')
})

const keysOf = async (issuer: string, id: string) => {
  const path = join(place.root, `badges/${issuer}/keys/${id}.json`)
  const text = await readFile(path, 'utf8').catch(() => '{}')
  return (JSON.parse(text) as { readonly publicKeyJwk?: PublicJwk }).publicKeyJwk
}

const folders = () => ({
  root: place.root,
  ledger: place.ledger,
  before: join(place.folder, 'nothing'),
  opened: join(place.folder, 'unopened'),
})

test('all that was signed is proven, and what was there before is not looked at again', async () => {
  expect(await prove(folders())).toEqual({ awards: awards.length, lists: lists.length })
  expect(awards.length).toBeGreaterThan(5)
  expect(await prove({ ...folders(), before: place.ledger })).toEqual({ awards: 0, lists: 0 })
})

type Documents = AwardEntry['documents']

const documents =
  (change: (own: Documents, other: Documents) => Partial<Documents>) =>
  (own: AwardEntry, other: AwardEntry): AwardEntry => ({
    ...own,
    documents: { ...own.documents, ...change(own.documents, other.documents) },
  })

const json = (text: string, change: (value: Record<string, unknown>) => void) => {
  const value = JSON.parse(text) as Record<string, unknown>
  change(value)
  return JSON.stringify(value)
}

const proof = 'its 3.0 proof does not verify'
const apart = 'its forms do not say one thing'

const lies: readonly (readonly [
  what: string,
  says: string,
  lie: (own: AwardEntry, other: AwardEntry) => AwardEntry,
])[] = [
  [
    'a credential that was changed',
    proof,
    documents(({ credential }) => ({
      credential: json(credential, (each) => (each['name'] = 'Head Teacher')),
    })),
  ],
  [
    'a credential without a proof',
    proof,
    documents(({ credential }) => ({
      credential: json(credential, (each) => delete each['proof']),
    })),
  ],
  [
    'a credential with two proofs',
    proof,
    documents(({ credential }) => ({
      credential: json(
        credential,
        (each) =>
          (each['proof'] = [...(each['proof'] as object[]), ...(each['proof'] as object[])]),
      ),
    })),
  ],
  [
    'a term that no context defines',
    proof,
    documents(({ credential }) => ({
      credential: json(credential, (each) => (each['undefinedTerm'] = 'x')),
    })),
  ],
  ['another award’s credential', apart, documents((_, { credential }) => ({ credential }))],
  ['another award’s signed assertion', apart, documents((_, { jws }) => ({ jws }))],
  ['another award’s token', apart, documents((_, { jwt }) => ({ jwt }))],
  ['another award’s hosted assertion', apart, documents((_, { assertion }) => ({ assertion }))],
  ['all four of another award', apart, documents((_, other) => other)],
  ['a picture that is said not to be there', apart, (own) => ({ ...own, bakes: 'on-demand' })],
  [
    'a signed assertion that was changed',
    'its signed 2.0 form does not verify',
    documents(({ jws }) => ({
      jws: jws.replace(/\.(.)/, (_, letter) => `.${letter === 'e' ? 'f' : 'e'}`),
    })),
  ],
  [
    'a token of no signature',
    'its 3.0 token does not verify',
    documents(({ jwt }) => ({ jwt: jwt.replace(/[^.]+$/, '') })),
  ],
  ['a token in place of the assertion', apart, documents(({ jwt }) => ({ jws: jwt }))],
  [
    'a hosted assertion with other words',
    apart,
    documents(({ assertion }) => ({
      assertion: json(assertion, (each) => (each['narrative'] = 'x')),
    })),
  ],
  [
    'a hosted assertion of another day',
    apart,
    documents(({ assertion }) => ({
      assertion: json(assertion, (each) => (each['issuedOn'] = '2020-01-01T00:00:00Z')),
    })),
  ],
  ['another slug', apart, (own) => ({ ...own, slug: 'a'.repeat(26) })],
  ['another version', apart, (own) => ({ ...own, version: '0'.repeat(16) })],
  ['another issuer’s name', proof, (own) => ({ ...own, did: 'did:web:elsewhere.example' })],
  ['another recipient', apart, (own, other) => ({ ...own, identities: other.identities })],
  ['keys in the wrong order', proof, (own) => ({ ...own, keys: own.keys.toReversed() })],
  [
    'a key that is not published',
    'its keys are not among the issuer’s',
    (own) => ({ ...own, keys: [own.keys[0]!, 'A'.repeat(43)] }),
  ],
  [
    'one key alone',
    'its keys are not among the issuer’s',
    (own) => ({ ...own, keys: own.keys.slice(0, 1) }),
  ],
]

test.each(lies)('%s: %s', async (_, says, lie) => {
  const issuer = awards[0]!.issuer
  const [own, other] = awards.filter((each) => each.issuer === issuer)
  expect(await awardFault(own!, keysOf)).toBeUndefined()
  expect(await awardFault(lie(own!, other!), keysOf)).toBe(says)
})

test('a status list that was changed, or is signed by a stranger’s key, is not proven', async () => {
  const list = lists.find(({ purpose }) => purpose === 'suspension')
  expect(await listFault(list!, keysOf)).toBeUndefined()
  const changed = json(list!.document, (each) => (each['validFrom'] = '2020-01-01T00:00:00Z'))
  expect(await listFault({ ...list!, document: changed }, keysOf)).toBe('its proof does not verify')
  const stranger = { ...list!, key: 'A'.repeat(43) }
  expect(await listFault(stranger, keysOf)).toBe('its key is not among the issuer’s')
})

test('a revocation list that names no list of suspensions, or not the one in the ledger, is not proven', async () => {
  const fault = 'it does not name the list of what is only suspended'
  const { issuer } = lists[0]!
  const listOf = (purpose: string) =>
    lists.find((list) => list.issuer === issuer && list.purpose === purpose)!
  const [revocations, suspensions] = [listOf('revocation'), listOf('suspension')]
  expect(await listFault(revocations, keysOf, suspensions.document)).toBeUndefined()
  expect(await listFault(revocations, keysOf, `${suspensions.document} `)).toBe(fault)
  expect(await listFault(revocations, keysOf)).toBe(fault)
  expect(await listFault(suspensions, keysOf)).toBeUndefined()
  expect(await listFault(suspensions, keysOf, suspensions.document)).toBe(fault)
})

test('a catalogue that its issuer did not sign as it stands is not proven', async () => {
  const [council, oakfield] = catalogues
  if (!council || !oakfield) throw new Error('two issuers were to sign')
  expect(await catalogueFault(council, keysOf)).toBeUndefined()
  const unproven = 'its proof does not verify'
  const renamed = council.document.replace('"name": "', '"name": "Another ')
  const faults: readonly (readonly [Partial<CatalogueEntry>, string])[] = [
    [{ document: renamed }, unproven],
    [{ document: oakfield.document }, unproven],
    [{ document: json(council.document, (each) => delete each['proof']) }, unproven],
    [{ key: oakfield.key }, 'its key is not among the issuer’s'],
    [{ day: '2020-01-01' }, 'it is of another day than it was to be'],
  ]
  for (const [change, says] of faults)
    expect(await catalogueFault({ ...council, ...change }, keysOf)).toBe(says)
})

test('a published key that is not the one its name says proves nothing', async () => {
  const copy = await freshCopyOf(place, 'same ledger')
  const [entry] = awards
  const [mine, other] = entry!.keys.map((id) =>
    join(copy.root, `badges/${entry!.issuer}/keys/${id}.json`),
  )
  await cp(other!, mine!)
  await expect(prove({ ...folders(), root: copy.root })).rejects.toMatchObject({
    code: 'not-proven',
  })
})

test('a ledger that is broken is not proven', async () => {
  const copy = await freshCopyOf(place, 'same ledger')
  const [{ name } = { name: '' }] = await directoryStorage(copy.ledger).list()
  const path = join(copy.ledger, name)
  const text = await readFile(path, 'utf8')
  await rm(path)
  await writeFile(path, text.replace('"kind":"award"', '"kind":"awarf"'))
  await expect(prove({ ...folders(), ledger: copy.ledger })).rejects.toSatisfy(isLedgerFailure)
})
