import { asWritten, sentence } from '../../bytes/sentence.ts'
import { badgeSchema, toBadgeClass } from '../../kinds/badge/schema.ts'
import { alignmentOf, type Alignable } from '../../kinds/framework/alignment.ts'
import { fileStart, problem } from '../../model/problem.ts'
import { badgePlaces } from '../../kinds/badge/where.ts'
import type { BadgeFile } from '../../kinds/draft.ts'
import { pathOf } from '../../kinds/place.ts'
import { readFrontMatterRecord } from './read-front-matter-record.ts'
import { readImage } from './read-image.ts'
import { note, type Source } from '../source.ts'

const altMissing = {
  message: sentence`\`alt\` is missing: it says what the picture shows.`,
  hint: asWritten`alt: A compass whose needle is a pencil.`,
}

/**
 * badges/<issuer>/<badge>/: badge.md and its picture.
 * @param language of the issuer.
 * @param alignable what its alignments are written out with.
 */
export async function readBadge(
  source: Source,
  folder: { readonly issuer: string; readonly slug: string; readonly language: string },
  alignable: Alignable,
): Promise<BadgeFile | undefined> {
  const { issuer, slug } = folder
  const file = pathOf(badgePlaces.badge, { issuer, badge: slug })
  if (!source.tree.files.some((found) => found.path === file))
    return note(
      source,
      problem('badge-missing', file, fileStart, {
        message: sentence`The badge has no badge.md.`,
        hint: sentence`---\nname: What the badge is called\n---\n(the rest is in badges/README.md)`,
      }),
    )
  const read = readFrontMatterRecord(source, badgeSchema, file)
  if (read === undefined) return undefined
  const { start: position, fields } = read.yaml
  if (read.value.image !== undefined && read.value.alt === undefined)
    return note(source, problem('field-missing', file, position, altMissing))
  const writtenAlignments = read.value.alignments ?? []
  // A code that is not there is told by a rule.
  const alignments = writtenAlignments.flatMap((written) => alignmentOf(written, alignable) ?? [])
  const badge = toBadgeClass(read.value, read.body.trim(), folder.language, alignments)
  const path = `badges/${issuer}/${slug}/${badge.image ?? ''}`
  const image = source.tree.files.some((found) => found.path === path)
    ? await readImage(source, path)
    : undefined
  const criteria = {
    criteriaAt: read.bodyAt,
    criteriaText: read.body,
    writtenAlignments,
  }
  return { file, position, fields, issuer, slug, badge, ...criteria, ...(image ? { image } : {}) }
}
