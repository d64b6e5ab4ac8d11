import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { withoutKeys } from '../publish/launch.ts'

/**
 * What another process says as JSON: one that loads packages of others and is given no key.
 *
 * @param program - its module
 * @returns undefined where it said nothing; why, it has told by itself
 */
export async function readApart<Read>(
  program: URL,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<Read | undefined> {
  const reader = spawn(process.execPath, [fileURLToPath(program), ...args], {
    env: withoutKeys(environment),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const written = await text(reader.stdout)
  return written === '' ? undefined : (JSON.parse(written) as Read)
}
