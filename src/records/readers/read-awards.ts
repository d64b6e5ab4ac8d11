import { asWritten, sentence } from '../../bytes/sentence.ts'
import { unsharedFields } from '../../kinds/award/fields.ts'
import {
  awardFileSchema,
  toAward,
  type WrittenAward,
  type WrittenAwardFile,
} from '../../kinds/award/schema.ts'
import { problem, type Position, type Problem } from '../../model/problem.ts'
import type { AwardRecord } from '../../kinds/records.ts'
import type { ParsedYaml } from '../yaml/parse-yaml.ts'
import { personalData } from '../personal-data.ts'
import { readYamlRecord } from './read-yaml-record.ts'
import type { RecordMemory } from '../memory/record-memory.ts'
import type { FieldPath } from '../../model/fields/field-issues.ts'
import { placeOf } from '../../kinds/draft.ts'
import { markdownProblems } from '../markdown-problems.ts'

export interface AwardFile {
  readonly awards: readonly AwardRecord[]
  readonly problems: readonly Problem[]
  /** What looks like personal data; a fault where the repository is public. */
  readonly personal: readonly Problem[]
}

interface Place {
  readonly file: string
  readonly issuer: string
  readonly badge: string
}

/**
 * One file of awards: a single award, or a batch whose shared fields are merged into each of its awards. Depends on
 * the text and the place alone.
 */
export function readAwards(text: string, place: Place, memory?: RecordMemory): AwardFile {
  const { file } = place
  const read = readYamlRecord(awardFileSchema, { text, file, echo: 'vocabulary' }, memory)
  if ('problems' in read)
    return { awards: [], problems: read.problems, personal: personalData(text, file, []) }
  const { value, yaml } = read
  const personal = personalData(text, file, recipientLines(yaml))
  const batch = batchProblems(value, yaml, file)
  if (batch.length > 0) return { awards: [], problems: batch, personal }
  const awards = awardsIn(value, yaml, place)
  return { awards, problems: awardTextProblems(awards), personal }
}

function awardsIn(value: WrittenAwardFile, yaml: ParsedYaml, place: Place): readonly AwardRecord[] {
  const { awards: entries, ...top } = value
  if (entries === undefined)
    return [{ ...place, position: yaml.start, fields: yaml.fields, award: toAward(top) }]
  const places = placesIn(yaml)
  return entries.map((entry, index) => ({
    ...place,
    position: yaml.fields[`awards.${index}`] ?? yaml.start,
    fields: { ...(entry.erased ? {} : places.shared), ...places.entries[index] },
    award: toAward(merged(top, entry)),
  }))
}

/** Lines on which a recipient is written plainly: that is reported as such. */
function recipientLines(yaml: ParsedYaml): readonly number[] {
  return Object.entries(yaml.fields)
    .filter(([path]) => /(^|\.)recipient\./.test(path))
    .map(([, position]) => position.line)
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
  if (written.awards === undefined) return []
  if (written.awards.length === 0)
    return [
      problem('batch-empty', file, yaml.fields['awards'] ?? yaml.start, {
        message: sentence`The list under \`awards\` is empty.`,
        hint: asWritten`awards:\n  - id: …\n    recipient: …`,
      }),
    ]
  return unsharedFields
    .filter((name) => written[name] !== undefined)
    .map((name) =>
      problem('batch-shared-field', file, yaml.keys[name] ?? yaml.start, {
        message: sentence`\`${name}\` stands above the list and would hold for every award in it.`,
        hint: asWritten`awards:\n  - ${name}: …`,
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

// Most narratives: one line that no rule of Markdown can turn into anything but a paragraph.
const plainLine = /^\p{L}[^<[&*_`\n]*$/u

/** Narratives that hold more than text. A text that a batch shares is reported once. */
function awardTextProblems(awards: readonly AwardRecord[]): readonly Problem[] {
  const seen = new Set<string>()
  return awards.flatMap((record) =>
    narrativesOf(record).flatMap(({ path, text }) => {
      const { line, column } = placeOf(record, path)
      const place = `${line}:${column}`
      if (seen.has(place)) return []
      seen.add(place)
      return plainLine.test(text) ? [] : markdownProblems(record, path, text)
    }),
  )
}

function narrativesOf({
  award,
}: AwardRecord): readonly { readonly path: FieldPath; readonly text: string }[] {
  const own = award.narrative === undefined ? [] : [{ path: ['narrative'], text: award.narrative }]
  const evidence = award.evidence.flatMap(({ narrative }, index) =>
    narrative === undefined ? [] : [{ path: ['evidence', index, 'narrative'], text: narrative }],
  )
  return [...own, ...evidence]
}
