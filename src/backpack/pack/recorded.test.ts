import { expect, test } from 'vitest'
import { recordAnswers, replayAnswers } from './recorded.ts'

type Fetch = Parameters<typeof recordAnswers>[0]
const get: RequestInit = { method: 'GET' }
const page = 'https://a.example/page'

async function recorded(fetch: Fetch, init = get, url = page) {
  const recorder = recordAnswers(fetch)
  const response = await recorder.fetch(url, init).catch(() => undefined)
  const text = await response?.text().catch(() => undefined)
  return { text, response, answers: recorder.answers() }
}
/** As a browser gives it that has followed where it was sent. */
const followed = (body: string, url: string) =>
  Object.defineProperty(new Response(body), 'url', { value: url })

test.each<[string, Fetch, RequestInit, unknown]>([
  [
    'a document',
    () => Promise.resolve(new Response('words', { headers: { 'content-type': 'text/x' } })),
    get,
    [{ url: page, status: 200, type: 'text/x', bytes: new TextEncoder().encode('words') }],
  ],
  [
    'that it is gone',
    () => Promise.resolve(new Response('', { status: 410 })),
    get,
    [{ url: page, status: 410 }],
  ],
  [
    'that it is not there',
    () => Promise.resolve(new Response('', { status: 404 })),
    get,
    [{ url: page, status: 404 }],
  ],
  [
    'where it lies instead',
    () => Promise.resolve(new Response(null, { status: 301, headers: { location: '/there' } })),
    get,
    [{ url: page, status: 302, location: 'https://a.example/there' }],
  ],
  [
    'where a browser was sent on',
    () => Promise.resolve(followed('x', 'https://b.example/')),
    get,
    [
      { url: page, status: 302, location: 'https://b.example/' },
      { url: 'https://b.example/', status: 200, bytes: Uint8Array.of(120) },
    ],
  ],
  [
    'nothing of a fault of the host',
    () => Promise.resolve(new Response('', { status: 500 })),
    get,
    [],
  ],
  ['nothing of silence', () => Promise.reject(new TypeError('silent')), get, []],
  ['nothing of a knock', () => Promise.resolve(new Response('x')), { method: 'HEAD' }, []],
  [
    'nothing of a document that breaks off',
    () =>
      Promise.resolve(
        new Response(
          new ReadableStream({
            start: (sink) => sink.enqueue(Uint8Array.of(1)),
            pull: (sink) => sink.error(new TypeError('cut')),
          }),
        ),
      ),
    get,
    [],
  ],
])('a recorder keeps %s', async (_, fetch, init, answers) => {
  expect((await recorded(fetch, init)).answers).toMatchObject(answers as object)
})

test('whoever asks is given what the host gave, its last address too', async () => {
  const { text, response } = await recorded(() =>
    Promise.resolve(followed('x', 'https://b.example/')),
  )
  expect([text, response?.url, response?.status]).toEqual(['x', 'https://b.example/', 200])
})

test('what was recorded is given back, and everybody else is silent', async () => {
  const fetch = replayAnswers([
    { url: page, status: 302, location: 'https://a.example/there' },
    { url: 'https://a.example/there', status: 200, type: 'text/x', bytes: Uint8Array.of(120) },
    { url: 'https://a.example/gone', status: 410 },
  ])
  const first = await fetch(page, get)
  expect([first.status, first.headers.get('location')]).toEqual([302, 'https://a.example/there'])
  const second = await fetch('https://a.example/there', get)
  expect([await second.text(), second.headers.get('content-type')]).toEqual(['x', 'text/x'])
  expect((await fetch('https://a.example/gone', get)).status).toBe(410)
  await expect(fetch('https://a.example/other', get)).rejects.toThrow(TypeError)
})
