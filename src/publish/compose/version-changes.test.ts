import { expect, test } from 'vitest'
import { toBadgeClass } from '../../kinds/badge/schema.ts'
import { versionChanges } from './version-changes.ts'

const written = {
  name: 'Baker',
  description: 'Bakes a loaf.',
  achievementType: 'Achievement',
  tags: ['bread'],
}
const then = toBadgeClass(written, 'Bake one loaf.', 'en')

test('a badge that says the same has not changed', () => {
  expect(versionChanges(then, toBadgeClass(written, 'Bake one loaf.', 'en'))).toEqual([])
})

test('each part that says something else is told, word by word', () => {
  const now = toBadgeClass(
    { ...written, name: 'Master baker', expires: 'P2Y', tags: ['bread', 'cake'] },
    'Bake two loaves.',
    'en',
  )
  const changes = versionChanges(then, now)
  expect(changes.map(({ part }) => part)).toEqual(['name', 'criteria', 'validFor', 'tags'])
  expect(changes[1]?.changes).toEqual([
    { is: 'kept', text: 'Bake ' },
    { is: 'removed', text: 'one loaf.' },
    { is: 'added', text: 'two loaves.' },
  ])
  expect(changes[2]?.changes).toEqual([{ is: 'added', text: 'P2Y' }])
})
