import { expect, test } from 'vitest'
import { Failure, isFailure, kindOf } from './failure.ts'

const codes = ['key-malformed', 'key-missing'] as const
const cause = new Error('underneath')
const details = { line: 3 }

test('a failure is an error with a code, a cause and details', () => {
  const failure = new Failure('key-malformed', 'not a key', { cause, details })
  expect(failure).toBeInstanceOf(Error)
  expect(failure).toMatchObject({ name: 'Failure', message: 'not a key', cause, details })
})

test.each([
  [new Failure('key-malformed', ''), true],
  [new Failure('key-missing', '', { cause }), true],
  [new Failure('key', ''), false],
  [Object.assign(new Error(''), { name: 'Failure', code: 'key-missing' }), false],
  [{ name: 'Failure', code: 'key-missing' }, false],
  ['key-missing', false],
  [undefined, false],
])('%o is known by its class and code together', (thrown, isKnown) => {
  expect(isFailure(thrown, codes)).toBe(isKnown)
})

test.each([
  [new Failure('key-missing', 'of Ada'), 'key-missing'],
  [new TypeError('of Ada'), 'TypeError'],
])('of an error whose message is kept back its kind is said: %o', (error, kind) => {
  expect(kindOf(error)).toBe(kind)
})
