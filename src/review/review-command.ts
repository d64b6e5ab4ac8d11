import { randomBytes } from 'node:crypto'
import { appendFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { directoryStorage } from '../ledger/directory-storage.ts'
import { gitBranchStorage } from '../ledger/git-branch-storage.ts'
import { openLedger } from '../ledger/ledger.ts'
import { awardIdFrom } from '../model/award-id.ts'
import type { LedgerFacts } from '../publish/plan/plan.ts'
import { review, type Review } from './review.ts'
import { summaryMarkdown, summaryText, summaryWords } from './summary.ts'
import { printableJson } from '../records/report/plain-text.ts'
import { annotate, sayText } from '../records/report/say.ts'

export const reviewHelp = `node scripts/review.ts --base REVISION [flags]

Says what merging a change would do: what it issues, revokes and changes, and what must not be merged like this.
Exit code 0: it may be merged. 1: it may not. 2: the machine failed.

  --base REVISION   what is there: main, or HEAD^1 for a merge
  --head REVISION   what would be (default: HEAD)
  --root DIR        the folder with badges/ and awards/ (default: here)
  --actor LOGIN     who asks for it, to be held against the issuers' owners
  --teams A/B,C/D   the teams that person belongs to, where they are known
  --ledger WHERE    a folder, or "branch": what has been issued (default: what the base holds)
  --format FORMAT   human, github (annotations) or json
  --summary FILE    add a summary in Markdown to this file
  --files URL       where the files of the change can be seen: the summary then shows the badges
  --words FILE      write it as plain text to this file, for a comment
  --help            this text
`

/** @returns the exit code */
export async function reviewCommand(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: flags })
  if (values.help || values.base === undefined) {
    sayText(reviewHelp)
    return values.help ? 0 : 2
  }
  const { root, base, head, actor, teams, ledger } = values
  const found = await review({
    root,
    base,
    head,
    random: () => awardIdFrom(randomBytes(16)),
    ...(actor === undefined ? {} : { actor: actorOf(actor, teams) }),
    ...(ledger === undefined ? {} : { ledger: await factsIn(root, ledger) }),
  })
  if (values.format === 'github') annotate(found.problems, new Set(found.changed))
  sayText(rendered(found, values.format))
  if (values.summary) await appendFile(values.summary, summaryMarkdown(found, values.files))
  if (values.words) await writeFile(values.words, summaryWords(found))
  const isRefused = found.problems.some(({ severity }) => severity === 'error')
  return isRefused || !found.effects ? 1 : 0
}

function actorOf(login: string, teams: string | undefined) {
  return teams === undefined ? { login } : { login, teams: teams.split(',') }
}

async function factsIn(root: string, where: string): Promise<LedgerFacts> {
  const storage = where === 'branch' ? gitBranchStorage({ root }) : directoryStorage(where)
  const { index } = await openLedger({ storage })
  return { ...index, genesis: index.genesis, badges: new Set(index.badges.keys()) }
}

function rendered(found: Review, format: string): string {
  if (format === 'github') return forLog(found)
  if (format !== 'json') return summaryText(found)
  const { problems, effects = null, asked } = found
  return `${printableJson(JSON.stringify({ problems, effects, asked }, undefined, 2))}\n`
}

/** What people wrote stays out of the log, which takes some of it for commands and keeps it for months. */
function forLog({ words: _, ...found }: Review): string {
  return summaryText(found)
    .replaceAll('##[', '## [')
    .replaceAll(/^([^\S\n\r\u2028\u2029]*):(?=:)/gm, '$1: ')
}

const flags = {
  base: { type: 'string' },
  head: { type: 'string', default: 'HEAD' },
  root: { type: 'string', default: '.' },
  actor: { type: 'string' },
  teams: { type: 'string' },
  ledger: { type: 'string' },
  format: { type: 'string', default: 'human' },
  summary: { type: 'string' },
  files: { type: 'string' },
  words: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const
