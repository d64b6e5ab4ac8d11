import { z } from 'zod'
import { date, language, line, plainMeta, url, type DeepReadonly } from '../../model/field.ts'
import { pathOf } from '../place.ts'
import { publisherLimits } from './limits.ts'
import { publisherPlaces } from './where.ts'

/** A badge of another publisher, as far as it is shown. Its picture is not: no page asks another host for anything. */
export const copiedBadgeSchema = z.strictObject({
  id: url(plainMeta('The address of its page.')),
  name: line(publisherLimits.badgeName, plainMeta('Its name.')),
  description: line(publisherLimits.description, plainMeta('What it is for.')),
  language: language(plainMeta('The language of these words.')),
  issuer: line(publisherLimits.badgeName, plainMeta('Who gives it.')),
  tags: z.array(line(publisherLimits.tag, plainMeta('A topic.'))).max(publisherLimits.tags),
})

/** badges/directory/<publisher>.json: what was last read, as `npm run directory` writes it. */
export const catalogueCopySchema = z.strictObject({
  format: z.literal(1),
  /** The first page of the site that it was read from. */
  url: url(plainMeta('The first page of the site.')),
  /** The day it was read. */
  day: date(plainMeta('The day it was read.')),
  /** Of the badges, as `catalogueDigestText` writes them. */
  sha256: z.string(),
  badges: z.array(copiedBadgeSchema).max(publisherLimits.badges),
})

export type CopiedBadge = DeepReadonly<z.infer<typeof copiedBadgeSchema>>
export type CatalogueCopy = DeepReadonly<z.infer<typeof catalogueCopySchema>>

/** The text whose SHA-256 a copy holds: only what a copy says of badges, not the day it was made. */
export function catalogueDigestText(badges: readonly CopiedBadge[]): string {
  return JSON.stringify(
    badges.map(({ id, name, description, language, issuer, tags }) => [
      id,
      name,
      description,
      language,
      issuer,
      tags,
    ]),
  )
}

/** A copy as its file holds it: a line for each value, so that a merge shows what is new. */
export function catalogueCopyText(copy: CatalogueCopy): string {
  return `${JSON.stringify(copy, undefined, 2)}\n`
}

/** Where the copy of a publisher's catalogue lies. */
export function catalogueCopyPath(slug: string): string {
  return pathOf(publisherPlaces['publisher-copy'], { copy: slug })
}
