import type { Problem } from '../model/problem.ts'
import { byteLimits, decodeText, readBytes } from './read-bytes.ts'
import type { Tree } from './read-tree.ts'
import type { RecordMemory } from './memory/record-memory.ts'

/** A folder with badges/ and awards/, and the list in which every reader leaves what it found wrong. */
export interface Source {
  readonly root: string
  readonly tree: Tree
  readonly problems: Problem[]
  /** What another reading of it left. */
  readonly memory?: RecordMemory | undefined
}

/** A file's text; its problem is noted when it has none. */
export function textOf(source: Source, path: string): string | undefined {
  const read = readBytes(source.root, path, byteLimits.text)
  if ('problem' in read) return note(source, read.problem)
  const decoded = decodeText(read.bytes, path)
  return 'problem' in decoded ? note(source, decoded.problem) : decoded.text
}

/** Notes problems and gives nothing. */
export function note(source: Source, ...problems: readonly Problem[]): undefined {
  source.problems.push(...problems)
  return undefined
}
