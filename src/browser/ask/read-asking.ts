import { applicationLimits } from '../../awarding/application/application.ts'
import type { Asking } from '../../awarding/application/write-application.ts'
import {
  addressFault,
  asMeant,
  inputSentence,
  plainTextFault,
} from '../../awarding/input-faults.ts'
import { filled } from '../../model/text/filled.ts'
import { isEmail } from '../../model/identity.ts'
import type { TextLimits } from '../../model/text/safe-text.ts'
import { readClaimCode } from '../../proof/sealing/claim-code.ts'
import type { Field, FieldFault } from '../award/staff-form/field.ts'
import { localDay } from '../local-day.ts'
import type { AskFields } from './fields.ts'
import type { AskData } from './texts.ts'

/** What the form says, and what is wrong with it: one of the two. */
export interface AskingReading {
  readonly asking?: Asking
  /** The code was made here, and the learner has to be given it. */
  readonly isNewCode: boolean
  readonly faults: readonly FieldFault[]
}

/** Reads the form; every fault is found in one go. */
export function readAsking(fields: AskFields, data: AskData): AskingReading {
  const faults: FieldFault[] = []
  const fault = (field: Field, message: string) => void faults.push({ field, message })
  const isNewCode = fields.which.chosen()[0] !== 'own'
  const badge = fields.chosen()
  if (badge === undefined)
    fault(fields.badge, inputSentence({ code: 'missing' }, fields.badge.label, data.problems))
  const evidence = linksIn(fields, data, fault)
  const name = textIn(fields.name, { max: applicationLimits.name, lines: 'one' }, data, fault)
  const isEmpty = asMeant(fields.words.control.value) === ''
  if (isEmpty && evidence.length === 0) fault(fields.words, data.words.needed)
  const words = isEmpty
    ? ''
    : textIn(fields.words, { max: applicationLimits.words, lines: 'many' }, data, fault)
  const code = isNewCode ? fields.freshCode : codeIn(fields, data, fault)
  const email = badge?.minors === false ? emailIn(fields, data, fault) : undefined
  if (badge === undefined || faults.length > 0) return { isNewCode, faults }
  const { issuer, slug } = badge
  const made = localDay(new Date())
  const asking = { issuer, badge: slug, made, name, words, evidence, code }
  return { asking: email === undefined ? asking : { ...asking, email }, isNewCode, faults }
}

type Report = (field: Field, message: string) => void

function textIn(
  field: AskFields['words'] | AskFields['name'],
  limits: TextLimits,
  { problems }: AskData,
  fault: Report,
): string {
  const text = asMeant(field.control.value)
  const found = plainTextFault(text, limits)
  if (found) fault(field, inputSentence(found, field.label, problems))
  return text
}

/** One to a line, as a browser writes them. */
function linksIn({ evidence }: AskFields, { words }: AskData, fault: Report): readonly string[] {
  const lines = asMeant(evidence.control.value)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const links = [...new Set(lines.map((line) => (URL.canParse(line) ? new URL(line).href : line)))]
  const wrong = links.findIndex((link) => addressFault(link) !== undefined)
  const most = applicationLimits.evidence
  if (wrong >= 0) fault(evidence, filled(words.link, { number: wrong + 1 }))
  else if (links.length > most) fault(evidence, filled(words.tooMany, { most }))
  return links
}

function codeIn({ code }: AskFields, { words }: AskData, fault: Report): string {
  const reading = readClaimCode(code.control.value)
  if (reading.kind === 'read') return reading.codes[0]
  fault(code, words.wrongCode)
  return ''
}

function emailIn({ email }: AskFields, { words }: AskData, fault: Report): string | undefined {
  const text = email.control.value.trim()
  if (text === '') return undefined
  if (!isEmail(text)) fault(email, words.wrongEmail)
  return text
}
