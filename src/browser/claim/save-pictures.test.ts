import { expect, test } from 'vitest'
import { fileNames } from './save-pictures.ts'

test('pictures are named for badge and day, and no two alike', () => {
  const robot = { badge: 'robot-builder', awarded: '2026-03-02' }
  const later = { ...robot, awarded: '2026-05-01' }
  const river = { badge: 'river-watch', awarded: '2026-03-02' }
  expect(fileNames([robot, river, robot, later, robot])).toEqual([
    'robot-builder-2026-03-02.png',
    'river-watch-2026-03-02.png',
    'robot-builder-2026-03-02-2.png',
    'robot-builder-2026-05-01.png',
    'robot-builder-2026-03-02-3.png',
  ])
})
