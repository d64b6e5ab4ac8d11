import { writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { withPath } from '../state/with-path.ts'

/**
 * Writes a new file of the site. One that is there is an error: it might be shared with the live release.
 *
 * @throws the system’s error, with the path, which it leaves out where a file was opened and cannot be written
 */
export function writeNewFile(path: string, content: string | Uint8Array): void {
  try {
    // Named, the encoding lets Node write a text in one go: open, write and close are a call each otherwise.
    writeFileSync(path, content, { flag: 'wx', encoding: 'utf8' })
  } catch (cause) {
    throw withPath(cause, path)
  }
}

/** Writes a working file that only its owner may read. @throws the system’s error, with the path */
export async function writeOwnFile(path: string, content: string | Uint8Array): Promise<void> {
  await writeFile(path, content, { mode: 0o600 }).catch((cause: unknown) => {
    throw withPath(cause, path)
  })
}
