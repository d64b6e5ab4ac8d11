import { appendFile, readFile, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { say } from '../../records/report/say.ts'
import { isPublishFailure } from '../failure.ts'
import { transferKey } from '../split/transfer.ts'
import { keepSite, type SitePlace } from './keep-site.ts'
import { originNames, originOf } from './origin.ts'
import { newFileSeal } from './sealed-file.ts'
import { takeSite } from './take-site.ts'

/** Where a workflow's job keeps things. */
export interface RememberPlace extends SitePlace {
  /** What one run leaves for the next. */
  readonly file: string
  /** Folders of segments: as it was signed, and as it was before. */
  readonly ledger: string
  readonly before: string
  /** What the file of this run is sealed with. */
  readonly seal: string
}

type Environment = Readonly<Record<string, string | undefined>>

/** Says under which names a run leaves a site, and looks for one, to the workflow. */
export async function nameSites(place: RememberPlace, environment: Environment): Promise<void> {
  const repository = environment['GITHUB_REPOSITORY'] ?? ''
  const { any, exact: last } = originNames(originOf(place.before, repository))
  const { exact: own } = originNames(originOf(place.ledger, repository))
  await output(environment, `any=${any}\nlast=${last}\nown=${own}\n`)
}

/**
 * Begins with what the last run left, or says why not. It makes the key that `keep` seals with, too, so that no step
 * that runs after other people's code needs the secret.
 */
export async function takeRemembered(
  place: RememberPlace,
  environment: Environment,
): Promise<void> {
  const text = environment['CINQUEFOIL_CARRIAGE'] ?? ''
  if (text.trim() === '')
    return say('There is no CINQUEFOIL_CARRIAGE: nothing is kept from run to run. In full, then.')
  const secret = transferKey(text)
  const { salt, key } = newFileSeal(secret)
  const seal = [salt, key].map((bytes) => Buffer.from(bytes).toString('base64url'))
  await writeFile(place.seal, JSON.stringify(seal), { mode: 0o600 })
  if (!existsSync(place.file)) return say('Nothing is left of a run before. In full, then.')
  const origin = originOf(place.ledger, environment['GITHUB_REPOSITORY'] ?? '')
  try {
    await takeSite(place, place.file, { origin, secret })
    say('The site of the last run is here: what changed since is made.')
  } catch (error) {
    if (!isPublishFailure(error) || error.code !== 'carriage') throw error
    say(`${error.message} In full, then.`)
  } finally {
    await rm(place.file, { force: true })
  }
}

/** Leaves the site to the next run, or says why not; the site itself is made either way. */
export async function keepRemembered(
  place: RememberPlace,
  environment: Environment,
): Promise<void> {
  if (!existsSync(place.seal)) return say('Nothing is left to the next run: there is no key.')
  const seal = JSON.parse(await readFile(place.seal, 'utf8')) as readonly [string, string]
  await rm(place.seal)
  const [salt, key] = seal.map((part) => Buffer.from(part, 'base64url')) as [Buffer, Buffer]
  const origin = originOf(place.ledger, environment['GITHUB_REPOSITORY'] ?? '')
  try {
    await keepSite(place, place.file, { origin, seal: { salt, key } })
  } catch (error) {
    if (!isPublishFailure(error) || error.code !== 'carriage') throw error
    return say(`${error.message} Nothing is left to the next run.`)
  }
  await output(environment, 'kept=yes\n')
  say('The site is left to the next run.')
}

async function output({ GITHUB_OUTPUT: file }: Environment, lines: string): Promise<void> {
  if (file !== undefined) await appendFile(file, lines)
  else say(lines.trimEnd())
}
