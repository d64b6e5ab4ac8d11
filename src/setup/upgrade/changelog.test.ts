import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { engineRoot } from '../../publish/engine.ts'
import { newChanges, notesOf, releasedChangelog } from './changelog.ts'

const head = '# Changes\n\nNewest first.\n\n'
const old = '## 0.2.0 (2026-02-01)\n\n- Two.\n\n## 0.1.0 (2026-01-01)\n\n- One.\n'
const log = `${head}## Not released yet\n\n- **Three.** More\n  of it.\n\n${old}`

test('what is new is what came after the version that is here', () => {
  expect(newChanges(log, '0.1.0')).toBe('## 0.2.0 (2026-02-01)\n\n- Two.')
  expect(newChanges(log, '0.2.0')).toBe('')
  expect(newChanges('nothing', '0.1.0')).toBe('')
})

test('the notes of a version are its section without the heading', () => {
  expect(notesOf(log, '0.1.0')).toBe('- One.')
  expect(notesOf(log, '0.3.0')).toBeUndefined()
  expect(notesOf('## 0.3.0 (2026-01-01)\n\n', '0.3.0')).toBeUndefined()
})

test('a version takes what was not released, and a new section is begun', () => {
  const released = releasedChangelog(log, '0.3.0', '2026-03-01')
  expect(released).toBe(
    `${head}## Not released yet\n\n## 0.3.0 (2026-03-01)\n\n- **Three.** More\n  of it.\n\n${old}`,
  )
  expect(notesOf(released ?? '', '0.3.0')).toBe('- **Three.** More\n  of it.')
})

test('the first version is made of a log that has no other, and none of one with nothing new', () => {
  const first = releasedChangelog(`${head}## Not released yet\n\n- One.\n`, '0.1.0', '2026-01-01')
  expect(notesOf(first ?? '', '0.1.0')).toBe('- One.')
  expect(releasedChangelog(`${head}## Not released yet\n\n${old}`, '0.3.0', '')).toBeUndefined()
  expect(releasedChangelog(`${head}${old}`, '0.3.0', '')).toBeUndefined()
})

test('the change log of this repository can be released', () => {
  const own = readFileSync(join(engineRoot, 'CHANGELOG.md'), 'utf8')
  const released = releasedChangelog(own, '99.0.0', '2026-01-01') ?? ''
  expect(notesOf(released, '99.0.0')).toContain('- **')
  expect(released.replace('\n## 99.0.0 (2026-01-01)\n', '')).toBe(own)
})
