import { readFile, stat } from 'node:fs/promises'
import { forgeFailure, type ForgeFailure } from './failure.ts'
import type { MadeFiles } from './made-files.ts'

/** A file that a program made. Without a text it should not be there. */
export interface MadeFile {
  readonly path: string
  readonly text?: string
}

/**
 * Reads the files that a job which runs other people's packages left for the job that may write: those that may be made,
 * each once, and nothing else.
 *
 * @throws ForgeFailure `handed-over` when it is anything else
 */
export async function readHandedMade(path: string, made: MadeFiles): Promise<readonly MadeFile[]> {
  if ((await stat(path)).size > made.mostBytes) throw invalid()
  const value = parsed(await readFile(path, 'utf8'))
  if (!Array.isArray(value) || value.length === 0) throw invalid()
  const files = value.map((each) => fileIn(each, made))
  if (new Set(files.map((file) => file.path)).size !== files.length) throw invalid()
  return files
}

function fileIn(value: unknown, { mayBeAt, mostText }: MadeFiles): MadeFile {
  if (typeof value !== 'object' || value === null) throw invalid()
  const { path, text } = value as { readonly path?: unknown; readonly text?: unknown }
  if (typeof path !== 'string' || !mayBeAt(path)) throw invalid()
  if (text === undefined) return { path }
  if (typeof text !== 'string' || text.length > mostText) throw invalid()
  return { path, text }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw invalid()
  }
}

function invalid(): ForgeFailure {
  return forgeFailure('handed-over', 'What the job before handed over is not what it may be.')
}
