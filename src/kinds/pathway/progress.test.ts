import { describe, expect, test } from 'vitest'
import { badgesOf, neededSteps, progressOf, type BadgeName } from './progress.ts'
import { toPathway } from './schema.ts'

const url = 'https://badges.example.org/maker.json'
const pathway = toPathway(
  {
    name: 'Fixer',
    description: 'From a first visit to helping others.',
    type: 'informal',
    steps: [
      { id: 'safe', name: 'Safe', of: [{ badge: 'yard/safe' }] },
      {
        id: 'tools',
        name: 'Tools',
        after: ['safe'],
        needs: 2,
        of: [{ badge: 'yard/saw' }, { badge: 'yard/drill' }, { url, copy: 'maker.json' }],
      },
      {
        id: 'either',
        name: 'Either',
        needs: 'any',
        of: [{ step: 'inner' }, { badge: 'yard/help' }],
      },
      { id: 'inner', name: 'Inner', of: [{ badge: 'yard/saw' }, { badge: 'yard/safe' }] },
      { id: 'more', name: 'More', optional: true, after: ['tools'], of: [{ badge: 'yard/paint' }] },
    ],
  },
  '',
  'en',
)
const holding =
  (...held: readonly string[]) =>
  (name: BadgeName) =>
    held.includes('badge' in name ? name.badge : name.url)
const statesOf = (...held: readonly string[]) =>
  progressOf(pathway, holding(...held)).steps.map(({ state, has }) => `${state} ${has}`)

test('a step that is part of an optional one is needed by itself, and one that is part of another is not', () => {
  const of = [{ badge: 'yard/safe' }]
  const steps = (optional: boolean) => [
    { id: 'a', name: 'A', of },
    { id: 'b', name: 'B', optional, of: [{ step: 'a' }] },
    { id: 'c', name: 'C', of },
  ]
  const needed = (optional: boolean) => {
    const said = { name: 'X', description: 'X', type: 'informal', steps: steps(optional) } as const
    return neededSteps(toPathway(said, '', 'en')).map(({ id }) => id)
  }
  expect([needed(true), needed(false)]).toEqual([
    ['a', 'c'],
    ['b', 'c'],
  ])
})

describe('progress', () => {
  test.each([
    [[], ['open 0', 'later 0', 'open 0', 'open 0', 'later 0']],
    [['yard/safe'], ['done 1', 'open 0', 'open 0', 'open 1', 'later 0']],
    [
      ['yard/saw', url],
      ['open 0', 'done 2', 'open 0', 'open 1', 'open 0'],
    ],
    [
      ['yard/safe', 'yard/saw'],
      ['done 1', 'open 1', 'done 1', 'done 2', 'later 0'],
    ],
    [
      ['yard/saw', 'yard/drill', url],
      ['open 0', 'done 2', 'open 0', 'open 1', 'open 0'],
    ],
    [
      ['yard/help', 'other/safe'],
      ['open 0', 'later 0', 'done 1', 'open 0', 'later 0'],
    ],
  ])('of somebody who holds %j', (held, states) => {
    expect(statesOf(...held)).toEqual(states)
  })

  test('the whole is done without what is optional', () => {
    const all = progressOf(pathway, holding('yard/safe', 'yard/saw', 'yard/drill'))
    expect(all).toMatchObject({ needed: 3, done: 3, isDone: true })
    const nearly = progressOf(pathway, holding('yard/safe', 'yard/saw', 'yard/paint'))
    expect(nearly).toMatchObject({ needed: 3, done: 2, isDone: false })
  })

  test('steps that wait for each other are never done', () => {
    const [first] = pathway.steps
    const circle = {
      ...pathway,
      steps: ['a', 'b'].map((id) => ({ ...first!, id, of: [{ step: id === 'a' ? 'b' : 'a' }] })),
    }
    expect(progressOf(circle, () => true).steps.map(({ state }) => state)).toEqual(['open', 'open'])
  })
})

test('a step that is part of another is not asked for twice', () => {
  expect(neededSteps(pathway).map(({ id }) => id)).toEqual(['safe', 'tools', 'either'])
})

test('a pathway names each of its badges once', () => {
  expect(badgesOf(pathway).map((name) => ('badge' in name ? name.badge : name.url))).toEqual([
    'yard/safe',
    'yard/saw',
    'yard/drill',
    url,
    'yard/help',
    'yard/paint',
  ])
})

test('in an ordered pathway each step comes after the one above it', () => {
  const steps = ['one', 'two', 'three'].map((id) => ({ id, name: id, of: [{ badge: 'a/b' }] }))
  const written = { name: 'Order', description: 'In order.', type: 'formal', steps } as const
  const afterOf = (ordered: boolean) =>
    toPathway({ ...written, ordered, steps }, '', 'en').steps.map(({ after }) => after)
  expect(afterOf(true)).toEqual([[], ['one'], ['two']])
  expect(afterOf(false)).toEqual([[], [], []])
})
