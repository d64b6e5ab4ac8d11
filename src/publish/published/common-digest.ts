import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { History } from '../../history/history.ts'
import { addTree, programDigest } from '../engine.ts'
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
  addTree(hash, root, 'badges')
  for (const path of endorsementFolders(root)) addTree(hash, root, path)
  return hash.digest('hex')
}

/** Endorsements of awards, which lie among the awards. */
function endorsementFolders(root: string): readonly string[] {
  const foldersIn = (path: string) =>
    readdirSync(join(root, path), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${path}/${name}`)
      .sort()
  if (!existsSync(join(root, 'awards'))) return []
  const badges = foldersIn('awards').flatMap(foldersIn)
  return badges.flatMap(foldersIn).filter((path) => path.endsWith('/endorsements'))
}
