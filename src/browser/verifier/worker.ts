import '../fallbacks.ts'
import { collectAnswers } from '../../backpack/pack/collect.ts'
import { createDocumentCache } from '../../verifier/document-cache.ts'
import { verifyBadge } from '../../verifier/verify-badge.ts'
import type { FromWorker, ToWorker } from './messages.ts'
import { fetchFrom } from './served-copy.ts'

// The page stays answerable while a hostile badge keeps the processor busy, and can end this at any time.

const cache = createDocumentCache()
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
  try {
    send(asked.kind === 'verify' ? await verify(asked) : await collect(asked))
  } catch {
    send({ kind: 'failed', id })
  } finally {
    waiting.clear()
  }
}

async function verify({
  id,
  input,
  holder,
  allowOrigins,
  copy,
}: Extract<ToWorker, { kind: 'verify' }>): Promise<FromWorker> {
  const world = { fetch: fetchFrom(copy), now: new Date(), cache, mayAsk, allowOrigins, holder }
  return { kind: 'reports', id, reports: await verifyBadge(input, world) }
}

async function collect({
  id,
  files,
  copy,
}: Extract<ToWorker, { kind: 'collect' }>): Promise<FromWorker> {
  const world = { fetch: fetchFrom(copy), now: new Date(), mayAsk }
  return { kind: 'collected', id, collected: await collectAnswers(files, world) }
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
