import { appendFile } from 'node:fs/promises'
import { Socket } from 'node:net'
import { relative } from 'node:path'
import { daysAt } from '../model/fields/dates.ts'
import type { Problem } from '../model/problem.ts'
import { failureText } from '../records/report/failure-text.ts'
import { forPrograms } from '../records/report/report.ts'
import { tellSteps } from '../records/report/step-outputs.ts'
import { systemFaultOf } from '../records/report/system-fault.ts'
import { printable, printableJson } from '../records/report/plain-text.ts'
import { forTerminal } from '../records/report/terminal.ts'
import { isLedgerFailure } from '../ledger/failure.ts'
import { isPublishFailure, printedCode } from './failure.ts'
import { connectKeyHolder } from './key-holder/client.ts'
import type { PublishOptions } from './options.ts'
import { progressOf } from './progress.ts'
import type { Ports } from './known.ts'
import { publish, type Outcome } from './publish.ts'
import { shardName, type Shard } from './shards/shard.ts'
import { annotate, say, sayText, warnText } from '../records/report/say.ts'

// The process without keys: it reads, plans, writes and renders, and asks the key holder to sign: over its own standard input,
// which is a socket. Whoever started it starts the key holder when something comes over descriptor 3.

// What is published a host must be able to read, whatever whoever publishes keeps for themselves.
process.umask(0o022)

const isWorkflow = process.env['GITHUB_ACTIONS'] === 'true'
const options = JSON.parse(process.argv[2] ?? '{}') as PublishOptions
const speech = new Socket({ fd: 0 })
const bell = new Socket({ fd: 3 })
const holder = connectKeyHolder(speech, speech, () => bell.write('\n'))
const progress = progressOf(options.output, process.stderr)

try {
  const today = () => daysAt(new Date()).latest
  const ports = { holder, progress, today, clock: () => performance.now() }
  const { task } = options
  process.exitCode =
    task === undefined || task === 'merge'
      ? await tell(await publish(options, ports))
      : await makePart(task, ports)
} catch (error) {
  process.exitCode = (await isLeftToParts(error)) ? 0 : 2
  tellFailure(error)
} finally {
  holder.close()
  speech.destroy()
  bell.destroy()
}

type Published = Extract<Outcome, { readonly kind: 'published' }>

async function tell(outcome: Outcome): Promise<number> {
  if (outcome.kind === 'problems') {
    await tellProblems(outcome.problems)
    return 1
  }
  await tellWorkflow(outcome)
  const { putAside: aside } = outcome.summary
  const putAside = aside && { ...aside, folder: fromHere(aside.folder) }
  const summary = { ...outcome.summary, ...(putAside && { putAside }) }
  if (options.output === 'json') say(printableJson(JSON.stringify(summary)))
  if (options.output === 'human') {
    await tellProblems([...outcome.warnings, ...(isWorkflow ? [] : outcome.hostWarnings)])
    const { summaryLines } = await import('./summary.ts')
    for (const line of summaryLines(summary, fromHere(options.dist))) progress.say(line)
  }
  return 0
}

function fromHere(path: string): string {
  return relative(process.cwd(), path) || '.'
}

async function makePart(shard: Shard, ports: Ports): Promise<number> {
  const { publishPart } = await import('./shards/publish-part.ts')
  const outcome = await publishPart(options, shard, ports)
  if (outcome.kind === 'problems') {
    await tellProblems(outcome.problems)
    return 1
  }
  const { units } = outcome
  const folder = relative(process.cwd(), outcome.folder)
  if (options.output === 'json') say(printableJson(JSON.stringify({ shard, units, folder })))
  if (options.output === 'human')
    progress.say(`Part ${shardName(shard)}: ${units} outputs, in ${folder}`)
  return 0
}

/** In a workflow, what has to be known of the host stands where nobody overlooks it: on the run, and in its summary. */
async function tellWorkflow({ hostWarnings, summary: { host } }: Published): Promise<void> {
  const file = process.env['GITHUB_STEP_SUMMARY']
  if (!isWorkflow || options.output !== 'human') return
  const { staffWordsAt } = await import('../records/report/staff-words-at.ts')
  const words = staffWordsAt(options.root)
  annotate(hostWarnings, words)
  if (file === undefined) return
  const { hostMarkdown } = await import('./host/job-summary.ts')
  await appendFile(file, hostMarkdown(host, hostWarnings, words))
}

async function tellProblems(problems: readonly Problem[]): Promise<void> {
  if (options.output === 'json') return sayText(forPrograms(problems))
  if (problems.length === 0) return
  // All that is said to staff, in every language: most publishes have nothing to say.
  const { staffWordsAt } = await import('../records/report/staff-words-at.ts')
  warnText(forTerminal(problems, staffWordsAt(options.root)))
}

/** A workflow is told that it is to build the site in parts; then nothing has failed. */
async function isLeftToParts(error: unknown): Promise<boolean> {
  if (!isWorkflow || !isPublishFailure(error) || error.code !== 'many-due') return false
  await tellSteps({ parts: 'yes' })
  return true
}

function tellFailure(error: unknown): void {
  const { code, message } = failureOf(error)
  if (options.output === 'json') say(printableJson(JSON.stringify({ failure: { code, message } })))
  else warnText(`\n${code}: ${message}\n`)
}

function failureOf(error: unknown): { readonly code: string; readonly message: string } {
  const code = codeOf(error)
  if (code === 'UNFORESEEN')
    return { code, message: printable(String(error instanceof Error ? error.stack : error)) }
  const { state, dist, ledger, root } = options
  return { code, message: failureText(error, [state, dist, ledger, root]) }
}

function codeOf(error: unknown): string {
  if (isPublishFailure(error) || isLedgerFailure(error)) return printedCode(error.code)
  return systemFaultOf(error) === undefined ? 'UNFORESEEN' : 'WRITE_FAILED'
}
