import { lstatSync, readdirSync, type BigIntStats } from 'node:fs'
import { join } from 'node:path'
import { deployFailure } from '../failure.ts'
import { rulesFile } from '../objects/host-rules.ts'
import { compareBytes } from './join-ordered.ts'
import { pointerPath } from './pointer.ts'

/** A file of the published site. */
export interface SiteFile {
  /** Relative to the site, with `/`. */
  readonly path: string
  readonly size: number
  /** Which file it is, and when it was written: the same stamp, the same bytes. */
  readonly stamp: string
}

/**
 * All files that make up a site, without those for hosts alone, in ascending order of the bytes of their paths. A folder after
 * the other, so that there may be very many.
 *
 * @throws DeployFailure `dist-not-whole` at what is neither a file nor a folder: passed over, what lies behind a link would be
 * taken for gone, and deleted where it was brought to
 */
export function* siteFiles(folder: string, below = ''): Generator<SiteFile> {
  const entries = readdirSync(join(folder, below), { withFileTypes: true })
  const named = entries.map((entry) => ({
    entry,
    // What lies in a folder has the slash in its path.
    order: entry.isDirectory() ? `${entry.name}/` : entry.name,
  }))
  named.sort((a, b) => compareBytes(a.order, b.order))
  for (const { entry } of named) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory()) yield* siteFiles(folder, path)
    else if (!entry.isFile()) throw linked(path)
    else if (!forHosts.has(path)) {
      const status = lstatSync(join(folder, path), { bigint: true })
      yield { path, size: Number(status.size), stamp: stampIn(status) }
    }
  }
}

/** Its first folder names nobody: what lies below may. */
function linked(path: string): Error {
  return deployFailure(
    'dist-not-whole',
    `Something in the site is a link, or no plain file: look in “${path.split('/')[0]}”. Put what it leads to in its place, or make the site anew with npm run build. Nothing was uploaded.`,
  )
}

/** The stamp of one file of a site. */
export function stampOf(folder: string, path: string): string {
  return stampIn(lstatSync(join(folder, path), { bigint: true }))
}

const forHosts: ReadonlySet<string> = new Set([rulesFile, pointerPath])

function stampIn({ ino, size, mtimeNs }: BigIntStats): string {
  return `${ino}-${size}-${mtimeNs}`
}
