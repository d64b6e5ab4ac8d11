import { sentence } from '../../bytes/sentence.ts'
import {
  catalogueCopyPath,
  catalogueCopySchema,
  catalogueDigestText,
  type CatalogueCopy,
  type CopiedBadge,
  type WrittenCopy,
} from '../../kinds/publisher/catalogue-copy.ts'
import { publisherLimits } from '../../kinds/publisher/limits.ts'
import { directorySchema, type Publisher } from '../../kinds/publisher/schema.ts'
import { takeSigned } from '../../kinds/publisher/take-catalogue.ts'
import { publisherPlaces } from '../../kinds/publisher/where.ts'
import type { PublisherRecord } from '../../kinds/records.ts'
import { readWith } from '../../model/fields/field-issues.ts'
import { fileStart, problem, type Problem } from '../../model/problem.ts'
import { isProofFailure } from '../../proof/failure.ts'
import { parseStrictJson } from '../../proof/strict-json.ts'
import { sha256Hex } from '../../state/sha256.ts'
import { decodeText, readBytes } from '../read-bytes.ts'
import { readTree } from '../read-tree.ts'
import { readYamlRecord } from './read-yaml-record.ts'
import { note, textOf, type Source } from '../source.ts'

/** badges/directory.yml, and the copies of catalogues that could be read. Nothing is asked of the network. */
export async function readDirectory(source: Source): Promise<readonly PublisherRecord[]> {
  const { directory: file } = publisherPlaces
  if (!source.tree.files.some(({ kind }) => kind === 'directory')) return []
  const text = textOf(source, file)
  if (text === undefined) return []
  const read = readYamlRecord(directorySchema, { text, file, echo: 'all' }, source.memory)
  if ('problems' in read) return note(source, ...read.problems) ?? []
  const { start: position, fields } = read.yaml
  const records = read.value.publishers.map(async (publisher, index) => {
    const copy = await readCopy(source, publisher)
    const located = { file, position, fields }
    return { ...located, index, publisher, ...(copy === undefined ? {} : { copy }) }
  })
  return Promise.all(records)
}

/** The directory of a folder, and what is wrong with its file: whoever reads catalogues anew replaces broken copies. */
export async function readDirectoryAlone(root: string): Promise<{
  readonly publishers: readonly PublisherRecord[]
  readonly problems: readonly Problem[]
}> {
  const source: Source = { root, tree: readTree(root), problems: [] }
  const publishers = await readDirectory(source)
  const problems = source.problems.filter(({ file }) => file === publisherPlaces.directory)
  return { publishers, problems }
}

async function readCopy(source: Source, publisher: Publisher): Promise<CatalogueCopy | undefined> {
  const path = catalogueCopyPath(publisher.slug)
  if (!source.tree.files.some((file) => file.path === path)) return undefined
  const bytes = readBytes(source.root, path, publisherLimits.bytes)
  if ('problem' in bytes) return note(source, bytes.problem)
  const decoded = decodeText(bytes.bytes, path)
  if ('problem' in decoded) return note(source, decoded.problem)
  const written = parseCatalogueCopy(decoded.text)
  const hint = sentence`Delete the file, and run \`npm run directory\`.`
  if (written === undefined) {
    const message = sentence`The file is not a copy of a catalogue.`
    return note(source, problem('publisher-copy-invalid', path, fileStart, { message, hint }))
  }
  const copy = wholeCopy(written)
  const { proveCatalogue } = await import('../proving/prove-catalogue.ts')
  for (const document of copy.signed) {
    const { is } = await proveCatalogue(document, publisher)
    if (is === 'proven') continue
    const message =
      is === 'foreign'
        ? sentence`The file holds what an issuer of another site has signed.`
        : sentence`The file holds what nobody has signed with a key of badges/directory.yml.`
    note(source, problem('publisher-copy-unproven', path, fileStart, { message, hint }))
    // Whoever reads the catalogue anew has to know what was signed before.
    return copy
  }
  if (copy.sha256 === digestOfCatalogue(copy.badges)) return copy
  const message = sentence`The file is not as it was when it was read from the publisher.`
  return note(source, problem('publisher-copy-altered', path, fileStart, { message, hint }))
}

/** A copy as its file holds it; nothing for anything else. */
export function parseCatalogueCopy(text: string): WrittenCopy | undefined {
  const read = readWith(catalogueCopySchema, jsonOf(text))
  return 'value' in read ? read.value : undefined
}

/** A copy with all of its badges: those that are signed, and those that nobody has signed. */
export function wholeCopy({ url, day, sha256, badges, signed = [] }: WrittenCopy): CatalogueCopy {
  const taken = signed.flatMap((document) => takeSigned(document, url).badges)
  return {
    ...{ url, day, sha256, signed },
    badges: [...taken, ...badges],
    unsigned: badges.length,
  }
}

/** The SHA-256 by which a copy is known, in hex. */
export function digestOfCatalogue(badges: readonly CopiedBadge[]): string {
  return sha256Hex(catalogueDigestText(badges))
}

function jsonOf(text: string): unknown {
  try {
    return parseStrictJson(text, { size: publisherLimits.bytes, depth: 16 })
  } catch (error) {
    if (isProofFailure(error)) return undefined
    throw error
  }
}
