import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { collectAnswers, questions, type Answers } from './answers.ts'
import { initRepository, type Started } from './init.ts'
import { sayText, warnText } from '../records/report/say.ts'

export const initHelp = `node scripts/init.ts [flags]

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
  const answers = await answersOf(given as Readonly<Record<string, string | undefined>>)
  const started = await initRepository(root, answers, today)
  for (const line of [...started.said, ...settings(answers, started)]) warnText(`${line}\n`)
  const carriage =
    started.carriage === undefined ? '' : `\nCINQUEFOIL_CARRIAGE\n${started.carriage}\n`
  sayText(`CINQUEFOIL_KEYS\n${started.keys}\n${carriage}`)
  return 0
}

async function answersOf(given: Readonly<Record<string, string | undefined>>): Promise<Answers> {
  if (!process.stdin.isTTY) return collectAnswers(given, undefined, tell)
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return await collectAnswers(given, (question) => lines.question(question), tell)
  } finally {
    lines.close()
  }
}

const tell = (line: string) => void warnText(`${line}\n`)

/** What a person has to do on GitHub, since no file can. */
function settings({ url, repository }: Answers, { carriage }: Started): readonly string[] {
  const { host } = new URL(url)
  const isOwnHost = !host.endsWith('.github.io')
  return [
    '',
    'Now, on GitHub, under Settings:',
    '1. Pages: set the source to "GitHub Actions".',
    ...(isOwnHost ? [`   Custom domain: ${host}. Tick "Enforce HTTPS".`] : []),
    '2. Environments: make "signing" and "building"; "github-pages" is there already. For each, allow the branch main only.',
    '   For "signing", ask for a reviewer. Put into it the secret CINQUEFOIL_KEYS: the lines below.',
    ...(carriage === undefined
      ? []
      : ['   Put into both the secret CINQUEFOIL_CARRIAGE: the other line below.']),
    '3. Rules: main takes nothing but pull requests with the approval of a code owner, and no force push.',
    '   The branch ledger takes no deletion.',
    `4. General: the repository must be ${repository}, as badges/site.yml says.`,
    '5. Actions, General: tick "Allow GitHub Actions to create and approve pull requests", for the issue forms.',
    '   Under Issues, Labels, make the label "ready".',
    '',
    'Then commit everything, push, and run "npm run doctor".',
    'Keep a copy of the secret lines on paper or in a safe: whoever has them can give badges in your name.',
    '',
  ]
}

function asFlags() {
  return Object.fromEntries(questions.map(({ flag }) => [flag, { type: 'string' as const }]))
}

const flags = {
  root: { type: 'string', default: '.' },
  help: { type: 'boolean', default: false },
} as const
