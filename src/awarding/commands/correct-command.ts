import { awardFields, awardLimits } from '../../kinds/award/fields.ts'
import type { Evidence } from '../../kinds/award/parts.ts'
import { textIn } from '../files/compose-awards.ts'
import { nameAfter } from '../files/file-name.ts'
import {
  correctAwards,
  removable,
  type Correction,
  type CorrectionFault,
} from '../files/correct-awards.ts'
import { freshCode } from '../learners/fresh-code.ts'
import {
  addressFault,
  asMeant,
  awardIdFault,
  dayFault,
  fileNameFault,
  publicTextFault,
} from '../input-faults.ts'
import { flagOf, type PlainValues } from '../files/plain-fields.ts'
import { folderBeside } from '../files/roomy-folder.ts'
import { furtherNames } from './free-place.ts'
import { flagFaults, flagSentence, plainFlags, plainHelp, plainOptions } from './plain-flags.ts'
import type { Flags, Refusal, StaffCommand, StaffPorts } from './staff-ports.ts'

/** Makes the superseding batch of a file. */
export const correctCommand: StaffCommand = {
  usage: 'npm run correct -- awards/ISSUER/BADGE/FILE.yml [flags]',
  about: `Puts a slip right in what the awards of a file share: makes a second file beside it, of new awards that take the place of the
old ones. Every old page then points to its new one. Codes and cards stay as they are. The old file is not touched.`,
  flags: {
    narrative: { value: 'T', help: 'what they did; everybody can read it' },
    evidence: { value: 'T', help: 'evidence in words' },
    'evidence-url': { value: 'U', help: 'web address of evidence' },
    on: { value: 'DAY', help: 'the day it was earned, YYYY-MM-DD' },
    without: { value: 'WHAT', help: `say no more: ${removable.map(wordFor).join(', ')}` },
    only: { value: 'ID', help: 'this award alone' },
    file: { value: 'NAME', help: 'name of the new file (default: the old one with -corrected)' },
  },
  more: `What else awards say to everybody:

${plainHelp}`,
  moreFlags: plainOptions,
  operands: 1,
  run: (flags, ports, [path = '']) => correctFile(path, flags, ports),
}

async function correctFile(
  path: string,
  flags: Flags,
  ports: StaffPorts,
): Promise<Refusal | undefined> {
  const records = await ports.records()
  if (!records.awards.some(({ file }) => file === path))
    return { refused: ['There is no such file with awards. Give its path from awards/ on.'] }
  const plain = plainFlags(flags)
  const correction = readCorrection(flags, plain.values)
  const only = flags['only']
  const faults = [...faultsIn(correction, flags, ports), ...plain.refused]
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
  const folder = target.slice(0, target.lastIndexOf('/'))
  await ports.write({ path: target, text: textIn(folder, result.text) }, 'new')
  ports.say(target)
  ports.say(`Awards put right: ${result.pairs.length}. Left as they are: ${result.left}.`)
  return undefined
}

function readCorrection(flags: Flags, fields: PlainValues): Correction {
  const { narrative, evidence, on } = flags
  const url = flags['evidence-url']
  const shown: Evidence = {
    ...(url === undefined ? {} : { url: asMeant(url) }),
    ...(evidence === undefined ? {} : { narrative: asMeant(evidence) }),
  }
  return {
    fields: {
      ...(on === undefined ? {} : { awarded: asMeant(on) }),
      ...fields,
      ...(narrative === undefined ? {} : { narrative: asMeant(narrative) }),
      ...(Object.keys(shown).length === 0 ? {} : { evidence: [shown] }),
    },
    out: removable.filter((key) => [key, wordFor(key)].includes(flags['without'] ?? '')),
  }
}

function wordFor(key: (typeof removable)[number]): string {
  return key === 'narrative' || key === 'evidence' ? key : flagOf(key)
}

function faultsIn({ out }: Correction, flags: Flags, { latest }: StaffPorts): readonly string[] {
  const isOut = flags['without'] === undefined || out.length === 1
  return [
    ...flagFaults(flags, {
      narrative: (text) => textFaultOf(text, awardFields.narrative.most),
      evidence: (text) => textFaultOf(text, awardLimits.evidenceNarrative),
      'evidence-url': addressFault,
      on: (text) => dayFault(text, latest),
      only: awardIdFault,
      file: fileNameFault,
    }),
    ...(isOut ? [] : [`--without is one of: ${removable.map(wordFor).join(', ')}.`]),
  ]
}

function textFaultOf(text: string, max: number) {
  return publicTextFault(text, { max, lines: 'many' })
}

function freePath(
  path: string,
  name: string | undefined,
  { exists, entriesIn, today }: StaffPorts,
): string | undefined {
  const folder = folderBeside(path, today, entriesIn)
  const ends = ['corrected', ...furtherNames('corrected')]
  const names = name === undefined ? ends.map((end) => nameAfter(path, end)) : [name]
  return names.map((each) => `${folder}/${each}.yml`).find((each) => !exists(each))
}

const correctFaults = {
  'not-plain':
    'The file is laid out in a way that cannot be copied here. Please correct it by hand.',
  'nothing-changed':
    'Say what shall be put right, with --narrative, --evidence or another flag. See --help.',
  nobody:
    'No award of the file can be put right so: each does not stand any more, is replaced already, or says it for itself.',
  'days-reversed': flagSentence('ended-on', { code: 'days-reversed' }),
} as const satisfies Readonly<Record<CorrectionFault, string>>
