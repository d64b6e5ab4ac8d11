import { expect, test } from 'vitest'
import { compareBytes, joinOrdered } from './join-ordered.ts'

const keyed = (keys: readonly string[]) => keys.map((key) => [key, key] as const)

/** Who has which key: `<` the left alone, `>` the right alone, `=` both. */
function joined(left: readonly string[], right: readonly string[]): readonly string[] {
  return [...joinOrdered(keyed(left), keyed(right))].map(({ key, left: one, right: other }) => {
    expect([one ?? key, other ?? key]).toEqual([key, key])
    if (one === undefined) return `>${key}`
    return other === undefined ? `<${key}` : `=${key}`
  })
}

test.each([
  [[], [], []],
  [['a'], [], ['<a']],
  [[], ['a', 'b'], ['>a', '>b']],
  [
    ['a', 'c', 'd'],
    ['b', 'c', 'e'],
    ['<a', '>b', '=c', '<d', '>e'],
  ],
  [
    ['a.txt', 'a/b', 'é', '\uffee', '😀'],
    ['a', 'a/b', '\uffee'],
    ['>a', '<a.txt', '=a/b', '<é', '=\uffee', '<😀'],
  ],
] as const)('%j and %j are joined as %j', (left, right, expected) => {
  expect(joined(left, right)).toEqual(expected)
})

test('keys are in the order of their bytes, not of their halves of characters', () => {
  expect(['\uffee', '😀', 'b', 'a/b', 'a.b', 'a'].sort(compareBytes)).toEqual([
    'a',
    'a.b',
    'a/b',
    'b',
    '\uffee',
    '😀',
  ])
})

test('whoever stops early has both ended', () => {
  const ended: string[] = []
  function* source(name: string): Generator<readonly [string, string]> {
    try {
      yield* keyed(['a', 'b', 'c'])
    } finally {
      ended.push(name)
    }
  }
  for (const { key } of joinOrdered(source('left'), source('right'))) if (key === 'b') break
  expect(ended).toEqual(['left', 'right'])
})
