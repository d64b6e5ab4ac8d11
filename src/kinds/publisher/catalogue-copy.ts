import { z } from 'zod'
import {
  date,
  language,
  line,
  plainMeta,
  url,
  type DeepReadonly,
} from '../../model/fields/field.ts'
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

/** What one issuer has signed of its own badges (`signed-catalogue.ts`), as it came. Others' may hold more. */
export const signedDocumentSchema = z.looseObject({
  format: z.literal(1),
  site: z.string(),
  day: date(plainMeta('The day inside what is signed.')),
  issuer: z.looseObject({ did: z.string(), name: z.string() }),
  badges: z.array(z.looseObject({})),
  proof: z.looseObject({ verificationMethod: z.string() }),
})

/** badges/directory/<publisher>.json: what was last read, as `npm run directory` writes it. */
export const catalogueCopySchema = z.strictObject({
  format: z.literal(1),
  /** The first page of the site that it was read from. */
  url: url(plainMeta('The first page of the site.')),
  /** The day it was read. */
  day: date(plainMeta('The day it was read.')),
  /** Of all badges, as `catalogueDigestText` writes them. */
  sha256: z.string(),
  /** Those that nobody has signed. */
  badges: z.array(copiedBadgeSchema).max(publisherLimits.badges),
  /** What issuers have signed, which the badges of a copy begin with. */
  signed: z.array(signedDocumentSchema).max(publisherLimits.keys).exactOptional(),
})

export type CopiedBadge = DeepReadonly<z.infer<typeof copiedBadgeSchema>>
export type SignedDocument = DeepReadonly<z.infer<typeof signedDocumentSchema>>
/** A copy as its file holds it. */
export type WrittenCopy = DeepReadonly<z.infer<typeof catalogueCopySchema>>

/** A copy of a catalogue, with the badges that were signed among all others. */
export interface CatalogueCopy {
  readonly url: string
  readonly day: string
  readonly sha256: string
  readonly badges: readonly CopiedBadge[]
  readonly signed: readonly SignedDocument[]
  /** How many of the badges nobody has signed. */
  readonly unsigned: number
}

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

/**
 * A copy as its file holds it: a line for each value, so that a merge shows what is new. Letters that nobody sees, or
 * that turn others round, are spelled out.
 */
export function catalogueCopyText(copy: WrittenCopy): string {
  const text = JSON.stringify(copy, undefined, 2)
  const spelled = text.replace(/[\p{Cf}\p{Zl}\p{Zp}]/gu, (letter) =>
    Array.from({ length: letter.length }, (_, index) => escapeOf(letter.charCodeAt(index))).join(
      '',
    ),
  )
  return `${spelled}\n`
}

function escapeOf(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`
}

/** Where the copy of a publisher's catalogue lies. */
export function catalogueCopyPath(slug: string): string {
  return pathOf(publisherPlaces['publisher-copy'], { copy: slug })
}
