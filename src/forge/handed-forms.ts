import { readFile, stat } from 'node:fs/promises'
import { possibleForms } from '../awarding/issue-forms.ts'
import { ForgeFailure } from './forge-failure.ts'

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
 * @throws ForgeFailure `HANDED_OVER` when it is anything else
 */
export async function readHandedForms(path: string): Promise<readonly ForgeFile[]> {
  if ((await stat(path)).size > mostBytes) throw strange()
  const told = parsed(await readFile(path, 'utf8'))
  if (!Array.isArray(told) || told.length === 0) throw strange()
  const files = told.map(fileIn)
  if (new Set(files.map((file) => file.path)).size !== files.length) throw strange()
  return files
}

function fileIn(told: unknown): ForgeFile {
  if (typeof told !== 'object' || told === null) throw strange()
  const { path, text } = told as { readonly path?: unknown; readonly text?: unknown }
  if (typeof path !== 'string' || !forgePaths.includes(path)) throw strange()
  if (text === undefined) return { path }
  if (typeof text !== 'string' || text.length > mostText) throw strange()
  return { path, text }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw strange()
  }
}

function strange(): ForgeFailure {
  return new ForgeFailure('HANDED_OVER', 'What the job before handed over is not what it may be.')
}
