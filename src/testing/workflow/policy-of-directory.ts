import { needsOf, onMain, runsOf } from './steps-of.ts'
import type { Workflow } from './workflow.ts'

const read = ['npm ci --ignore-scripts', 'node scripts/directory.ts --out directory.json']
const own = [
  'node scripts/propose-directory.ts lay-out handed-over/directory.json',
  'bash scripts/push-made.sh directory',
  'node scripts/propose-directory.ts open',
]

/**
 * The workflow that reads other publishers' catalogues: what runs packages and hears of strangers has no token, what may
 * write runs our own code alone and only where something is new, and who calls somebody runs nothing.
 */
export function directoryFaults({ on, jobs }: Workflow): readonly string[] {
  const { read: reads, propose, look } = jobs
  const names = Object.keys(on as object)
  const isConditional = propose?.if === `${onMain} && needs.read.outputs.changed == 'yes'`
  const isCalled = look?.if === `${onMain} && needs.read.outputs.look == 'yes'`
  const followed = [propose, look].every((job) => needsOf(job).join() === 'read')
  return [
    ...(names.join() === 'schedule,workflow_dispatch' ? [] : ['read-for-a-stranger']),
    ...(runsOf(reads).join('\n') === read.join('\n') ? [] : ['catalogues-not-read']),
    ...(/github\.token|GITHUB_TOKEN|GH_TOKEN/.test(JSON.stringify(reads ?? {}))
      ? ['token-beside-a-publisher']
      : []),
    ...(runsOf(propose).join('\n') === own.join('\n') ? [] : ['packages-beside-a-token']),
    ...(isConditional && followed ? [] : ['proposed-without-need']),
    ...(isCalled && runsOf(look).join() === 'exit 1' ? [] : ['nobody-called']),
    ...(Object.keys(jobs).join() === 'read,propose,look' ? [] : ['another-job']),
  ]
}
