import { expect, test } from 'vitest'
import { aBox, anAward, genesis } from '../testing/ledger/entries.ts'
import { factsOf } from './facts.ts'
import { growFrom, type LedgerIndex } from './ledger-index.ts'

const at = (seq: number) => ({ seq, segment: 1, offset: 0, length: 1, hash: `hash ${seq}` })
const admitted = (index: LedgerIndex | undefined, ...facts: Parameters<typeof factsOf>[]) => {
  const growing = growFrom(index)
  for (const each of facts) expect(growing.admit(factsOf(...each)!)).toBeUndefined()
  return growing.index
}
const one = admitted(undefined, [genesis, at(1)], [anAward(1), at(2)], [aBox(1), at(3)])
const idOf = (n: number) => anAward(n).id

test('an index that another one grew from stays as it was', () => {
  const before = structuredClone([...one.awards.keys(), ...one.boxes.keys(), ...one.slugs.keys()])
  const grown = admitted(
    one,
    [anAward(2), at(4)],
    [anAward(1), at(5)],
    [{ kind: 'erasure', id: idOf(2), on: '2026-06-12', kept: keptOf(2) }, at(6)],
  )
  expect([...one.awards.keys(), ...one.boxes.keys(), ...one.slugs.keys()]).toEqual(before)
  expect([one.awards.get(idOf(1))?.ref.seq, grown.awards.get(idOf(1))?.ref.seq]).toEqual([2, 5])
  expect([one.earlier.size, grown.earlier.size, one.erasures.size]).toEqual([0, 1, 0])
  expect([...grown.awards.keys()]).toEqual([idOf(1)])
})

test('what has not changed is not copied', () => {
  const grown = admitted(one, [aBox(1, { sealed: 'anew' }), at(4)])
  expect(grown.awards).toBe(one.awards)
  expect(grown.slots).toBe(one.slots)
  expect([one.boxes.get(idOf(1))?.length, grown.boxes.get(idOf(1))?.length]).toEqual([1, 2])
})

function keptOf(n: number) {
  const { issuer, slug, subject, status } = anAward(n)
  return { issuer, slugs: [slug], slots: [status], subjects: [subject], hashes: [] }
}
