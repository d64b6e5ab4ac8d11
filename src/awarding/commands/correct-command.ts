import { awardFields } from '../../kinds/award/fields.ts'
import { isAwardId } from '../../model/award-id.ts'
import { isDate } from '../../model/dates.ts'
import { textFault } from '../../model/safe-text.ts'
import { urlFault } from '../../model/safe-url.ts'
import { slugFault } from '../../model/slug.ts'
import type { Evidence } from '../../kinds/award/parts.ts'
import { correctable, correctAwards, type Correction } from '../correct-awards.ts'
import { freshCode } from '../fresh-code.ts'
import { personalDataIn } from '../personal-data.ts'
import type { Flags, Refusal, StaffPorts } from './staff-ports.ts'

export const correctHelp = `npm run correct -- awards/ISSUER/BADGE/FILE.yml [flags]

Puts a slip right in what the awards of a file share: makes a second file beside it, of new awards that take the place of the
old ones. Every old page then points to its new one. Codes and cards stay as they are. The old file is not touched.

  --narrative T     what they did; everybody can read it
  --evidence T      evidence in words
  --evidence-url U  web address of evidence
  --term T          the term
  --on DAY          the day it was earned, YYYY-MM-DD
  --without WHAT    say no more: narrative, evidence or term
  --only ID         this award alone
  --file NAME       name of the new file (default: the old one with -corrected)`

/** Makes the superseding batch of a file. */
export async function correctCommand(
  path: string,
  flags: Flags,
  ports: StaffPorts,
): Promise<Refusal | undefined> {
  const records = await ports.records()
  if (!records.awards.some(({ file }) => file === path))
    return { refused: ['There is no such file with awards. Give its path from awards/ on.'] }
  const correction = correctionTold(flags)
  const only = flags['only']
  const faults = faultsIn(correction, flags, ports)
  if (faults.length > 0) return { refused: faults }
  const result = correctAwards(await ports.readText(path), correction, {
    freshId: () => freshCode(ports.random),
    ...(only === undefined ? {} : { only: new Set([only]) }),
    replaced: new Set(records.awards.flatMap(({ award }) => award.supersedes ?? [])),
  })
  if ('fault' in result) return { refused: [correctFaults[result.fault]] }
  const target = freePath(path, flags['file'], ports)
  if (target === undefined)
    return { refused: ['There is a file of that name already. Give another --file.'] }
  await ports.write({ path: target, text: result.text }, 'new')
  ports.say(target)
  ports.say(`Awards put right: ${result.pairs.length}. Left as they are: ${result.left}.`)
  return undefined
}

function correctionTold(flags: Flags): Correction {
  const { narrative, evidence, term, on } = flags
  const url = flags['evidence-url']
  const shown: Evidence = {
    ...(url === undefined ? {} : { url }),
    ...(evidence === undefined ? {} : { narrative: evidence }),
  }
  return {
    said: {
      ...(on === undefined ? {} : { awarded: on }),
      ...(term === undefined ? {} : { term }),
      ...(narrative === undefined ? {} : { narrative }),
      ...(Object.keys(shown).length === 0 ? {} : { evidence: [shown] }),
    },
    out: correctable.filter((key) => key === flags['without']),
  }
}

function faultsIn(
  { said, out }: Correction,
  flags: Flags,
  { latest }: StaffPorts,
): readonly string[] {
  const url = flags['evidence-url']
  const { on, only, without, file } = flags
  const texts = [said.narrative, flags['evidence'], said.term].filter((text) => text !== undefined)
  const what = texts.map(personalDataIn).find((each) => each !== undefined)
  const isLong = texts.some(
    (text) => textFault(text, { max: awardFields.narrative.most, lines: 'many' }) !== undefined,
  )
  const isOut = without === undefined || (out.length === 1 && without !== 'awarded')
  const wrong: readonly (readonly [boolean, string])[] = [
    [what !== undefined, `Everybody can read the file, and there is something in it like ${what}.`],
    [isLong, 'One of the texts is too long or cannot be read.'],
    [
      url !== undefined && urlFault(url) !== undefined,
      '--evidence-url is not a whole web address. It begins with https://',
    ],
    [
      on !== undefined && (!isDate(on) || on > latest),
      '--on is not a day up to today, as YYYY-MM-DD.',
    ],
    [only !== undefined && !isAwardId(only), '--only is an award’s id: 26 letters and digits.'],
    [!isOut, '--without is narrative, evidence or term.'],
    [
      file !== undefined && slugFault(file) !== undefined,
      '--file may hold small letters, digits and hyphens.',
    ],
  ]
  return wrong.flatMap(([isSo, sentence]) => (isSo ? [sentence] : []))
}

function freePath(
  path: string,
  name: string | undefined,
  { exists }: StaffPorts,
): string | undefined {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const base = name ?? `${path.slice(folder.length).replace(/\.yml$/, '')}-corrected`
  const more = name === undefined ? Array.from({ length: 50 }, (_, n) => `${base}-${n + 2}`) : []
  return [base, ...more].map((each) => `${folder}${each}.yml`).find((each) => !exists(each))
}

const correctFaults = {
  'not-plain':
    'The file is laid out in a way that cannot be copied here. Please correct it by hand.',
  'nothing-changed':
    'Say what shall be put right: --narrative, --evidence, --term or --on. See --help.',
  nobody:
    'No award of the file can be put right so: each does not stand any more, is replaced already, or says it for itself.',
} as const
