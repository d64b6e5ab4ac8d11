import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { withoutKeys } from '../publish/launch.ts'

/**
 * What another process says as JSON: one that loads packages of others and is given no key.
 *
 * @param name of a module beside this one
 * @returns undefined where it said nothing; why, it has told by itself
 */
export async function readApart<Read>(
  name: `./${string}-process.ts`,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<Read | undefined> {
  const path = fileURLToPath(new URL(name, import.meta.url))
  const reader = spawn(process.execPath, [path, ...args], {
    env: withoutKeys(environment),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const written = await text(reader.stdout)
  return written === '' ? undefined : (JSON.parse(written) as Read)
}
