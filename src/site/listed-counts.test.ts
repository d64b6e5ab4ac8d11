import { expect, test } from 'vitest'
import type { ListedAward } from '../publish/manifest.ts'
import { versionFacts } from './listed-counts.ts'

function awards(count: number, version: string, more: Partial<ListedAward> = {}) {
  return Array.from({ length: count }, (_, at) => ({
    slug: `${version}-${at}`,
    issuer: 'yard',
    badge: 'safe',
    version,
    awarded: `2026-03-${String(20 - at).padStart(2, '0')}`,
    state: 'valid' as const,
    ...more,
  }))
}

test.each<[string, readonly ListedAward[], object]>([
  ['nobody on the list: neither a day nor a count', [], {}],
  ['four: the first day, and no count', awards(4, 'old'), { since: '2026-03-17' }],
  ['five: at least five', awards(5, 'old'), { since: '2026-03-16', atLeast: 5 }],
  ['nine: at least five', awards(9, 'old'), { since: '2026-03-12', atLeast: 5 }],
  [
    'one that has run out counts',
    awards(5, 'old', { state: 'expired' }),
    { since: '2026-03-16', atLeast: 5 },
  ],
  ['one that was revoked does not', awards(5, 'old', { state: 'revoked' }), {}],
  ['awards of another version do not', awards(5, 'other'), {}],
])('%s', (_, listed, told) => {
  const [old] = versionFacts(['old'], 'new', listed)
  expect(old).toEqual({ version: 'old', isToday: false, ...told })
})

test('versions stand oldest first, and today’s once, whether or not somebody has earned it', () => {
  const namesOf = (earned: readonly string[]) =>
    versionFacts(earned, 'new', []).map(({ version, isToday }) => [version, isToday])
  const expected = [
    ['old', false],
    ['new', true],
  ]
  expect(namesOf(['old', 'new'])).toEqual(expected)
  expect(namesOf(['old'])).toEqual(expected)
})
