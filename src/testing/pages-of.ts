import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface FileOfSite {
  /** Path inside the folder, with `/`. */
  readonly path: string
  readonly text: string
}

/** A page with every value of an attribute in quotes, however it was written. */
export const quoted = (html: string): string =>
  html.replace(/<[a-z](?:[^<>"]|"[^"]*")*>/g, (tag) =>
    tag.replace(/=(?:"[^"]*"|([^\s">]+))/g, (whole, bare?: string) =>
      bare === undefined ? whole : `="${bare}"`,
    ),
  )

/** Every HTML page of a built folder, in order of its path, with all quotes. */
export async function pagesOf(folder: string): Promise<readonly FileOfSite[]> {
  const files = await filesOf(folder)
  const pages = files.filter((path) => path.endsWith('.html'))
  return Promise.all(
    pages.map(async (path) => ({ path, text: quoted(await readFile(join(folder, path), 'utf8')) })),
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
