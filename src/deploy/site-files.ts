import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { rulesFile } from './host-rules.ts'

/** A file of the published site. */
export interface SiteFile {
  /** Relative to the site, with `/`. */
  readonly path: string
  readonly size: number
  /** Which file it is, and when it was written: the same stamp, the same bytes. */
  readonly stamp: string
}

/** All files that make up a site, without those for hosts alone. A folder after the other, so that there may be very many. */
export function* siteFiles(folder: string, below = ''): Generator<SiteFile> {
  const entries = readdirSync(join(folder, below), { withFileTypes: true })
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory()) yield* siteFiles(folder, path)
    else if (entry.isFile() && path !== rulesFile) {
      const { ino, size, mtimeNs } = lstatSync(join(folder, path), { bigint: true })
      yield { path, size: Number(size), stamp: [ino, size, mtimeNs].map(String).join('-') }
    }
  }
}
