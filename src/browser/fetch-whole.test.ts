import { expect, test } from 'vitest'
import { fetchWhole } from './fetch-whole.ts'

const limits = { bytes: 1_000, milliseconds: 50 }
const respond = (body: BodyInit, init: ResponseInit = {}) =>
  Promise.resolve(new Response(body, init))
const never = new Promise<never>(() => {})
/** Sends pieces of 100 bytes without end. */
const endless = new ReadableStream({ pull: (sink) => sink.enqueue(new Uint8Array(100)) })

test.each([
  ['as large as is allowed', () => respond(new Uint8Array(1_000)), 'whole'],
  ['a byte larger', () => respond(new Uint8Array(1_001)), 'too-large'],
  ['without end', () => respond(endless), 'too-large'],
  [
    'one that stops in the middle',
    () => respond(new ReadableStream({ pull: () => never })),
    'unreachable',
  ],
  ['none at all', () => never, 'unreachable'],
  ['a failure', () => Promise.reject(new TypeError('no network')), 'unreachable'],
  ['that it is not there', () => respond('no', { status: 404 }), 'refused'],
])('of an answer that is %s is told so', async (_, ask, kind) => {
  expect(await fetchWhole(ask, limits)).toMatchObject({ kind })
})

test('nobody is told who asks or from where', async () => {
  let init: RequestInit = {}
  await fetchWhole((given) => ((init = given), respond('{}')), limits)
  expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' })
})
