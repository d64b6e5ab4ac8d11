import { parseArgs } from 'node:util'
import { tellSteps } from '../../records/report/step-outputs.ts'
import { forTerminal } from '../../records/report/terminal.ts'
import { publishFailure } from '../failure.ts'
import { prepare } from './prepare.ts'
import { writePrepared } from './prepared.ts'
import { annotate, sayText, warnText } from '../../records/report/say.ts'
import { staffWordsAt } from '../../records/report/staff-words-at.ts'

export const prepareHelp = `node scripts/prepare.ts --out FILE [flags]

Checks badges/ and awards/ and makes ready what signing will need. Sees no key and no ledger.
Exit code 0: ready. 1: the records have problems. 2: the machine failed.

  --out FILE       where to write it
  --root DIR       the folder with badges/ and awards/ (default: this one)
  --state DIR      working files of this machine (default: .cinquefoil)
  --issued FILE    the list of awards that signing left beside the ledger: they are passed over
  --awards-a-part N
                   above so many awards the site is built in parts; how many, is told to the workflow
  --help           this text
`

export interface PreparePorts {
  /** `YYYY-MM-DD` */
  readonly today: string
  readonly onGitHub: boolean
}

/** @returns the exit code @throws PublishFailure `usage`, and what `prepare` throws */
export async function prepareCommand(
  args: readonly string[],
  { today, onGitHub }: PreparePorts,
): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: flags })
  if (values.help || values.out === undefined) {
    sayText(prepareHelp)
    return values.help ? 0 : 2
  }
  const { root, state, issued } = values
  const aPart = awardsIn(values['awards-a-part'])
  const outcome = await prepare({
    root,
    state,
    today,
    ...(issued === undefined ? {} : { issuedList: issued }),
  })
  const { problems } = outcome
  const words = staffWordsAt(root)
  if (problems.length > 0 && onGitHub) annotate(problems, words)
  else if (problems.length > 0) sayText(forTerminal(problems, words))
  if (!outcome.prepared) return 1
  await writePrepared(values.out, outcome.prepared)
  const { records, templates } = outcome.prepared
  await tellSteps({ ...buildingFor({ awards: records.awards.length, open: outcome.open }, aPart) })
  warnText(
    `Ready: ${records.badges.length} badges, ${records.awards.length} awards, ${templates.length} canonical forms.\n`,
  )
  return 0
}

/** More jobs than this GitHub does not run at once for those who do not pay. */
const mostShards = 20

/** How a workflow builds a site. */
export interface Building {
  /** The numbers of the parts that it is built in, as a matrix is given them; empty: always in one piece. */
  readonly shards: string
  /** In one piece, too, where no more outputs are due: no more than one part would hold. Empty: however many. */
  readonly most: string
}

/** @param counts - of all awards, and of those that have yet to be signed */
export function buildingFor(
  { awards, open }: { readonly awards: number; readonly open: number },
  aPart: number,
): Building {
  const parts = Math.min(mostShards, Math.ceil(awards / aPart))
  if (!(parts > 1)) return { shards: '', most: '' }
  const shards = JSON.stringify(Array.from({ length: parts }, (_, index) => index + 1))
  // Where it is known beforehand that too much is due, nobody need try.
  return { shards, most: open > aPart ? '0' : String(aPart) }
}

/** @throws PublishFailure `usage` */
function awardsIn(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  throw publishFailure(
    'usage',
    `--awards-a-part takes a whole number from 1 to 999999999, not "${text}".`,
  )
}

const flags = {
  out: { type: 'string' },
  root: { type: 'string', default: '.' },
  state: { type: 'string', default: '.cinquefoil' },
  issued: { type: 'string' },
  'awards-a-part': { type: 'string', default: '50000' },
  help: { type: 'boolean', default: false },
} as const
