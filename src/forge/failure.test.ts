import { expect, test } from 'vitest'
import { Failure } from '../bytes/failure.ts'
import { forgeFailure, forgeFailureText } from './failure.ts'

test.each([
  [forgeFailure('refused', 'GitHub answered 403.'), 'GitHub answered 403.'],
  [new Failure('seal-wrong-key', 'for ada@school.example'), 'It failed (seal-wrong-key).'],
  [new TypeError('ghs_token'), 'It failed (TypeError).'],
  [Object.assign(new Error('ghs_token'), { code: 'refused' }), 'It failed (Error).'],
])('only words that were written for it are printed of %o', (error, text) => {
  expect(forgeFailureText(error)).toBe(text)
})
