import { runsOf } from './steps-of.ts'
import type { Step, Workflow } from './workflow.ts'

const open = [
  'node scripts/carry.ts handed-over/carriage.bin .cinquefoil/cache/opened-segments',
  'node scripts/part.ts seal',
].join('\n')
const build = 'node scripts/build.ts --production --ledger ledger --shard "$SHARD"'
const pack = 'node scripts/part.ts pack --shard "$SHARD"'
const unpack = 'node scripts/part.ts unpack --from parts'
const merge = 'node scripts/merge.ts --production --ledger ledger'

/**
 * Parts of a site go from job to job sealed, and nothing that runs after other people’s code has the secret; a site is built in parts or
 * in one piece, never in both ways.
 */
export function shardFaults({ jobs }: Workflow): readonly string[] {
  const steps = jobs['shard']?.steps ?? []
  const [, , opens, ...rest] = runsOf(jobs['shard'])
  const uploads = steps.filter(({ uses }) => uses?.startsWith('actions/upload-artifact@'))
  const isSealed =
    opens === open &&
    rest.join('\n') === `${build}\n${pack}` &&
    uploads.map((step) => step.with?.['path']).join() === 'part.bin'
  const built = jobs['build']?.steps ?? []
  const condition = (run: string) => built.find((step) => step.run?.trim() === run)?.if
  const isEither =
    condition('node scripts/build.ts --production --ledger ledger') === without &&
    [unpack, merge].every((run) => condition(run) === withParts)
  const secret = steps.findLastIndex(hasSecret)
  const foreign = steps.findIndex(({ run }) => run?.trim() === build)
  return [
    ...(isSealed ? [] : ['part-in-the-open']),
    ...(isEither ? [] : ['built-in-both-ways']),
    ...(secret < foreign ? [] : ['secret-beside-other-code']),
  ]
}

const without = "needs.plan.outputs.shards == ''"
const withParts = "needs.plan.outputs.shards != ''"

function hasSecret(step: Step): boolean {
  return JSON.stringify(step).includes('secrets.')
}
