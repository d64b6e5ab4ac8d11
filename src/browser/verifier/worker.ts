import '../fallbacks.ts'
import { createDocumentCache, type DocumentCache } from '../../verifier/fetching/document-cache.ts'
import { verifyBadge } from '../../verifier/verify-badge.ts'
import { keptSince } from '../offline/kept-since.ts'
import type { FromWorker, ToWorker } from './messages.ts'
import { fetchFrom, type ServedCopy } from './served-copy.ts'

// The page stays answerable while a hostile badge keeps the processor busy, and can end this at any time.

/** What was fetched, and from when the oldest is of it that this device had kept: checks at the same time share both. */
interface Fetched {
  readonly cache: DocumentCache
  keptOn?: string
}

let fetched: Fetched = { cache: createDocumentCache() }
let running = 0
const waiting = new Map<
  string,
  { readonly answer: Promise<boolean>; readonly give: (given: boolean) => void }
>()

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'permission') waiting.get(data.host)?.give(data.given)
  else void run(data)
})

async function run(asked: Exclude<ToWorker, { kind: 'permission' }>): Promise<void> {
  const { id } = asked
  running++
  try {
    send(asked.kind === 'verify' ? await verify(asked) : await collect(asked))
  } catch {
    send({ kind: 'failed', id })
  } finally {
    running--
    // Another check may still wait for an answer.
    if (running === 0) waiting.clear()
  }
}

async function verify({
  id,
  input,
  holder,
  allowOrigins,
  copy,
  kept,
}: Extract<ToWorker, { kind: 'verify' }>): Promise<FromWorker> {
  const own = fetched
  const onKept = (since: string) => {
    if (kept === 'refused') throw new TypeError('there is no network')
    if (own.keptOn === undefined || since < own.keptOn) own.keptOn = since
  }
  const fetch = asking(copy, onKept)
  const world = { fetch, now: new Date(), cache: own.cache, mayAsk, allowOrigins, holder }
  const reports = await verifyBadge(input, world)
  const { keptOn } = own
  if (keptOn === undefined) return { kind: 'reports', id, reports }
  // What was kept is asked for again when there is a network.
  if (fetched === own) fetched = { cache: createDocumentCache() }
  return { kind: 'reports', id, reports, keptOn }
}

async function collect({
  id,
  files,
  copy,
}: Extract<ToWorker, { kind: 'collect' }>): Promise<FromWorker> {
  const { collectAnswers } = await import('../../backpack/pack/collect.ts')
  // What somebody takes away says that it is of today.
  const refuse = () => {
    throw new TypeError('there is no network')
  }
  const world = { fetch: asking(copy, refuse), now: new Date(), mayAsk }
  return { kind: 'collected', id, collected: await collectAnswers(files, world) }
}

/** Asks, and tells of answers that this device has kept for when there is no network. */
function asking(copy: ServedCopy | undefined, onKept: (since: string) => void) {
  const ask = fetchFrom(copy)
  return async (url: string, init: RequestInit): Promise<Response> => {
    const response = await ask(url, init)
    const since = keptSince(response)
    if (since !== undefined) onKept(since)
    return response
  }
}

/** One question for each host and run, whoever waits for the answer. */
function mayAsk(host: string): Promise<boolean> {
  const known = waiting.get(host)
  if (known !== undefined) return known.answer
  const { promise, resolve } = Promise.withResolvers<boolean>()
  waiting.set(host, { answer: promise, give: resolve })
  send({ kind: 'ask', host })
  return promise
}

function send(message: FromWorker): void {
  self.postMessage(message)
}
