import { expect, test } from 'vitest'
import { initialsOf } from './initials.ts'

test.each([
  ['River watch', 'RW'],
  ['  first aid at work', 'FA'],
  ['Baker', 'B'],
  ['“Élan” & co', 'ÉC'],
  ['3D printing', '3'],
  ['نقل و حمل', 'ن'],
  ['કિશોર નેતા', 'કિ'],
  ['— …', ''],
  ['', ''],
])('%j is shown as %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})
