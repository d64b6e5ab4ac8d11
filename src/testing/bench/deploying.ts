import { fork, spawn, type ChildProcess } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { siteFiles } from '../../deploy/planning/site-files.ts'
import type { PutCost } from './put-run.ts'
import { atLeast, atMost, micro, type Ratio } from './ratio.ts'

/** What it takes to bring a city to an object store. */
export interface DeployCost {
  readonly objects: number
  /** Of one turn: both in the same weather. */
  readonly bare: PutCost
  readonly ours: PutCost
}

/** A city that was deployed, and then with one award more. */
export interface DeployedCity {
  readonly full: DeployCost
  /** Objects that were put, and files that the publish wrote. */
  readonly more: { readonly put: number; readonly written: number }
}

/** A bucket to which a city is deployed. */
export interface DeployBench {
  /** Deploys the city, in turns with a loop that does nothing but put. The turn that comes out in the middle counts. */
  readonly full: () => Promise<DeployCost>
  /** Deploys it once more. @returns how many objects were put */
  readonly again: () => Promise<number>
  readonly close: () => void
}

const turns = 5

/**
 * Both meet a server that forgets what it is given: of one that keeps it no more than its own pace would be measured.
 *
 * @param dist - the city as it is published
 * @param place - a folder for what is remembered
 */
export async function deployBench(dist: string, place: string): Promise<DeployBench> {
  const { endpoint, close } = await startBucket()
  const run = (way: 'bare' | 'deploy', turn: number) => {
    const to = `s3://school/${way}-${turn}`
    return costOf(way, [dist, join(place, `deploy-${turn}`), to, endpoint])
  }
  return {
    async full() {
      const objects = countOf(siteFiles(dist))
      const costs: DeployCost[] = []
      for (let turn = 1; turn <= turns; turn += 1) {
        costs.push({
          objects,
          bare: await run('bare', turn),
          ours: await run('deploy', turn),
        })
        if (turn < turns) rmSync(join(place, `deploy-${turn}`), { recursive: true })
      }
      return costs.sort((one, other) => reached(one) - reached(other))[Math.floor(turns / 2)]!
    },
    async again() {
      const before = await putsAt(endpoint)
      await run('deploy', turns)
      return (await putsAt(endpoint)) - before
    },
    close,
  }
}

/** What a deploy is held to. @param small - that of the smallest city */
export function deployRatios(
  city: DeployedCity | undefined,
  small: DeployedCity | undefined,
): readonly Ratio[] {
  if (city === undefined || small === undefined) return []
  const { put, written } = city.more
  return [
    ...fullRatios(city.full, small.full),
    atMost(
      'objects put for one award more, times the files that it changed',
      put / written,
      1,
      `${put} of ${city.full.objects}`,
    ),
  ]
}

function fullRatios({ objects, bare, ours }: DeployCost, small: DeployCost): readonly Ratio[] {
  const each = ({ seconds, processor }: PutCost) =>
    `${micro(seconds / objects)} an object, ${micro(processor / objects)} of it the processor's`
  const megabytes = ({ ours: { memory } }: { readonly ours: PutCost }) =>
    `${Math.round(memory / 1e6)} MB`
  return [
    atLeast(
      `full upload of ${objects} objects, times what a bare loop of PUTs reaches`,
      reached({ bare, ours }),
      0.8,
      `${each(ours)}; bare: ${each(bare)}`,
    ),
    atMost(
      `memory of that, times what it takes for ${small.objects} objects`,
      ours.memory / small.ours.memory,
      2,
      `${megabytes({ ours })} against ${megabytes(small)}`,
    ),
  ]
}

async function startBucket(): Promise<{ readonly endpoint: string; readonly close: () => void }> {
  const script = fileURLToPath(new URL('../object-store/forgetful-server.ts', import.meta.url))
  const server = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] })
  const endpoint = await new Promise<string>((resolve, reject) => {
    createInterface(server.stdout).once('line', resolve)
    server.once('close', () => reject(new Error('the bucket did not start')))
  })
  return { endpoint, close: () => void server.stdin.end() }
}

async function putsAt(endpoint: string): Promise<number> {
  return Number(await (await fetch(`${endpoint}/puts`)).text())
}

async function costOf(way: 'bare' | 'deploy', args: readonly string[]): Promise<PutCost> {
  const child = fork(fileURLToPath(new URL('./put-run.ts', import.meta.url)), [way, ...args], {
    env: { ...process.env, AWS_ACCESS_KEY_ID: 'bench', AWS_SECRET_ACCESS_KEY: 'bench' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  // How far it is would only be in the way here.
  child.stderr?.resume()
  const cost = await messageOf(child)
  if (cost === undefined) throw new Error('putting objects failed')
  return cost
}

/** What a process says, once it has ended. */
function messageOf(child: ChildProcess): Promise<PutCost | undefined> {
  let said: PutCost | undefined
  child.once('message', (message) => (said = message as PutCost))
  return new Promise((resolve) => child.once('close', () => resolve(said)))
}

/** How much of the pace of the bare loop. */
function reached({ bare, ours }: Pick<DeployCost, 'bare' | 'ours'>): number {
  return bare.seconds / ours.seconds
}

function countOf(things: Iterable<unknown>): number {
  let count = 0
  for (const _ of things) count += 1
  return count
}
