import { sentence } from '../../bytes/sentence.ts'
import { issuerPlaces } from '../../kinds/issuer/where.ts'
import { pathOf } from '../../kinds/place.ts'
import { fileStart, problem } from '../../model/problem.ts'
import { profileSchema, toProfile } from '../../kinds/issuer/schema.ts'
import { publicKeySchema } from '../../kinds/issuer/public-key.ts'
import type { IssuerRecord } from '../../kinds/records.ts'
import type { KeyFile } from '../../kinds/draft.ts'
import { readImage } from './read-image.ts'
import { readKeyFile } from './read-key-file.ts'
import { readYamlRecord } from './read-yaml-record.ts'
import { note, textOf, type Source } from '../source.ts'

/** badges/<issuer>/: the profile with its picture, and the key files. */
export async function readIssuer(
  source: Source,
  slug: string,
): Promise<{ readonly issuer?: IssuerRecord; readonly keys: readonly KeyFile[] }> {
  const files = source.tree.files.filter((file) => 'issuer' in file && file.issuer === slug)
  const keys = files.flatMap((file) =>
    file.kind === 'key' ? readKey(source, slug, file.path) : [],
  )
  const file = pathOf(issuerPlaces.profile, { issuer: slug })
  if (!files.some((found) => found.kind === 'profile')) {
    const message = sentence`The issuer has no profile.yml.`
    const hint = sentence`name: The name of the school\nurl: https://www.example.org/\n(the rest is in badges/README.md)`
    note(source, problem('profile-missing', file, fileStart, { message, hint }))
    return { keys }
  }
  const text = textOf(source, file)
  if (text === undefined) return { keys }
  const read = readYamlRecord(profileSchema, { text, file, echo: 'all' }, source.memory)
  if ('problems' in read) {
    note(source, ...read.problems)
    return { keys }
  }
  const profile = toProfile(read.value)
  const { start: position, fields } = read.yaml
  const path = `badges/${slug}/${profile.image ?? ''}`
  const image = files.some((found) => found.path === path)
    ? await readImage(source, path)
    : undefined
  const issuer = { file, position, fields, slug, profile, keys: keys.map((found) => found.key) }
  return { issuer: image ? { ...issuer, image } : issuer, keys }
}

function readKey(source: Source, issuer: string, path: string): readonly KeyFile[] {
  const read = readKeyFile(source, publicKeySchema, path)
  if (!read) return []
  const { start: position, fields } = read.yaml
  return [{ file: path, position, fields, issuer, key: read.value }]
}
