import { awardFields } from '../../kinds/award/fields.ts'
import type { Evidence, Result } from '../../kinds/award/parts.ts'
import type { SharedFields } from '../files/compose-awards.ts'
import { addressFault, publicTextFault } from '../input-faults.ts'
import type { KnownBadge } from '../known-badge.ts'
import { saysName } from '../learners/personal-data.ts'
import {
  joinPlain,
  plainFields,
  readPlain,
  togetherFault,
  type PlainField,
  type PlainValues,
} from '../files/plain-fields.ts'
import { allowedWords, resultOf } from '../files/result-of.ts'
import type { ColumnKind } from './columns.ts'
import { readDay, type DayOrder } from './read-day.ts'
import type { RowReading } from './row-reading.ts'

/** What reading a row's award takes. */
interface RowContext {
  readonly badge: KnownBadge | undefined
  readonly name: string | undefined
  readonly latest: string
  readonly dayOrder: DayOrder
  readonly kinds: readonly (ColumnKind | undefined)[]
}

/** What a row's award says to everybody: its day, its words, its results. What is wrong is reported. */
export function readAwardFields(reading: RowReading, context: RowContext): SharedFields {
  const { badge, name, kinds } = context
  const awarded = readAwarded(reading, context)
  const narrative = readPublic(reading, 'narrative', name)
  const evidence = readEvidence(reading, name)
  const plain = readPlainCells(reading, context)
  const results = badge ? readResults(reading, badge, kinds) : []
  return {
    ...(awarded === undefined ? {} : { awarded }),
    ...plain,
    ...(narrative === undefined ? {} : { narrative }),
    ...(evidence === undefined ? {} : { evidence: [evidence] }),
    ...(results.length === 0 ? {} : { results }),
  }
}

function readAwarded(reading: RowReading, { dayOrder, latest }: RowContext): string | undefined {
  const day = readDayCell(reading, 'awarded', dayOrder)
  if (day !== undefined && day > latest) reading.report('date-future', 'awarded')
  return day
}

function readDayCell(
  reading: RowReading,
  kind: 'awarded' | PlainField,
  order: DayOrder,
): string | undefined {
  const text = reading.text(kind)
  if (text === undefined) return undefined
  const read = readDay(text, order)
  if ('day' in read) return read.day
  reading.report(read.fault, kind, { suggestion: read.suggestion })
  return undefined
}

function readPlainCells(reading: RowReading, { badge, name, dayOrder }: RowContext): PlainValues {
  const cells = plainFields.map((field): PlainValues => {
    const isDay = awardFields[field].form === 'day'
    const text = isDay ? readDayCell(reading, field, dayOrder) : reading.text(field)
    if (text === undefined) return {}
    const read = readPlain(field, text)
    if ('fault' in read) reading.report(read.fault.code, field, read.fault.values)
    else if (name !== undefined && !isDay && saysName(text, name))
      reading.report('name-in-public', field)
    return 'values' in read ? read.values : {}
  })
  const values = joinPlain(cells)
  const apart = togetherFault(values, badge)
  if (apart) reading.report(apart.code, apart.field, apart.values)
  return values
}

function readPublic(
  reading: RowReading,
  kind: 'narrative' | 'evidence',
  name: string | undefined,
): string | undefined {
  const text = reading.text(kind)
  if (text === undefined) return undefined
  const fault = publicTextFault(text, { max: text.length, lines: 'many' })
  if (fault) reading.report(fault.code, kind, fault.values)
  else if (name !== undefined && saysName(text, name)) reading.report('name-in-public', kind)
  return text
}

function readEvidence(reading: RowReading, name: string | undefined): Evidence | undefined {
  const narrative = readPublic(reading, 'evidence', name)
  const url = reading.text('evidence-url')
  const fault = url === undefined ? undefined : addressFault(url)
  if (fault) reading.report(fault.code, 'evidence-url')
  if (narrative === undefined && url === undefined) return undefined
  return {
    ...(url === undefined ? {} : { url }),
    ...(narrative === undefined ? {} : { narrative }),
  }
}

function readResults(
  reading: RowReading,
  badge: KnownBadge,
  kinds: readonly (ColumnKind | undefined)[],
): readonly Result[] {
  return kinds.flatMap((kind) => {
    if (kind === undefined || !kind.startsWith('result:')) return []
    const text = reading.text(kind)
    const description = badge.resultDescriptions.find(({ id }) => `result:${id}` === kind)
    if (text === undefined) return []
    const result = description && resultOf(description, text)
    if (result) return [result]
    const allowed = description ? allowedWords(description) : 'none'
    reading.report('result-invalid', kind, { allowed })
    return []
  })
}
