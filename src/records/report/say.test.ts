import { expect, test } from 'vitest'
import { progressOf } from '../../publish/progress.ts'
import { printableJson } from './plain-text.ts'
import { say, sayText, warn, warnText } from './say.ts'

/** What a stream is given while something is said. */
function heard(stream: 'stdout' | 'stderr', speak: () => void): string {
  const write = process[stream].write
  let text = ''
  process[stream].write = (words: string | Uint8Array) => ((text += String(words)), true)
  try {
    speak()
  } finally {
    process[stream].write = write
  }
  return text
}

const hostile =
  'a\u001b[2Jb\u009b1mc\u2028d\u2029e\r::set-output name=x::y\n  ::error::z\n##[group]'
const harmless = 'a�[2Jb�1mc�d�e\n: :set-output name=x::y\n  : :error::z\n# #[group]'

test.each([
  ['say', 'stdout', say, '\n'],
  ['sayText', 'stdout', sayText, ''],
  ['warn', 'stderr', warn, '\n'],
  ['warnText', 'stderr', warnText, ''],
] as const)('%s lets nothing steer a terminal or command a workflow', (_, stream, speak, end) => {
  expect(heard(stream, () => speak(hostile))).toBe(`${harmless}${end}`)
  const plain = 'Über: 3 badges.\n    name: "x" # હા\n'
  expect(heard(stream, () => speak(plain))).toBe(`${plain}${end}`)
})

test.each([
  ['શ્રી ક્\u200dષ', 'શ્રી ક્\u200dષ'],
  ['می\u200cخواهم', 'می\u200cخواهم'],
  ['👩\u200d🏫', '👩\u200d🏫'],
  ['a\u200db', 'a�b'],
  ['\u200c\u200c', '��'],
])('a joiner in %j stays where the script needs it, and hides nowhere', (text, printed) => {
  expect(heard('stdout', () => say(text))).toBe(`${printed}\n`)
})

test.each([true, false])('progress does not either, on one line (terminal: %s)', (isTTY) => {
  let said = ''
  const progress = progressOf('human', { isTTY, write: (text) => (said += text) })
  progress.say(hostile)
  progress.stage(hostile)(1)
  const ours = said.replaceAll('\r\u001b[K', '')
  expect(ours).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]|^\s*::|##\[/m)
  expect(ours.match(/a�\[2J/g)?.length).toBeGreaterThan(1)
  expect(said.includes('\u001b[K')).toBe(isTTY)
})

test('JSON that is printed says the same to a program, and nothing to a terminal', () => {
  const value = { [hostile]: [hostile, 'Über', '\u{e0041}\u200d\ud800'], plain: 1 }
  const json = printableJson(JSON.stringify(value, undefined, 2))
  expect(JSON.parse(json)).toEqual(value)
  expect(heard('stdout', () => say(json))).toBe(`${json}\n`)
  expect(json).not.toMatch(/[\u007f-\u009f\u2028\u2029\u200d\u{e0041}]/u)
})
