import { prove } from './policy-of-publishing.ts'
import { finish } from './policy-of-remembering.ts'
import { runsOf } from './steps-of.ts'
import type { Job, Step, Workflow } from './workflow.ts'

const open = [
  'node scripts/carry.ts handed-over/transfer.bin .cinquefoil/cache/opened-segments',
  'node scripts/part.ts seal',
].join('\n')
const build = 'node scripts/build.ts --production --ledger ledger --shard "$SHARD"'
const pack = 'node scripts/part.ts pack --shard "$SHARD"'
const unpack = 'node scripts/part.ts unpack --from parts'
const merge = 'node scripts/merge.ts --production --ledger ledger'

const whole = 'node scripts/build.ts --production --ledger ledger --at-most "$MOST"'

/**
 * Parts of a site go from job to job sealed, and nothing that runs after other people’s code has the secret; a site is built in parts or
 * in one piece, never in both ways, and it is the job that tried the one that says the other.
 */
export function shardFaults({ jobs }: Workflow): readonly string[] {
  const steps = jobs['shard']?.steps ?? []
  const [, , opens, ...rest] = runsOf(jobs['shard'])
  const uploads = steps.filter(({ uses }) => uses?.startsWith('actions/upload-artifact@'))
  const isSealed =
    opens === open &&
    rest.join('\n') === `${build}\n${pack}` &&
    uploads.map((step) => step.with?.['path']).join() === 'part.bin'
  const secret = steps.findLastIndex(hasSecret)
  const foreign = steps.findIndex(({ run }) => run?.trim() === build)
  return [
    ...(isSealed ? [] : ['part-in-the-open']),
    ...(isTried(jobs['build']) && isMerged(jobs['merge']) && isAnnounced(jobs)
      ? []
      : ['built-in-both-ways']),
    ...(secret < foreign ? [] : ['secret-beside-other-code']),
  ]
}

/** In one piece: each step after it is known that there is something to begin with asks for that. */
function isTried(job: Job | undefined): boolean {
  const conditionOf = (wanted: string) => stepOf(job, wanted)?.if
  const handsOver = job?.steps?.find(({ id }) => id === 'pages')
  return (
    [prove, whole].every((run) => conditionOf(run) === isBegun) &&
    [conditionOf(finish), handsOver?.if].every((each) => each === isWhole) &&
    stepOf(job, whole)?.env?.['MOST'] === most &&
    job?.outputs?.['parts'] === said
  )
}

/** From parts: all of them unpacked before they are put together, and nothing of it asks whether. */
function isMerged(job: Job | undefined): boolean {
  const runs = runsOf(job)
  const at = [unpack, prove, merge, finish].map((run) => runs.indexOf(run))
  const isInOrder = at.every((place, index) => place > (at[index - 1] ?? -1))
  return isInOrder && [unpack, prove, merge, finish].every((run) => !stepOf(job, run)?.if)
}

function isAnnounced({ prepare, shard }: Workflow['jobs']): boolean {
  const { shards, most: bound } = prepare?.outputs ?? {}
  return (
    shards === '${{ steps.prepare.outputs.shards }}' &&
    bound === '${{ steps.prepare.outputs.most }}' &&
    (shard?.if ?? '').endsWith(" && needs.build.outputs.parts == 'yes'")
  )
}

const isBegun = "steps.begin.outputs.parts == ''"
const isWhole = `${isBegun} && steps.build.outputs.parts == ''`
const said = '${{ steps.begin.outputs.parts || steps.build.outputs.parts }}'
const most = '${{ needs.prepare.outputs.most }}'

function stepOf(job: Job | undefined, run: string): Step | undefined {
  return job?.steps?.find((step) => step.run?.trim() === run)
}

function hasSecret(step: Step): boolean {
  return JSON.stringify(step).includes('secrets.')
}
