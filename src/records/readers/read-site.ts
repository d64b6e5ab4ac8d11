import { sentence } from '../../bytes/sentence.ts'
import { sitePlaces } from '../../kinds/site/where.ts'
import { createPublicKey } from 'node:crypto'
import { fileStart, problem } from '../../model/problem.ts'
import { sealingKeySchema, toSealingKey } from '../../kinds/issuer/public-key.ts'
import type { Art, SiteRecord } from '../../kinds/records.ts'
import type { PublicJwk } from '../../kinds/issuer/public-key.ts'
import type { Site } from '../../kinds/site/schema.ts'
import type { SitePicture } from '../../kinds/site/look.ts'
import { siteSchema, toSite } from '../../kinds/site/schema.ts'
import { readImage } from './read-image.ts'
import { noteInvalid, readKeyFile } from './read-key-file.ts'
import { readYamlRecord } from './read-yaml-record.ts'
import { note, textOf, type Source } from '../source.ts'

const file = sitePlaces.site

/** badges/site.yml with the pictures it names, and badges/sealing-key.json. */
export async function readSite(source: Source): Promise<SiteRecord | undefined> {
  const sealingKey = readSealingKey(source)
  if (!source.tree.files.some((entry) => entry.kind === 'site'))
    return note(
      source,
      problem('site-missing', file, fileStart, {
        message: sentence`There is no badges/site.yml.`,
        hint: sentence`title: Leicester Badges\nurl: https://badges.example.org/\n(the rest is in badges/README.md)`,
      }),
    )
  const text = textOf(source, file)
  if (text === undefined) return undefined
  const read = readYamlRecord(siteSchema, { text, file, echo: 'all' }, source.memory)
  if ('problems' in read) return note(source, ...read.problems)
  const { start: position, fields } = read.yaml
  const site = toSite(read.value)
  const pictures = await readPictures(source, site)
  return { file, position, fields, site, pictures, ...(sealingKey ? { sealingKey } : {}) }
}

/** What is named and not there is reported by a rule. */
async function readPictures(source: Source, { theme }: Site): Promise<SiteRecord['pictures']> {
  const pictures: Partial<Record<SitePicture, Art>> = {}
  for (const picture of ['logo', 'hero'] as const) {
    const path = `badges/${theme?.[picture] ?? ''}`
    if (!source.tree.files.some((entry) => entry.path === path)) continue
    const art = await readImage(source, path)
    if (art) pictures[picture] = art
  }
  return pictures
}

function readSealingKey(source: Source): PublicJwk | undefined {
  const entry = source.tree.files.find((found) => found.kind === 'sealing-key')
  const read = entry && readKeyFile(source, sealingKeySchema, entry.path)
  if (!read) return undefined
  const key = toSealingKey(read.value)
  if (isOnCurve(key)) return key
  const message = sentence`The key is no point of its curve, so nothing can be sealed to it.`
  return noteInvalid(source, entry.path, message, read.yaml.fields['x'])
}

function isOnCurve(key: PublicJwk): boolean {
  try {
    createPublicKey({ key: { ...key }, format: 'jwk' })
    return true
  } catch {
    return false
  }
}
