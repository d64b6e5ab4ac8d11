import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The path under which a published site lives on its host (`/` or `/repo/`), read from the site itself: its links only
 * work there.
 */
export async function basePath(dist: string): Promise<string> {
  const home = await readFile(join(dist, 'index.html'), 'utf8')
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(home)?.[1]
  return canonical === undefined ? '/' : new URL(canonical).pathname
}
