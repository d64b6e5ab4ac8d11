import { plainName } from '../learners/plain-name.ts'
import { nameKinds, type ColumnKind } from './columns.ts'
import { turnedName } from './name-readings.ts'
import type { Learner } from './read-recipient.ts'
import type { RowReading } from './row-reading.ts'

/** Reports a learner whom an earlier row awards the same badge. Rows are given in order; the first counts. */
export type RepeatReport = (reading: RowReading, learner: Learner) => void

interface Named {
  readonly row: number
  /** Nothing but the name tells who it is. */
  readonly isBare: boolean
}

/**
 * Starts looking for learners who are in a list twice: by what identifies them, or by the address they are written to. By
 * name as well where a row has nothing else: who has an address or a code of their own may share a name with somebody.
 */
export function reportRepeats(): RepeatReport {
  const seen = new Map<string, number>()
  const named = new Map<string, Named>()
  return (reading, learner) => {
    const keys = keysOf(learner)
    const first = keys.find(({ key }) => seen.has(key))
    if (first) reading.report('duplicate', first.type, { row: String(seen.get(first.key)) })
    for (const { key } of keys) if (!seen.has(key)) seen.set(key, reading.row)
    const namesake = namesakeOf(learner, { row: reading.row, isBare: keys.length === 0 }, named)
    if (first === undefined && namesake !== undefined)
      reading.report('duplicate-name', nameKind(reading), { row: String(namesake) })
  }
}

function keysOf({ badge, recipient: { identities, contact } }: Learner) {
  const written = contact === undefined ? [] : [{ type: 'email', value: contact } as const]
  return [...identities, ...written].map(({ type, value }) => ({
    type,
    key: JSON.stringify([badge.issuer, badge.slug, type, value]),
  }))
}

/** The row of the same name before this one, where only names tell the two apart. */
function namesakeOf(
  { badge, recipient: { name } }: Learner,
  own: Named,
  named: Map<string, Named>,
): number | undefined {
  if (name === undefined) return undefined
  const key = JSON.stringify([badge.issuer, badge.slug, nameInOrder(name)])
  const known = named.get(key)
  if (known === undefined || (own.isBare && !known.isBare)) named.set(key, own)
  return known && (own.isBare || known.isBare) ? known.row : undefined
}

function nameKind(reading: RowReading): ColumnKind {
  return nameKinds.find((kind) => reading.isFull(kind)) ?? 'family-name'
}

/** `Byron, Ada` is no other name than `Ada Byron`. */
function nameInOrder(name: string): string {
  return plainName(turnedName(name))
}
