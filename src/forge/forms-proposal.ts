import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { GitHub } from './github.ts'
import { readHandedForms } from './handed-forms.ts'
import { isPlainFileAt } from './plain-file.ts'
import type { AnswerWords } from './answers/answer-words.ts'
import { formsBody } from './words.ts'

/** The branch that is made anew whenever forms or owners have fallen behind. */
export const formsBranch = 'issue-forms'

/** Writes the files that were handed over, and takes away what should not be there. Gives their paths. */
export async function layOutForms(root: string, file: string): Promise<readonly string[]> {
  const files = await readHandedForms(file)
  for (const { path, text } of files) {
    await isPlainFileAt(root, path)
    await rm(join(root, path), { force: true })
    if (text === undefined) continue
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  return files.map(({ path }) => path)
}

/** What became of the branch: its last commit, and whether that was pushed just now. */
export interface PushedForms {
  readonly commit: string
  readonly isNew: boolean
}

/**
 * Opens the pull request of the branch, or finds it, and has it checked where there is something new to check. What a
 * person has closed stays closed until there is something else to propose.
 */
export async function openForms(
  { commit, isNew }: PushedForms,
  asker: string,
  github: GitHub,
  words: AnswerWords,
): Promise<number | undefined> {
  const found = await github.pullRequestFrom(formsBranch)
  if (found === undefined && (await github.wasClosed(formsBranch, commit))) return undefined
  const { formsTitle: title } = words.pullRequest
  const text = { branch: formsBranch, title, body: formsBody(words) }
  const number = found ?? (await github.openPullRequest(text))
  if (isNew || found === undefined)
    await github.dispatch('check.yml', formsBranch, { number: String(number), asker })
  return number
}
