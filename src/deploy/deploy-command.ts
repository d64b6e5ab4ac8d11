import { randomUUID } from 'node:crypto'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { FlagValues } from '../model/command.ts'
import { lockFailures } from '../publish/lock-failures.ts'
import { command } from '../records/report/run-command.ts'
import { say, warn } from '../records/report/say.ts'
import { withDatabase } from '../state/database.ts'
import { lock } from '../state/lock.ts'
import { deploy, dryRun } from './deploy.ts'
import { exchange } from './objects/exchange.ts'
import { deployFailure } from './failure.ts'
import { objectStore } from './objects/object-store.ts'
import { dryRunText, reportText } from './report.ts'
import type { World } from './objects/send.ts'
import { readCredentials, readTarget, targetText } from './objects/target.ts'
import { filesOfSite } from './planning/whole-site.ts'

const flags = {
  to: { value: 's3://BUCKET/FOLDER', help: 'where the site is to lie' },
  endpoint: { value: 'URL', help: 'address of the host (default: Amazon S3 in the region)' },
  region: {
    value: 'NAME',
    help: 'region of the bucket (default: AWS_REGION, or as the endpoint says)',
  },
  parallel: {
    value: 'N',
    default: '16',
    help: 'how many objects at a time, 1 to 64 (default: 16)',
  },
  'keep-hours': {
    value: 'N',
    default: '24',
    help: 'how long what is off the site stays there for open pages (default: 24);\nwhat tells of a person never does',
  },
  'dry-run': { help: 'say what would be uploaded, and what it costs; change nothing' },
  dist: { value: 'DIR', default: 'dist', help: 'the published site (default: dist)' },
  state: {
    value: 'DIR',
    default: '.cinquefoil',
    help: 'what is remembered here (default: .cinquefoil)',
  },
} as const

/** Brings the published site to an object store. */
export const deployCommand = command({
  usage: 'npm run deploy -- --to s3://BUCKET/FOLDER [flags]',
  about: `Brings the published site to a bucket of Amazon S3 or any host that speaks its language, changed objects alone.
Readers see the old site or the new one; a deploy that was cut off goes on where it stopped.`,
  flags,
  column: 26,
  needs: ['to'],
  more: `The key is read from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY (and AWS_SESSION_TOKEN), and from nowhere else.
Exit code 0: the site lies there. 2: it does not, or not all of it.`,
  run: (fields) => runDeploy(fields, process.env),
})

async function runDeploy(
  fields: FlagValues<typeof flags>,
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const target = readTarget({ ...fields, to: fields.to ?? '' }, environment)
  const store = objectStore(target, readCredentials(environment), machine)
  const parallel = wholeNumber('parallel', fields.parallel, [1, 64])
  const keepHours = wholeNumber('keep-hours', fields['keep-hours'], [0, 8760])
  const state = resolve(fields.state)
  const unlock = await lock(state, lockFailures)
  try {
    await withDatabase(join(state, 'state.db'), async (database) => {
      const dist = resolve(fields.dist)
      const common = {
        dist,
        expected: filesOfSite(dist, state),
        target: `${target.endpoint} ${targetText(target)}`,
        store,
        database,
        parallel,
      }
      if (fields['dry-run']) return say(dryRunText(await dryRun(common, machine), target.endpoint))
      const turn = randomUUID()
      const progress = (stage: string, count: number) => warn(`${stage}: ${count}`)
      const report = await deploy({ ...common, keepHours, turn, progress }, machine)
      say(reportText(report))
    })
  } finally {
    await unlock()
  }
  return 0
}

const machine: World = {
  exchange,
  now: () => new Date(),
  elapsed: () => performance.now(),
  wait: (milliseconds) => wait(milliseconds),
  chance: Math.random,
}

/** @throws DeployFailure `deploy-usage` */
function wholeNumber(flag: string, text: string, [least, most]: readonly [number, number]): number {
  const number = /^\d{1,6}$/.test(text) ? Number(text) : NaN
  if (number >= least && number <= most) return number
  throw deployFailure('deploy-usage', `--${flag} is a whole number from ${least} to ${most}.`)
}
