import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'

export type Files = ReadonlyMap<string, Buffer>

/**
 * Every file under a folder, by its path with `/`, in order. A folder that is not there holds nothing. They are read without
 * a promise each: hundreds of small files take a sixth of the time.
 */
export async function filesIn(folder: string): Promise<Files> {
  const root = await realpath(folder).catch(() => undefined)
  if (root === undefined) return new Map()
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  const files = new Map<string, Buffer>()
  for (const path of paths.sort()) {
    files.set(path.slice(root.length + 1).replaceAll(sep, '/'), readFileSync(path))
  }
  return files
}

/** SHA-256 of every file under a folder: equal values, equal folders. */
export async function digestsIn(folder: string): Promise<Readonly<Record<string, string>>> {
  return digestsOf(await filesIn(folder))
}

export function digestsOf(files: Files): Readonly<Record<string, string>> {
  const digest = (bytes: Buffer) => hash('sha256', bytes).slice(0, 24)
  return Object.fromEntries([...files].map(([path, bytes]) => [path, digest(bytes)]))
}

/** The documents of a published site: everything that is signed, or that a signature leads to. No pages. */
export function documentsOf(site: Files): Files {
  const isDocument = (path: string) =>
    /^(awards|issuers|badges\/.+\/v)\/|^badges\/.+\/(badge|achievement)\.json$|(^|\/)did\.json$|^\.well-known\//.test(
      path,
    ) && !path.endsWith('.html')
  return new Map([...site].filter(([path]) => isDocument(path)))
}

/** The times of writing of every file under a folder: equal values, no file was written. */
export async function timesIn(folder: string): Promise<Readonly<Record<string, number>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const times: Record<string, number> = {}
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name)
    times[path] = (await stat(path)).mtimeMs
  }
  return times
}
