import {
  awardFileSchema,
  toAward,
  unsharedFields,
  type WrittenAward,
  type WrittenAwardFile,
} from '../model/award.ts'
import { problem, type Position, type Problem } from '../model/problem.ts'
import type { AwardRecord } from '../model/record-types.ts'
import type { ParsedYaml } from './parse-yaml.ts'
import { readYamlRecord } from './read-yaml-record.ts'

export interface AwardFile {
  readonly awards: readonly AwardRecord[]
  readonly problems: readonly Problem[]
}

/** One file of awards: a single award, or a batch whose shared fields are merged into each of its awards. */
export function readAwards(
  text: string,
  place: { readonly file: string; readonly issuer: string; readonly badge: string },
): AwardFile {
  const { file, issuer, badge } = place
  const read = readYamlRecord(awardFileSchema, { text, file, echo: 'vocabulary' })
  if ('problems' in read) return { awards: [], problems: read.problems }
  const { awards: entries, ...top } = read.value
  if (entries === undefined) {
    const { start: position, fields } = read.yaml
    return {
      awards: [{ file, position, fields, issuer, badge, award: toAward(top) }],
      problems: [],
    }
  }
  const problems = batchProblems(read.value, read.yaml, file)
  if (problems.length > 0) return { awards: [], problems }
  const places = placesIn(read.yaml)
  const awards = entries.map((entry, index) => ({
    file,
    position: read.yaml.fields[`awards.${index}`] ?? read.yaml.start,
    fields: { ...(entry.erased ? {} : places.shared), ...places.entries[index] },
    issuer,
    badge,
    award: toAward(merged(top, entry)),
  }))
  return { awards, problems: [] }
}

/** What a batch shares says nothing about an award that has been erased. */
function merged(shared: WrittenAward, entry: WrittenAward): WrittenAward {
  return entry.erased ? entry : { ...shared, ...entry }
}

function batchProblems(
  written: WrittenAwardFile,
  yaml: ParsedYaml,
  file: string,
): readonly Problem[] {
  if (written.awards?.length === 0)
    return [
      problem('batch-empty', file, yaml.fields['awards'] ?? yaml.start, {
        message: 'The list under `awards` is empty.',
        hint: 'awards:\n  - id: …\n    recipient: …',
      }),
    ]
  return unsharedFields
    .filter((name) => written[name] !== undefined)
    .map((name) =>
      problem('batch-shared-field', file, yaml.keys[name] ?? yaml.start, {
        message: `\`${name}\` stands above the list and would hold for every award in it.`,
        hint: `awards:\n  - ${name}: …`,
      }),
    )
}

/** Places of the shared fields, and of each entry's own, by the path inside the award. */
function placesIn(yaml: ParsedYaml): {
  readonly shared: Readonly<Record<string, Position>>
  readonly entries: readonly Readonly<Record<string, Position>>[]
} {
  const shared: Record<string, Position> = {}
  const entries: Record<string, Position>[] = []
  for (const [path, position] of Object.entries(yaml.fields)) {
    const inside = /^awards(?:\.(\d+)(?:\.(.*))?)?$/.exec(path)
    if (!inside) shared[path] = position
    else if (inside[2] !== undefined) (entries[Number(inside[1])] ??= {})[inside[2]] = position
  }
  return { shared, entries }
}
