import { expect, test } from 'vitest'
import { pathwayNeighbours } from './neighbours.ts'
import { toPathway } from './schema.ts'

const url = 'https://elsewhere.example/maker.json'

function pathwayOf(...badges: readonly string[]) {
  const of = badges.map((badge) =>
    badge.includes(':') ? { url: badge, copy: 'maker.json' } : { badge },
  )
  return {
    name: 'Fixer',
    description: 'To fix.',
    type: 'informal' as const,
    steps: [{ id: 'start', name: 'Start', of }],
  }
}

test('a badge of no pathway adds up with none', () => {
  expect([...pathwayNeighbours([])]).toEqual([])
})

test('badges of a pathway add up with each other, with those elsewhere and with the badge for the whole, never with themselves', () => {
  const written = { ...pathwayOf('yard/safe', url, 'yard/tools'), completion: 'yard/fixer' }
  expect(Object.fromEntries(pathwayNeighbours([toPathway(written, '', 'en')]))).toEqual({
    'yard/safe': [{ url, copy: 'maker.json' }, { badge: 'yard/tools' }, { badge: 'yard/fixer' }],
    'yard/tools': [{ badge: 'yard/safe' }, { url, copy: 'maker.json' }, { badge: 'yard/fixer' }],
    'yard/fixer': [{ badge: 'yard/safe' }, { url, copy: 'maker.json' }, { badge: 'yard/tools' }],
  })
})

test('who is on two pathways together is named once', () => {
  const one = toPathway(pathwayOf('yard/safe', 'yard/tools'), '', 'en')
  const other = toPathway(pathwayOf('yard/tools', 'yard/safe', 'yard/paint'), '', 'en')
  expect(pathwayNeighbours([one, other]).get('yard/safe')).toEqual([
    { badge: 'yard/tools' },
    { badge: 'yard/paint' },
  ])
})
