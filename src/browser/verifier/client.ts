import type { Collected } from '../../backpack/pack/collect.ts'
import type { VerificationReport } from '../../verifier/reporting/report.ts'
import type { Input } from '../../verifier/world.ts'
import { verifierUnable } from './failure.ts'
import type { FromWorker, ToWorker } from './messages.ts'
import type { ServedCopy } from './served-copy.ts'

/** Verification in a worker of its own. */
export interface Client {
  /** @throws VerifierFailure when this browser cannot check; Error when the verifier does not start or takes too long */
  readonly verify: (
    input: Exclude<Input, URL>,
    holder?: string,
  ) => Promise<readonly VerificationReport[]>
  /**
   * Checks files anew, with all that their issuers answer.
   *
   * @throws as `verify` does
   */
  readonly collect: (files: readonly Uint8Array<ArrayBuffer>[]) => Promise<Collected>
  /** Whether a host may be asked: the page's own always. */
  readonly mayAsk: (host: string) => Promise<boolean>
}

/** No badge keeps an honest verifier busy for so long without a question to the visitor. */
const patience = 60_000

export interface ClientOptions {
  /**
   * Asked in each check for each host before the first request to it; the page's own is not asked about. An answer is not
   * remembered here, so that it can be taken back.
   */
  readonly mayAsk: (host: string) => Promise<boolean>
  /** As in `World`. */
  readonly allowOrigins: readonly string[]
  readonly copy?: ServedCopy | undefined
  /**
   * Told before the reports that there was no network, and from when (RFC 3339) the oldest is of what this device kept of
   * the issuer. Without it nothing that was kept is used.
   */
  readonly onKept?: (since: string) => void
  /** For a page of another website, where the worker has to be brought from ours. */
  readonly start?: () => Worker
}

/** Starts the worker on first use, so that a page that verifies nothing loads nothing. */
export function createClient(options: ClientOptions): Client {
  const { mayAsk, allowOrigins, copy, start, onKept } = options
  let worker: Worker | undefined
  let last = 0
  const own = copy === undefined ? [] : [new URL(copy.site).host]
  const home = new Set([location.host, ...own])
  const at = copy === undefined ? {} : { copy }
  const isAllowed = async (host: string) => home.has(host) || mayAsk(host)
  const leave = oncePerHost(isAllowed)
  const ask = (request: (id: number) => Question, time: number): Promise<Answer> => {
    if (!isAble()) return Promise.reject(verifierUnable('no worker or no WebCrypto'))
    worker ??= start?.() ?? startOwn()
    const running = worker
    const id = ++last
    const stop = () => {
      running.terminate()
      worker = undefined
    }
    const permit = async (host: string) => {
      const given = await leave(host)
      running.postMessage({ kind: 'permission', host, given } satisfies ToWorker)
    }
    running.postMessage(request(id) satisfies ToWorker)
    return answerOf(running, id, permit, stop, time)
  }
  return {
    mayAsk: isAllowed,
    verify: async (input, holder) => {
      const kept = onKept === undefined ? 'refused' : 'used'
      const named = holder === undefined ? {} : { holder }
      const answer = await ask(
        (id) => ({ kind: 'verify', id, input, allowOrigins, kept, ...named, ...at }),
        patience,
      )
      if (answer.kind !== 'reports') return []
      if (answer.keptOn !== undefined) onKept?.(answer.keptOn)
      return answer.reports
    },
    collect: async (files) => {
      const answer = await ask(
        (id) => ({ kind: 'collect', id, files, ...at }),
        patience * Math.max(1, files.length),
      )
      return answer.kind === 'collected' ? answer.collected : { reports: [], answers: [] }
    },
  }
}

/** Every check that runs hears the worker's question: the visitor is to hear it once. */
function oncePerHost(ask: (host: string) => Promise<boolean>): (host: string) => Promise<boolean> {
  const open = new Map<string, Promise<boolean>>()
  return (host) => {
    // Who cannot be asked has not said yes; the verifier waits for an answer.
    const given = open.get(host) ?? ask(host).catch(() => false)
    open.set(host, given)
    return given.finally(() => open.delete(host))
  }
}

function startOwn(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
}

type Question = Exclude<ToWorker, { kind: 'permission' }>
type Answer = Extract<FromWorker, { kind: 'reports' | 'collected' }>

/** Without a secure connection there is no WebCrypto either. */
function isAble(): boolean {
  return typeof Worker === 'function' && 'subtle' in crypto && crypto.subtle !== undefined
}

function answerOf(
  worker: Worker,
  id: number,
  permit: (host: string) => Promise<void>,
  stop: () => void,
  time: number,
): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  let timer = setTimeout(giveUp, time)
  const ended = new AbortController()
  function giveUp(): void {
    stop()
    ended.abort()
    reject(new Error('the verifier took too long'))
  }
  const fail = () => {
    clearTimeout(timer)
    giveUp()
  }
  worker.addEventListener('error', fail, { signal: ended.signal })
  worker.addEventListener(
    'message',
    ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'ask') {
        // The clock does not run while a person decides.
        clearTimeout(timer)
        void permit(data.host).then(() => (timer = setTimeout(giveUp, time)))
        return
      }
      if (data.id !== id) return
      clearTimeout(timer)
      ended.abort()
      if (data.kind !== 'failed') resolve(data)
      else reject(verifierUnable('the verifier failed'))
    },
    { signal: ended.signal },
  )
  return promise
}
