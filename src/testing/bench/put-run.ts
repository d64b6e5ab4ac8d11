import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deployCommand } from '../../deploy/deploy-command.ts'
import { exchange } from '../../deploy/objects/exchange.ts'
import { inParallel } from '../../deploy/in-parallel.ts'
import { requestSigner } from '../../deploy/objects/signed-request.ts'
import { readCredentials, readTarget } from '../../deploy/objects/target.ts'
import { siteFiles } from '../../deploy/planning/site-files.ts'
import { exitCodeOf } from '../../records/report/run-command.ts'
import { sha256Hex } from '../../state/sha256.ts'

// Brings a site to a bucket in this process, which is there for nothing else, and tells the one that started it what it took.
// node put-run.ts bare|deploy DIST STATE TO ENDPOINT

/** What it took, without the start of the process. */
export interface PutCost {
  readonly seconds: number
  /** Of the processor's time, by this process. */
  readonly processor: number
  /** The most that the process held at once, in bytes. */
  readonly memory: number
}

/** As many as the command has unless it is told another number. */
const parallel = 16

const [way, dist = '', state = '', to = '', endpoint = ''] = process.argv.slice(2)
const [started, used] = [performance.now(), process.cpuUsage()]
await (way === 'bare' ? putAll() : deployAll())
const { user, system } = process.cpuUsage(used)
const cost: PutCost = {
  seconds: (performance.now() - started) / 1000,
  processor: (user + system) / 1e6,
  memory: process.resourceUsage().maxRSS * 1024,
}
process.send?.(cost)
process.disconnect?.()

async function deployAll(): Promise<void> {
  const places = ['--dist', dist, '--state', state, '--to', to, '--endpoint', endpoint]
  const code = await exitCodeOf(deployCommand, places)
  if (code !== 0) throw new Error(`the deploy ended with ${code}`)
}

/** The bare loop: each file is read, signed and sent, with the tools of a deploy and nothing else of it. */
async function putAll(): Promise<void> {
  const target = readTarget({ to, endpoint }, {})
  const sign = requestSigner(target, readCredentials(process.env))
  await inParallel(siteFiles(dist), parallel, async ({ path }) => {
    const body = await readFile(join(dist, path))
    const sha256 = sha256Hex(body)
    const headers = { 'content-type': 'text/html', 'cache-control': 'no-cache' }
    const key = target.prefix + path
    const signed = await sign({ method: 'PUT', key, headers, sha256 }, new Date())
    const { status } = await exchange({ ...signed, body }, 60_000)
    if (status !== 200) throw new Error(`the bucket answered ${status}`)
  })
}
