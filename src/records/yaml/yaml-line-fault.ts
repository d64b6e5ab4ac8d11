import { asWritten, sentence, verbatim, type Sentence } from '../../bytes/sentence.ts'
/** What is wrong with one line of YAML. */
export interface LineFault {
  readonly message: Sentence
  /** The line as it would read. */
  readonly fixed: Sentence
  /** What to do, where the line may not be repeated. */
  readonly general: Sentence
  /** How many lines after (or, below 0, before) the place that the reader of YAML names. */
  readonly lines?: number
  readonly column?: number
}

/**
 * What people get wrong most often, told from the lines around the place where the reader of YAML gave up: curly
 * quotation marks, a line indented too far, a quotation mark that is not closed, a colon or more text in a value.
 */
export function lineFault(code: string, text: string, offset: number): LineFault | undefined {
  const lines = text.split('\n')
  const index = text.slice(0, offset).split('\n').length - 1
  const line = lines[index] ?? ''
  if (curly.test(valueOf(line))) return curlyFault(line)
  const open = code === 'MISSING_CHAR' ? openQuote(lines, index) : undefined
  if (open !== undefined) return quoteFault(lines[open] ?? '', open - index)
  const fault =
    code === 'BLOCK_AS_IMPLICIT_KEY' ? keyFault(line, lines[index + 1] ?? '') : undefined
  return fault ?? (/^"[^"]*"\s*[^\s#]/.test(valueOf(line)) ? afterFault(line) : undefined)
}

function keyFault(line: string, next: string): LineFault | undefined {
  const isTooFar = indentOf(next) > indentOf(line) && /^[^:]{1,100}:(?: |$)/.test(next)
  if (isTooFar) return indentFault(line, next)
  return valueOf(line).includes(': ') ? colonFault(line) : undefined
}

const curly = /^[“”„‟«»‘’‚]/

function curlyFault(line: string): LineFault {
  const value = valueOf(line)
    .replaceAll(/[“”„‟«»]/g, '"')
    .replaceAll(/[‘’‚]/g, "'")
  const general = sentence`Use straight ones: "text" and not “text”`
  return {
    message: sentence`The quotation marks here are curly (“ ”), as word processors make them; YAML needs straight ones.`,
    fixed: verbatim(keyOf(line) + value),
    general,
  }
}

/** The line on which a quotation mark opens that is closed on no line. */
function openQuote(lines: readonly string[], last: number): number | undefined {
  const found = lines
    .slice(0, last + 1)
    .findIndex((line) => /^(?:"(?:[^"\\]|\\.)*|'[^']*)$/.test(valueOf(line)))
  return found < 0 ? undefined : found
}

function quoteFault(line: string, lines: number): LineFault {
  const quote = valueOf(line).charAt(0)
  return {
    message: sentence`A quotation mark opens on this line and is not closed.`,
    fixed: verbatim(line.trim() + quote),
    general: sentence`Write ${quote} at the end of the text as well.`,
    lines,
    column: line.length + 1,
  }
}

function indentFault(line: string, next: string): LineFault {
  const spaces = indentOf(line)
  return {
    message: sentence`This line is indented further than the line above it, to which it does not belong.`,
    fixed: verbatim(' '.repeat(spaces) + next.trimStart()),
    general:
      spaces === 0
        ? sentence`Begin it with no space, as the line above.`
        : sentence`Begin it with ${spaces} spaces, as the line above.`,
    lines: 1,
    column: indentOf(next) + 1,
  }
}

function colonFault(line: string): LineFault {
  return {
    message: sentence`A second colon stands on the line.`,
    fixed: asWritten`${keyOf(line).trim()} ${JSON.stringify(valueOf(line))}`,
    general: sentence`Put what follows the first colon between quotation marks: name: "First part: second part"`,
  }
}

function afterFault(line: string): LineFault {
  return {
    message: sentence`More stands after the closing quotation mark.`,
    fixed: asWritten`${keyOf(line).trim()} ${JSON.stringify(valueOf(line).replaceAll('"', ''))}`,
    general: sentence`Put all of the text between one pair of quotation marks.`,
  }
}

function keyOf(line: string): string {
  return line.slice(0, line.length - valueOf(line).length)
}

/** What follows the first colon, or the dash of a list. */
function valueOf(line: string): string {
  const colon = line.indexOf(': ')
  return (colon < 0 ? line.replace(/^ *- /, '') : line.slice(colon + 2)).trimStart()
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}
