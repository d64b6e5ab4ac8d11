import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { genesis } from '../testing/ledger/entries.ts'
import { encodeBody, encodeSegment, parseSegment } from './segment.ts'

const hex = (text: string) => createHash('sha256').update(text).digest('hex')
const start = { segment: 1, first: 1, previous: null }

test('a segment is a header, a line for each entry and a trailer', () => {
  const { bytes } = encodeSegment(start, [encodeBody(genesis)])
  const body = '{"kind":"genesis","site":"https://badges.example/"}'
  expect(Buffer.from(bytes).toString()).toBe(
    '{"format":1,"segment":1,"first":1,"previous":null}\n' +
      `{"seq":1,"hash":"${hex(body)}","body":${body}}\n` +
      `{"count":1,"head":"${hex(`\n${hex(body)}\n`)}"}\n`,
  )
})

test('the head covers the head before it', () => {
  const previous = hex('before')
  const { segment } = encodeSegment({ segment: 2, first: 9, previous }, [encodeBody(genesis)])
  expect(segment.head).toBe(hex(`${previous}\n${segment.lines[0]?.hash}\n`))
})

test('parsing gives back what was encoded, and where each body lies', () => {
  const erased = { hash: hex('gone'), erased: '2026-11-02' }
  const { bytes, segment } = encodeSegment(start, [
    encodeBody(genesis),
    erased,
    encodeBody(genesis),
  ])
  expect(parseSegment('000001.jsonl', bytes)).toEqual(segment)
  const last = segment.lines[2]
  const body = bytes.subarray(last?.offset, (last?.offset ?? 0) + (last?.length ?? 0))
  expect(JSON.parse(Buffer.from(body).toString())).toEqual(genesis)
})

test('emptying an entry leaves the head as it was', () => {
  const whole = encodeSegment(start, [encodeBody(genesis)])
  const hash = whole.segment.lines[0]?.hash ?? ''
  const emptied = encodeSegment(start, [{ hash, erased: '2026-11-02' }])
  expect(emptied.segment.head).toBe(whole.segment.head)
})
