import { createHash } from 'node:crypto'
import matter from 'gray-matter'
import { inspectPng, isImageFault } from '../../baking/png/inspect-png.ts'
import { badgeVersion } from '../../kinds/badge/version.ts'
import type { Art, BadgeRecord } from '../../kinds/records.ts'
import type { BadgeClass } from '../../kinds/badge/schema.ts'
import { alignmentOf, type Alignable } from '../../kinds/framework/alignment.ts'
import type { WrittenAlignment } from '../../kinds/badge/parts.ts'
import type { Theme } from '../../kinds/site/look.ts'
import { byteLimits } from '../../records/read-bytes.ts'
import { drawnArtOf } from '../art/drawn-art.ts'
import type { DrawnContent } from '../sign/signing-digests.ts'
import { isHarmlessSvg } from './harmless-svg.ts'
import { bytesIn, mapIn, textIn, unreadable, type Plain } from './plain.ts'

export type WitnessedBadge = Pick<BadgeRecord, 'issuer' | 'slug' | 'badge' | 'image'>

/**
 * badges/<issuer>/<badge>/: the text and the picture.
 *
 * @param has - whether a file is in the tree
 * @param language - of the issuer
 * @param alignable - what its alignments are written out with
 */
export async function readWitnessedBadge(
  root: string,
  { issuer, slug, language }: { readonly [name in 'issuer' | 'slug' | 'language']: string },
  has: (path: string) => boolean,
  alignable: Alignable,
): Promise<WitnessedBadge> {
  const folder = ['badges', issuer, slug].join('/')
  const file = `${folder}/badge.md`
  const { yaml, body } = cutFrontMatter(textIn(root, file), file)
  const written = mapIn(yaml, file)
  const alignments = alignmentsOf(written, alignable)
  if (alignments === undefined) throw unreadable(file)
  const badge = badgeOf({ ...written, alignments }, body.trim(), language)
  const image = await readPicture(root, folder, badge.image, has)
  return { issuer, slug, badge, ...(image ? { image } : {}) }
}

/** A picture of staff's that is sound and harmless. @throws PublishFailure `not-witnessed` when it is not */
export async function readPicture(
  root: string,
  folder: string,
  name: string | undefined,
  has: (path: string) => boolean,
): Promise<Art | undefined> {
  const path = `${folder}/${name ?? ''}`
  if (name === undefined || !has(path)) return undefined
  const type = name.endsWith('.png') ? 'png' : 'svg'
  const bytes = bytesIn(root, path, byteLimits[type])
  const isSafe = type === 'png' ? !isImageFault(await inspectPng(bytes)) : isHarmlessSvg(bytes)
  if (!isSafe) throw unreadable(path)
  return { type, bytes }
}

/** What the picture is made from, and the version that follows from it and the text. */
export function drawnContentOf(
  { issuer, slug, badge, image }: WitnessedBadge,
  theme: Theme | undefined,
): DrawnContent {
  const name = `${issuer}/${slug}`
  if (image) {
    const version = badgeVersion(badge, image.bytes, sha256Hex)
    return { name, version, hasSvg: image.type === 'svg', source: image.bytes }
  }
  const { generated, svg: source } = drawnArtOf(badge, issuer, theme)
  return { name, version: badgeVersion(badge, source, sha256Hex), hasSvg: true, generated, source }
}

/**
 * Front matter stands between the first line and the next that begins with three hyphens. A word after the first three
 * would choose a language, and some of gray-matter's are run: such a file does not come so far.
 */
export function cutFrontMatter(
  text: string,
  file: string,
): { readonly yaml: string; readonly body: string } {
  if (!text.startsWith('---\n')) throw unreadable(file)
  let yaml: string | undefined
  const asText = (raw: string) => {
    yaml = raw
    return {}
  }
  const { content } = matter(text, { language: 'yaml', engines: { yaml: asText } })
  if (yaml === undefined) throw unreadable(file)
  return { yaml, body: content }
}

function badgeOf(written: Plain, narrative: string, language: string): BadgeClass {
  const { criteriaUrl, ...rest } = written
  const nothing = { recognises: [], tags: [], resultDescriptions: [], related: [] }
  const alt = rest['name']
  const filled = { ...nothing, alt, language, translations: {}, retired: false, ...rest }
  const criteria = criteriaUrl === undefined ? { narrative } : { narrative, url: criteriaUrl }
  return { ...filled, criteria } as unknown as BadgeClass
}

/** Nothing where one of them refers to what no framework has. */
function alignmentsOf(written: Plain, alignable: Alignable) {
  const all = (written['alignments'] ?? []) as readonly WrittenAlignment[]
  const found = all.flatMap((each) => alignmentOf(each, alignable) ?? [])
  return found.length === all.length ? found : undefined
}

function sha256Hex(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
