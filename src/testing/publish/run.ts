import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { text } from 'node:stream/consumers'
import { inspect } from 'node:util'
import { engineRoot } from '../../publish/engine.ts'
import type { Problem } from '../../model/problem.ts'
import { completeOptions } from '../../publish/options.ts'
import type { Outcome } from '../../publish/publish.ts'
import type { Summary } from '../../publish/summary.ts'
import { cityKeyLines, leaksIn } from './canaries.ts'
import type { Place } from './place.ts'

/** How a publish went. */
export interface Run {
  /** -1: it was killed. */
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  /** Key lines; absent: the tiny city's. */
  readonly keys?: readonly string[]
  readonly mode?: 'production' | 'preview'
  readonly ledger?: 'branch'
  readonly flags?: readonly string[]
  readonly env?: NodeJS.ProcessEnv
  readonly cwd?: string
  readonly umask?: string
}

export interface StartedRun {
  readonly done: Promise<Run>
  /** Kills every process of the publish at once, as a power cut would. */
  kill(): void
}

/** Publishes a place with the real program. */
export function publish(place: Place, options: RunOptions = {}): Promise<Run> {
  return start(place, options).done
}

/** Publishes a place with the real program and gives the summary. @throws when it did not succeed, with what it printed */
export async function publishedByProgram(place: Place, options: RunOptions = {}): Promise<Summary> {
  const { code, stdout, stderr } = await publish(place, options)
  if (code !== 0) throw new Error(`the publish ended with ${code}\n${stdout}\n${stderr}`)
  return JSON.parse(stdout) as Summary
}

type HereOptions = Pick<RunOptions, 'keys' | 'mode' | 'ledger' | 'env'> & {
  /** To which the ledger branch is pushed. */
  readonly remote?: string
}

/**
 * Publishes a place and gives the summary: what the program does but for starting it, which takes longer than all else.
 * How its processes behave is asked of `publish`.
 *
 * @throws when it did not succeed
 */
export async function published(place: Place, options: HereOptions = {}): Promise<Summary> {
  const outcome = await outcomeOf(place, options)
  if (outcome.kind === 'published') return outcome.summary
  throw new Error(`the publish found problems: ${JSON.stringify(outcome.problems)}`)
}

/** The problems for which a place is not published, found in the same way. @throws when it is */
export async function refused(
  place: Place,
  options: HereOptions = {},
): Promise<readonly Problem[]> {
  const outcome = await outcomeOf(place, options)
  if (outcome.kind === 'problems') return outcome.problems
  throw new Error('it was published')
}

async function outcomeOf(
  place: Place,
  { keys = cityKeyLines, mode = 'production', ledger, env, remote }: HereOptions,
): Promise<Outcome> {
  const { publishHere } = await import('./publish-here.ts')
  const { root, state, dist } = place
  const kept = mode === 'preview' ? {} : { ledger: ledger ?? place.ledger }
  const where = { root, state, dist, ...kept, ...(remote === undefined ? {} : { remote }) }
  const options = completeOptions({ ...where, mode, output: 'json' }, {}, availableParallelism())
  const given = keys.length === 0 ? {} : { CINQUEFOIL_KEYS: keys.join('\n') }
  const outcome = await publishHere(options, { ...cleanEnvironment(), ...given, ...env }).catch(
    (error: unknown) => {
      refuseLeaks(inspect(error))
      throw error
    },
  )
  refuseLeaks(JSON.stringify(outcome))
  return outcome
}

/** Starts a publish. Whatever its outcome, it must have printed nothing that is secret. */
export function start(place: Place, options: RunOptions = {}): StartedRun {
  const {
    keys = cityKeyLines,
    mode = 'production',
    ledger = place.ledger,
    flags = ['--json'],
  } = options
  const where = ['--root', place.root, '--state', place.state, '--dist', place.dist]
  const how = mode === 'production' ? ['--production', '--ledger', ledger] : ['--preview']
  const env = keys.length === 0 ? options.env : { CINQUEFOIL_KEYS: keys.join('\n'), ...options.env }
  return startScript('build.ts', [...where, ...how, ...flags], {
    ...options,
    ...(env ? { env } : {}),
  })
}

/** Runs one of the scripts as a person would. */
export function runScript(
  name: string,
  args: readonly string[],
  options: Pick<RunOptions, 'env' | 'cwd' | 'umask'> = {},
): Promise<Run> {
  return startScript(name, args, options).done
}

/** Starts one of the scripts, in a process group of its own. */
export function startScript(
  name: string,
  args: readonly string[],
  { env, cwd = engineRoot, umask }: Pick<RunOptions, 'env' | 'cwd' | 'umask'> = {},
): StartedRun {
  const command = [process.execPath, join(engineRoot, 'scripts', name), ...args]
  const words =
    umask === undefined ? command : ['sh', '-c', `umask ${umask}; exec "$@"`, 'sh', ...command]
  const child = spawn(words[0]!, words.slice(1), {
    cwd,
    env: { ...cleanEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const ended = new Promise<number>((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve(code ?? -1))
  })
  const done = Promise.all([ended, text(child.stdout), text(child.stderr)]).then(
    ([code, stdout, stderr]) => checked({ code, stdout, stderr }),
  )
  return { done, kill: () => kill(child.pid) }
}

function kill(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // It had ended already.
  }
}

function checked(run: Run): Run {
  refuseLeaks(run.stdout + run.stderr)
  return run
}

/** @throws when a text that was printed holds what is secret */
export function refuseLeaks(text: string): void {
  const leaks = leaksIn(Buffer.from(text))
  if (leaks.length > 0) throw new Error(`a publish printed ${leaks.join(', ')}`)
}

/** Colours and the test runner's own settings are not for the program, but for where Node keeps what it compiled. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, NODE_COMPILE_CACHE } = process.env
  const some = Object.entries({ TMPDIR, NODE_COMPILE_CACHE }).filter(([, value]) => value)
  return { PATH, HOME, ...Object.fromEntries(some), NO_COLOR: '1' }
}
