import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { text } from 'node:stream/consumers'

/** What keeps a process of another version from the network. */
export interface NetworkGuard {
  /** What starts it. */
  readonly command: readonly string[]
  readonly isClosed: boolean
}

/** What came of a process. */
export interface Ended {
  readonly out: string
  readonly errors: string
  readonly code: number
  /** Whether it ended by itself. */
  readonly isInTime: boolean
}

/**
 * Runs a program of another version in a process that may read these folders and nothing else, may write nothing and
 * start nothing, has no environment, and is ended where it does not end. Node follows links out of folders that may be
 * read, so there must be none in them.
 *
 * @param patience - milliseconds
 */
export async function runClosed(
  program: string,
  argument: string,
  limits: {
    readonly readable: readonly string[]
    readonly patience: number
    readonly guard: NetworkGuard
  },
): Promise<Ended> {
  const { readable, patience, guard } = limits
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
    const [code, out, errors] = await Promise.all([ended, text(child.stdout), text(child.stderr)])
    return { out, errors, code, isInTime: !child.killed }
  } finally {
    child.kill('SIGKILL')
  }
}

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
