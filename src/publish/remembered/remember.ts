import { existsSync } from 'node:fs'
import { readFile, rename, rm } from 'node:fs/promises'
import { say } from '../../records/report/say.ts'
import { tellSteps } from '../../records/report/step-outputs.ts'
import { isPublishFailure } from '../failure.ts'
import { transferKey, transferKeyIn } from '../sign/transfer.ts'
import { writeOwnFile } from '../write-file.ts'
import { finishSite } from './finish-site.ts'
import { originNames, originOf } from './origin.ts'
import {
  newFileSeal,
  sealFrom,
  sealOf,
  sealTexts,
  type FileSeal,
  type SealTexts,
} from './sealed-file.ts'
import { takeSite, type SitePlace } from './take-site.ts'

/** Where a workflow's job keeps things. */
export interface RememberPlace extends SitePlace {
  /** What one run leaves to the next. */
  readonly file: string
  /** Folders of segments: as it was signed, and as it was before. */
  readonly ledger: string
  readonly before: string
  /** What the files of this run are sealed with, from one step to another. */
  readonly seals: string
  /** The whole site, as it is handed to Pages. */
  readonly tar: string
  /** How many outputs are made in one piece at most, where it is begun with something; empty: however many, with or without. */
  readonly 'at-most': string
}

type Environment = Readonly<Record<string, string | undefined>>
type Outputs = Readonly<Record<string, string>>

/** Keys for one file each: of what this run leaves, and of what it began with. */
interface Seals {
  readonly next: FileSeal
  readonly before?: FileSeal
}

/** Says under which names a run leaves a site, and looks for one, to the workflow. */
export async function nameSites(place: RememberPlace, environment: Environment): Promise<void> {
  const { any, exact: last } = originNames(originIn(place.before, environment))
  const { exact: own } = originNames(originIn(place.ledger, environment))
  await output(environment, { any, last, own })
}

/**
 * Begins with what the last run left, or says why not: then a site of very many awards is to be built in parts, and the workflow is
 * told. It makes the keys that `finish` works with, too, so that no step that runs after other people's code needs the secret.
 */
export async function takeRemembered(
  place: RememberPlace,
  environment: Environment,
): Promise<void> {
  if ((await isBegun(place, environment)) || place['at-most'] === '') return
  await output(environment, { parts: 'yes' })
  say('It is built in parts.')
}

async function isBegun(place: RememberPlace, environment: Environment): Promise<boolean> {
  const text = transferKeyIn(environment) ?? ''
  if (text.trim() === '') {
    say('There is no CINQUEFOIL_TRANSFER_KEY: nothing is kept from run to run. In full, then.')
    return false
  }
  const secret = transferKey(text)
  const before = await begun(place, environment, secret)
  if (before === undefined) await rm(place.file, { force: true })
  await writeSeals(place.seals, { next: newFileSeal(secret), ...(before && { before }) })
  return before !== undefined
}

async function begun(
  place: RememberPlace,
  environment: Environment,
  secret: Uint8Array,
): Promise<FileSeal | undefined> {
  if (!existsSync(place.file)) {
    say('Nothing is left of a run before. In full, then.')
    return undefined
  }
  try {
    const seal = await sealOf(place.file, secret)
    await takeSite(place, place.file, { origin: originIn(place.ledger, environment), seal })
    say('The site of the last run is here: what changed since is made.')
    return seal
  } catch (error) {
    if (!isPublishFailure(error) || error.code !== 'carriage') throw error
    say(`${error.message} In full, then.`)
    return undefined
  }
}

/** Puts the whole site together, and leaves it to the next run where there is a key. */
export async function finishRemembered(
  place: RememberPlace,
  environment: Environment,
): Promise<void> {
  const seals = await readSeals(place.seals)
  await rm(place.seals, { force: true })
  const draft = `${place.file}.new`
  const origin = originIn(place.ledger, environment)
  const isKept = await finishSite(place, {
    before: seals?.before && { file: place.file, seal: seals.before },
    tar: place.tar,
    next: seals && { file: draft, seal: seals.next, origin },
  })
  await rm(place.file, { force: true })
  if (!isKept) return say('Nothing is left to the next run.')
  await rename(draft, place.file)
  await output(environment, { kept: 'yes' })
  say('The site is left to the next run.')
}

function originIn(ledger: string, environment: Environment) {
  return originOf(ledger, environment['GITHUB_REPOSITORY'] ?? '')
}

interface WrittenSeals {
  readonly next: SealTexts
  readonly before?: SealTexts
}

async function writeSeals(path: string, { next, before }: Seals): Promise<void> {
  const seals: WrittenSeals = {
    next: sealTexts(next),
    ...(before && { before: sealTexts(before) }),
  }
  await writeOwnFile(path, JSON.stringify(seals))
}

async function readSeals(path: string): Promise<Seals | undefined> {
  if (!existsSync(path)) return undefined
  const { next, before } = JSON.parse(await readFile(path, 'utf8')) as WrittenSeals
  return { next: sealFrom(next), ...(before && { before: sealFrom(before) }) }
}

/** Outside of a workflow, whoever is there reads them. */
async function output(environment: Environment, outputs: Outputs): Promise<void> {
  if (environment['GITHUB_OUTPUT'] !== undefined) return tellSteps(outputs)
  for (const [name, value] of Object.entries(outputs)) say(`${name}=${value}`)
}
