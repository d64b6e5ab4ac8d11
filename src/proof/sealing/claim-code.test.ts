import { describe, expect, test } from 'vitest'
import { encodeBase32 } from '../../bytes/base32.ts'
import {
  checkedClaimCode,
  groupedClaimCode,
  readClaimCode,
  resemblesClaimCode,
} from './claim-code.ts'

const code = 'au2l6dhmln2rm7xqcj3v5raify'
const checked = checkedClaimCode(code)
const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'

/** Codes that come out the same each time. */
function codes(count: number): readonly string[] {
  let state = 1
  const next = () => (state = (state * 48_271) % 2_147_483_647) & 255
  return Array.from({ length: count }, () => encodeBase32(Uint8Array.from({ length: 16 }, next)))
}

describe('a code is read however it was written', () => {
  const ways: readonly (readonly [string, string])[] = [
    ['as it stands', code],
    ['with its check characters', checked],
    ['in groups', groupedClaimCode(checked)],
    ['in capitals', checked.toUpperCase()],
    ['with spaces', ` ${groupedClaimCode(checked).replaceAll('-', ' ')}\n`],
    ['with the dashes of a word processor', groupedClaimCode(checked).replaceAll('-', '–')],
    ['with full-width letters', checked.replaceAll('a', 'ａ')],
    ['with its kind before it', `claim:${code}`],
    ['as old cards write it', `claim=${code}`],
    ['with a nought for an o', checkedClaimCode('oo2l6dhmln2rm7xqcj3v5raify').replaceAll('o', '0')],
  ]
  test.each(ways.slice(0, -1))('%s', (_, text) => {
    expect(readClaimCode(text)).toMatchObject({ kind: 'read', codes: { 0: code } })
  })
  test('with noughts for the letter o', () => {
    const text = ways.at(-1)?.[1] ?? ''
    expect(text).toContain('0')
    expect(readClaimCode(text)).toEqual({ kind: 'read', codes: ['oo2l6dhmln2rm7xqcj3v5raify'] })
  })
})

test('where i, l and 1 were mixed up, the check characters say which it was', () => {
  for (const each of codes(300)) {
    for (const letter of ['i', 'l', '1']) {
      const reading = readClaimCode(checkedClaimCode(each).replaceAll(/[il]/g, letter))
      expect(reading.kind === 'read' && reading.codes).toContain(each)
    }
  }
})

test('an old code with doubtful letters gives each code that it can be, as it stands first', () => {
  expect(readClaimCode('ai2c6dhmcn2rm7xqcj3v5racfy')).toEqual({
    kind: 'read',
    codes: ['ai2c6dhmcn2rm7xqcj3v5racfy', 'al2c6dhmcn2rm7xqcj3v5racfy'],
  })
})

test('one wrong character is always noticed', () => {
  for (const [place, right] of [...checked].entries()) {
    for (const wrong of alphabet) {
      if (wrong === right || 'il'.includes(wrong)) continue
      const text = checked.slice(0, place) + wrong + checked.slice(place + 1)
      const reading = readClaimCode(text)
      expect(reading.kind === 'read' && reading.codes[0] === code, text).toBe(false)
    }
  }
})

test('two neighbours that changed places are noticed, in any code without doubtful letters', () => {
  for (const each of codes(200).filter((text) => !/[il]/.test(checkedClaimCode(text)))) {
    const text = checkedClaimCode(each)
    for (let place = 0; place < 25; place += 1) {
      const [a = '', b = ''] = [text[place], text[place + 1]]
      if (a === b) continue
      const swapped = text.slice(0, place) + b + a + text.slice(place + 2)
      expect(readClaimCode(swapped)).toEqual({ kind: 'slip' })
    }
  }
})

test.each([
  ['too short', code.slice(1), { kind: 'length', length: 25 }],
  ['between the two lengths', `${code}a`, { kind: 'length', length: 27 }],
  ['too long', `${checked}a`, { kind: 'length', length: 29 }],
  ['nothing', ' ', { kind: 'length', length: 0 }],
  ['a sign that no code has', `${code.slice(1)}!`, { kind: 'slip' }],
  ['bits that no code has', `${code.slice(0, 25)}z`, { kind: 'slip' }],
])('what is no code says why: %s', (_, text, expected) => {
  expect(readClaimCode(text)).toEqual(expected)
})

test.each([
  ['a card with a wrong letter', groupedClaimCode(`a${checked.slice(1)}`), true],
  [
    'a card in capitals with spaces',
    groupedClaimCode(checked).replaceAll('-', ' ').toUpperCase(),
    true,
  ],
  ['without hyphens and two letters short', checked.slice(2), true],
  ['a digit that no code has', `claim:${code.slice(1)}9`, true],
  ['half a card', checked.slice(14), false],
  ['two cards', checked + checked, false],
  ['a sentence', 'my badge of last summer term', false],
  ['the address of a page', 'https://a.example/awards/abcdef', false],
  ['a badge as text', '{"type":"Assertion","id":1}', false],
  ['letters of another script', 'ક'.repeat(26), false],
])('whether a text was meant to be a code: %s', (_, text, expected) => {
  expect(resemblesClaimCode(text)).toBe(expected)
})
