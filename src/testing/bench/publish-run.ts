import { inEnglish } from '../../bytes/sentence.ts'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { connectKeyHolder } from '../../publish/key-holder/client.ts'
import { launchKeyHolder } from '../../publish/launch.ts'
import { completeOptions, type PublishOptions } from '../../publish/options.ts'
import type { Progress } from '../../publish/progress.ts'
import { publish } from '../../publish/publish.ts'
import type { Summary } from '../../publish/summary.ts'
import type { BenchCity } from './city.ts'

export interface Run {
  readonly summary: Summary
  readonly seconds: number
}

export interface StagedRun extends Run {
  /** Seconds from the start of each stage to its end, by its name. */
  readonly stages: ReadonlyMap<string, number>
}

/** Publishes a city for real: keys in a process of their own, sealed ledger, every file written. */
export async function timedPublish(
  city: BenchCity,
  folder: string,
  workers: number,
): Promise<StagedRun> {
  const options = optionsFor(city, folder, workers)
  const keeper = launchKeyHolder(options, { ...process.env, CINQUEFOIL_KEYS: city.keys })
  const client = connectKeyHolder(keeper.speech, keeper.speech)
  const stages = new Map<string, number>()
  const started = performance.now()
  try {
    const ports = {
      holder: client,
      progress: timing(stages),
      today: () => '2026-12-31',
      clock: () => performance.now(),
    }
    const outcome = await publish(options, ports)
    if (outcome.kind === 'problems')
      throw new Error(
        outcome.problems
          .map((each) => `${each.file}:${each.line} ${inEnglish(each.message)}`)
          .join('\n'),
      )
    return { summary: outcome.summary, seconds: (performance.now() - started) / 1000, stages }
  } finally {
    client.close()
    keeper.process.kill()
  }
}

/** Publishes a city by the very command that people type, from the start of its process to its end. */
export async function commandPublish(
  city: BenchCity,
  folder: string,
  workers: number,
): Promise<Run> {
  const started = performance.now()
  const { stdout } = await startCommand(city, folder, workers)
  const seconds = (performance.now() - started) / 1000
  return { summary: JSON.parse(stdout) as Summary, seconds }
}

/** The same command, as it runs: `child` is its process. */
export function startCommand(city: BenchCity, folder: string, workers: number) {
  const { root, dist, state, ledger } = optionsFor(city, folder, workers)
  const places = ['--root', root, '--dist', dist, '--state', state, '--ledger', ledger]
  const build = fileURLToPath(new URL('../../../scripts/build.ts', import.meta.url))
  const flags = ['--production', '--json', '--workers', String(workers), ...places]
  return promisify(execFile)(process.execPath, [build, ...flags], {
    env: { ...process.env, CINQUEFOIL_KEYS: city.keys },
  })
}

export function optionsFor(city: BenchCity, folder: string, workers: number): PublishOptions {
  const told = {
    root: city.root,
    dist: join(folder, 'dist'),
    state: join(folder, 'state'),
    ledger: join(folder, 'ledger'),
    mode: 'production',
    output: 'quiet',
    workers,
  } as const
  return completeOptions(told, {}, workers)
}

function timing(stages: Map<string, number>): Progress {
  return {
    stage(name) {
      const started = performance.now()
      return () => stages.set(name, (performance.now() - started) / 1000)
    },
    say: () => undefined,
  }
}
