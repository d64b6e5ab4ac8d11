import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sitePlaces } from '../../kinds/site/where.ts'
import { staffWordsFor } from '../../model/staff-words/languages.ts'
import type { StaffWords } from '../../model/staff-words/staff-words.ts'

/** How a command is told a language. */
export const languageFlag = {
  value: 'TAG',
  help: 'the language of what it says (default: that of the site)',
} as const

/**
 * The one place where it is chosen in which language staff are answered: the one that was asked for, or else the main language of the
 * site in this folder.
 */
export function staffWordsAt(root: string, asked?: string): StaffWords {
  return staffWordsFor(asked ?? mainLanguage(join(root, sitePlaces.site)))
}

// Read as a line, since it is wanted most where the records cannot be read, and by programs that load no reader of YAML.
function mainLanguage(file: string): string | undefined {
  try {
    const found = lstatSync(file)
    if (!found.isFile() || found.size > mostBytes) return undefined
    return written.exec(readFileSync(file, 'utf8'))?.[1]
  } catch {
    return undefined
  }
}

const mostBytes = 1_000_000
const written = /^language:[ \t]*["']?([A-Za-z][A-Za-z0-9-]{0,63})["']?[ \t]*(?:#.*)?\r?$/m
