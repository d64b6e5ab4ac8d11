import type { Evidence, Result } from '../../kinds/award/parts.ts'
import { urlFault } from '../../model/safe-url.ts'
import type { SharedFields } from '../compose-awards.ts'
import type { KnownBadge } from '../known-badge.ts'
import { personalDataIn, saysName } from '../personal-data.ts'
import { allowedWords, resultOf } from '../result-of.ts'
import type { ColumnKind } from './columns.ts'
import { readDay, type DayOrder } from './read-day.ts'
import type { RowReading } from './row-reading.ts'

/** What a row's award says to everybody: its day, its words, its results. What is wrong is reported. */
export function readSaid(
  reading: RowReading,
  told: {
    readonly badge: KnownBadge | undefined
    readonly name: string | undefined
    readonly today: string
    readonly latest: string
    readonly dayOrder: DayOrder
    readonly kinds: readonly (ColumnKind | undefined)[]
  },
): SharedFields {
  const awarded = readAwarded(reading, told)
  const narrative = readPublic(reading, 'narrative', told.name)
  const evidence = readEvidence(reading, told.name)
  const results = told.badge ? readResults(reading, told.badge, told.kinds) : []
  return {
    ...(awarded === undefined ? {} : { awarded }),
    ...(narrative === undefined ? {} : { narrative }),
    ...(evidence === undefined ? {} : { evidence: [evidence] }),
    ...(results.length === 0 ? {} : { results }),
  }
}

function readAwarded(
  reading: RowReading,
  told: { readonly today: string; readonly latest: string; readonly dayOrder: DayOrder },
): string | undefined {
  const text = reading.text('awarded')
  if (text === undefined) return undefined
  const read = readDay(text, told.dayOrder)
  if ('fault' in read) {
    reading.report(read.fault, 'awarded', { suggestion: read.suggestion })
    return undefined
  }
  if (read.day > told.latest) reading.report('date-future', 'awarded', { today: told.today })
  return read.day
}

function readPublic(
  reading: RowReading,
  kind: 'narrative' | 'evidence',
  name: string | undefined,
): string | undefined {
  const text = reading.text(kind)
  if (text === undefined) return undefined
  const what = personalDataIn(text)
  if (what !== undefined) reading.report('personal-in-public', kind, { what })
  else if (name !== undefined && saysName(text, name)) reading.report('name-in-public', kind)
  return text
}

function readEvidence(reading: RowReading, name: string | undefined): Evidence | undefined {
  const narrative = readPublic(reading, 'evidence', name)
  const url = reading.text('evidence-url')
  if (url !== undefined && urlFault(url)) reading.report('url-invalid', 'evidence-url')
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
