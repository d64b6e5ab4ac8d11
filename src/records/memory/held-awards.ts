import { ownGetter, type OwnGetter } from '../../bytes/own-getter.ts'
import type { Award } from '../../kinds/award/schema.ts'
import type { AwardRecord } from '../../kinds/records.ts'
import type { AwardFile } from '../readers/read-awards.ts'

/** Most of an award's bytes are in these, and they are asked for only where it is issued or drawn. */
const bulky = ['recipient', 'newCode', 'narrative', 'evidence'] as const

/**
 * The same awards, of which only that is held which tells them apart and says how they stand. The rest (`bulky`, and where
 * each field is written) is read out of what `recall` gives whenever it is asked for.
 *
 * @param recall - the file as it was read, again
 */
export function heldAwards({ awards }: AwardFile, recall: () => AwardFile): readonly AwardRecord[] {
  const [{ file, issuer, badge } = unplaced] = awards
  const origin = { file, issuer, badge, recall }
  return awards.map(
    ({ award }, index) => new HeldRecord(award, origin, index) as unknown as AwardRecord,
  )
}

const unplaced = { file: '', issuer: '', badge: '' }

/** What all awards of a file have alike. */
interface Origin extends Pick<AwardRecord, 'file' | 'issuer' | 'badge'> {
  readonly recall: () => AwardFile
}

// Classes, since what they say first lies in the object itself, and no copy takes their private fields along. The functions are
// the same for all awards, so that a field that is recalled, or that all of a file have alike, costs none of them anything.

class HeldRecord {
  readonly award: Award
  readonly #origin: Origin
  readonly #index: number

  constructor(award: Award, origin: Origin, index: number) {
    this.#origin = origin
    this.#index = index
    for (const [name, property] of HeldRecord.#alike) Object.defineProperty(this, name, property)
    this.award = new HeldAward(award, this) as unknown as Award
  }

  recalled(): AwardRecord {
    return this.#origin.recall().awards[this.#index]!
  }

  static readonly #alike: readonly OwnGetter[] = [
    ...(['file', 'issuer', 'badge'] as const).map((name) =>
      ownGetter(name, (record: HeldRecord) => record.#origin[name]),
    ),
    ...(['position', 'fields'] as const).map((name) =>
      ownGetter(name, (record: HeldRecord) => record.recalled()[name]),
    ),
  ]
}

class HeldAward {
  readonly #record: HeldRecord

  constructor(award: Award, record: HeldRecord) {
    this.#record = record
    const own = this as unknown as Record<string, unknown>
    for (const [name, value] of Object.entries(award))
      if (!isBulky(award, name)) own[name] = sharing(value)
    for (const [name, property] of HeldAward.#recalled)
      if (isBulky(award, name)) Object.defineProperty(this, name, property)
  }

  static readonly #recalled: readonly OwnGetter[] = bulky.map((name) =>
    ownGetter(name, (held: HeldAward) => held.#record.recalled().award[name]),
  )
}

function isBulky(award: Award, name: string): boolean {
  return bulky.some((each) => each === name) && sizeOf(award[name as (typeof bulky)[number]]) > 0
}

function sizeOf(value: Award[(typeof bulky)[number]]): number {
  return typeof value === 'object' && !Array.isArray(value) ? 1 : (value?.length ?? 0)
}

/** The one that all awards have which list nothing. */
const nothing: readonly never[] = []

/** Days, by themselves: very many awards have few. */
const days = new Map<string, string>()
/** More are not held for awards to come. */
const mostDays = 500
const dayLength = 'YYYY-MM-DD'.length

/** The same value, held once for all awards that have it alike. */
function sharing(value: unknown): unknown {
  if (Array.isArray(value) && value.length === 0) return nothing
  if (typeof value !== 'string' || value.length !== dayLength) return value
  const known = days.get(value)
  if (known !== undefined) return known
  if (days.size >= mostDays) days.clear()
  days.set(value, value)
  return value
}
