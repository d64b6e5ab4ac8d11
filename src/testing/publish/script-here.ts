import process from 'node:process'
import { runScriptHere } from '../run-script-here.ts'
import { cleanEnvironment, refuseLeaks, type Run } from './run.ts'

/** Runs one of the scripts in this process, in an environment of its own, as `runScript` does in another. */
export async function scriptHere(
  name: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Run> {
  const own = process.env
  process.env = { ...cleanEnvironment(), ...env }
  try {
    const { code, out, err } = await runScriptHere(name, ...args)
    refuseLeaks(out + err)
    return { code, stdout: out, stderr: err }
  } finally {
    process.env = own
  }
}
