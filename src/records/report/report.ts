import type { Problem } from '../../model/problem.ts'
import { forGitHub } from './github.ts'
import { forPrograms } from './json.ts'
import { forTerminal } from './terminal.ts'

const formats = ['human', 'github', 'json'] as const
export type Format = (typeof formats)[number]

/** The flags of `npm run validate`, for `parseArgs`. */
export const validateFlags = {
  root: { type: 'string', default: '.' },
  format: { type: 'string' },
  changed: { type: 'string' },
  list: { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

export const validateHelp = `npm run validate -- [flags]

Checks badges/ and awards/ and says what is wrong, where, and how it reads corrected.
Exit code 0: nothing is wrong (there may be warnings). 1: something is. 2: the machine failed.

  --root DIR        the folder that holds badges/ and awards/ (default: here)
  --format FORMAT   human, github (annotations; the default on GitHub) or json
  --changed FILE    a list of paths, one a line, whose problems come first (github)
  --quiet           say nothing when nothing is wrong
  --list            every problem there can be
  --help            this
`

/** @throws Error for a format that there is not. */
export function formatOf(text: string): Format {
  const format = formats.find((known) => known === text)
  if (format === undefined) throw new Error(`--format is one of ${formats.join(', ')}`)
  return format
}

/** Problems in one of the three forms. */
export function renderProblems(
  problems: readonly Problem[],
  format: Format,
  changed: ReadonlySet<string> = new Set(),
): string {
  switch (format) {
    case 'human':
      return forTerminal(problems)
    case 'github':
      return forGitHub(problems, changed)
    case 'json':
      return forPrograms(problems)
    default:
      return format satisfies never
  }
}
