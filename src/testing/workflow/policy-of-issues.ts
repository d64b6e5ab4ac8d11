import { onMain } from './steps-of.ts'
import type { Job, Step, Workflow } from './workflow.ts'

/** What of an event a workflow may name at all: numbers, logins, and what is only compared. */
const harmless = new Set([
  'github.event.action',
  'github.event.label.name',
  'github.event.issue.number',
  'github.event.issue.updated_at',
  'github.event.sender.login',
  'github.event.pull_request.number',
  'github.event.pull_request.user.login',
  'github.event.pull_request.head.repo.full_name',
])

/** What a person wrote is read from the file of the event, and stands in no expression whatever. */
export function wordsOfPeople(workflow: Workflow): readonly string[] {
  const text = JSON.stringify(workflow)
  const named = text.match(/github\.(?:event\.[\w.]+|head_ref|event\b(?![.\w]))/g) ?? []
  return named.every((name) => harmless.has(name)) ? [] : ['words-of-a-person']
}

const asked = "needs.ask.outputs.may == 'yes'"
const checkout =
  /^node scripts\/propose\.ts (?:may-ask|(?:lay-out|open|answer) handed-over\/proposal\.json)$/
const push = 'bash scripts/push-proposal.sh "$NUMBER" "$MOMENT"'

/**
 * The workflow that makes pull requests of issues: nobody’s issue is read before somebody who may write has asked, and
 * where a token may write nothing is run but our own code.
 */
export function proposalFaults({ on, jobs, concurrency }: Workflow): readonly string[] {
  const types = String((on as { readonly issues?: { readonly types?: unknown } }).issues?.types)
  const { ask, read, open, answer } = jobs
  return [
    ...(types === 'opened,edited,labeled' && Object.keys(on as object).join() === 'issues'
      ? []
      : ['issues-of-any-kind']),
    ...([open, answer].every(waitsItsTurn) ? [] : ['two-at-once-for-an-issue']),
    ...([concurrency, open?.concurrency, answer?.concurrency].every(dropsNone)
      ? []
      : ['run-dropped']),
    ...(isOwnGroup(concurrency) ? [] : ['run-displaced-by-a-stranger']),
    ...(ask?.if?.startsWith(onMain) ? [] : ['not-from-main']),
    ...(read?.if === asked && needs(read, 'ask') ? [] : ['not-asked-first']),
    ...(needs(open, 'read') && needs(answer, 'read') ? [] : ['not-asked-first']),
    ...(stepsOf(read).some(hasToken) ? ['token-beside-an-issue'] : []),
    ...Object.entries(jobs).flatMap(([name, job]) => (name === 'read' ? [] : ownCodeFaults(job))),
  ]
}

/** A run that waits is dropped for the next of its group: who asks must wait with nobody else. */
function isOwnGroup(concurrency: unknown): boolean {
  const { group = '' } = (concurrency ?? {}) as { readonly group?: string }
  return (
    group.includes('github.event.issue.number') &&
    group.includes("github.event.label.name == 'ready' && 'ready'") &&
    group.endsWith("format('by-{0}', github.event.sender.login) }}")
  )
}

interface Group {
  readonly group?: string
  readonly queue?: string
  readonly 'cancel-in-progress'?: unknown
}

/** For one issue one job at a time, whoever asked: the group names the issue, and nothing that tells runs apart. */
function waitsItsTurn(job: Job | undefined): boolean {
  const { group = '' } = (job?.concurrency ?? {}) as Group
  return /^[a-z-]+-\$\{\{ github\.event\.issue\.number \}\}$/.test(group)
}

/** Of those that wait in a group only the newest is kept, unless it says otherwise. */
function dropsNone(concurrency: unknown): boolean {
  const { queue, 'cancel-in-progress': cancels } = (concurrency ?? {}) as Group
  return queue === 'max' && cancels === false
}

function ownCodeFaults(job: Job): readonly string[] {
  const runs = stepsOf(job).flatMap(({ run }) => run?.trim() ?? [])
  return runs.every((run) => checkout.test(run) || run === push) ? [] : ['packages-beside-a-token']
}

function stepsOf(job: Job | undefined): readonly Step[] {
  return job?.steps ?? []
}

function needs(job: Job | undefined, other: string): boolean {
  return [job?.needs ?? []].flat().includes(other)
}

function hasToken(step: Step): boolean {
  return /github\.token|GITHUB_TOKEN|GH_TOKEN/.test(JSON.stringify(step))
}
