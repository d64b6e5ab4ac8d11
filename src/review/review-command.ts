import { randomBytes } from 'node:crypto'
import { appendFile, writeFile } from 'node:fs/promises'
import { directoryStorage } from '../ledger/directory-storage.ts'
import { gitBranchStorage } from '../ledger/git-branch-storage.ts'
import { openLedger } from '../ledger/ledger.ts'
import { rootFlag, type FlagDeclarations, type FlagValues } from '../model/command.ts'
import { awardIdFrom } from '../model/addresses/award-id.ts'
import type { StaffWords } from '../model/staff-words/staff-words.ts'
import type { LedgerFacts } from '../publish/plan/plan.ts'
import { review, type Review } from './review.ts'
import { summaryMarkdown, summaryText, summaryWords } from './lines/summary.ts'
import { printableJson } from '../records/report/plain-text.ts'
import { command } from '../records/report/run-command.ts'
import { annotate, sayText } from '../records/report/say.ts'
import { languageFlag, staffWordsAt } from '../records/report/staff-words-at.ts'

const flags = {
  base: { value: 'REVISION', help: 'what is there: main, or HEAD^1 for a merge' },
  head: { value: 'REVISION', default: 'HEAD', help: 'what would be (default: HEAD)' },
  root: rootFlag,
  actor: { value: 'LOGIN', help: "who asks for it, to be held against the issuers' owners" },
  teams: { value: 'A/B,C/D', help: 'the teams that person belongs to, where they are known' },
  ledger: {
    value: 'WHERE',
    help: 'a folder, or "branch": what has been issued (default: what the base holds)',
  },
  language: languageFlag,
  format: { value: 'FORMAT', default: 'human', help: 'human, github (annotations) or json' },
  summary: { value: 'FILE', help: 'add a summary in Markdown to this file' },
  files: {
    value: 'URL',
    help: 'where the files of the change can be seen: the summary then shows the badges',
  },
  words: { value: 'FILE', help: 'write it as plain text to this file, for a comment' },
  help: { help: 'this text' },
} as const satisfies FlagDeclarations

/** Says what merging a change would do. */
export const reviewCommand = command({
  usage: 'node scripts/review.ts --base REVISION [flags]',
  about: `Says what merging a change would do: what it issues, revokes and changes, and what must not be merged like this.
Exit code 0: it may be merged. 1: it may not. 2: the machine failed.`,
  flags,
  column: 18,
  needs: ['base'],
  run: reviewChange,
})

async function reviewChange(fields: FlagValues<typeof flags>): Promise<number> {
  const { root, base = '', head, actor, teams, ledger, format, summary, files, words } = fields
  const found = await review({
    root,
    base,
    head,
    random: () => awardIdFrom(randomBytes(16)),
    ...(actor === undefined ? {} : { actor: actorOf(actor, teams) }),
    ...(ledger === undefined ? {} : { ledger: await factsIn(root, ledger) }),
  })
  const staffWords = staffWordsAt(root, fields.language)
  if (format === 'github') annotate(found.problems, staffWords, new Set(found.changed))
  sayText(rendered(found, format, staffWords))
  if (summary) await appendFile(summary, summaryMarkdown(found, staffWords, files))
  if (words) await writeFile(words, summaryWords(found, staffWords))
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

function rendered(found: Review, format: string, words: StaffWords): string {
  if (format === 'github') return forLog(found, words)
  if (format !== 'json') return summaryText(found, words)
  const { problems, effects = null, assessed, asked } = found
  return `${printableJson(JSON.stringify({ problems, effects, assessed, asked }, undefined, 2))}\n`
}

/** What people wrote stays out of the log, which takes some of it for commands and keeps it for months. */
function forLog({ words: _, ...found }: Review, words: StaffWords): string {
  return summaryText(found, words)
    .replaceAll('##[', '## [')
    .replaceAll(/^([^\S\n\r\u2028\u2029]*):(?=:)/gm, '$1: ')
}
