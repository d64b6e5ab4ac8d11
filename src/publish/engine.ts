import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds the program, which need not be the folder that holds the records. */
export const engineRoot = fileURLToPath(new URL('../..', import.meta.url))

/** What draws the pages: a change to any of it draws them all anew. */
const drawnBy = [
  'astro.config.mjs',
  'package-lock.json',
  'src/site',
  'src/browser',
  'src/model',
  'src/publish/manifest.ts',
]

/** Names the program that draws pages: the same name, the same pages from the same data. */
export async function templateDigest(): Promise<string> {
  const hash = createHash('sha256')
  for (const path of drawnBy) await addTo(hash, path)
  return hash.digest('hex').slice(0, 16)
}

async function addTo(hash: ReturnType<typeof createHash>, path: string): Promise<void> {
  const names = await readdir(join(engineRoot, path)).catch(() => undefined)
  if (!names) {
    const content = await readFile(join(engineRoot, path)).catch(() => '')
    hash.update(`${path}\0`).update(content)
    return
  }
  for (const name of names.sort()) {
    if (!name.endsWith('.test.ts')) await addTo(hash, `${path}/${name}`)
  }
}
