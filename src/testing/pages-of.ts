import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface FileOfSite {
  /** Path inside the folder, with `/`. */
  readonly path: string
  readonly text: string
}

/** Every HTML page of a built folder, in order of its path. */
export async function pagesOf(folder: string): Promise<readonly FileOfSite[]> {
  const files = await filesOf(folder)
  const pages = files.filter((path) => path.endsWith('.html'))
  return Promise.all(
    pages.map(async (path) => ({ path, text: await readFile(join(folder, path), 'utf8') })),
  )
}

/** Every file of a folder, hidden ones too, in order. */
export async function filesOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
}
