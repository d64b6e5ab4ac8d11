import { personalPatterns } from '../model/personal-patterns.ts'
import type { Problem } from '../model/problem.ts'
import { escapeMarkdown, hintLines } from './escape-markdown.ts'
import type { PublicFile, PublicWord } from './public-words.ts'

/** The words that become public, as Markdown in which they are nothing but text; a warning stands beside its word. */
export function publicLines(files: readonly PublicFile[]): readonly string[] {
  if (files.length === 0) return []
  return ['', '### Everybody can read this for ever', '', ...files.flatMap(fileLines)]
}

/** The name of a file; one that looks like an address is not passed on. */
export function fileName(file: string): string | undefined {
  return personalPatterns.some(({ find }) => file.search(find) >= 0) ? undefined : file
}

function fileLines({ file, isNew, words, warnings }: PublicFile): readonly string[] {
  const name = escapeMarkdown(fileName(file) ?? 'a file whose name says too much')
  const beside = (line: number) => warnings.filter((warning) => warning.line === line)
  const alone = warnings.filter(({ line }) => words.every((word) => word.line !== line))
  const last = new Map(words.map((word) => [word.line, word]))
  return [
    `**${name}**${isNew ? ' (new)' : ''}`,
    ...alone.flatMap(warningLines),
    ...words.flatMap((word) => [
      wordLine(word),
      ...(last.get(word.line) === word ? beside(word.line).flatMap(warningLines) : []),
    ]),
    '',
  ]
}

function wordLine({ field, text, count }: PublicWord): string {
  const many = count === 1 ? '' : ` (${count} times)`
  return `- ${escapeMarkdown(`${field}: ${text}`)}${many}`
}

function warningLines({ message, hint }: Problem): readonly string[] {
  return hintLines(`  - Please look again: ${escapeMarkdown(message)}`, hint, '    ')
}
