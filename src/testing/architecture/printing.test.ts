import { expect, test } from 'vitest'
import { sourceFiles } from './source-tree.ts'

// Nothing reaches a terminal or a workflow's log but by records/report/say.ts, which lets no word steer or command it.

const raw =
  /\bconsole\s*[.[]|\bstd(?:out|err)\s*\.\s*write\b|\b(?:writeSync\(|fd:)\s*[12]\b|['"]\/dev\/(?:tty|std)/

/** What writes otherwise, and why it may. */
const mayWrite: Readonly<Record<string, string>> = {
  'src/records/report/say.ts': 'it is the one that does',
  'src/setup/migrations/migrate-process.ts':
    'answers a program over a pipe, and loads nothing but its own folder',
  'scripts/preflight.mjs': 'runs on a Node that cannot load it, and says words of its own',
}

const program = sourceFiles().filter(({ isTest }) => !isTest)

test('nothing is printed raw', () => {
  const lines = program.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, at) => (raw.test(line) ? [`${path}:${at + 1}`] : [])),
  )
  const found = lines.filter((place) => !(place.split(':')[0]! in mayWrite))
  expect(found).toEqual([])
})

test.each(Object.keys(mayWrite))('%s does print, or it needs no leave to', (path) => {
  expect(program.find((each) => each.path === path)?.text).toMatch(raw)
})

test.each([
  'console.log(x)',
  'process.stdout.write(x)',
  'process.stderr\n.write(x)'.replace('\n', ' '),
  'const { stderr } = process; stderr.write(x)',
  'writeSync(2, x)',
  'new Socket({ fd: 1 }).write(x)',
])('%s is found', (line) => {
  expect(raw.test(line)).toBe(true)
})
