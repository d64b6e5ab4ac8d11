import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { collectAnswers } from './answers.ts'
import { initRepository } from './init.ts'
import { inspectPicture } from './inspect-picture.ts'
import { nextSteps } from './next-steps.ts'
import { questions, type Answers } from './questions.ts'
import type { LookPreview } from './settle-look.ts'
import { writePreview, type Look } from './write-preview.ts'
import { PublishFailure } from '../publish/failure.ts'
import { sayText, warnText } from '../records/report/say.ts'

export const initHelp = `npm run init -- [flags]

Makes this repository your own: asks for what it needs, writes badges/site.yml and your first issuer, makes keys, and
says which secrets and settings GitHub needs. What is given as a flag is not asked.
Exit code 0: done. 2: an answer is missing or cannot be right.

${questions.map(({ flag, example }) => `  --${`${flag} VALUE`.padEnd(18)}such as ${example}`).join('\n')}
  --root DIR          the folder with badges/ and awards/ (default: here)
  --help              this text

The secrets are printed to the standard output and kept nowhere; all other words go to the standard error output.
`

/** @param today - `YYYY-MM-DD` @returns the exit code */
export async function initCommand(args: readonly string[], today: string): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { ...asFlags(), ...flags } })
  if (values.help) {
    sayText(initHelp)
    return 0
  }
  const { root, help: _help, ...given } = values
  const answers = await answersOf(
    given as Readonly<Record<string, string | undefined>>,
    lookIn(root),
  )
  const started = await initRepository(root, answers, today)
  for (const line of [...started.said, ...nextSteps(answers, started)]) warnText(`${line}\n`)
  const carriage =
    started.carriage === undefined ? '' : `\nCINQUEFOIL_CARRIAGE\n${started.carriage}\n`
  sayText(`CINQUEFOIL_KEYS\n${started.keys}\n${carriage}`)
  return 0
}

async function answersOf(
  given: Readonly<Record<string, string | undefined>>,
  preview: LookPreview,
): Promise<Answers> {
  if (!process.stdin.isTTY) return collectAnswers(given, { say: tell })
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const ask = (question: string) => lines.question(question)
    return await collectAnswers(given, { ask, say: tell }, preview)
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
      if (error instanceof PublishFailure) return { fault: error.message }
      throw error
    }
  }
}

const tell = (line: string) => void warnText(`${line}\n`)

function asFlags() {
  return Object.fromEntries(questions.map(({ flag }) => [flag, { type: 'string' as const }]))
}

const flags = {
  root: { type: 'string', default: '.' },
  help: { type: 'boolean', default: false },
} as const
