import { expect, test } from 'vitest'
import { sampleBadge, sampleFile } from '../testing/backpack/export-sample.ts'
import { checkOfForms } from './arrive.ts'
import { joinSame } from './join-same.ts'
import type { KeptBadge, LastCheck } from './kept.ts'
import { swapped } from './own-order.ts'

const check = (finding: LastCheck['finding'], at = '2026-05-01T12:00:00Z'): LastCheck => {
  return { finding, values: {}, at }
}
const later = (of: 'token' | 'picture') => [{ ...sampleFile(of), arrived: '2026-05-02T12:00:00Z' }]
const first = sampleBadge(1, { own: { tags: ['work'], note: 'one' } })
const second = sampleBadge(2, {
  ...{ identities: first.identities, files: later('token') },
  ...{ check: check('genuine', '2026-05-03T12:00:00Z'), own: { tags: ['art'], note: 'two' } },
})
const third = sampleBadge(3, { identities: first.identities, files: later('picture') })
const other = sampleBadge(4)

test('two forms of one award are one badge once both have been checked: the one that came first, with the words of both', () => {
  const { put, forget, moved } = joinSame([second, other, first], [second.id])
  expect(put).toEqual([
    {
      ...first,
      files: [...first.files, ...second.files],
      check: second.check,
      own: { tags: ['work', 'art'], note: 'one\n———\ntwo' },
    },
  ])
  expect(forget).toEqual([second.id])
  expect(moved).toEqual(new Map([[second.id, first.id]]))
})

test('three are one as well', () => {
  const ids = [third.id, second.id, first.id]
  const { put, forget, moved } = joinSame([third, second, first], ids)
  expect(put.map(({ id, files }) => [id, files.length])).toEqual([[first.id, 3]])
  expect([...forget].sort()).toEqual([second.id, third.id])
  expect(new Set(moved.values())).toEqual(new Set([first.id]))
})

test.each([
  ['a copy that does not hold', { ...second, check: check('altered') }],
  ['one that could not be checked', { ...second, check: check('not-asked') }],
  ['a preview', { ...second, check: check('preview') }],
  ['another award', { ...second, identities: other.identities }],
])('%s stays alone', (_, lone) => {
  expect(joinSame([first, lone], [lone.id, first.id])).toEqual({
    ...{ put: [], forget: [], moved: new Map() },
  })
})

test.each<readonly [LastCheck['finding'] | 'nothing', LastCheck['finding'][]]>([
  ['genuine', ['genuine', 'not-asked', 'no-badge']],
  ['taken-back', ['genuine', 'taken-back', 'genuine']],
  ['altered', ['genuine-until', 'altered']],
  ['not-asked', ['unchecked', 'not-asked']],
  ['no-badge', ['no-badge']],
  ['nothing', []],
])('it comes to %s where the forms are found %j', (finding, found) => {
  expect(checkOfForms(found.map((each) => check(each)))?.finding ?? 'nothing').toBe(finding)
})

test('two badges change their places by what the order is by then, and nothing else of them changes', () => {
  const placed = (badge: KeptBadge, place: number) => ({ ...badge, own: { ...badge.own, place } })
  const all = [placed(first, 0), placed(second, 1), placed(other, 2)]
  expect(swapped(all, first.id, other.id)).toEqual([placed(other, 0), placed(first, 2)])
  expect(swapped(all, first.id, 'gone')).toEqual([])
})
