import { toFramework, frameworkSchema } from '../../kinds/framework/schema.ts'
import { frameworkPlaces } from '../../kinds/framework/where.ts'
import type { Alignable } from '../../kinds/framework/alignment.ts'
import { addressesOf, skillAddresses, type AddressBook } from '../../model/addresses/address.ts'
import type { FrameworkFile } from '../../kinds/draft.ts'
import { pathOf } from '../../kinds/place.ts'
import { readYamlRecord } from './read-yaml-record.ts'
import { note, textOf, type Source } from '../source.ts'

/**
 * badges/frameworks/: those that could be read.
 * @param language of the site.
 */
export function readFrameworks(source: Source, language: string): readonly FrameworkFile[] {
  return source.tree.files.flatMap((found) =>
    found.kind === 'framework' ? (readFramework(source, found.framework, language) ?? []) : [],
  )
}

/** What alignments of badges are written out with. @param site absent where it could not be read: nothing is published */
export function alignableWith(
  frameworks: readonly FrameworkFile[],
  site: AddressBook | undefined,
): Alignable {
  return {
    frameworkAt: (name) => frameworks.find(({ slug }) => slug === name)?.framework,
    skillUrl: skillAddresses(addressesOf(site ?? { url: '' })).skill,
  }
}

function readFramework(source: Source, slug: string, language: string): FrameworkFile | undefined {
  const file = pathOf(frameworkPlaces.framework, { framework: slug })
  const text = textOf(source, file)
  if (text === undefined) return undefined
  const read = readYamlRecord(frameworkSchema, { text, file, echo: 'all' }, source.memory)
  if ('problems' in read) return note(source, ...read.problems)
  const { start: position, fields } = read.yaml
  return { file, position, fields, slug, framework: toFramework(read.value, language) }
}
