import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { jwtOf, badge3, didDocumentUrl } from '../../testing/verifier/credentials.ts'
import { stage } from '../../testing/verifier/stage.ts'
import type { FromWorker, ToWorker } from './messages.ts'

// Several checks at the same time, as a page with many badges starts them.

interface Answer {
  readonly body: unknown
  /** RFC 3339: where it comes from what this device kept. */
  readonly kept?: string
}
let answers: Record<string, Answer>
let said: FromWorker[]
let hear: (message: ToWorker) => void
let changed: () => void

beforeEach(async () => {
  vi.resetModules()
  answers = {}
  said = []
  changed = () => undefined
  vi.stubGlobal('self', {
    addEventListener: (_: string, listener: (event: { data: ToWorker }) => void) => {
      hear = (data) => listener({ data })
    },
    postMessage: (message: FromWorker) => {
      said.push(message)
      changed()
    },
  })
  vi.stubGlobal('fetch', async (url: string) => {
    const answer = answers[url]
    if (answer === undefined) throw new TypeError('silent')
    const headers = { 'content-type': 'application/json' }
    return new Response(JSON.stringify(answer.body), {
      headers: answer.kept === undefined ? headers : { ...headers, 'x-kept-since': answer.kept },
    })
  })
  await import('./worker.ts')
})
afterEach(() => {
  vi.unstubAllGlobals()
})

function check(id: number, input: string): void {
  hear({ kind: 'verify', id, input, allowOrigins: [], kept: 'used' })
}

async function until<Found extends FromWorker>(
  is: (message: FromWorker) => message is Found,
): Promise<Found> {
  for (;;) {
    const found = said.find(is)
    if (found !== undefined) return found
    await new Promise<void>((resolve) => (changed = resolve))
  }
}
type Reports = Extract<FromWorker, { kind: 'reports' }>
const reportsOf = (id: number) =>
  until((each): each is Reports => each.kind === 'reports' && each.id === id)
const question = () =>
  until((each): each is Extract<FromWorker, { kind: 'ask' }> => each.kind === 'ask')
const allow = (host: string) => hear({ kind: 'permission', host, given: true })

test('the end of one check takes no answer from another that waits for it', async () => {
  answers[didDocumentUrl] = { body: stage.pages[didDocumentUrl] }
  check(1, await jwtOf(badge3(), stage.rsa))
  const { host } = await question()
  check(2, '{"no":"badge"}')
  await reportsOf(2)
  allow(host)
  expect((await reportsOf(1)).reports.map(({ verdict }) => verdict)).toEqual(['valid'])
})

test('two checks at once without a network both say so, though one asks and the other shares the answer', async () => {
  const kept = '2026-11-01T10:00:00Z'
  answers[didDocumentUrl] = { body: stage.pages[didDocumentUrl], kept }
  const token = await jwtOf(badge3(), stage.rsa)
  check(1, token)
  check(2, token)
  allow((await question()).host)
  expect([(await reportsOf(1)).keptOn, (await reportsOf(2)).keptOn]).toEqual([kept, kept])
})

test('a check after that asks anew, and says nothing of what was kept before', async () => {
  const kept = '2026-11-01T10:00:00Z'
  answers[didDocumentUrl] = { body: stage.pages[didDocumentUrl], kept }
  const token = await jwtOf(badge3(), stage.rsa)
  check(1, token)
  allow((await question()).host)
  await reportsOf(1)
  answers[didDocumentUrl] = { body: stage.pages[didDocumentUrl] }
  said = []
  check(2, token)
  allow((await question()).host)
  expect((await reportsOf(2)).keptOn).toBeUndefined()
})
