import type { Position } from '../../model/problem.ts'
import type { AwardRecord } from '../../kinds/records.ts'
import type { AwardFile } from '../readers/read-awards.ts'

/** A file of awards as it is remembered: where each field stands is one text, which hardly anybody ever reads. */
export interface PackedFile extends Omit<AwardFile, 'awards'> {
  readonly awards: readonly PackedAward[]
}

type PackedAward = Omit<AwardRecord, 'fields'> & { readonly places: string }

export function packedFile(file: AwardFile): PackedFile {
  return {
    ...file,
    awards: file.awards.map(({ fields, ...record }) => ({ ...record, places: written(fields) })),
  }
}

export function unpackedFile(packed: PackedFile): AwardFile {
  return { ...packed, awards: packed.awards.map(unpackedAward) }
}

/** Ten thousand awards are remembered for the one in which something is wrong: only there are the places read. */
function unpackedAward({ places, ...record }: PackedAward): AwardRecord {
  let fields: AwardRecord['fields'] | undefined
  return {
    ...record,
    get fields() {
      return (fields ??= fieldsIn(places))
    },
  }
}

/** `evidence.0.url 6 14`, a field a line. */
function written(fields: AwardRecord['fields']): string {
  return Object.entries(fields)
    .map(([path, { line, column }]) => `${path} ${line} ${column}`)
    .join('\n')
}

function fieldsIn(places: string): AwardRecord['fields'] {
  if (places === '') return {}
  return Object.fromEntries(places.split('\n').map(fieldIn))
}

function fieldIn(place: string): readonly [string, Position] {
  const [path = '', line, column] = place.split(' ')
  return [path, { line: Number(line), column: Number(column) }]
}
