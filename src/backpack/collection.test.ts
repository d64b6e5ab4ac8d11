import { expect, test } from 'vitest'
import { sampleBadge } from '../testing/backpack/export-sample.ts'
import {
  mergeCollections,
  movedItem,
  renamedItems,
  shownItems,
  type Collection,
} from './collection.ts'

const collection: Collection = {
  ...{ id: 'c', title: 'For college', words: 'Mine', begun: '2026-05-01T12:00:00Z' },
  items: ['a', 'b', 'c'].map((badge) => ({ badge, words: `about ${badge}` })),
}
const order = ({ items }: Collection) => items.map(({ badge }) => badge).join('')

test.each([
  ['a', 1, 'bac'],
  ['c', -1, 'acb'],
  ['a', -1, 'abc'],
  ['c', 1, 'abc'],
  ['x', 1, 'abc'],
] as const)('%s moved by %i gives %s', (badge, by, expected) => {
  expect(order(movedItem(collection, badge, by))).toBe(expected)
})

test('a badge that has become part of another stands for both, once', () => {
  expect(renamedItems(collection, new Map([['c', 'a']])).items).toEqual([
    { badge: 'a', words: 'about a\nabout c' },
    { badge: 'b', words: 'about b' },
  ])
})

test('what is in the bin, or gone, is passed over', () => {
  const [one, binned] = [sampleBadge(1), sampleBadge(2, { deleted: '2026-05-02T00:00:00Z' })]
  const items = [binned.id, 'gone', one.id].map((badge) => ({ badge, words: '' }))
  expect(shownItems({ items }, [one, binned]).map(({ badge }) => badge)).toEqual([one])
})

test('a copy adds what is not here, under the ids that badges have here, and overwrites nothing', () => {
  const moved = new Map([['b', 'd']])
  const given = { ...collection, title: 'Another title' }
  expect(mergeCollections([given], [], moved).map(order)).toEqual(['adc'])
  expect(mergeCollections([given], [collection], new Map())).toEqual([])
  expect(mergeCollections([given], [collection], moved)).toEqual([
    { ...collection, items: [...collection.items, { badge: 'd', words: 'about b' }] },
  ])
})
