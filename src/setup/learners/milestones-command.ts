import { isDate, daysAt } from '../../model/fields/dates.ts'
import { rootFlag, type FlagDeclarations, type FlagValues } from '../../model/command.ts'
import type { PrivateJwk } from '../../proof/keys/jwk.ts'
import { openClaimCode } from '../../proof/sealing/seal.ts'
import { keyVariables } from '../../publish/launch.ts'
import { productionSecrets } from '../../publish/key-holder/held-keys.ts'
import { openEach } from '../../publish/key-holder/open-recipient.ts'
import { command } from '../../records/report/run-command.ts'
import { sayText, warn } from '../../records/report/say.ts'
import { milestoneReport } from './milestone-report.ts'
import {
  concerns,
  milestonesOf,
  type MilestoneAward,
  type MilestonePathway,
  type MilestoneRecords,
  type OpenedAward,
} from '../../awarding/pathways/milestones.ts'
import { ownPlace, writeOwn } from '../doctor/own-place.ts'
import { readApart } from '../read-apart.ts'

const flags = {
  issuer: { value: 'ISSUER', help: 'only pathways of this issuer, or that end in a badge of it' },
  pathway: { value: 'ISSUER/PATHWAY', help: 'only this pathway' },
  on: { value: 'DAY', help: 'how awards stand on that day, YYYY-MM-DD (default: today)' },
  json: { help: 'as JSON' },
  out: {
    value: 'FILE',
    help: 'write it there, outside every repository, readable by you alone',
  },
  root: rootFlag,
} as const satisfies FlagDeclarations

type MilestoneFields = FlagValues<typeof flags>

/** Says who has completed a pathway and has not been given its badge. */
export const milestonesCommand = command({
  usage: 'npm run milestones -- [--issuer ISSUER] [--pathway ISSUER/PATHWAY] [flags]',
  about: `Says which awards together complete a pathway whose completion badge their holder has not been given: by the ids of
awards, never by name. It opens what was sealed, so it needs the sealing key in CINQUEFOIL_KEYS or
CINQUEFOIL_KEYS_FILE, but for recipients that a private repository holds unsealed.
Exit code 0: done. 1: something to put right. 2: the machine failed.`,
  flags,
  run: (fields) => tellMilestones(fields, process.env),
})

/** The records are read by another process: this one may see the key, and loads our own code and jose. @returns the exit code */
async function tellMilestones(
  fields: MilestoneFields,
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const { on = daysAt(new Date()).today, out, root, json } = fields
  if (!isDate(on)) return refused('--on needs a day, such as 2026-06-30.')
  const place = out === undefined ? undefined : await ownPlace(out, root)
  if (place && 'refused' in place) return refused(place.refused)
  const read = await readApart<MilestoneRecords>(
    new URL('./milestones-process.ts', import.meta.url),
    [root, on],
    environment,
  )
  if (read === undefined) return 1
  const chosen = chosenOf(read, fields)
  if ('refused' in chosen) return refused(chosen.refused)
  const { pathways, awards } = chosen
  const opened = await openAll(awards, environment)
  if ('refused' in opened) return refused(opened.refused)
  const closed = awards.length - opened.awards.length
  if (closed > 0) warn(`Awards that none of the keys opens: ${closed}.`)
  const milestones = milestonesOf(pathways, opened.awards)
  const text = milestoneReport({ on, pathways, milestones }, json ? 'json' : 'text')
  return place === undefined ? finished(text) : write(text, place.path)
}

async function write(text: string, path: string): Promise<number> {
  if (!(await writeOwn(path, text)))
    return refused('There is something at --out already. Give another name.')
  return finished(`Written: ${path}. Keep it out of the repository.\n`)
}

interface Refused {
  readonly refused: string
}

/** The pathways that are asked about, and the awards that concern them. */
function chosenOf(
  { pathways, awards }: MilestoneRecords,
  { issuer, pathway: path }: MilestoneFields,
): MilestoneRecords | Refused {
  const isChosen = (pathway: MilestonePathway) =>
    (path === undefined || pathway.path === path) &&
    (issuer === undefined ||
      [pathway.path, pathway.completion.path].some((each) => each.startsWith(`${issuer}/`)))
  const chosen = pathways.filter(isChosen)
  if (chosen.length === 0 && (issuer !== undefined || path !== undefined)) {
    const there = pathways.map((pathway) => pathway.path).join(', ')
    return {
      refused: `No such pathway ends in a completion badge. ${there === '' ? 'None does.' : `There are: ${there}.`}`,
    }
  }
  const wanted = awards.filter(({ badge }) => chosen.some((pathway) => concerns(pathway, badge)))
  return { pathways: chosen, awards: wanted }
}

async function openAll(
  awards: readonly MilestoneAward[],
  environment: NodeJS.ProcessEnv,
): Promise<{ readonly awards: readonly OpenedAward[] } | Refused> {
  const isSealed = ({ recipient, newCode }: MilestoneAward) =>
    typeof recipient === 'string' || newCode !== undefined
  const sealed = awards.filter(isSealed)
  const keys = sealed.length === 0 ? [] : await sealingKeys(environment)
  if ('refused' in keys) return keys
  const recipients = new Map(await openEach(awards, keys))
  const opened = await Promise.all(
    awards.map((award) => openedOf(award, recipients.get(award.id), keys)),
  )
  const known = opened.filter((award) => award !== undefined)
  const isNoneOpen =
    sealed.length > 0 && !known.some(({ id }) => sealed.some((award) => award.id === id))
  return isNoneOpen ? { refused: wrongKey } : { awards: known }
}

async function openedOf(
  { id, badge, awarded, counts, newCode }: MilestoneAward,
  recipient: OpenedAward['recipient'] | undefined,
  keys: readonly PrivateJwk[],
): Promise<OpenedAward | undefined> {
  if (recipient === undefined) return undefined
  const award = { id, badge, awarded, counts, recipient }
  if (newCode === undefined) return award
  const codes = keys.map((key) => openClaimCode(newCode, key).catch(() => undefined))
  const code = (await Promise.all(codes)).find((each) => each !== undefined)
  return code === undefined ? award : { ...award, newCode: code }
}

async function sealingKeys(
  environment: NodeJS.ProcessEnv,
): Promise<readonly PrivateJwk[] | Refused> {
  if (keyVariables.every((name) => (environment[name] ?? '').trim() === ''))
    return { refused: noKey }
  const { sealing } = await productionSecrets(environment)
  const keys = sealing.map(({ privateKeyJwk }) => privateKeyJwk.reveal())
  return keys.length === 0 ? { refused: 'There is no sealing key among CINQUEFOIL_KEYS.' } : keys
}

const noKey = `Recipients are sealed, so without the sealing key nobody can tell which awards are one learner’s.
Whoever keeps the keys can: put the line of the sealing key into CINQUEFOIL_KEYS, or the path of a file that holds it into
CINQUEFOIL_KEYS_FILE, and run it again on a machine of your own.`

const wrongKey =
  'The sealing key opens none of these awards: it is another one than they were sealed to. Its public half is badges/sealing-key.json.'

function finished(text: string): number {
  sayText(text)
  return 0
}

function refused(line: string): number {
  warn(line)
  return 1
}
