import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { Readable } from 'node:stream'

/** What keeps a process of another version from the network. */
export interface NetworkGuard {
  /** What starts it. */
  readonly command: readonly string[]
  readonly isClosed: boolean
}

/** What came of a process. */
export interface Ended {
  readonly out: string
  /** The end of it, where it is long. */
  readonly errors: string
  readonly code: number
  /** Why it was ended; absent: it ended by itself. */
  readonly stopped?: 'late' | 'too-much'
}

/**
 * Runs a program of another version in a process that may read these folders and nothing else, may write nothing and
 * start nothing, has no environment, and is ended where it does not end or prints too much. Node follows links out of
 * folders that may be read, so there must be none in them.
 *
 * @param limits.patience - milliseconds
 * @param limits.mostBytes - that it may print
 */
export async function runClosed(
  program: string,
  argument: string,
  limits: {
    readonly readable: readonly string[]
    readonly patience: number
    readonly mostBytes: number
    readonly guard: NetworkGuard
  },
): Promise<Ended> {
  const { readable, patience, mostBytes, guard } = limits
  const [command = process.execPath, ...before] = guard.command
  const permissions = ['--permission', ...readable.map((each) => `--allow-fs-read=${each}`)]
  const child = spawn(command, [...before, ...permissions, program, argument], {
    cwd: readable[0],
    env: {},
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: patience,
    killSignal: 'SIGKILL',
  })
  try {
    const ended = new Promise<number>((resolve, reject) => {
      child.on('error', reject).on('close', (code) => resolve(code ?? -1))
    })
    const out = textUpTo(mostBytes, child.stdout, () => child.kill('SIGKILL'))
    const [code, printed, errors] = await Promise.all([ended, out, endOf(child.stderr)])
    if (printed === undefined) return { out: '', errors, code, stopped: 'too-much' }
    return { out: printed, errors, code, ...(child.killed ? { stopped: 'late' } : {}) }
  } finally {
    child.kill('SIGKILL')
  }
}

/** All that comes; undefined where it is more than may come. */
async function textUpTo(
  most: number,
  stream: Readable,
  onTooMuch: () => void,
): Promise<string | undefined> {
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of stream as AsyncIterable<Buffer>) {
    length += piece.length
    if (length > most) {
      onTooMuch()
      return undefined
    }
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString()
}

/** The last of what comes. */
async function endOf(stream: Readable): Promise<string> {
  let end = Buffer.alloc(0)
  for await (const piece of stream as AsyncIterable<Buffer>)
    end = Buffer.concat([end, piece]).subarray(-mostOfErrors)
  return end.toString()
}

const mostOfErrors = 64 * 1024

/**
 * Finds what keeps a process from the network here: Node from 25 on, where nothing else was allowed; before that a
 * namespace of Linux, where whoever is at work may make one.
 */
export function networkGuard(): NetworkGuard {
  const node = [process.execPath]
  if (process.allowedNodeEnvironmentFlags.has('--allow-net'))
    return { command: node, isClosed: true }
  const unshare = ['/usr/bin/unshare', '/bin/unshare'].find((path) => existsSync(path))
  if (unshare === undefined) return { command: node, isClosed: false }
  const command = [unshare, '--user', '--map-root-user', '--net', '--', ...node]
  const [first = '', ...rest] = command
  const { status } = spawnSync(first, [...rest, '--version'], { env: {}, stdio: 'ignore' })
  return status === 0 ? { command, isClosed: true } : { command: node, isClosed: false }
}
