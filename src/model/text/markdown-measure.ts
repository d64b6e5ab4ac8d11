import { sentence, type Sentence } from '../../bytes/sentence.ts'
import type { Fault } from '../fields/fault.ts'
import type { Position } from '../problem.ts'

/** Something that keeps a text from being parsed. Its place counts from the start of the text. */
export type MarkdownFault = Pick<Fault, 'code' | 'message'> &
  Position & {
    /** What to do about it. */
    readonly hint: Sentence
  }

/**
 * How much structure a text may have. A parser of CommonMark takes the square of some of these numbers, so they are
 * counted, in time that grows with the text alone, before it is let near the text. Each is several times what the
 * longest criteria anybody has written need.
 */
export const markdownLimits = {
  /** UTF-16 code units. */
  length: 20_000,
  lines: 1500,
  /** Lines of `=` or `-` alone: headings that are underlined, rules. */
  underlines: 60,
  /** Entries of lists and lines of quotes, each as often as it stands in others. */
  openings: 2000,
  /** Signs that may open or close something: `*`, `_`, backticks, brackets, `<`, `&`, `\`. */
  marks: 3000,
  /** The same between two blank lines. */
  marksTogether: 500,
} as const

/** What in a text is more than anybody needs to say what a badge takes; `undefined`: it may be parsed. */
export function measureFault(text: string): MarkdownFault | undefined {
  if (text.length > markdownLimits.length)
    return tooMuch(sentence`is longer than 20,000 characters`, shorten, 1)
  return lineFault(text.split('\n'))
}

// Two quotes or lists in each other are a lot; sixty brackets are a game.
const deep = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t>]|$)){11}|^[ \t]{60}|[*_[\]`(]{60}/
const openings = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t>]|$))+/
const underline = /^[\s>]*[=-]+\s*$/
const mark = /[*_`[\]!<&\\]/g

interface Count {
  underlines: number
  openings: number
  marks: number
  marksTogether: number
}

function lineFault(lines: readonly string[]): MarkdownFault | undefined {
  const count: Count = { underlines: 0, openings: 0, marks: 0, marksTogether: 0 }
  for (const [index, line] of lines.entries()) {
    if (index >= markdownLimits.lines)
      return tooMuch(sentence`has more than 1,500 lines`, shorten, index + 1)
    if (deep.test(line))
      return tooMuch(
        sentence`nests lists or quotes more than ten deep`,
        sentence`Write it flatter.`,
        index + 1,
      )
    countLine(line, count)
    for (const { limit, message, hint } of counted)
      if (count[limit] > markdownLimits[limit]) return tooMuch(message, hint, index + 1)
  }
  return undefined
}

function countLine(line: string, count: Count): void {
  const marks = line.match(mark)?.length ?? 0
  if (underline.test(line)) count.underlines += 1
  count.openings += openings.exec(line)?.[0].match(/>|[-*+.)]/g)?.length ?? 0
  count.marks += marks
  count.marksTogether = line.trim() === '' ? 0 : count.marksTogether + marks
}

const shorten = sentence`Shorten it.`
const plainer = {
  message: sentence`has more stars, brackets and backticks than can be read`,
  hint: sentence`Write plain sentences, with a blank line between paragraphs.`,
}
const counted = [
  {
    limit: 'underlines',
    message: sentence`underlines more than 60 lines`,
    hint: sentence`## A heading instead`,
  },
  { limit: 'openings', message: sentence`has more than 2,000 entries in lists`, hint: shorten },
  { limit: 'marks', ...plainer },
  { limit: 'marksTogether', ...plainer },
] as const

function tooMuch(message: Sentence, hint: Sentence, line: number): MarkdownFault {
  return { code: 'markdown-unsupported', message, hint, line, column: 1 }
}
