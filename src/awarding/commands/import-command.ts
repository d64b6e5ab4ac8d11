import type { Records } from '../../kinds/records.ts'
import { sentenceOf } from '../csv/cell-problem.ts'
import { layoutOf } from '../csv/columns.ts'
import { turnedColumns, turnedReading } from '../csv/name-readings.ts'
import { decodedTable, type DecodedTable } from '../csv/decode-table.ts'
import { parseTable } from '../csv/parse-table.ts'
import { englishProblemWords } from '../csv/problem-words.ts'
import { isUnusual, readLearners, type LearnerList } from '../csv/read-learners.ts'
import type { DayOrder } from '../csv/read-day.ts'
import type { Learner } from '../csv/read-recipient.ts'
import type { KnownBadge } from '../known-badge.ts'
import type { Unsealed } from '../learners/seal-learners.ts'
import { readBadge, giveAwards, knownBadges, readPlace, wholeRecordHelp } from './award-command.ts'
import { shouldTurnNames, lastNameFirstHelp } from './name-order.ts'
import { plainHelp, plainOptions } from './plain-flags.ts'
import { writeCards } from './write-cards.ts'
import type { Flags, Refusal, StaffCommand, StaffPorts } from './staff-ports.ts'

/** Gives the awards of a list, one file for each badge in it. */
export const importCommand: StaffCommand = {
  usage: 'npm run import -- LIST.csv [--badge ISSUER/BADGE] [flags]',
  about: `Gives badges to the learners of a list: comma, semicolon or tab between cells, with headings. Every problem is told by row
and column; nothing is written until there is none, or --skip is given.`,
  flags: {
    badge: { value: 'B', help: 'for rows that name no badge' },
    'claim-codes': {
      help: 'give each learner a claim code and leave the addresses in the list alone',
    },
    'last-name-first': { help: lastNameFirstHelp },
    cards: {
      value: 'WHAT',
      help: 'also makes a sheet of cards to print: numbers (your register says whose each is) or names',
    },
    dates: { value: 'ORDER', help: 'day-first or month-first, for dates like 03/04/2026' },
    skip: { help: 'leave out the rows with problems' },
    on: { value: 'DAY', help: 'YYYY-MM-DD, for rows without a day (default: today)' },
    file: { value: 'NAME', help: 'name of the files: when and what, never who' },
    names: {
      value: 'RULE',
      help: 'in-badge or left-out: whether names are signed with the badges (as for npm run award)',
    },
    narrative: { value: 'T', help: 'what they did, for all; everybody can read it' },
    'whole-record': { help: wholeRecordHelp },
    check: { help: 'only say what is wrong' },
  },
  column: 16,
  more: `What the list does not say in columns of its own may be said for all; everybody can read it:

${plainHelp}`,
  moreFlags: plainOptions,
  operands: 1,
  run: (flags, ports, [path = '']) => importList(path, flags, ports),
}

async function importList(
  path: string,
  flags: Flags,
  ports: StaffPorts,
): Promise<Refusal | undefined> {
  if (!['names', 'numbers', undefined].includes(flags['cards']))
    return { refused: ['--cards is numbers or names.'] }
  const records = await ports.records()
  const chosen = flags['badge'] === undefined ? undefined : await readBadge(flags, records, ports)
  if (chosen && 'refused' in chosen) return chosen
  const decoded = decodedTable(await ports.readBytes(path))
  const list = await readList(decoded.text, flags, records, chosen, ports)
  if (list.rows === 0)
    return { refused: ['The list has no learner: write one in each row below the headings.'] }
  for (const line of notesOn(decoded, list)) ports.say(line)
  const faultLines = problemLines(list)
  if (faultLines.length > 0 && flags['skip'] === undefined) return { refused: faultLines }
  for (const line of faultLines) ports.say(line)
  ports.say(`${list.learners.length} of ${list.rows} learners can be awarded.`)
  return flags['check'] === undefined ? giveList(list, flags, records, ports) : undefined
}

async function readList(
  text: string,
  flags: Flags,
  records: Records,
  badge: KnownBadge | undefined,
  ports: StaffPorts,
): Promise<LearnerList> {
  const table = parseTable(text)
  const badges = knownBadges(records)
  const others = badges.flatMap((each) => each.resultDescriptions)
  const layout = layoutOf(table, badge?.resultDescriptions, others)
  const isTurned = await shouldTurnNames(turnedReading(table, layout) !== undefined, flags, ports)
  const columns = isTurned ? turnedColumns(layout.columns) : layout.columns
  return readLearners(
    table,
    { ...layout, columns },
    {
      badges,
      badge,
      latest: ports.latest,
      dayOrder: orderOf(flags['dates']),
      recipients: flags['claim-codes'] === undefined ? 'as-listed' : 'claim-codes',
    },
  )
}

async function giveList(
  list: LearnerList,
  flags: Flags,
  records: Records,
  ports: StaffPorts,
): Promise<Refusal | undefined> {
  const place = await readPlace(flags, ports)
  if ('refused' in place) return place
  for (const [badge, learners] of byBadge(list)) {
    const given = await giveAwards(learners.map(unsealed), badge, place, records, ports)
    if ('refused' in given) return given
    const cards = given.kept.map(({ code, name }) =>
      flags['cards'] === 'names' && name !== undefined ? { code, name } : { code },
    )
    if (flags['cards'] !== undefined) await writeCards(cards, badge, given.name, records, ports)
  }
  return undefined
}

/** An address that is no identity of the badge is kept to write to. */
function unsealed({ recipient: { contact, ...recipient }, fields }: Learner): Unsealed {
  return { recipient, fields, ...(contact === undefined ? {} : { contact }) }
}

/** What was taken for granted; a terminal's words may be kept, so names are told by their rows. */
function notesOn({ text, encoding, isCut }: DecodedTable, list: LearnerList): readonly string[] {
  const isPlain = !/[^\0-\u007f]/.test(text)
  const rows = list.learners.flatMap(({ row, recipient }) =>
    isUnusual(recipient.name) ? [row] : [],
  )
  const where = rows.length === 1 ? 'name in row' : 'names in rows'
  const names = rows.length === 0 ? '' : ` Look at the ${where} ${rows.join(', ')}.`
  return [
    ...(isPlain ? [] : [`The list was read as ${encoding}.${names}`]),
    ...(isCut ? ['The list ends in the middle of a letter: it was not saved whole.'] : []),
    ...(list.unused.length === 0 ? [] : [`Not used: ${list.unused.join(', ')}.`]),
  ]
}

function orderOf(text: string | undefined): DayOrder {
  return text === 'day-first' || text === 'month-first' ? text : 'unstated'
}

/** What a page asks above the list is a flag here. */
const terminalWords: typeof englishProblemWords = {
  ...englishProblemWords,
  'date-ambiguous':
    'This could be two different days. Write year-month-day, like {suggestion}, or add --dates day-first.',
  'name-columns':
    'Columns {columns} all look like names, and no heading says which is which. Write a heading above each: “First name”, “Last name”.',
  'address-columns': 'Columns {columns} all hold addresses. Write a heading above each.',
}

function problemLines({ problems }: LearnerList): readonly string[] {
  return problems.map((problem) => {
    const heading = problem.heading === undefined ? '' : ` (${problem.heading})`
    const place = `row ${problem.row}, column ${problem.column}${heading}`
    return `${place}  ${problem.code}  ${sentenceOf(problem, terminalWords)}`
  })
}

function byBadge({ learners }: LearnerList): ReadonlyMap<KnownBadge, LearnerList['learners']> {
  const badges = new Map<KnownBadge, LearnerList['learners'][number][]>()
  for (const learner of learners) {
    const others = badges.get(learner.badge)
    if (others) others.push(learner)
    else badges.set(learner.badge, [learner])
  }
  return badges
}
