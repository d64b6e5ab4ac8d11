import { readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { gzipSync } from 'node:zlib'
import { matches, scriptsOf } from './links.ts'
import { quoted } from './pages-of.ts'

/** What a page makes a browser load before any picture or font. */
export interface WordsWeight {
  /** Bytes, each file compressed as it is on its way. */
  readonly total: number
  /** Paths inside the folder. */
  readonly files: readonly string[]
}

/**
 * Weighs a built page with its styles, its scripts and whatever those import at once. What a script loads when somebody
 * presses a button is not counted.
 *
 * @param base path under which the folder is served, ends in `/`
 * @param path of the page inside the folder
 */
export async function weightOfWords(
  folder: string,
  base: string,
  path: string,
): Promise<WordsWeight> {
  const page = quoted(await readFile(join(folder, path), 'utf8'))
  const styles = matches(page, /<link rel="stylesheet" href="([^"]*)"/g)
  const linked = [...styles, ...scriptsOf(page)].map((link) => link.slice(base.length))
  const files = new Set([path])
  const waiting = [...linked]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue
    files.add(file)
    if (file.endsWith('.js')) waiting.push(...(await importsOf(folder, file)))
  }
  const bytes = await Promise.all([...files].map((file) => readFile(join(folder, file))))
  const total = bytes.reduce((sum, each) => sum + gzipSync(each).length, 0)
  return { total, files: [...files].sort() }
}

/** Files that a bundled script names in a static import; `import(…)` is none. */
async function importsOf(folder: string, file: string): Promise<readonly string[]> {
  const script = await readFile(join(folder, file), 'utf8')
  const names = matches(script, /\b(?:import|from)\s*["'`](\.[^"'`]*)["'`]/g)
  return names.map((name) => posix.join(posix.dirname(file), name))
}
