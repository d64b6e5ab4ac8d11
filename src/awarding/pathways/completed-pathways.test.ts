import { expect, test } from 'vitest'
import { toPathway } from '../../kinds/pathway/schema.ts'
import { completionOf } from './completed-pathways.ts'

const pathwayOf = (...steps: readonly object[]) =>
  toPathway(
    { name: 'Fixer', description: 'To fix.', type: 'informal', steps: steps as never },
    '',
    'en',
  )
const safe = { id: 'safe', name: 'Be safe', of: [{ badge: 'yard/safe' }] }
const tools = {
  id: 'tools',
  name: 'Use tools',
  needs: 'any',
  of: [{ badge: 'yard/saw' }, { badge: 'mill/bolt' }],
}
const more = { id: 'more', name: 'Go on', optional: true, of: [{ badge: 'yard/paint' }] }
const elsewhere = { id: 'far', name: 'Go far', of: [{ url: 'https://other.example/badge.json' }] }
const line = (badge: string, id: string) => ({ file: `awards/${badge}/2026-06.yml`, id })

test.each([
  ['nothing done', [], { awards: [], left: ['Be safe', 'Use tools'] }],
  ['one step done', [line('yard/safe', 'a')], { awards: ['a'], left: ['Use tools'] }],
  [
    'all done, with what was given twice named once, and the later',
    [line('yard/safe', 'a'), line('mill/bolt', 'b'), line('yard/safe', 'c')],
    { awards: ['c', 'b'], left: [] },
  ],
  [
    'what is optional named too, and what no step asks for not',
    [line('yard/paint', 'p'), line('yard/safe', 'a'), line('yard/saw', 's'), line('yard/tea', 't')],
    { awards: ['a', 's', 'p'], left: [] },
  ],
  [
    'a badge whose file says nothing of it left alone',
    [{ file: '', id: 'x' }, line('yard/safe', 'a')],
    { awards: ['a'], left: ['Use tools'] },
  ],
])('by somebody’s awards: %s', (_, lines, expected) => {
  expect(completionOf(lines, [pathwayOf(safe, tools, more)])).toEqual(expected)
})

test('of two pathways that end in one badge it is the one that is nearer to its end, and of none there is nothing to say', () => {
  const lines = [line('yard/safe', 'a')]
  expect(completionOf(lines, [pathwayOf(safe, tools), pathwayOf(safe)])).toEqual({
    awards: ['a'],
    left: [],
  })
  expect(completionOf(lines, [])).toBeUndefined()
})

test('a badge of another site is in no register, so a step that asks for it stays open', () => {
  expect(completionOf([line('yard/safe', 'a')], [pathwayOf(safe, elsewhere)])?.left).toEqual([
    'Go far',
  ])
})
