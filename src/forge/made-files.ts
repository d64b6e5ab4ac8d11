import { possibleForms } from '../awarding/issue-forms.ts'
import { publisherLimits } from '../kinds/publisher/limits.ts'
import { fileAt } from '../kinds/place.ts'
import { slugFault } from '../model/addresses/slug.ts'
import type { PullRequestWords } from './answers/answer-words.ts'

/** Files that a program makes and proposes on a branch of their own, for a person to merge. */
export interface MadeFiles {
  /** The branch, which is made anew whenever they have fallen behind. */
  readonly branch: 'issue-forms' | 'directory'
  /** Whether such a file may stand there; nothing else is ever written. */
  readonly mayBeAt: (path: string) => boolean
  /** How long one may be, in characters. */
  readonly mostText: number
  /** How large all of them may be together, as JSON. */
  readonly mostBytes: number
  /** The title of their pull request, and its paragraphs. */
  readonly words: (words: PullRequestWords) => readonly [title: string, text: readonly string[]]
}

/** Where issue forms and the list of owners may stand. */
export const formsPaths: readonly string[] = ['.github/CODEOWNERS', ...possibleForms]

/** The issue forms, and the list of who approves what. */
export const madeForms: MadeFiles = {
  branch: 'issue-forms',
  mayBeAt: (path) => formsPaths.includes(path),
  mostText: 200_000,
  mostBytes: 1_000_000,
  words: ({ formsTitle, forms }) => [formsTitle, forms],
}

/** Copies of what other publishers offer. */
export const madeCopies: MadeFiles = {
  branch: 'directory',
  mayBeAt: (path) => {
    const file = fileAt(path)
    return file?.kind === 'publisher-copy' && slugFault(file.copy) === undefined
  },
  mostText: publisherLimits.bytes,
  mostBytes: 2 * publisherLimits.publishers * publisherLimits.bytes,
  words: ({ copiesTitle, copies }) => [copiesTitle, copies],
}
