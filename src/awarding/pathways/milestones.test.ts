import { describe, expect, test } from 'vitest'
import { toPathway } from '../../kinds/pathway/schema.ts'
import type { Identity } from '../../model/identity.ts'
import { milestonesOf, type MilestonePathway, type OpenedAward } from './milestones.ts'

const letters = 'abcdefghijklmnopqrstuvwxyz234567'
/** An id or a code that is the same in each run. */
const made = (number: number) =>
  `${letters[number % 32]}${letters[(number >> 5) % 32]}`.padEnd(25, 'q') + 'a'

const completion = { path: 'yard/fixer', name: 'Fixer', retired: false }
const steps = [
  { id: 'safe', name: 'Safe', of: [{ badge: 'yard/safe' }] },
  { id: 'tools', name: 'Tools', needs: 'any', of: [{ badge: 'yard/saw' }, { step: 'both' }] },
  { id: 'both', name: 'Both', of: [{ badge: 'yard/drill' }, { badge: 'mill/bolt' }] },
  { id: 'more', name: 'More', optional: true, of: [{ badge: 'yard/paint' }] },
]
const fixer: MilestonePathway = {
  path: 'yard/fixing',
  pathway: toPathway({ name: 'Fixing', description: 'To fix.', type: 'informal', steps }, '', 'en'),
  completion,
}

interface Held {
  readonly of?: string
  readonly email?: string
  readonly name?: string
  readonly badge: string
  readonly counts?: boolean
  readonly awarded?: string
  readonly newCode?: string
}

function awardsOf(held: readonly Held[]): readonly OpenedAward[] {
  return held.map(
    ({ of, email, name, badge, counts = true, awarded = '2026-06-12', newCode }, at) => {
      const own: readonly Identity[] =
        email === undefined
          ? [{ type: 'claim', value: made(of === 'Bo' ? 901 : 900) }]
          : [{ type: 'email', value: email }]
      const code =
        email !== undefined && of !== undefined ? { code: made(of === 'Bo' ? 901 : 900) } : {}
      const recipient = { identities: own, ...code, ...(name === undefined ? {} : { name }) }
      return {
        id: `award-${at}`,
        badge,
        awarded,
        counts,
        recipient,
        ...(newCode === undefined ? {} : { newCode }),
      }
    },
  )
}

const found = (...held: readonly Held[]) =>
  milestonesOf([fixer], awardsOf(held)).map(({ awards }) => awards.join(' '))

describe('whoever has completed a pathway', () => {
  test.each<readonly [string, readonly Held[], readonly string[]]>([
    ['with one code', [{ badge: 'yard/saw' }, { badge: 'yard/safe' }], ['award-1 award-0']],
    [
      'by a step within a step, with what is optional left out',
      [
        { badge: 'mill/bolt' },
        { badge: 'yard/paint' },
        { badge: 'yard/drill' },
        { badge: 'yard/safe' },
      ],
      ['award-3 award-2 award-0'],
    ],
    [
      'twice over, with the newest of two awards, whatever their order',
      [
        { badge: 'yard/safe', awarded: '2026-07-01' },
        { badge: 'yard/safe' },
        { badge: 'yard/saw' },
      ],
      ['award-0 award-2'],
    ],
    [
      'with one address, however it is written',
      [
        { badge: 'yard/safe', email: 'ada@mill.example' },
        { badge: 'yard/saw', email: ' Ada@Mill.example' },
      ],
      ['award-0 award-1'],
    ],
    [
      'where one award joins code and address of two others',
      [
        { badge: 'yard/safe' },
        { badge: 'mill/bolt', email: 'ada@mill.example' },
        { badge: 'yard/drill', email: 'ada@mill.example', of: 'Ada' },
      ],
      ['award-0 award-2 award-1'],
    ],
    [
      'with a code that took the place of another',
      [{ badge: 'yard/safe', of: 'Bo', newCode: made(900) }, { badge: 'yard/saw' }],
      ['award-0 award-1'],
    ],
    [
      'at one address with somebody of another name',
      [
        { badge: 'yard/safe', email: 'home@mill.example', name: 'Ada' },
        { badge: 'yard/saw', email: 'home@mill.example', name: 'Bo' },
        { badge: 'yard/saw', email: 'home@mill.example', name: ' ADA' },
      ],
      ['award-0 award-2'],
    ],
    [
      'beside somebody else who has',
      [
        { badge: 'yard/saw', of: 'Bo' },
        { badge: 'yard/saw' },
        { badge: 'yard/safe' },
        { badge: 'yard/safe', of: 'Bo' },
      ],
      ['award-2 award-1', 'award-3 award-0'],
    ],
  ])('%s is found', (_, held, ids) => {
    expect(found(...held)).toEqual(ids)
  })

  test.each<readonly [string, readonly Held[]]>([
    ['one badge is missing', [{ badge: 'yard/safe' }, { badge: 'yard/drill' }]],
    [
      'one of the awards does not count',
      [{ badge: 'yard/safe' }, { badge: 'yard/saw', counts: false }],
    ],
    ['it takes two learners', [{ badge: 'yard/safe' }, { badge: 'yard/saw', of: 'Bo' }]],
    [
      'it takes two names of one address',
      [
        { badge: 'yard/safe', email: 'home@mill.example', name: 'Ada' },
        { badge: 'yard/saw', email: 'home@mill.example', name: 'Bo' },
      ],
    ],
    [
      'nobody can tell which of two of one address an award is',
      [
        { badge: 'yard/safe', email: 'home@mill.example', name: 'Ada' },
        { badge: 'yard/saw', email: 'home@mill.example' },
        { badge: 'yard/paint', email: 'home@mill.example', name: 'Bo' },
      ],
    ],
    [
      'it has been awarded',
      [{ badge: 'yard/safe' }, { badge: 'yard/saw' }, { badge: 'yard/fixer' }],
    ],
    [
      'it was taken back',
      [{ badge: 'yard/safe' }, { badge: 'yard/saw' }, { badge: 'yard/fixer', counts: false }],
    ],
    [
      'it was awarded to the address alone',
      [
        { badge: 'yard/safe', email: 'ada@mill.example', of: 'Ada' },
        { badge: 'yard/saw' },
        { badge: 'yard/fixer', email: 'ada@mill.example' },
      ],
    ],
    ['the badges are another issuer’s', [{ badge: 'mill/safe' }, { badge: 'mill/saw' }]],
  ])('nobody is where %s', (_, held) => {
    expect(found(...held)).toEqual([])
  })

  test('nobody is where the last badge is not awarded any more', () => {
    const retired = { ...fixer, completion: { ...completion, retired: true } }
    const awards = awardsOf([{ badge: 'yard/safe' }, { badge: 'yard/saw' }])
    expect(milestonesOf([retired], awards)).toEqual([])
  })
})
