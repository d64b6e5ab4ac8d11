import { sentence } from '../../bytes/sentence.ts'
import type { ChangedFile, CommitMessage } from '../../history/change.ts'
import { personalKinds } from '../../model/text/personal-patterns.ts'
import { fileStart, problem, type Problem } from '../../model/problem.ts'
import { personalData } from '../../records/personal-data.ts'

/** What looks like personal data in commit messages and in the names of changed files. It is not repeated. */
export function personalProblems(
  files: readonly ChangedFile[],
  messages: readonly CommitMessage[],
): readonly Problem[] {
  const named = files
    .filter(({ kind }) => kind !== 'removed')
    // What stands in a file of awards is reported where the records are read.
    .flatMap(({ path }) => (path.startsWith('awards/') ? [] : personalData('', path, [])))
  return [...named, ...messages.flatMap(messageProblems)]
}

/** Lines in which git and GitHub write down who took part: these people put their own address there. */
const trailer = /^(?:[A-Z][A-Za-z-]+-by|On-behalf-of|Author|Date|Merge[^:]*): /

function messageProblems({ commit, text }: CommitMessage): readonly Problem[] {
  const lines = text.split('\n').filter((line) => !trailer.test(line))
  const words = lines.join('\n').replaceAll(/\b[0-9a-f]{40,64}\b/g, '')
  return personalKinds(words).map(({ what }) =>
    problem('review-personal-message', `commit ${commit.slice(0, 10)}`, fileStart, {
      message: sentence`The message of commit ${commit.slice(0, 10)} has what looks like ${what}.`,
      hint: sentence`Write the commits anew with other messages: once merged, they stay for ever.`,
    }),
  )
}
