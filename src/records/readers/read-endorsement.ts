import { endorsementSchema, toEndorsement } from '../../kinds/endorsement/schema.ts'
import type { EndorsementRecord } from '../../kinds/records.ts'
import type { TreeFile } from '../../kinds/place.ts'
import type { Problem } from '../../model/problem.ts'
import { markdownProblems } from '../markdown-problems.ts'
import { personalData } from '../personal-data.ts'
import { readYamlRecord } from './read-yaml-record.ts'
import { note, textOf, type Source } from '../source.ts'

export interface ReadEndorsements {
  readonly endorsements: readonly EndorsementRecord[]
  /** What looks like personal data in what is said of awards; a fault where the repository is public. */
  readonly personal: readonly Problem[]
}

/**
 * Every endorsement of a tree.
 *
 * @param languageOf - the language of an issuer
 */
export function readEndorsements(
  source: Source,
  languageOf: (issuer: string) => string,
): ReadEndorsements {
  const personal: Problem[] = []
  const notes = notesIn(source)
  const endorsements = source.tree.files.flatMap((place) => {
    if (!isEndorsement(place) || notes.has(place.path)) return []
    const text = textOf(source, place.path)
    if (text === undefined) return []
    if (place.kind === 'award-endorsement') personal.push(...personalData(text, place.path, []))
    return readEndorsement(source, place, text, languageOf) ?? []
  })
  return { endorsements, personal }
}

type EndorsementPlace = Extract<TreeFile, { readonly kind: `${string}-endorsement` }>

function isEndorsement(file: TreeFile): file is EndorsementPlace {
  return file.kind.endsWith('-endorsement')
}

/** Files that say something of an endorsement of the same name, which was signed elsewhere. */
function notesIn({ tree }: Source): ReadonlySet<string> {
  return new Set(
    tree.files.flatMap(({ kind, path }) => (kind.endsWith('-brought') ? notesPath(path) : [])),
  )
}

/** Where the file lies that says something of an endorsement that was signed elsewhere. */
export function notesPath(path: string): string {
  return path.replace(/\.json$/, '.yml')
}

function readEndorsement(
  source: Source,
  place: EndorsementPlace,
  text: string,
  languageOf: (issuer: string) => string,
): EndorsementRecord | undefined {
  const { path: file, issuer, endorsement: slug } = place
  const echo = place.kind === 'award-endorsement' ? 'vocabulary' : 'all'
  const read = readYamlRecord(endorsementSchema, { text, file, echo }, source.memory)
  if ('problems' in read) return note(source, ...read.problems)
  const { start: position, fields } = read.yaml
  const badge = place.kind === 'issuer-endorsement' ? undefined : place.badge
  const record: EndorsementRecord = {
    ...{ file, position, fields, issuer, slug },
    ...(badge === undefined ? {} : { badge }),
    endorsement: toEndorsement(read.value, languageOf(read.value.by)),
  }
  note(source, ...markdownProblems(record, ['comment'], record.endorsement.comment))
  return record
}
