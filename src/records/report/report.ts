import type { Problem } from '../../model/problem.ts'
import { forGitHub } from './github.ts'
import { forPrograms } from './json.ts'
import { forTerminal } from './terminal.ts'

const formats = ['human', 'github', 'json'] as const
export type Format = (typeof formats)[number]

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
