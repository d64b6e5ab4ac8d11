import { readFile, stat } from 'node:fs/promises'
import { possibleForms } from '../awarding/issue-forms.ts'
import { forgeFailure, type ForgeFailure } from './failure.ts'

/** A file that the forge reads and the records decide. Without a text it should not be there. */
export interface ForgeFile {
  readonly path: string
  readonly text?: string
}

/** Where such a file may stand; nothing else is ever written. */
export const forgePaths: readonly string[] = ['.github/CODEOWNERS', ...possibleForms]

const mostBytes = 1_000_000
const mostText = 200_000

/**
 * Reads the files that the job which read the records left for the job that may write. That job runs other people's
 * packages, so it can bring issue forms and the list of owners, each once, and nothing else.
 *
 * @throws ForgeFailure `handed-over` when it is anything else
 */
export async function readHandedForms(path: string): Promise<readonly ForgeFile[]> {
  if ((await stat(path)).size > mostBytes) throw invalid()
  const value = parsed(await readFile(path, 'utf8'))
  if (!Array.isArray(value) || value.length === 0) throw invalid()
  const files = value.map(fileIn)
  if (new Set(files.map((file) => file.path)).size !== files.length) throw invalid()
  return files
}

function fileIn(value: unknown): ForgeFile {
  if (typeof value !== 'object' || value === null) throw invalid()
  const { path, text } = value as { readonly path?: unknown; readonly text?: unknown }
  if (typeof path !== 'string' || !forgePaths.includes(path)) throw invalid()
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
