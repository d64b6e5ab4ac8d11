import { spawn } from 'node:child_process'
import { PublishFailure } from '../failure.ts'
import { engineRoot } from '../engine.ts'

/**
 * Runs a program of Node's to its end, silently when it succeeds.
 *
 * @throws PublishFailure `PAGES_FAILED` with the last lines it printed
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
  if (code !== 0)
    throw new PublishFailure('PAGES_FAILED', `The pages could not be built:\n${printed.trim()}`)
}
