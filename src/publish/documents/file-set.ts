import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { writeNewFile } from '../write-file.ts'

/** Files by their path inside the site, with `/`. */
export type FileSet = ReadonlyMap<string, string | Uint8Array>

/** Names the content of files: equal names, equal bytes. */
export function digestOf(files: FileSet): string {
  const hash = createHash('sha256')
  for (const [path, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${path}\0${createHash('sha256').update(content).digest('hex')}\n`)
  }
  return hash.digest('hex').slice(0, 16)
}

/** Writes new files. An existing file is an error: it might be shared with the live release. */
export function writeFiles(folder: string, files: FileSet): readonly string[] {
  return fileWriter(folder)(files)
}

/** The same for very many sets, one after the other: which folders are there already is remembered. */
export function fileWriter(folder: string): (files: FileSet) => readonly string[] {
  const made = new Set<string>()
  return (files) => {
    for (const [path, content] of files) {
      const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')))
      if (!made.has(parent)) mkdirSync(join(folder, parent), { recursive: true })
      made.add(parent)
      writeNewFile(`${folder}/${path}`, content)
    }
    return [...files.keys()]
  }
}
