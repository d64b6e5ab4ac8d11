import { spoken, withValues } from '../bytes/sentence.ts'
import type { Problem } from '../model/problem.ts'
import { problemInWords } from '../model/staff-words/problem-in-words.ts'
import type { StaffWords } from '../model/staff-words/staff-words.ts'

/** Names that are written so in every language. */
const names = new Set(
  'PNG SVG UTF HTML YAML JSON NFC NUL CDATA DOCTYPE README LFS Git git GitHub Markdown Inkscape Illustrator Ed25519 ECDH ES A256GCM id viewBox KiB MiB YYYY MM DD'.split(
    ' ',
  ),
)

/** Words in Latin letters that are left in a text of another script: but for names, code, what is quoted, and lines of YAML. */
export function wordsLeftInLatin(text: string): readonly string[] {
  const words = text
    .replaceAll(/^ *(?:- )?[\w.-]+:(?: [\w…]+)?(?= |$)/gm, ' ')
    .replaceAll(/^ *npm run .*$/gm, ' ')
    .replaceAll(
      /`[^`]*`|“[^”]*”|<[^>]*>|\w+="[^"]*"|https:\/\/\S+|[\w/-]*\/[\w/.-]*|[\w-]+\.(?:md|yml|png|json)\b/g,
      ' ',
    )
  return [...words.matchAll(/[A-Za-z][A-Za-z0-9]+/g)].flatMap(([word]) =>
    names.has(word) ? [] : word,
  )
}

/** What of a problem is said in English to somebody who reads another language; values, which nobody translates, are left out. */
export function englishLeftIn(problem: Problem, words: StaffWords): readonly string[] {
  const { message, hint } = problem
  const bare = [message, hint].map((said) =>
    spoken(
      withValues(said, () => ''),
      words.templateOf,
    ),
  )
  // A part of a sentence that was given as a plain value would be English in every language.
  const parts: string[] = []
  withValues(message, (value) => {
    if (/\b[a-z]{2,} [a-z]{2,} [a-z]{2,}\b/.test(value)) parts.push(value)
    return value
  })
  const { above } = problemInWords(problem, words)
  return [...bare.flatMap(wordsLeftInLatin), ...parts, ...(above === undefined ? [] : [above])]
}
