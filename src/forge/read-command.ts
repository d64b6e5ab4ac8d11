import { randomBytes } from 'node:crypto'
import { existsSync, lstatSync, readFileSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { formKindOf } from '../awarding/from-issue/form-answers.ts'
import type { FormOutcome, IssueContext, Proposal } from '../awarding/from-issue/form-outcome.ts'
import type { FormProblem } from '../awarding/from-issue/form-problem.ts'
import { readIssue } from '../awarding/from-issue/read-issue.ts'
import { knownBadges } from '../awarding/commands/award-command.ts'
import { awardIdFrom } from '../model/addresses/award-id.ts'
import { daysAt } from '../model/fields/dates.ts'
import type { Records } from '../kinds/records.ts'
import { entriesIn } from '../records/entries-in.ts'
import { readRecords, type ReadOptions } from '../records/read-records.ts'
import { recordMemory } from '../records/memory/record-memory.ts'
import { forgeFailureText } from './failure.ts'
import { readIssueEvent } from './issue-event.ts'
import { command } from '../records/report/run-command.ts'
import { say } from '../records/report/say.ts'
import { tellSteps } from '../records/report/step-outputs.ts'

/** Reads the issue of a workflow. Needs no token. */
export const readIssueCommand = command({
  usage: 'node scripts/from-issue.ts --out FILE [--root DIR]',
  about: `Turns the issue in the file that GITHUB_EVENT_PATH names into the files that its form asks for. Every word of the issue is
data. FILE gets these files, or what is wrong with the form; nothing is pushed.`,
  flags: { out: { value: 'FILE' }, root: { value: 'DIR', default: '.' } },
  needs: ['out'],
  incomplete: 0,
  failureText: forgeFailureText,
  run: async ({ root, out = '' }) => {
    const { issue } = await readIssueEvent(process.env['GITHUB_EVENT_PATH'])
    const outcome = await outcomeOf(root, issue, new Date())
    const word = outcome?.kind ?? 'nothing'
    const found = outcome?.kind === 'problems' ? outcome.problems : []
    const codes = found.map(({ code, problem }) => ` ${problem ?? code}`)
    say(`The issue comes to: ${word}${codes.join()}`)
    await mkdir(dirname(out), { recursive: true })
    if (outcome) await writeFile(out, `${JSON.stringify(outcome)}\n`)
    await tellSteps({ outcome: word })
    return 0
  },
})

async function outcomeOf(
  root: string,
  issue: { readonly number: number; readonly body: string },
  now: Date,
): Promise<FormOutcome | undefined> {
  if (formKindOf(issue.body) === undefined) return undefined
  const reading = { random, memory: recordMemory() }
  const { records } = await readRecords(root, reading)
  if (!records) return { kind: 'problems', problems: [{ code: 'records-broken' }] }
  const outcome = readIssue(issue.body, groundOf(root, records, issue.number, now))
  if (outcome?.kind !== 'proposal') return outcome
  const problems = await problemsOf(root, outcome, reading)
  return problems.length > 0 ? { kind: 'problems', problems } : outcome
}

/** What the check of the records says of a proposal, tried out on a copy. Warnings are the reviewer’s. */
async function problemsOf(
  root: string,
  { files }: Proposal,
  reading: ReadOptions,
): Promise<readonly FormProblem[]> {
  const folder = await mkdtemp(join(tmpdir(), 'cinquefoil-issue-'))
  try {
    for (const name of ['badges', 'awards'])
      await cp(join(root, name), join(folder, name), { recursive: true })
    for (const { path, text } of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), text)
    }
    const { problems } = await readRecords(folder, reading)
    const errors = problems.filter(({ severity }) => severity === 'error')
    const codes = new Set(errors.map(({ code }) => code))
    return [...codes].map((problem) => ({ code: 'not-sound', problem }))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function random(): string {
  return awardIdFrom(randomBytes(16))
}

function groundOf(root: string, records: Records, number: number, now: Date): IssueContext {
  const files = new Map(records.awards.map(({ award, file }) => [award.id, file]))
  const sealed = records.awards.flatMap(({ award: { recipient } }) =>
    typeof recipient === 'string' ? [recipient] : [],
  )
  return {
    number,
    ...daysAt(now),
    random: randomBytes,
    badges: knownBadges(records),
    issuers: records.issuers.map(({ slug }) => slug),
    sealed: new Set(sealed),
    exists: (path) => existsSync(join(root, path)),
    awardFiles: [...new Set(files.values())],
    entriesIn: (folder) => entriesIn(join(root, folder)),
    fileOf(id) {
      const path = files.get(id)
      if (path === undefined || !lstatSync(join(root, path)).isFile()) return undefined
      return { path, text: readFileSync(join(root, path), 'utf8') }
    },
  }
}
