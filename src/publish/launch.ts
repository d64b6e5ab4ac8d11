import { spawn, type ChildProcess } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Duplex, Readable, Writable } from 'node:stream'
import type { PublishOptions } from './options.ts'

/**
 * Publishes in two processes, so that the one which sees a private key loads no third-party code but jose
 * (invariant 3): this parent loads nothing but Node and only joins their pipes, and the key holder starts when the
 * publisher first speaks to it. Neither is given keys in its environment, which any process of the same user can read
 * for as long as it runs: the key holder gets them, or the name of their file, over descriptor 3.
 *
 * @returns the exit code: 0 published, 1 problems in the records, 2 the machine failed
 */
export function launchPublish(
  options: PublishOptions,
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const publisher = spawn(
    process.execPath,
    [youngLimit, here('./publisher-process.ts'), JSON.stringify(options)],
    {
      env: { ...withCompileCache(options), ...sparing(withoutKeys(environment)) },
      stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
    },
  )
  const stop = forwardSignals(publisher)
  const speech = publisher.stdio[3] as Duplex
  answerFromKeyHolder(speech, options, environment)
  return new Promise((resolve) => {
    publisher.on('close', (code) => {
      stop()
      resolve(code ?? 2)
    })
  })
}

/** Has whoever speaks at the far end of a pipe answered by a key holder, which is started when it is first spoken to. */
export function answerFromKeyHolder(
  speech: Duplex,
  options: PublishOptions,
  environment: NodeJS.ProcessEnv,
): void {
  speech.on('error', () => undefined)
  answerWith(() => launchKeyHolder(options, environment), speech)
}

/**
 * Starts a key holder when something is said, and joins the pipes. Where it has ended because it was not wanted any
 * more, that is said with an empty line, and another one starts with the next call.
 */
function answerWith(launch: () => KeyHolderProcess, speech: Duplex): void {
  speech.once('data', (first: Buffer) => {
    speech.pause()
    const holder = launch()
    holder.stdin.write(first)
    speech.pipe(holder.stdin)
    holder.stdout.pipe(speech, { end: false })
    holder.stdin.on('error', () => speech.unpipe(holder.stdin))
    holder.on('close', (code) => {
      speech.unpipe(holder.stdin)
      if (code !== 0) return void speech.destroy()
      answerWith(launch, speech)
      speech.write('\n')
    })
  })
  speech.resume()
}

type KeyHolderProcess = ChildProcess & { readonly stdin: Writable; readonly stdout: Readable }

/**
 * Starts the key holder: calls go to its standard input, answers come from its standard output.
 *
 * @param environment  where the keys, or the name of their file, are; the process itself is started without them
 */
export function launchKeyHolder(
  options: PublishOptions,
  environment: NodeJS.ProcessEnv,
): KeyHolderProcess {
  const holder = spawn(
    process.execPath,
    [holderLimit, here('./key-holder/process.ts'), JSON.stringify(options)],
    { env: sparing(withoutKeys(environment)), stdio: ['pipe', 'pipe', 'inherit', 'pipe'] },
  )
  handOver(holder.stdio[3] as Duplex, environment)
  return holder as KeyHolderProcess
}

/** Awards pass through in portions. Left alone, Node lets what is passed on lie until it fills hundreds of megabytes. */
const youngLimit = '--max-semi-space-size=8'
/** What the key holder is asked comes in smaller portions yet. */
const holderLimit = '--max-semi-space-size=2'

/** Names of the environment variables that only the key holder may see. */
export const keyVariables = ['CINQUEFOIL_KEYS', 'CINQUEFOIL_KEYS_FILE'] as const

/**
 * As many threads beside the first as there are processors: Node starts four, too many for two and too few for eight.
 * They share one heap beside Node's own, since none of them finds what another one has freed elsewhere; and whatever is
 * large goes back to the system as soon as it is freed, where the C library otherwise keeps more with each.
 */
function sparing(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const threads = String(availableParallelism())
  return {
    UV_THREADPOOL_SIZE: threads,
    MALLOC_ARENA_MAX: '1',
    MALLOC_MMAP_THRESHOLD_: large,
    MALLOC_TRIM_THRESHOLD_: large,
    ...environment,
  }
}

/** Bytes. It is where the C library begins, before it raises it by what it sees; said, it stays. */
const large = String(128 * 1024)

/** Loading the program takes longer than publishing nothing new. The process that sees keys loads no code but what is checked out. */
function withCompileCache({ state }: PublishOptions): NodeJS.ProcessEnv {
  return { NODE_COMPILE_CACHE: join(state, 'cache/compiled') }
}

/** What the key variables say, once, to the one process that may know it. */
function handOver(keys: Duplex, environment: NodeJS.ProcessEnv): void {
  const entries = keyVariables.flatMap((name) => {
    const value = environment[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  // It may have ended already; why, it says elsewhere.
  keys.on('error', () => undefined)
  keys.end(JSON.stringify(Object.fromEntries(entries)))
}

/** The environment for a process that may not see the keys. */
export function withoutKeys(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const rest = { ...environment }
  for (const name of keyVariables) delete rest[name]
  return rest
}

function here(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url))
}

function forwardSignals(child: ChildProcess): () => void {
  const forward = (signal: NodeJS.Signals) => child.kill(signal)
  process.on('SIGINT', forward).on('SIGTERM', forward)
  return () => process.off('SIGINT', forward).off('SIGTERM', forward)
}
