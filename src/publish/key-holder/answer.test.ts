import { expect, test } from 'vitest'
import { ledgerFailure } from '../../ledger/failure.ts'
import { proofFailure } from '../../proof/failure.ts'
import { publishFailure } from '../failure.ts'
import { answerOf, callIn } from './answer.ts'
import type { KeyHolder } from './protocol.ts'

const failing = (error: unknown) =>
  answerOf(
    { keys: () => Promise.reject(error) } as unknown as KeyHolder,
    callIn('{"method":"keys"}'),
  )

test.each([
  publishFailure('keys-missing', 'A production publish needs keys.'),
  proofFailure('key-line-malformed', 'line 3 is damaged'),
])('a failure that may leave the process does so with its code and words: %o', async (error) => {
  const { code, message } = error
  expect(await failing(error)).toEqual({ id: 0, failure: { code, message } })
})

test.each([
  new Error('the-secret'),
  Object.assign(new Error('the-secret'), { name: 'Failure', code: 'keys-missing' }),
  Object.assign(new Error('the-secret'), { name: 'PublishFailure', code: 'KEYS_MISSING' }),
  { name: 'Failure', code: 'keys-missing', message: 'the-secret' },
  ledgerFailure('ledger-damaged', 'the-secret'),
  'the-secret',
  undefined,
])('whatever else the holder fails on keeps its words: %o', async (error) => {
  const answer = await failing(error)
  expect(answer).toMatchObject({ failure: { code: 'key-holder-refused' } })
  expect(JSON.stringify(answer)).not.toContain('the-secret')
})
