import { asWritten, sentence } from '../../bytes/sentence.ts'
import { fileStart, problem, type Problem } from '../../model/problem.ts'

export interface FrontMatter {
  /** YAML between the two lines of three hyphens; starts on line 2 of the file. */
  readonly yaml: string
  /** What follows, and how many lines of the file come before it. */
  readonly body: string
  readonly bodyOffset: number
}

/**
 * Takes a Markdown file with front matter apart. Its first line must be exactly `---`: a word after the hyphens
 * would choose the language of the front matter, and some languages are run and not read.
 */
export function readFrontMatter(
  text: string,
  file: string,
): { readonly frontMatter?: FrontMatter; readonly problems: readonly Problem[] } {
  const lines = text.split('\n')
  const first = lines[0] ?? ''
  if (first !== '---') return { problems: [openingProblem(first, file)] }
  const close = lines.findIndex((line, index) => index > 0 && line.startsWith('---'))
  if (lines[close] !== '---') {
    const message =
      close < 0
        ? sentence`The front matter has no end.`
        : sentence`More than three hyphens close the front matter.`
    const at = { line: close < 0 ? 1 : close + 1, column: 1 }
    const hint = sentence`Put a line of exactly three hyphens between the front matter and the text below it:\n---`
    return { problems: [problem('front-matter-unclosed', file, at, { message, hint })] }
  }
  const yaml = lines.slice(1, close).join('\n')
  const body = lines.slice(close + 1).join('\n')
  return { frontMatter: { yaml, body, bodyOffset: close + 1 }, problems: [] }
}

function openingProblem(first: string, file: string): Problem {
  if (first.startsWith('---'))
    return problem(
      'front-matter-language',
      file,
      { line: 1, column: 4 },
      {
        message: sentence`Something stands after the three opening hyphens.`,
        hint: asWritten`---`,
      },
    )
  return problem('front-matter-missing', file, fileStart, {
    message: sentence`The first line is not three hyphens.`,
    hint: asWritten`---\nname: What the badge is called`,
  })
}
