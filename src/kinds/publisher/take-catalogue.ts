import { z } from 'zod'
import { didWeb } from '../../model/address.ts'
import { readWith } from '../../model/field-issues.ts'
import { textFault } from '../../model/safe-text.ts'
import { copiedBadgeSchema, type CopiedBadge } from './catalogue-copy.ts'
import { publisherLimits } from './limits.ts'

/** What a stranger's catalogue gives us. */
export interface TakenCatalogue {
  readonly badges: readonly CopiedBadge[]
  /** The DIDs of those who give them, each once. */
  readonly dids: readonly string[]
  /** Badges that cannot be shown as they are: where they lie, or what they say. */
  readonly leftOut: number
}

const pieceSchema = z.looseObject({
  format: z.literal(1),
  piece: z.number(),
  next: z.string().exactOptional(),
  badges: z.array(z.unknown()),
})

/** One piece of a catalogue, before anything in it is believed. */
export type CataloguePart = z.infer<typeof pieceSchema>

/** A piece of a catalogue as other programs publish it (`openapi.json`); nothing for anything else. */
export function readCataloguePiece(value: unknown): CataloguePart | undefined {
  const read = readWith(pieceSchema, value)
  return 'value' in read ? read.value : undefined
}

/**
 * The badges of a catalogue that may be shown beside one's own: those whose page and whose issuer are below the
 * publisher's address, each once, with texts that hide nothing. Retired ones are not offered any more.
 */
export function takeCatalogue(
  pieces: readonly CataloguePart[],
  publisherUrl: string,
): TakenCatalogue {
  const badges = new Map<string, CopiedBadge>()
  const dids = new Set<string>()
  let leftOut = 0
  for (const written of pieces.flatMap((piece) => piece.badges)) {
    const taken = takeBadge(written, publisherUrl)
    if (taken === 'retired') continue
    const isFull = badges.size >= publisherLimits.badges
    if (taken === undefined || isFull || badges.has(taken.badge.id)) {
      leftOut++
      continue
    }
    badges.set(taken.badge.id, taken.badge)
    dids.add(taken.did)
  }
  return { badges: [...badges.values()], dids: [...dids], leftOut }
}

const writtenBadgeSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  language: z.string(),
  issuer: z.looseObject({ name: z.string(), did: z.string() }),
  tags: z.array(z.unknown()).exactOptional(),
  retired: z.boolean().exactOptional(),
})

function takeBadge(
  written: unknown,
  publisherUrl: string,
): { readonly badge: CopiedBadge; readonly did: string } | 'retired' | undefined {
  const read = readWith(writtenBadgeSchema, written)
  if ('issues' in read) return undefined
  const { id, name, description, language, issuer, tags = [], retired } = read.value
  if (retired === true) return 'retired'
  if (!isBelow(id, publisherUrl) || !isDidBelow(issuer.did, publisherUrl)) return undefined
  const copied = readWith(copiedBadgeSchema, {
    ...{ id, name, description, language },
    issuer: issuer.name,
    tags: tags.filter(isTag).slice(0, publisherLimits.tags),
  })
  return 'value' in copied ? { badge: copied.value, did: issuer.did } : undefined
}

/** Whether an address is one of the site's own, and not its first page. */
export function isBelow(address: string, siteUrl: string): boolean {
  return address.startsWith(siteUrl) && address.length > siteUrl.length
}

function isDidBelow(did: string, siteUrl: string): boolean {
  const own = didWeb(siteUrl)
  return did === own || did.startsWith(`${own}:`)
}

function isTag(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    textFault(value, { max: publisherLimits.tag, lines: 'one' }) === undefined
  )
}
