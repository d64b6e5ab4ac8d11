import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { History } from '../../history/history.ts'
import { programDigest } from '../engine.ts'
import type { PublishOptions } from '../options.ts'

/**
 * Names all that every award may depend on: the program, how it is called, everything below `badges/`, and which part of
 * the history is there. Where the name is another one, no award is as the last publish left it.
 */
export function commonDigest(
  { root, mode, ledger, remote = '' }: PublishOptions,
  { known, shallow }: History,
): string {
  const hash = createHash('sha256')
  hash.update(JSON.stringify([programDigest(), root, mode, ledger, remote, known, shallow]))
  addTo(hash, root, 'badges')
  return hash.digest('hex')
}

function addTo(hash: ReturnType<typeof createHash>, root: string, path: string): void {
  const full = join(root, path)
  const found = lstatSync(full, { throwIfNoEntry: false })
  if (!found?.isDirectory()) {
    hash.update(`${path}\0${found?.size}\0${found?.mode}\0`)
    if (found?.isFile()) hash.update(readFileSync(full))
    return
  }
  hash.update(`${path}/\0`)
  for (const name of readdirSync(full).sort()) addTo(hash, root, `${path}/${name}`)
}
