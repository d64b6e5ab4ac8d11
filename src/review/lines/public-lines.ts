import { personalKinds } from '../../model/text/personal-patterns.ts'
import type { Problem } from '../../model/problem.ts'
import type { StaffWords } from '../../model/staff-words/staff-words.ts'
import { problemLines } from './problem-lines.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import type { PublicFile, PublicWord } from './public-words.ts'

/** The words that become public, as Markdown in which they are nothing but text; a warning stands beside its word. */
export function publicLines(
  files: readonly PublicFile[],
  staffWords: StaffWords,
): readonly string[] {
  if (files.length === 0) return []
  const lines = files.flatMap((file) => fileLines(file, staffWords))
  return ['', `### ${staffWords.review.publicTitle}`, '', ...lines]
}

/** The name of a file; one that looks like an address is not passed on. */
export function fileName(file: string): string | undefined {
  return personalKinds(file).length > 0 ? undefined : file
}

function fileLines(
  { file, isNew, words, warnings }: PublicFile,
  staffWords: StaffWords,
): readonly string[] {
  const { review } = staffWords
  const name = escapeMarkdown(fileName(file) ?? review.unnamedFile)
  const warningLines = (warning: Problem) => warningIn(warning, staffWords)
  const beside = (line: number) => warnings.filter((warning) => warning.line === line)
  const alone = warnings.filter(({ line }) => words.every((word) => word.line !== line))
  const last = new Map(words.map((word) => [word.line, word]))
  return [
    `**${name}**${isNew ? ` ${review.newFile}` : ''}`,
    ...alone.flatMap(warningLines),
    ...words.flatMap((word) => [
      wordLine(word, staffWords),
      ...(last.get(word.line) === word ? beside(word.line).flatMap(warningLines) : []),
    ]),
    '',
  ]
}

function wordLine({ field, text, count }: PublicWord, { review }: StaffWords): string {
  const many = count === 1 ? '' : ` ${review.times(count)}`
  return `- ${escapeMarkdown(`${field}: ${text}`)}${many}`
}

function warningIn(warning: Problem, words: StaffWords): readonly string[] {
  return problemLines(`  - ${words.review.lookAgain}:`, warning, words, '    ')
}
