import { asWritten, sentence, type Sentence } from '../../bytes/sentence.ts'
import type { YAMLError } from 'yaml'
import { problem, type Position, type Problem } from '../../model/problem.ts'
import { lineFault } from './yaml-line-fault.ts'

export interface ProblemText {
  readonly message: Sentence
  readonly hint: Sentence
}

/** A fault the YAML reader found, in words for people who do not know YAML. */
export function syntaxProblem(error: YAMLError, file: string, at: Position, text: string): Problem {
  switch (error.code) {
    case 'MULTIPLE_DOCS':
      return problem('yaml-many-documents', file, at, {
        message: sentence`A second document starts here (\`---\`).`,
        hint: sentence`One file holds one document; put several awards under \`awards:\`.`,
      })
    case 'NON_STRING_KEY':
      return problem('yaml-syntax', file, at, {
        message: sentence`A key here is not a word.`,
        hint: asWritten`name: value`,
      })
    case 'RESOURCE_EXHAUSTION':
      return problem('yaml-too-deep', file, at, yamlTexts.deep)
    default:
      return brokenLine(error, file, at, text)
  }
}

/** @param text from the key on */
export function duplicateKey(file: string, at: Position, text: string): Problem {
  const key = /^[A-Za-z][A-Za-z-]{0,30}/.exec(text)?.[0]
  // In an award a key that nobody foresaw may be somebody's name.
  const shown =
    key === undefined || file.startsWith('awards/') ? sentence`A key` : asWritten`\`${key}\``
  return problem('yaml-duplicate-key', file, at, {
    message: sentence`${shown} stands here for the second time.`,
    hint: sentence`Keep one of the two lines.`,
  })
}

/** A line that cannot be read, and how it would read; in an award nothing that was written is repeated. */
function brokenLine(error: YAMLError, file: string, at: Position, text: string): Problem {
  const found = lineFault(error.code, text, error.pos[0])
  if (!found) return problem('yaml-syntax', file, at, syntaxTexts[error.code] ?? anySyntax)
  const { message, fixed, general, lines = 0, column } = found
  const place = { line: at.line + lines, column: column ?? at.column }
  const hint = file.startsWith('awards/') ? general : fixed
  return problem('yaml-syntax', file, place, { message, hint })
}

const anySyntax = {
  message: sentence`From here on the YAML cannot be read.`,
  hint: sentence`Check quotation marks, brackets and the spaces at the start of the lines.`,
}
const syntaxTexts: Readonly<Record<string, ProblemText>> = {
  TAB_AS_INDENT: {
    message: sentence`A tab indents this line.`,
    hint: sentence`Use two spaces instead of each tab.`,
  },
  BAD_INDENT: {
    message: sentence`This line does not start below the others of its list or map.`,
    hint: sentence`Give lines that belong together the same number of spaces at the start.`,
  },
  MISSING_CHAR: {
    message: sentence`A quotation mark, bracket or colon is missing.`,
    hint: asWritten`name: "A text in quotation marks"`,
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: sentence`A second colon stands on the line, or the line is indented too far.`,
    hint: asWritten`name: "First part: second part"`,
  },
  MULTILINE_IMPLICIT_KEY: {
    message: sentence`A line has no colon after its key.`,
    hint: asWritten`name: value`,
  },
  BAD_SCALAR_START: {
    message: sentence`A value starts with a sign that YAML keeps for itself.`,
    hint: asWritten`name: "@example"`,
  },
  BAD_DQ_ESCAPE: {
    message: sentence`A backslash in quotation marks means something else in YAML.`,
    hint: sentence`Use single quotation marks: 'C:\\folder'`,
  },
}

export const yamlTexts = {
  tag: {
    message: sentence`A tag (!) or directive (%) changes how the file is read.`,
    hint: sentence`Write the value plainly, in quotes where it has to stay as it is: "!value"`,
  },
  alias: {
    message: sentence`An anchor (&) or alias (*) stands here.`,
    hint: sentence`Write the value out wherever it is needed, and put text that starts with & or * in quotes.`,
  },
  deep: {
    message: sentence`More than 20 lists and maps are nested here.`,
    hint: sentence`Write it flatter, like the example in the README of this folder.`,
  },
  notAMap: {
    message: sentence`There are no \`key: value\` lines here.`,
    hint: asWritten`name: What it is called`,
  },
  reserved: (key: string): ProblemText => ({
    message: sentence`The key \`${key}\` is reserved by programs.`,
    hint: sentence`Leave the line out.`,
  }),
} as const
