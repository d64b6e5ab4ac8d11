import { z } from 'zod'
import type { DeepReadonly } from '../../model/fields/field.ts'
import { pathOf } from '../place.ts'
import { pathwayPlaces } from './where.ts'

const text = z.string().min(1).max(2000)
// Open Badges 2.0 gives an issuer by its address or whole; 3.0 names it as the creator.
const profile = z.union([text, z.looseObject({ name: text.optional(), id: text.optional() })])

/**
 * What a badge of another site says of itself: a BadgeClass of Open Badges 2.0 or an Achievement of 3.0. Others' JSON
 * may hold more; no more of it than this is used.
 */
export const badgeCopySchema = z.looseObject({
  id: text,
  type: z.union([text, z.array(text).min(1)]),
  name: text,
  description: text.optional(),
  issuer: profile.optional(),
  creator: profile.optional(),
})

type WrittenCopy = z.infer<typeof badgeCopySchema>

/** A badge of another site, as far as a pathway shows it. */
export type BadgeCopy = DeepReadonly<{
  id: string
  name: string
  description?: string
  /** Who awards it, where the copy gives a name. */
  issuer?: string
  /** What that issuer is known by: an address, a DID, or both. */
  issuerIds?: string[]
  /** The language of these words, where the copy says so. */
  language?: string
  /** On whose site it is, where that is a publisher of the directory. */
  publisher?: string
}>

/** The part of a copy that is used, or nothing for JSON of another type. */
export function toBadgeCopy(written: WrittenCopy): BadgeCopy | undefined {
  const types = [written.type].flat()
  if (!types.includes('BadgeClass') && !types.includes('Achievement')) return undefined
  const by = written.creator ?? written.issuer
  const issuer = typeof by === 'object' ? by.name : undefined
  const issuerId = typeof by === 'object' ? by.id : by
  return {
    id: written.id,
    name: written.name,
    ...(written.description === undefined ? {} : { description: written.description }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(issuerId === undefined ? {} : { issuerIds: [issuerId] }),
  }
}

/** Where the copy lies that pathways of an issuer name like that. */
export function copyPath(issuer: string, name: string): string {
  return pathOf(pathwayPlaces['pathway-copy'], { issuer, copy: name.replace(/\.json$/, '') })
}
