import { z } from 'zod'
import { didWeb } from '../../model/addresses/address.ts'
import { readWith } from '../../model/fields/field-issues.ts'
import { textFault } from '../../model/text/safe-text.ts'
import { copiedBadgeSchema, type CopiedBadge, type SignedDocument } from './catalogue-copy.ts'
import { publisherLimits } from './limits.ts'

/** What a stranger's catalogue gives us. */
export interface TakenCatalogue {
  readonly badges: readonly CopiedBadge[]
  /** Those who give them, each once, and those of whom only retired ones are left. */
  readonly issuers: readonly TakenIssuer[]
  /** Badges that cannot be shown as they are: where they lie, or what they say. */
  readonly leftOut: number
}

/** Who gives some of the badges of a catalogue. */
export interface TakenIssuer {
  readonly did: string
  /** Where it says to sign its own badges, if it does. Below the publisher's address. */
  readonly signedAt?: string
  readonly badges: readonly CopiedBadge[]
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
  const issuers = new Map<string, TakenIssuer & { readonly badges: CopiedBadge[] }>()
  let leftOut = 0
  for (const written of pieces.flatMap((piece) => piece.badges)) {
    const taken = takeBadge(written, publisherUrl)
    if (taken === undefined) {
      leftOut++
      continue
    }
    const { badge, ...named } = taken
    const issuer = issuers.get(named.did) ?? { ...named, badges: [] }
    issuers.set(named.did, issuer)
    if (badge === 'retired') continue
    if (badges.size >= publisherLimits.badges || badges.has(badge.id)) {
      leftOut++
      continue
    }
    badges.set(badge.id, badge)
    issuer.badges.push(badge)
  }
  return { badges: [...badges.values()], issuers: [...issuers.values()], leftOut }
}

/** The same of a catalogue that one issuer has signed: it says whose the badges are once for all of them. */
export function takeSigned(
  { issuer: { did, name }, badges }: SignedDocument,
  publisherUrl: string,
): TakenCatalogue {
  const named = badges.map((badge) => ({ ...(badge as object), issuer: { did, name } }))
  return takeCatalogue([{ format: 1, piece: 1, badges: named }], publisherUrl)
}

const writtenBadgeSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  language: z.string(),
  issuer: z.looseObject({
    name: z.string(),
    did: z.string(),
    signedCatalogue: z.string().exactOptional(),
  }),
  tags: z.array(z.unknown()).exactOptional(),
  retired: z.boolean().exactOptional(),
})

function takeBadge(
  written: unknown,
  publisherUrl: string,
): (Omit<TakenIssuer, 'badges'> & { readonly badge: CopiedBadge | 'retired' }) | undefined {
  const read = readWith(writtenBadgeSchema, written)
  if ('issues' in read) return undefined
  const { id, name, description, language, issuer, tags = [], retired } = read.value
  if (!isBelow(id, publisherUrl) || !isDidBelow(issuer.did, publisherUrl)) return undefined
  const { did, signedCatalogue: signedAt } = issuer
  if (signedAt !== undefined && !isBelow(signedAt, publisherUrl)) return undefined
  const named = { did, ...(signedAt === undefined ? {} : { signedAt }) }
  if (retired === true) return { ...named, badge: 'retired' }
  const copied = readWith(copiedBadgeSchema, {
    ...{ id, name, description, language },
    issuer: issuer.name,
    tags: tags.filter(isTag).slice(0, publisherLimits.tags),
  })
  return 'value' in copied ? { ...named, badge: copied.value } : undefined
}

/** Whether an address is one of the site's own, and not its first page. */
export function isBelow(address: string, siteUrl: string): boolean {
  return address.startsWith(siteUrl) && address.length > siteUrl.length
}

/** Whether a DID is of the site, or of something below it. */
export function isDidBelow(did: string, siteUrl: string): boolean {
  const own = didWeb(siteUrl)
  return did === own || did.startsWith(`${own}:`)
}

function isTag(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    textFault(value, { max: publisherLimits.tag, lines: 'one' }) === undefined
  )
}
