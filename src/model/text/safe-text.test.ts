import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { outgrows } from '../../testing/growth.ts'
import { mixesScripts, textFault } from './safe-text.ts'

const line = { max: 100, lines: 'one' } as const

test.each([
  'Riverside School',
  'Żółć, naïve, Ørsted',
  'શ્રી ક્\u200dષ',
  'فارسی می\u200cخواهم',
  '👩\u200d🏫 and 👩🏽\u200d🏫 and 🏳️\u200d🌈',
  '中文 日本語 한국어',
  'العربية עברית',
  '<b>& "quotes" \' ${x} {{y}}',
])('%s can be published', (text) => {
  expect(textFault(text, line)).toBeUndefined()
})

test.each([
  ['', 'text-empty'],
  [' \t ', 'text-empty'],
  ['a\u0000b', 'text-unsafe'],
  ['a\u001b[31m', 'text-unsafe'],
  ['a\u0085b', 'text-unsafe'],
  ['a\u00adb', 'text-unsafe'],
  ['a\u200bb', 'text-unsafe'],
  ['a\u200db', 'text-unsafe'],
  ['a\u202eb', 'text-unsafe'],
  ['a\u2066b', 'text-unsafe'],
  ['a\u2028b', 'text-unsafe'],
  ['a\ufeffb', 'text-unsafe'],
  ['a\ufff9b', 'text-unsafe'],
  ['a\u{e0041}b', 'text-unsafe'],
  ['a\ufffeb', 'text-unsafe'],
  ['a\u{1ffff}b', 'text-unsafe'],
  ['a\ud800b', 'text-unsafe'],
  ['a\ue000b', 'text-unsafe'],
  ['a\nb', 'text-unsafe'],
  ['e\u0301', 'text-not-nfc'],
  ['x'.repeat(101), 'text-too-long'],
])('%j cannot: %s', (text, code) => {
  expect(textFault(text, line)?.code).toBe(code)
})

test('several lines are let through where they may be', () => {
  expect(textFault('a\n\tb', { max: 10, lines: 'many' })).toBeUndefined()
})

test('what is offered in place of a text can itself be published', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const fault = textFault(text, line)
      if (fault?.code === 'text-not-nfc')
        expect(textFault(fault.fix, line)?.code).not.toBe('text-not-nfc')
    }),
  )
})

test('what is offered in place of a text keeps the joiners that it needs', () => {
  const fault = textFault('ક્\u200dષ a\u200db', line)
  expect(fault).toMatchObject({ code: 'text-unsafe', fix: 'ક્\u200dષ ab' })
})

describe('a text takes no more than its share to look at', () => {
  const sizes = [500, 4000, 25_000]

  test.each(['a', '\u200d', 'а', 'a\u0301', ' '])('%j', (unit) => {
    expect(outgrows((size) => textFault(unit.repeat(size), line), sizes)).toBe(false)
  })

  test.each(['a', 'а', 'ab '])('%j as to its scripts', (unit) => {
    expect(outgrows((size) => mixesScripts(unit.repeat(size)), sizes)).toBe(false)
  })
})

test.each([
  ['City Сouncil', true],
  ['Rεader', true],
  ['City Совет', false],
  ['Reader', false],
  ['日本 Tokyo', false],
])('%s: one word in two alphabets? %s', (text, is) => {
  expect(mixesScripts(text)).toBe(is)
})
