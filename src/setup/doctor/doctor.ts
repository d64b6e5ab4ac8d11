import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isGitFailure } from '../../history/failure.ts'
import { gitText } from '../../history/git.ts'
import { readHistory, type History } from '../../history/history.ts'
import type { Records } from '../../kinds/records.ts'
import { thumbprintOf } from '../../proof/keys/thumbprint.ts'
import { readRecords } from '../../records/read-records.ts'
import { codeOwners, codeOwnersFile } from '../../review/code-owners.ts'
import { rememberedExtent } from '../../publish/release/release-record.ts'
import { staffWordsAt } from '../../records/report/staff-words-at.ts'
import { checkErased } from './check-erased.ts'
import { checkHost } from './check-host.ts'
import { checkKeys } from './check-keys.ts'
import { checkPlace, type Place } from './check-place.ts'
import { checkPublished, type Fetch } from './check-published.ts'
import { staleForms, renewForms } from '../forge-files.ts'
import { fail, unknown, pass, type Finding, type OneOrMany } from './finding.ts'
import type { HeldKeyNames } from './held-keys.ts'

export interface DoctorOptions {
  readonly root: string
  /** Where a build here leaves its working files; absent: in `.cinquefoil`. */
  readonly state?: string
  readonly now: Date
  readonly held?: HeldKeyNames
  /** Absent: the network is left alone. */
  readonly fetch?: Fetch
}

/** Looks at everything that a first publish stumbles over. Changes nothing. */
export async function examine(options: DoctorOptions): Promise<readonly Finding[]> {
  const { root, state = join(root, '.cinquefoil'), now, held, fetch } = options
  const history = await readHistory(root)
  const addedOn = (file: string) => history.files.get(file)?.addedOn
  const { records } = await readRecords(root, { random: () => 'a'.repeat(26), addedOn })
  if (!records)
    return [fail('records', 'There are problems in badges/ and awards/.', 'npm run validate')]
  const { sealingKey } = records.site
  const ledger = await ledgerFiles(root)
  const sealingKeyId = sealingKey === undefined ? undefined : await thumbprintOf(sealingKey)
  return [
    pass(
      'records',
      `${records.badges.length} badges and ${records.awards.length} awards, without a fault.`,
    ),
    checkSample(records),
    checkHistory(history, now),
    ...checkPlace(records, await placeOf(root, ledger)),
    checkHost(records.site, rememberedExtent(join(state, 'state.db')), staffWordsAt(root)),
    await checkOwners(root, records),
    await checkForms(root, records),
    ...checkKeys(records, held, sealingKeyId),
    checkLedger(ledger, records),
    ...(await checkErased(erasedIn(records), (args) => gitOutput(root, args))),
    ...(fetch
      ? await checkPublished(records, fetch, now)
      : [unknown('published site', 'It was not looked at.', 'npm run doctor -- --online')]),
  ].flat()
}

function checkSample({ site, issuers }: Records): OneOrMany {
  const invented = issuers.filter(({ profile }) => profile.example)
  if (!site.site.example && invented.length === 0) return []
  return fail(
    'sample city',
    `The invented sample is still here (${invented.length} issuers).`,
    'npm run init',
  )
}

function checkHistory({ known, shallow, asOf }: History, now: Date): OneOrMany {
  if (!known)
    return fail(
      'git',
      'This folder is in no git repository, or nothing is committed.',
      'git init && git commit',
    )
  if (shallow)
    return fail(
      'git',
      'This clone is shallow: it does not know when awards were made.',
      'git fetch --unshallow',
    )
  if (asOf !== undefined && asOf > now.toISOString().slice(0, 10))
    return fail(
      'clock',
      `The newest commit is of ${asOf}, which is tomorrow by this machine’s clock.`,
      'Set the clock.',
    )
  return pass('git', 'The whole history is here.')
}

async function checkOwners(root: string, records: Records): Promise<Finding> {
  const written = await readFile(join(root, codeOwnersFile), 'utf8').catch(() => undefined)
  return written === codeOwners(records)
    ? pass('code owners', 'They are what the profiles say.')
    : fail('code owners', `${codeOwnersFile} is not what the profiles say.`, 'npm run codeowners')
}

async function checkForms(root: string, records: Records): Promise<Finding> {
  const stale = await staleForms(root, records)
  return stale.length === 0
    ? pass('issue forms', 'They offer what there is.')
    : fail('issue forms', `Not what the records make them: ${stale.join(', ')}`, renewForms)
}

function erasedIn({ awards }: Records): readonly string[] {
  return awards.flatMap(({ award }) => (award.erased ? [award.id] : []))
}

/** The ledger of a public repository must not lie open. */
function checkLedger(names: LedgerFiles, { site }: Records): Finding {
  const about = 'ledger'
  if (names === undefined)
    return unknown(about, 'There is no branch "ledger" yet: the first publish makes it.')
  const open = names.filter((name) => name.endsWith('.jsonl'))
  return site.site.repository === 'public' && open.length > 0
    ? fail(
        about,
        'The repository is public, and the ledger lies open in it: everybody can list every award.',
        'Make the repository private, and ask for help before anything else.',
      )
    : pass(
        about,
        `It is there; files of it: ${names.filter((name) => name.includes('.jsonl')).length}.`,
      )
}

/** The names of the files on the branch; undefined: there is none. */
type LedgerFiles = readonly string[] | undefined

async function placeOf(root: string, ledger: LedgerFiles): Promise<Place> {
  const hasIssued = ledger?.some((name) => name.includes('.jsonl')) ?? false
  return { origin: await originOf(root), files: await filesOf(root), hasIssued }
}

async function ledgerFiles(root: string): Promise<LedgerFiles> {
  for (const ref of ['refs/remotes/origin/ledger', 'refs/heads/ledger']) {
    const text = await gitOutput(root, ['ls-tree', '--name-only', '--end-of-options', ref])
    if (text !== undefined) return text.split('\n')
  }
  return undefined
}

function originOf(root: string): Promise<string | undefined> {
  return gitOutput(root, ['config', '--get', 'remote.origin.url'])
}

async function gitOutput(root: string, args: readonly string[]): Promise<string | undefined> {
  try {
    return await gitText(root, args)
  } catch (failure) {
    if (isGitFailure(failure)) return undefined
    throw failure
  }
}

async function filesOf(root: string) {
  const paths = ['CNAME', 'src/site/public/CNAME', '.github/workflows/publish.yml']
  const texts = paths.map(async (path) => [
    path,
    await readFile(join(root, path), 'utf8').catch(() => undefined),
  ])
  return Object.fromEntries((await Promise.all(texts)) as [string, string | undefined][])
}
