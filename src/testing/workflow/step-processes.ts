import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { engineRoot } from '../../publish/engine.ts'

/**
 * Processes in which programs of steps run one after another. To start one for each step takes longer than what most steps
 * do. How a workflow fares whose steps each have their own is seen the first time that it runs on a hub.
 */
export interface StepProcesses {
  /** Whether that workflow ran here before. */
  ranBefore(workflow: string): boolean
  /** Variables by which a step finds the process for its program. @param program - a digest of what is checked out */
  variablesFor(program: string, work: string): Promise<Readonly<Record<string, string>>>
  close(): Promise<void>
}

interface Started {
  readonly child: ChildProcess
  readonly port: number
}

/** None is started before it is asked for. */
export function stepProcesses(): StepProcesses {
  const ran = new Set<string>()
  const started = new Map<string, Promise<Started>>()
  return {
    ranBefore(workflow) {
      const before = ran.has(workflow)
      ran.add(workflow)
      return before
    },
    async variablesFor(program, work) {
      // What was not found for want of packages is not looked for again, and what was found stays.
      const key = `${program} ${work} ${existsSync(join(work, 'node_modules'))}`
      const one = started.get(key) ?? startProcess(compiledIn(work))
      started.set(key, one)
      return { STEP_PROCESS: String((await one).port) }
    },
    async close() {
      for (const each of await Promise.all(started.values())) {
        const ended = once(each.child, 'exit')
        each.child.kill()
        await ended
      }
    },
  }
}

async function startProcess(compiled: Readonly<Record<string, string>>): Promise<Started> {
  const env = { PATH: process.env['PATH'], ...compiled }
  const program = join(engineRoot, 'src/testing/workflow/step-process.ts')
  const child = fork(program, { env, execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const [{ port }] = (await once(child, 'message')) as [AddressInfo]
  return { child, port }
}

/** Where steps of a job find what Node compiled for those of another, whatever the name of the folder in which they run. */
export function compiledIn(work: string): Readonly<Record<string, string>> {
  const own = join(work, '.cinquefoil/cache/compiled')
  return existsSync(own)
    ? { NODE_COMPILE_CACHE: own, NODE_COMPILE_CACHE_PORTABLE: '1' }
    : { NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? '' }
}

/**
 * Stands in for `node` among the commands of a step: hands the program over to its process, where there is one. Programs
 * that start others, which write to the same outputs, and what is loaded before a program, have one of their own.
 */
export const nodeStandIn = `#!/bin/bash
case "$NODE_OPTIONS$1" in
  scripts/build.ts | scripts/merge.ts) ;;
  scripts/*.ts | */gh-stand-in.ts | */gh-release-stand-in.ts)
    if [ -n "$STEP_PROCESS" ]; then
      exec 3<>"/dev/tcp/127.0.0.1/$STEP_PROCESS"
      { printf '%s\\0' "$PWD" "$#" "$@"; env -0; printf 'end\\0'; } >&3
      IFS= read -r -d '' code <&3 && IFS= read -r -d '' out <&3 && IFS= read -r -d '' err <&3 || exit 70
      printf '%s' "$out"
      printf '%s' "$err" >&2
      exit "$code"
    fi ;;
esac
exec '${process.execPath}' "$@"
`
