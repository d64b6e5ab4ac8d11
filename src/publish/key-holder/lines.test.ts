import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { lineOf, onLines } from './lines.ts'

const text = 'one\n\nzwölf 😀 lines\n{"long":"' + 'x'.repeat(1000) + '"}\n'

/** What is heard when the text arrives in pieces of so many bytes. */
async function heard(size: number, bytes = Buffer.from(text)): Promise<readonly string[]> {
  const stream = new PassThrough()
  const lines: string[] = []
  onLines(stream, (line) => lines.push(line))
  for (let at = 0; at < bytes.length; at += size) stream.write(bytes.subarray(at, at + size))
  stream.end()
  await new Promise((resolve) => stream.on('close', resolve))
  return lines
}

test.each([1, 2, 3, 7, 64, 5000])('lines are whole in pieces of %i bytes', async (size) => {
  expect(await heard(size)).toEqual(text.split('\n').slice(0, -1))
})

test('a line that never ends is not heard', async () => {
  expect(await heard(5, Buffer.from('whole\ncut of'))).toEqual(['whole'])
})

test('what was made a line is heard as the same value', async () => {
  const value = { name: 'Zwölf 😀\nlines', boxes: ['a', 'b'] }
  const [line, ...more] = await heard(7, lineOf(value))
  expect([JSON.parse(line ?? ''), more]).toEqual([value, []])
})
