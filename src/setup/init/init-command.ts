import { createInterface } from 'node:readline/promises'
import { collectAnswers } from './answers.ts'
import { initRepository } from './init.ts'
import { inspectPicture } from './inspect-picture.ts'
import { nextSteps } from './next-steps.ts'
import { questions, type Answers } from './questions.ts'
import type { LookPreview } from './settle-look.ts'
import { writePreview, type Look } from './write-preview.ts'
import { isPublishFailure } from '../../publish/failure.ts'
import { rootFlag } from '../../model/command.ts'
import { command } from '../../records/report/run-command.ts'
import { say, warn } from '../../records/report/say.ts'

/** Makes a repository somebody's own. */
export const initCommand = command({
  usage: 'npm run init -- [flags]',
  about: `Makes this repository your own: asks for what it needs, writes badges/site.yml and your first issuer, makes keys, and
says which secrets and settings GitHub needs. What is given as a flag is not asked.
Exit code 0: done. 2: an answer is missing or cannot be right.`,
  flags: {
    ...Object.fromEntries(
      questions.map(({ flag, example }) => [flag, { value: 'VALUE', help: `such as ${example}` }]),
    ),
    root: rootFlag,
    help: { help: 'this text' },
  },
  column: 20,
  more: 'The secrets are printed to the standard output and kept nowhere; all other words go to the standard error output.',
  run: async ({ root, help: _help, ...given }) => {
    const answers = await answersOf(given, lookIn(root))
    const today = new Date().toISOString().slice(0, 10)
    const started = await initRepository(root, answers, today)
    for (const line of [...started.lines, ...nextSteps(answers, started)]) warn(line)
    say(`CINQUEFOIL_KEYS\n${started.keys}`)
    if (started.transferKey !== undefined) say(`\nCINQUEFOIL_TRANSFER_KEY\n${started.transferKey}`)
    return 0
  },
})

async function answersOf(
  given: Readonly<Record<string, string | undefined>>,
  preview: LookPreview,
): Promise<Answers> {
  if (!process.stdin.isTTY) return collectAnswers(given, { say: warn })
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const ask = (question: string) => lines.question(question)
    return await collectAnswers(given, { ask, say: warn }, preview)
  } finally {
    lines.close()
  }
}

/** Shows the look as it would be, once its pictures are found to be sound. */
function lookIn(root: string): LookPreview {
  return async (answers) => {
    try {
      for (const what of ['logo', 'hero'] as const) {
        const path = answers[what]
        if (path !== undefined) await inspectPicture(what, path)
      }
      return { says: await writePreview(root, answers as unknown as Look) }
    } catch (error) {
      if (isPublishFailure(error)) return { fault: error.message }
      throw error
    }
  }
}
