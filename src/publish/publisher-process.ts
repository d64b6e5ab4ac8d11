import { Socket } from 'node:net'
import { relative } from 'node:path'
import { daysAt } from '../model/dates.ts'
import type { Problem } from '../model/problem.ts'
import { forPrograms } from '../records/report/json.ts'
import { forTerminal } from '../records/report/terminal.ts'
import { PublishFailure } from './failure.ts'
import { connectKeyHolder } from './key-holder/client.ts'
import type { PublishOptions } from './options.ts'
import { voiceOf } from './progress.ts'
import { publish, type Outcome } from './publish.ts'
import { summaryLines } from './summary.ts'

// The process without keys: it reads, plans, writes and renders, and asks the key holder over descriptor 3 to sign.

const options = JSON.parse(process.argv[2] ?? '{}') as PublishOptions
const pipe = new Socket({ fd: 3 })
const holder = connectKeyHolder(pipe, pipe)
const voice = voiceOf(options.output, process.stderr)

try {
  const today = () => daysAt(new Date()).latest
  const outcome = await publish(options, { holder, voice, today, clock: () => performance.now() })
  process.exitCode = tell(outcome)
} catch (error) {
  process.exitCode = 2
  tellFailure(error)
} finally {
  holder.close()
  pipe.destroy()
}

function tell(outcome: Outcome): number {
  if (outcome.kind === 'problems') {
    tellProblems(outcome.problems)
    return 1
  }
  if (options.output === 'json') process.stdout.write(`${JSON.stringify(outcome.summary)}\n`)
  if (options.output === 'human') {
    tellProblems(outcome.warnings)
    for (const line of summaryLines(outcome.summary, relative(process.cwd(), options.dist) || '.'))
      voice.say(line)
  }
  return 0
}

function tellProblems(problems: readonly Problem[]): void {
  if (options.output === 'json') process.stdout.write(forPrograms(problems))
  else if (problems.length > 0) process.stderr.write(forTerminal(problems))
}

function tellFailure(error: unknown): void {
  const known =
    error instanceof PublishFailure || (error instanceof Error && error.name === 'LedgerError')
  const code = String((error as { code?: unknown }).code ?? 'UNFORESEEN')
  const message = known ? error.message : String(error instanceof Error ? error.stack : error)
  if (options.output === 'json')
    process.stdout.write(`${JSON.stringify({ failure: { code, message } })}\n`)
  else process.stderr.write(`\n${code}: ${message}\n`)
}
