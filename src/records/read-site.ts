import { problem } from '../model/problem.ts'
import { sealingKeySchema, toSealingKey } from '../model/public-key.ts'
import type { PublicJwk, SiteRecord } from '../model/record-types.ts'
import { siteSchema, toSite } from '../model/site.ts'
import { readKeyFile } from './read-key-file.ts'
import { readYamlRecord } from './read-yaml-record.ts'
import { note, textOf, type Source } from './source.ts'

const file = 'badges/site.yml'

/** badges/site.yml and badges/sealing-key.json. */
export function readSite(source: Source): SiteRecord | undefined {
  const sealingKey = readSealingKey(source)
  if (!source.tree.files.some((entry) => entry.kind === 'site'))
    return note(
      source,
      problem(
        'site-missing',
        file,
        { line: 1, column: 1 },
        {
          message: 'There is no badges/site.yml.',
          hint: 'title: Leicester Badges\nurl: https://badges.example.org/\n(the rest is in badges/README.md)',
        },
      ),
    )
  const text = textOf(source, file)
  if (text === undefined) return undefined
  const read = readYamlRecord(siteSchema, { text, file, echo: 'all' })
  if ('problems' in read) return note(source, ...read.problems)
  const { start: position, fields } = read.yaml
  return { file, position, fields, site: toSite(read.value), ...(sealingKey ? { sealingKey } : {}) }
}

function readSealingKey(source: Source): PublicJwk | undefined {
  const entry = source.tree.files.find((found) => found.kind === 'sealing-key')
  const read = entry && readKeyFile(source, sealingKeySchema, entry.path)
  return read && toSealingKey(read.value)
}
