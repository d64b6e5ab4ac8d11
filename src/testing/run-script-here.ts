import { join } from 'node:path'
import process from 'node:process'
import { engineRoot } from '../publish/engine.ts'
import { hearOutput } from './heard-output.ts'

/** How a script ended, and what it printed. */
export interface ScriptRun {
  readonly code: number
  readonly out: string
  readonly err: string
}

let runs = 0

/**
 * Runs one of the scripts in this process: to start one of its own takes longer than what most of them do. How a script
 * behaves as a process is asked of `runScript`. One at a time, as there is one output.
 *
 * @param name - without its ending, such as `award`
 */
export async function runScriptHere(name: string, ...args: readonly string[]): Promise<ScriptRun> {
  const script = join(engineRoot, 'scripts', `${name}.ts`)
  const { argv, exitCode } = process
  const said = { out: '', err: '' }
  const giveBack = hearOutput(said)
  process.argv = [process.execPath, script, ...args]
  process.exitCode = 0
  try {
    // Another address each time, since what is imported once does not run again.
    await import(/* @vite-ignore */ `${script}?run=${(runs += 1)}`)
    return { code: Number(process.exitCode), ...said }
  } finally {
    giveBack()
    process.argv = argv
    process.exitCode = exitCode
  }
}
