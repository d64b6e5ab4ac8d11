import { sentence } from '../../bytes/sentence.ts'
import type { ChangedFile } from '../../history/change.ts'
import { fileStart, problem, type Problem } from '../../model/problem.ts'

/** What a path is for, as far as a review cares. */
export type PathKind = 'award' | 'badge' | 'guard'

/**
 * Awards, badges, or what guards them: code, workflows, keys and settings. A name that is not plain counts as a guard:
 * nobody knows what it would do.
 */
export function pathKind(path: string): PathKind {
  if (path.startsWith('awards/') && isPlain(path)) return 'award'
  const [top, issuer, rest = ''] = path.split('/', 3)
  if (top !== 'badges' || !isPlain(path) || issuer === undefined) return 'guard'
  if (rest === '') return issuer === 'README.md' ? 'badge' : 'guard'
  return rest === 'keys' ? 'guard' : 'badge'
}

/** Problems with what a change touches, whatever it says. */
export function pathProblems(files: readonly ChangedFile[]): readonly Problem[] {
  const invalid = files.filter(({ path, kind }) => kind !== 'removed' && !isPlain(path))
  const kinds = files.map(({ path }) => pathKind(path))
  const mixed = files.filter((_, index) => kinds.includes('award') && kinds[index] === 'guard')
  return [...invalid.map(({ path }) => invalidName(path)), ...mixed.map(({ path }) => apart(path))]
}

function isPlain(path: string): boolean {
  return (
    /^[A-Za-z0-9._[\]-]+(?:\/[A-Za-z0-9._[\]-]+)*$/.test(path) &&
    !/(?:^|\/)\.\.?(?:\/|$)/.test(path)
  )
}

function invalidName(path: string): Problem {
  return problem('review-file-name', path, fileStart, {
    message: sentence`The name of this file has characters other than A to Z, 0 to 9, dot, hyphen and underscore.`,
    hint: sentence`Rename it, for example to 2026-06.yml`,
  })
}

function apart(path: string): Problem {
  return problem('review-mixed', path, fileStart, {
    message: sentence`This file is code, a key or a setting, and the same pull request has awards in it.`,
    hint: sentence`Put the awards into a pull request of their own.`,
  })
}
