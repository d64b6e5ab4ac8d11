import '../fallbacks.ts'
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

async function run({
  id,
  input,
  holder,
  allowOrigins,
  copy,
}: Extract<ToWorker, { kind: 'verify' }>): Promise<void> {
  try {
    const reports = await verifyBadge(input, {
      fetch: fetchFrom(copy),
      now: new Date(),
      cache,
      mayAsk,
      allowOrigins,
      holder,
    })
    send({ kind: 'reports', id, reports })
  } catch {
    send({ kind: 'failed', id })
  } finally {
    waiting.clear()
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
