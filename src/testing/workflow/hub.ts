import { cpSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { readRecords } from '../../records/read-records.ts'
import { writeForgeFiles } from '../../setup/forge-files.ts'
import { afterFile } from '../after-file.ts'
import { cityKeyLines, citySealingLine } from '../publish/canaries.ts'
import { cityPlace, temporaryFolder } from '../publish/place.ts'
import { sealCity } from '../publish/seal-city.ts'
import { clone, copyProgram, type Checkout } from './checkout.ts'
import { openHubApi } from './hub-api.ts'
import { git, type Hub } from './runner.ts'
import { staffOf, type Staff } from './staff.ts'
import { stepProcesses } from './step-processes.ts'

/** A hub that is open, a clone of its repository, and those who work there. */
export interface OpenHub {
  readonly hub: Hub
  readonly checkout: Checkout
  readonly staff: Staff
}

/** A repository on a hub: the program, and the tiny city with its recipients sealed, as a public one has it. */
export async function openHub(): Promise<OpenHub> {
  const folder = await temporaryFolder()
  const remote = join(folder, 'remote.git')
  await mkdir(remote)
  await git(remote, ['init', '--quiet', '--bare', '--initial-branch=main'])
  const checkout = await clone(remote, join(folder, 'desk'))
  await copyProgram(checkout.folder)
  const place = await cityPlace()
  await sealCity(place, citySealingLine)
  for (const name of ['badges', 'awards'])
    cpSync(join(place.root, name), join(checkout.folder, name), { recursive: true })
  const { records } = await readRecords(checkout.folder, { random: () => 'a'.repeat(26) })
  if (records) await writeForgeFiles(checkout.folder, records)
  await checkout.commit('The city')
  await checkout.git('push', '--quiet', 'origin', 'HEAD:main')
  const transferKey = { CINQUEFOIL_TRANSFER_KEY: Buffer.alloc(32, 9).toString('base64url') }
  const keys = { CINQUEFOIL_KEYS: [...cityKeyLines, citySealingLine].join('\n') }
  const secrets = { signing: { ...keys, ...transferKey }, building: transferKey }
  const processes = stepProcesses()
  afterFile(() => processes.close())
  const api = await openHubApi()
  const hub = { remote, folder, pages: join(folder, 'pages'), secrets, api, processes }
  return { hub, checkout, staff: staffOf(hub, checkout) }
}
