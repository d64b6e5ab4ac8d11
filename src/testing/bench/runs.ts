import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { clone, copyProgram, type Checkout } from '../workflow/checkout.ts'
import { openHubApi } from '../workflow/hub-api.ts'
import { git, runWorkflow, type Hub } from '../workflow/runner.ts'
import { idOfAward, writeCity, type BenchCity } from './city.ts'
import { costCounter, type StepCost } from './job-costs.ts'
import { timedPublish } from './publish-run.ts'
import { atMost, type Ratio } from './ratio.ts'

/**
 * What a runner of GitHub does in a second, on the careful side of what people have measured there. Nobody promises it.
 */
export const runner = {
  /** Bytes from and to the cache and artifacts: 434 MB came, and were unpacked, in 11 s (tespkg/actions-cache, issue 43; another measured 82 MB/s: actions/cache, issue 471). */
  moved: 40e6,
  /** Small files made (actions/runner-images, pull request 1942, on machines of two cores in 2021). */
  files: 4600,
  /** Bytes read or written: 1,900 files of 128 KB (the same). */
  bytes: 240e6,
  /** Seconds of a processor there to one here. What runs at the same time on several is not taken off. */
  processor: 1,
} as const

/** Steps that any workflow of this kind has on this host: they cost what they cost. */
const ofHost = [
  /^actions\/(?:checkout|setup-node|deploy-pages)@/,
  /^(?:Install packages|Put two parsers|Put jose)/,
  /^(?:Hand the site to Pages|Delete the artifact)/,
]

/** Seconds of a runner, by the table. */
export function secondsOf({ seconds, read, written, files, moved }: StepCost): number {
  return (
    seconds * runner.processor +
    (read + written) / runner.bytes +
    files / runner.files +
    moved / runner.moved
  )
}

/** One award more through the workflow, from the first job to the site that is handed to Pages. */
export async function runRatios(
  awards: number,
  place: string,
  say: (line: string) => void,
): Promise<readonly Ratio[]> {
  say(`\nThe workflow, on a city of ${awards} awards …`)
  const { hub, checkout, city } = await openCity(awards, place)
  try {
    const whole = await costsOf(hub)
    await city.addAward(awards + 1)
    await bring(city, checkout, 'One award more')
    const one = await costsOf(hub)
    say(tableOf(one))
    const [all, more] = [whole, one].map(totalOf) as [number, number]
    const detail = `${more.toFixed(1)} s; a run that begins with nothing ${all.toFixed(1)} s`
    return [atMost('one more award through the workflow, times 90 s of jobs', more / 90, 1, detail)]
  } finally {
    await hub.api.close()
    rmSync(place, { recursive: true, force: true })
  }
}

/** A hub on which all but the newest award has been issued already. */
async function openCity(awards: number, place: string) {
  const city = await writeCity(join(place, 'city'), awards)
  await timedPublish(city, place, 2)
  const remote = join(place, 'remote.git')
  mkdirSync(remote)
  await git(remote, ['init', '--quiet', '--bare', '--initial-branch=main'])
  const checkout = await clone(remote, join(place, 'desk'))
  await copyProgram(checkout.folder)
  await bring(city, checkout, 'The city')
  await bringLedger(awards, place, remote)
  const transferKey = { CINQUEFOIL_TRANSFER_KEY: Buffer.alloc(32, 9).toString('base64url') }
  const signing = { CINQUEFOIL_KEYS: city.keys, ...transferKey }
  const api = await openHubApi()
  const pages = join(place, 'pages')
  const secrets = { signing, building: transferKey }
  const hub: Hub = { remote, folder: place, pages, secrets, api }
  return { hub, checkout, city }
}

async function bring({ root }: BenchCity, checkout: Checkout, message: string): Promise<void> {
  for (const name of ['badges', 'awards'])
    cpSync(join(root, name), join(checkout.folder, name), { recursive: true })
  await checkout.commit(message)
  await checkout.git('push', '--quiet', 'origin', 'HEAD:main')
}

/** What was issued, as a run of the workflow would have left it. */
async function bringLedger(awards: number, place: string, remote: string): Promise<void> {
  const checkout = await clone(remote, join(place, 'ledger-checkout'))
  await checkout.git('checkout', '--quiet', '--orphan', 'ledger')
  await checkout.git('rm', '--quiet', '-r', '--force', '.')
  cpSync(join(place, 'ledger'), checkout.folder, { recursive: true })
  const ids = Array.from({ length: awards }, (_, number) => idOfAward(number))
  writeFileSync(join(checkout.folder, 'issued.txt'), `${ids.sort().join('\n')}\n`)
  await checkout.git('add', '--all', '--force')
  await checkout.commit('ledger: publish')
  await checkout.git('push', '--quiet', 'origin', 'HEAD:ledger')
  for (const name of ['ledger', 'ledger-checkout', 'state', 'dist'])
    rmSync(join(place, name), { recursive: true, force: true })
}

async function costsOf(hub: Hub): Promise<readonly StepCost[]> {
  const { before, costs } = costCounter()
  const run = await runWorkflow(hub, {
    ...{ workflow: 'publish.yml', ref: 'refs/heads/main', without: ['forms'] },
    ...{ asOnARunner: true, before },
  })
  if (!run.ok) throw new Error(`the workflow failed\n${run.log.slice(-4000)}`)
  return costs()
}

function isOurs({ step }: StepCost): boolean {
  return !ofHost.some((each) => each.test(step))
}

function totalOf(costs: readonly StepCost[]): number {
  return costs.filter(isOurs).reduce((sum, cost) => sum + secondsOf(cost), 0)
}

const worthALine = 0.2

/** A line for each step that takes long enough, for a person. */
function tableOf(costs: readonly StepCost[]): string {
  const mega = (bytes: number) => (bytes / 1e6).toFixed(0).padStart(6)
  const lines = costs.map((cost) => {
    const { job, step, seconds, read, written, files, moved } = cost
    const name = `${job}: ${step.replace(/@.*/, '')}${isOurs(cost) ? '' : ' (the host’s own)'}`
    return secondsOf(cost) < worthALine
      ? undefined
      : `  ${name.padEnd(72)} ${secondsOf(cost).toFixed(1).padStart(6)} s: processor ${seconds.toFixed(1).padStart(5)} s, MB read ${mega(read)}, written ${mega(written)}, moved ${mega(moved)}, files ${files}`
  })
  return lines.filter((line) => line !== undefined).join('\n')
}
