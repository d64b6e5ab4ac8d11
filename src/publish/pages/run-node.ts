import { spawn } from 'node:child_process'
import { systemFaultIn } from '../../records/report/system-fault.ts'
import { publishFailure } from '../failure.ts'
import { engineRoot } from '../engine.ts'

/**
 * Runs a program of Node's to its end, silently when it succeeds.
 *
 * @throws PublishFailure `pages-failed` with the last lines it printed; `write-failed` where these tell of a disk that
 * would not take what was written, whatever tool they blame
 */
export async function runNode(
  program: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  const child = spawn(process.execPath, program, {
    cwd: engineRoot,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const keep = (text: Buffer) => {
    printed = (printed + text.toString()).slice(-8000)
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve)
  })
  if (code === 0) return
  const fault = systemFaultIn(printed)
  if (fault !== undefined) {
    const path = fault.path ?? program[program.indexOf('--out') + 1] ?? ''
    const cause = new Error(`${fault.code}: ${fault.words}, write '${path}'`)
    throw publishFailure('write-failed', 'The pages could not be written.', { cause })
  }
  throw publishFailure('pages-failed', `The pages could not be built:\n${printed.trim()}`)
}
