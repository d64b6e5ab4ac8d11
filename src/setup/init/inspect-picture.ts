import { execFile } from 'node:child_process'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { publishFailure } from '../../publish/failure.ts'

/**
 * Looks at a picture as reading the records does, in a process of its own: the one that makes keys loads no packages.
 *
 * @throws PublishFailure `usage` for a picture that could not be published
 */
export async function inspectPicture(what: 'logo' | 'hero', path: string): Promise<void> {
  const program = fileURLToPath(new URL('./inspect-picture-process.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [program, path])
  if (stdout !== '')
    throw publishFailure('usage', `The ${words[what]} cannot be used: ${stdout.trim()}`)
}

const words = { logo: 'logo', hero: 'picture of the first page' } as const
