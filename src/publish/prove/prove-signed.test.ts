import { describe, expect, test } from 'vitest'
import type {
  AwardEntry,
  CatalogueEntry,
  EndorsementEntry,
  StatusListEntry,
} from '../../ledger/entry.ts'
import { madeUpId } from '../../testing/publish/big-class.ts'
import { cityKeyLines } from '../../testing/publish/canaries.ts'
import { filesIn } from '../../testing/publish/files.ts'
import { cityPlace, write, type Place } from '../../testing/publish/place.ts'
import { publishHere } from '../../testing/publish/publish-here.ts'
import { published } from '../../testing/publish/run.ts'
import type { Ports } from '../known.ts'
import { completeOptions } from '../options.ts'
import { isDrawn } from './prove-signed.ts'

type Holder = Ports['holder']
type Altered<Entry> = (entry: Entry, all: readonly Entry[]) => Entry

const last = (text: string) => text.replace(/.(?=.$)/, (letter) => (letter === 'A' ? 'B' : 'A'))
const reworded = (text: string, from: RegExp | string, to: string) => {
  const altered = text.replace(from, to)
  expect(altered).not.toBe(text)
  return altered
}

/** Has a key holder answer with one award that was altered. */
function withAward(change: Altered<AwardEntry>) {
  return (holder: Holder): Holder => ({
    ...holder,
    async issue(call) {
      const { entries, missing } = await holder.issue(call)
      return { missing, entries: alteredLast(entries, change) }
    },
  })
}

function withList(purpose: StatusListEntry['purpose'], change: Altered<StatusListEntry>) {
  return (holder: Holder): Holder => ({
    ...holder,
    async signLists(call) {
      const { entries, missing } = await holder.signLists(call)
      const isMeant = entries.every((entry) => entry.purpose === purpose)
      return { missing, entries: isMeant ? alteredLast(entries, change) : entries }
    },
  })
}

function withEndorsement(change: Altered<EndorsementEntry>) {
  return (holder: Holder): Holder => ({
    ...holder,
    async endorse(call) {
      const { entries, missing } = await holder.endorse(call)
      return { missing, entries: alteredLast(entries, change) }
    },
  })
}

function withCatalogue(change: Altered<CatalogueEntry>) {
  return (holder: Holder): Holder => ({
    ...holder,
    async signCatalogues(call) {
      const { entries } = await holder.signCatalogues(call)
      return { entries: alteredLast(entries, change) }
    },
  })
}

function alteredLast<Entry>(entries: readonly Entry[], change: Altered<Entry>): readonly Entry[] {
  return entries.map((entry, at) => (at === entries.length - 1 ? change(entry, entries) : entry))
}

const withDocument = (change: (text: string) => string) => (entry: { readonly document: string }) =>
  ({ ...entry, document: change(entry.document) }) as never
const endorsement =
  "by: council\non: '2026-04-01'\ncomment: A school that we know.\nlanguage: en-GB\n"
const anotherDay = (text: string) => reworded(text, /(?<="validFrom":")\d{4}/, '1999')

function publishThrough(place: Place, through: (holder: Holder) => Holder) {
  const { root, state, dist, ledger } = place
  const options = completeOptions({ root, state, dist, ledger, mode: 'production' }, {}, 2)
  return publishHere(options, { CINQUEFOIL_KEYS: cityKeyLines.join('\n') }, through)
}

describe('what a publish from one machine signs is not kept unless it verifies', () => {
  test.each<readonly [string, (holder: Holder) => Holder, RegExp]>([
    [
      'an award with a signed form of another',
      withAward((entry, all) => {
        const other = all.find(({ issuer, id }) => issuer === entry.issuer && id !== entry.id)
        return { ...entry, documents: { ...entry.documents, jws: other!.documents.jws } }
      }),
      /^Award [a-z2-7]{26} was signed, and its forms do not say one thing\./,
    ],
    [
      'an award whose token is not what was signed',
      withAward((entry) => ({
        ...entry,
        documents: { ...entry.documents, jwt: last(entry.documents.jwt) },
      })),
      /its 3\.0 token does not verify/,
    ],
    [
      'an award whose credential is of another day',
      withAward((entry) => ({
        ...entry,
        documents: { ...entry.documents, credential: anotherDay(entry.documents.credential) },
      })),
      /its 3\.0 proof does not verify/,
    ],
    [
      'an award with keys of nobody',
      withAward((entry) => ({ ...entry, keys: ['a'.repeat(43), 'b'.repeat(43)] })),
      /its keys are not among the issuer’s/,
    ],
  ])('%s', async (_, through, message) => {
    const place = await cityPlace()
    const refused = publishThrough(place, through)
    await expect(refused).rejects.toMatchObject({ code: 'not-proven' })
    await expect(refused).rejects.toThrow(message)
    expect([(await filesIn(place.ledger)).size, (await filesIn(place.dist)).size]).toEqual([0, 0])
  })

  test.each<readonly [string, (holder: Holder) => Holder, RegExp]>([
    [
      'a list',
      withList('revocation', withDocument(anotherDay)),
      /^A status list of \S+ was signed/,
    ],
    [
      'a list of suspensions',
      withList('suspension', withDocument(anotherDay)),
      /^A status list of \S+ was signed/,
    ],
    ['an endorsement', withEndorsement(withDocument(anotherDay)), /^An endorsement by \S+ was/],
    [
      'a catalogue',
      withCatalogue((entry) => ({ ...entry, day: '1999-01-01' })),
      /^The catalogue of \S+ was signed, and it is of another day/,
    ],
  ])(
    '%s that was altered, and the next publish goes on from there',
    async (_, through, message) => {
      const place = await cityPlace()
      await write(place, 'badges/oakfield/endorsements/council.yml', endorsement)
      await expect(publishThrough(place, through)).rejects.toThrow(message)
      expect((await filesIn(place.dist)).size).toBe(0)
      await published(place)
      const entries = [...(await filesIn(place.dist)).keys()]
      expect(entries.length).toBeGreaterThan(100)
      expect((await published(place)).unchanged).toBe(true)
    },
  )

  test('all that nobody alters is kept', async () => {
    const place = await cityPlace()
    // Open Badges 2.0 names the address, which is not the first.
    const identities = `identities:\n    - claim: ${madeUpId('their code')}\n    - email: learner@people.example\n`
    const two = `id: ${madeUpId('two identities')}\nawarded: 2026-02-11\nrecipient:\n  ${identities}`
    await write(place, 'awards/oakfield/robot-builder/two-identities.yml', two)
    const outcome = await publishThrough(place, (holder) => ({ ...holder }))
    expect(outcome).toMatchObject({ kind: 'published', summary: { issued: 12 } })
  })
})

test.each([
  [1, 1],
  [249, 249],
  [250, 250],
  [251, 250],
  [499, 250],
  [20_000, 250],
  [100_003, 250],
])('of %d awards %d are proven, spread over all of them', (awards, proven) => {
  const drawn = Array.from({ length: awards }, (_, place) => place).filter((place) =>
    isDrawn(place, awards),
  )
  expect(drawn).toHaveLength(proven)
  const gaps = drawn.map((place, at) => place - (drawn[at - 1] ?? -1))
  expect(Math.max(...gaps, awards - drawn.at(-1)!)).toBeLessThanOrEqual(Math.ceil(awards / 250))
})
