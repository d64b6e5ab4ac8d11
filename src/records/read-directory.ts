import { sentence } from '../bytes/sentence.ts'
import {
  catalogueCopyPath,
  catalogueCopySchema,
  catalogueDigestText,
  type CatalogueCopy,
} from '../kinds/publisher/catalogue-copy.ts'
import { publisherLimits } from '../kinds/publisher/limits.ts'
import { directorySchema } from '../kinds/publisher/schema.ts'
import { publisherPlaces } from '../kinds/publisher/where.ts'
import type { PublisherRecord } from '../kinds/records.ts'
import { readWith } from '../model/field-issues.ts'
import { fileStart, problem, type Problem } from '../model/problem.ts'
import { sha256Hex } from '../state/sha256.ts'
import { decodeText, readBytes } from './read-bytes.ts'
import { readTree } from './read-tree.ts'
import { readYamlRecord } from './read-yaml-record.ts'
import { note, textOf, type Source } from './source.ts'

/** badges/directory.yml, and the copies of catalogues that could be read. Nothing is asked of the network. */
export function readDirectory(source: Source): readonly PublisherRecord[] {
  const { directory: file } = publisherPlaces
  if (!source.tree.files.some(({ kind }) => kind === 'directory')) return []
  const text = textOf(source, file)
  if (text === undefined) return []
  const read = readYamlRecord(directorySchema, { text, file, echo: 'all' })
  if ('problems' in read) return note(source, ...read.problems) ?? []
  const { start: position, fields } = read.yaml
  return read.value.publishers.map((publisher, index) => {
    const copy = readCopy(source, publisher.slug)
    const located = { file, position, fields }
    return { ...located, index, publisher, ...(copy === undefined ? {} : { copy }) }
  })
}

/** The directory of a folder, and what is wrong with its file: whoever reads catalogues anew replaces broken copies. */
export function readDirectoryAlone(root: string): {
  readonly publishers: readonly PublisherRecord[]
  readonly problems: readonly Problem[]
} {
  const source: Source = { root, tree: readTree(root), problems: [] }
  const publishers = readDirectory(source)
  const problems = source.problems.filter(({ file }) => file === publisherPlaces.directory)
  return { publishers, problems }
}

function readCopy(source: Source, slug: string): CatalogueCopy | undefined {
  const path = catalogueCopyPath(slug)
  if (!source.tree.files.some((file) => file.path === path)) return undefined
  const bytes = readBytes(source.root, path, publisherLimits.bytes)
  if ('problem' in bytes) return note(source, bytes.problem)
  const decoded = decodeText(bytes.bytes, path)
  if ('problem' in decoded) return note(source, decoded.problem)
  const copy = parseCatalogueCopy(decoded.text)
  const hint = sentence`Delete the file, and run \`npm run directory\`.`
  if (copy === undefined) {
    const message = sentence`The file is not a copy of a catalogue.`
    return note(source, problem('publisher-copy-invalid', path, fileStart, { message, hint }))
  }
  if (copy.sha256 === digestOfCatalogue(copy.badges)) return copy
  const message = sentence`The file is not as it was when it was read from the publisher.`
  return note(source, problem('publisher-copy-altered', path, fileStart, { message, hint }))
}

/** A copy as its file holds it; nothing for anything else. */
export function parseCatalogueCopy(text: string): CatalogueCopy | undefined {
  const read = readWith(catalogueCopySchema, jsonOf(text))
  return 'value' in read ? read.value : undefined
}

/** The SHA-256 by which a copy is known, in hex. */
export function digestOfCatalogue(badges: CatalogueCopy['badges']): string {
  return sha256Hex(catalogueDigestText(badges))
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
