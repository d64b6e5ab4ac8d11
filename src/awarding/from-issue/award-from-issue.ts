import { awardFields } from '../../kinds/award/fields.ts'
import { longestUrl } from '../../model/addresses/safe-url.ts'
import { sealFault } from '../../model/sealed-recipient.ts'
import { awardFolder, composeAwards, type AwardEntry } from '../files/compose-awards.ts'
import type { ComposedFile } from '../files/composed-file.ts'
import { isNameLike } from '../csv/columns.ts'
import { haveLastNameFirst } from '../csv/name-readings.ts'
import { addressFault, asMeant, dayFault } from '../input-faults.ts'
import type { KnownBadge } from '../known-badge.ts'
import {
  joinPlain,
  namesOf,
  plainFields,
  readPlain,
  togetherFault,
  type PlainValues,
} from '../files/plain-fields.ts'
import { roomyFolder } from '../files/roomy-folder.ts'
import { freshCode } from '../learners/fresh-code.ts'
import { personalDataIn } from '../learners/personal-data.ts'
import { formAnswers, type FormAnswers } from './form-answers.ts'
import type { formFields } from './form-fields.ts'
import type { FormOutcome, IssueContext } from './form-outcome.ts'

/** Reads the form that gives a badge. Recipients have been sealed before. */
export function awardFromIssue(body: string, context: IssueContext): FormOutcome {
  const answers = formAnswers('award', body)
  const { known, ...where } = readBadge(answers, context)
  const awarded = readDay(answers, context)
  const recipients = readRecipients(answers, context)
  const narrative = answers.publicText('narrative', awardFields.narrative.most, 'many')
  const url = readUrl(answers)
  const more = readMore(answers, known)
  const name = `issue-${context.number}`
  const usual = awardFolder(where.issuer, where.badge)
  const folder = roomyFolder(usual, context.today, context.entriesIn)
  if (context.awardFiles.some((path) => isMadeFrom(name, path, usual)))
    answers.fault('badge', 'issue-used')
  if (answers.problems.length > 0) return { kind: 'problems', problems: answers.problems }
  const awards = recipients.map((recipient): AwardEntry => ({
    id: freshCode(context.random),
    recipient,
  }))
  const shared = {
    awarded,
    ...more,
    ...(narrative === undefined ? {} : { narrative }),
    ...(url === undefined ? {} : { evidence: [{ url }] }),
  }
  const files: readonly ComposedFile[] = composeAwards({ ...where, folder, name, shared, awards })
  return { kind: 'proposal', form: 'award', ...where, count: awards.length, files }
}

/** Whether a file was made from this issue before: `issue-12.yml`, or `issue-12-1.yml` of many, in whatever folder of a month. */
function isMadeFrom(name: string, path: string, usual: string): boolean {
  const file = path.slice(path.lastIndexOf('/') + 1)
  return (
    path.startsWith(`${usual}/`) &&
    file.startsWith(name) &&
    /^(?:-\d+)?\.yml$/.test(file.slice(name.length))
  )
}

type Answers = FormAnswers<keyof typeof formFields.award>

/** Only what stands in the list is a badge: nothing of what was filled in becomes part of a path. */
function readBadge(answers: Answers, { badges }: IssueContext) {
  const chosen = answers.required('badge')
  const badge = badges.find(({ issuer, slug }) => `${issuer}/${slug}` === chosen)
  if (chosen !== '' && !badge) answers.fault('badge', 'badge-unknown')
  if (badge?.retired) answers.fault('badge', 'badge-retired')
  return { issuer: badge?.issuer ?? 'none', badge: badge?.slug ?? 'none', known: badge }
}

function readDay(answers: Answers, { latest }: IssueContext): string {
  const day = answers.required('awarded')
  if (day !== '') answers.input('awarded', dayFault(day, latest))
  return day
}

/** `Term: Summer 2026` on each line, the fields under any of the names that a list may give them. */
function readMore(answers: Answers, badge: KnownBadge | undefined): PlainValues {
  const text = answers.publicText('more', mostMore, 'many') ?? ''
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const known = lines.map((line) => {
    const [, name = '', value = ''] = /^([^:]*):(.*)$/s.exec(line) ?? []
    const plain = name.toLowerCase().replaceAll(/[^a-z]/g, '')
    return {
      field: plainFields.find((each) => namesOf(each).includes(plain)),
      value: asMeant(value),
    }
  })
  const isRepeated = new Set(known.map(({ field }) => field)).size < known.length
  if (isRepeated) answers.fault('more', 'more-unknown')
  const read = known.map(({ field, value }): PlainValues => {
    if (field === undefined) answers.fault('more', 'more-unknown')
    const reading = field === undefined ? { values: {} } : readPlain(field, value)
    if ('fault' in reading) answers.input('more', reading.fault)
    return 'values' in reading ? reading.values : {}
  })
  const values = joinPlain(read)
  answers.input('more', togetherFault(values, badge))
  return values
}

const mostMore = 2000

/** A line may be copied with the name of its field before it. */
function readRecipients(answers: Answers, { sealed }: IssueContext): readonly string[] {
  const lines = answers
    .required('sealed')
    .split('\n')
    .map((line) => line.trim().replace(/^(?:- +)?recipient: */, ''))
    .filter((line) => line !== '')
  for (const line of lines) {
    if (sealFault(line) === undefined) continue
    answers.fault('sealed', isPlain(line) ? 'recipient-plain' : 'recipient-unsealed')
    if (isNameLike(line) && haveLastNameFirst([line])) answers.fault('sealed', 'name-turned')
  }
  if (new Set(lines).size < lines.length) answers.fault('sealed', 'recipient-twice')
  if (lines.some((line) => sealed.has(line))) answers.fault('sealed', 'recipient-awarded')
  return lines
}

/** About a person; a name of one word may as well be anything else. */
function isPlain(line: string): boolean {
  const isName = isNameLike(line) && /[ ,]/.test(line)
  return isName || line.includes('@') || personalDataIn(line) !== undefined
}

function readUrl(answers: Answers): string | undefined {
  const url = answers.publicText('evidence', longestUrl, 'one')
  if (url !== undefined) answers.input('evidence', addressFault(url))
  return url
}
