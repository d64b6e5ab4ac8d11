import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { AnswerWords } from './answers/answer-words.ts'
import type { GitHub } from './github.ts'
import { readHandedMade } from './handed-made.ts'
import type { MadeFiles } from './made-files.ts'
import { isPlainFileAt } from './plain-file.ts'
import { paragraphs } from './words.ts'

/** Writes the files that were handed over, and takes away what should not be there. Gives their paths. */
export async function layOutMade(
  root: string,
  file: string,
  made: MadeFiles,
): Promise<readonly string[]> {
  const files = await readHandedMade(file, made)
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
export interface PushedBranch {
  readonly made: MadeFiles
  readonly commit: string
  readonly isNew: boolean
}

/**
 * Opens the pull request of the branch, or finds it, and has it checked where there is something new to check. What a
 * person has closed stays closed until there is something else to propose.
 */
export async function openMade(
  { made: { branch, words }, commit, isNew }: PushedBranch,
  asker: string,
  github: GitHub,
  { pullRequest }: AnswerWords,
): Promise<number | undefined> {
  const found = await github.pullRequestFrom(branch)
  if (found === undefined && (await github.wasClosed(branch, commit))) return undefined
  const [title, text] = words(pullRequest)
  const number = found ?? (await github.openPullRequest({ branch, title, body: paragraphs(text) }))
  if (isNew || found === undefined)
    await github.dispatch('check.yml', branch, { number: String(number), asker })
  return number
}
