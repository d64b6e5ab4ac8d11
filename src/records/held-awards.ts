import type { Award } from '../kinds/award/schema.ts'
import type { AwardRecord } from '../kinds/records.ts'
import type { AwardFile } from './read-awards.ts'

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
  return awards.map(({ award }, index) => {
    const origin = { recall, index }
    const record = { file, issuer, badge, award: heldAward(award, origin) }
    return withRecalled(record, origin, inRecord) as AwardRecord
  })
}

const unplaced = { file: '', issuer: '', badge: '' }

interface Origin {
  readonly recall: () => AwardFile
  readonly index: number
}

const from = Symbol('from')

interface Held {
  readonly [from]: Origin
}

function heldAward(award: Award, origin: Origin): Award {
  const isBulky = (name: string) => bulky.some((each) => each === name) && sizeOf(award, name) > 0
  const light = Object.entries(award)
    .filter(([name]) => !isBulky(name))
    .map(([name, value]): [string, unknown] => [name, isEmptyList(value) ? nothing : value])
  const rest = inAward.filter(([name]) => isBulky(name))
  return withRecalled(Object.fromEntries(light), origin, rest) as unknown as Award
}

/** The one that all awards have which list nothing. */
const nothing: readonly never[] = []

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}

function sizeOf(award: Award, name: string): number {
  const value = award[name as (typeof bulky)[number]]
  return typeof value === 'object' && !Array.isArray(value) ? 1 : (value?.length ?? 0)
}

type RecalledField = readonly [name: string, property: PropertyDescriptor]

// The functions are the same for all awards, so that a field costs none of them anything.
const inRecord = (['position', 'fields'] as const).map((name) =>
  recalledField(name, (record) => record[name]),
)
const inAward = bulky.map((name) => recalledField(name, ({ award }) => award[name]))

function recalledField(name: string, read: (record: AwardRecord) => unknown): RecalledField {
  return [
    name,
    {
      enumerable: true,
      get(this: Held) {
        const { recall, index } = this[from]
        return read(recall().awards[index]!)
      },
    },
  ]
}

function withRecalled(target: object, origin: Origin, fields: readonly RecalledField[]): object {
  Object.defineProperty(target, from, { value: origin })
  for (const [name, property] of fields) Object.defineProperty(target, name, property)
  return target
}
