import { spawn, type ChildProcess } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { failureText } from '../records/report/failure-text.ts'
import { warn } from '../records/report/say.ts'
import type { PublishOptions } from './options.ts'

/**
 * Publishes in two processes, so that the one which sees a private key loads no third-party code but jose
 * (invariant 3). This parent loads no package. It starts the key holder when the publisher asks for one, and gives
 * it the other end of the socket into which the publisher speaks. Neither is given keys in its environment, which any
 * process of the same user can read for as long as it runs: the key holder gets them, or the name of their file, over
 * descriptor 3.
 *
 * @returns the exit code: 0 published, 1 problems in the records, 2 the machine failed
 */
export function launchPublish(
  options: PublishOptions,
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const publisher = spawn(
    process.execPath,
    [...publisherFlags, here('./publisher-process.ts'), JSON.stringify(options)],
    {
      env: { ...withCompileCache(options), ...sparing(withoutKeys(environment)) },
      stdio: ['pipe', 'inherit', 'inherit', 'pipe'],
    },
  )
  const stop = forwardSignals(publisher)
  const ended = new Promise<number>((resolve) => {
    publisher.on('close', (code, signal) => {
      if (signal !== null && !forwarded.includes(signal)) tellKilled(signal)
      resolve(code ?? 2)
    })
    publisher.on('error', (error) => {
      tellNotStarted('The process that publishes', error)
      resolve(2)
    })
  })
  // Of all the pipes to a child, Node reads nothing from this one: so another child can be given its end of it.
  if (publisher.stdin) {
    const start = answerFromKeyHolder(publisher.stdin as Socket, options, environment)
    publisher.stdio[3]?.on('data', start)
  }
  return ended.finally(stop)
}

/** Of a child that could not be started Node gives no pipes where there are too many of them already. */
function tellNotStarted(what: string, cause: Error): void {
  warn(failureText(new Error(`${what} could not be started.`, { cause })))
}

/** A process that is killed can say nothing itself: systems do that to the largest one where memory runs out. */
function tellKilled(signal: NodeJS.Signals): void {
  warn(
    `The process that publishes was killed (${signal}), often because there was too little memory. Nothing is half done: publish again.`,
  )
}

/**
 * Has whoever speaks at the far end of a socket answered by a key holder. The two speak to each other: what they say does
 * not pass through here, and nothing of it is read.
 *
 * @param speech - not being read from
 * @returns starts one. Where it ends because it was not wanted any more, that is said with an empty line, and another one
 * can be started
 */
export function answerFromKeyHolder(
  speech: Socket,
  options: PublishOptions,
  environment: NodeJS.ProcessEnv,
): () => void {
  speech.on('error', () => undefined)
  return () => {
    startKeyHolder(options, environment, speech)
      .on('error', () => speech.destroy())
      .on('close', (code) => {
        if (code === 0) speech.write('\n')
        else speech.destroy()
      })
  }
}

/**
 * Starts a key holder that this process itself speaks to: calls are written to its socket, answers read from it.
 *
 * @param environment  where the keys, or the name of their file, are; the process itself is started without them
 */
export function launchKeyHolder(
  options: PublishOptions,
  environment: NodeJS.ProcessEnv,
): { readonly process: ChildProcess; readonly speech: Duplex } {
  const holder = startKeyHolder(options, environment, 'pipe')
  return { process: holder, speech: holder.stdio[speechAt] as Duplex }
}

function startKeyHolder(
  options: PublishOptions,
  environment: NodeJS.ProcessEnv,
  speech: Socket | 'pipe',
): ChildProcess {
  const holder = spawn(
    process.execPath,
    [...holderFlags, here('./key-holder/process.ts'), JSON.stringify(options)],
    {
      env: sparing(withoutKeys(environment)),
      stdio: ['ignore', 'ignore', 'inherit', 'pipe', speech],
    },
  )
  holder.on('error', (error) => tellNotStarted('The process that holds the keys', error))
  if (holder.pid !== undefined) handOver(holder.stdio[3] as Duplex, environment)
  return holder
}

/** The descriptor over which a key holder is spoken to. */
const speechAt = 4

/**
 * How Node looks for garbage in the process that publishes. Awards pass through in portions: left alone, it lets what was
 * passed on lie until it fills hundreds of megabytes. And it looks through all that is held whenever 64 MB more lie outside
 * its heap, where segments and pictures pass through: of 100,000 awards that takes longer than the work it interrupts. So it
 * looks whenever there is half as much again, in the heap and outside together: of its own accord it waits for three times as
 * much.
 */
export const publisherFlags = [
  '--max-semi-space-size=8',
  '--external-memory-accounted-in-global-limit',
  '--heap-growing-percent=50',
] as const
/** What the key holder is asked comes in smaller portions yet. */
const holderFlags = ['--max-semi-space-size=2', '--heap-growing-percent=100'] as const

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

/** Whoever sends one of these to a publish means it to stop. */
const forwarded: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM']

function forwardSignals(child: ChildProcess): () => void {
  const forward = (signal: NodeJS.Signals) => child.kill(signal)
  for (const signal of forwarded) process.on(signal, forward)
  return () => {
    for (const signal of forwarded) process.off(signal, forward)
  }
}
