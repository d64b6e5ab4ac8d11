import { expect, test } from 'vitest'
import { growingOwners, SlotOwners, type Owners } from './owners.ts'

const slots = new SlotOwners()
slots.set('hill/1/7', 'one')
slots.set('hill/2/7', 'two')
const database: Owners = { get: (key) => (key === 'a' ? 'one' : undefined), keys: () => ['a'] }

test.each([
  ['hill/1/7', 'one'],
  ['hill/2/7', 'two'],
  ['hill/1/8', undefined],
  ['hill/11/7', undefined],
  ['lake/1/7', undefined],
])('the slot %s is %s’s', (key, owner) => {
  expect(slots.get(key)).toBe(owner)
})

test.each([
  ['by slots', slots, 'hill/1/8'],
  ['by texts', new Map([['a', 'one']]), 'b'],
  ['that a database knows', database, 'b'],
])('owners %s grow, and those that they grew from stay', (_, before, key) => {
  const known = [...before.keys()]
  const grown = growingOwners(before)
  grown.set(key, 'new')
  expect(known.map((each) => grown.get(each))).toEqual(known.map((each) => before.get(each)))
  expect([grown.get(key), before.get(key)]).toEqual(['new', undefined])
  expect([...grown.keys()].sort()).toEqual([...known, key].sort())
  expect([...before.keys()]).toEqual(known)
})

test('what belonged to one can come to belong to another', () => {
  const grown = growingOwners(slots)
  grown.set('hill/1/7', 'new')
  expect([grown.get('hill/1/7'), slots.get('hill/1/7')]).toEqual(['new', 'one'])
})
