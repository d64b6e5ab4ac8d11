import { createHash } from 'node:crypto'
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
  return hash.digest('hex')
}
