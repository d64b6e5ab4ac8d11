import { expect, test } from 'vitest'
import { parseYaml } from '../../records/yaml/parse-yaml.ts'
import { parsePlainYaml } from './parse-yaml.ts'

test.each([
  'a: 2026-05-01',
  'a: 2026-05-01T00:00:00Z',
  'a: 1_000',
  'a: 0b11',
  'a: 0o17',
  'a: 017',
  'a: 0x1F',
  'a: 12:30:45',
  'a: +5',
  'a: -0.5e3',
  'a: .5',
  'a: 1.',
  'a: yes',
  'a: no',
  'a: On',
  'a: True',
  'a: FALSE',
  'a: "true"',
  'a: null',
  'a: ~',
  'a:',
  'a: Null',
  "a: 'it''s'",
  'a: "x\\ty\\u00e9 \\x41"',
  'a: |\n  one\n\n  two\n',
  'a: >-\n  one\n  two\n\n  three\n',
  'a: one\n  two\n  three',
  'a: {b: [1, "2", three], c: {}}',
  'a:\n- b: 1\n  c: 2\n- b: 3',
  'a: x # no\nb: x#yes',
  '# first\n---\na: 1\n',
  '"a b": 1\n\'c\': 2',
])('both parsers read the same: %j', (text) => {
  const { yaml, problems } = parseYaml(text, 'x.yml')
  expect(problems).toEqual([])
  expect(parsePlainYaml(text)).toEqual(trimmed(yaml?.value))
})

test.each(['a: [', 'a: 1\na: 2', 'a: *x', 'a: 1\n---\nb: 2', 'a: !!js/function "x"'])(
  'what the records refuse is not read either: %j',
  (text) => {
    expect(() => parsePlainYaml(text)).toThrow()
  },
)

/** The fields of records leave out white space around a text. */
function trimmed(value: unknown): unknown {
  const replace = (_: string, each: unknown) => (typeof each === 'string' ? each.trim() : each)
  return JSON.parse(JSON.stringify(value, replace))
}
