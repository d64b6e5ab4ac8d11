import type { CopiedBadge } from '../kinds/publisher/catalogue-copy.ts'
import type { Publisher } from '../kinds/publisher/schema.ts'
import {
  readCataloguePiece,
  takeCatalogue,
  type CataloguePart,
} from '../kinds/publisher/take-catalogue.ts'
import { addressesOf } from '../model/address.ts'
import { thumbprintOf } from '../proof/thumbprint.ts'
import { fetchDocument, reasonOf, type FetchReason } from '../verifier/fetching.ts'
import { loadIssuerKeys } from '../verifier/issuer/issuer-keys.ts'
import { parseObject } from '../verifier/json-reading.ts'
import { sessionOf, settle, type Session } from '../verifier/session.ts'
import type { World } from '../verifier/world.ts'

/** What came of asking a publisher for its catalogue. */
export type PublisherAnswer =
  | {
      readonly kind: 'read'
      readonly badges: readonly CopiedBadge[]
      /** Badges that cannot be shown as they are. */
      readonly leftOut: number
    }
  /** The host did not answer, or not with a catalogue that may be read: perhaps tomorrow. */
  | { readonly kind: 'silent'; readonly why: FetchReason }
  | { readonly kind: 'refused'; readonly why: 'not-a-catalogue' | 'too-many-pieces' | 'no-badges' }
  /** Its issuers sign with keys that nobody named. `found` are those, by thumbprint; empty: one names none. */
  | { readonly kind: 'refused'; readonly why: 'other-keys'; readonly found: readonly string[] }

/** What is asked of one publisher, at most: a catalogue is read from where it is said to lie, and nowhere else. */
const limits = {
  bytes: 2 * 1024 * 1024,
  depth: 16,
  fetches: 140,
  redirects: 0,
  milliseconds: 20_000,
} as const
const mostPieces = 20

/**
 * Asks a publisher for its catalogue. Nothing of it runs, and of what it says only that is taken which may be shown. The
 * keys that its issuers publish have to be among those of the directory.
 */
export async function readPublisher(publisher: Publisher, world: World): Promise<PublisherAnswer> {
  const session = sessionOf(settle({ ...world, limits }))
  const read = await readPieces(publisher.url, session)
  if ('kind' in read) return read
  const { badges, dids, leftOut } = takeCatalogue(read.pieces, publisher.url)
  // An empty catalogue is what a host says that has lost its data.
  if (badges.length === 0) return { kind: 'refused', why: 'no-badges' }
  const fault = await keyFault(dids, publisher, session)
  return fault ?? { kind: 'read', badges, leftOut }
}

async function readPieces(
  url: string,
  session: Session,
): Promise<{ readonly pieces: readonly CataloguePart[] } | PublisherAnswer> {
  const addresses = addressesOf({ url })
  const pieces: CataloguePart[] = []
  for (;;) {
    const number = pieces.length + 1
    if (number > mostPieces) return { kind: 'refused', why: 'too-many-pieces' }
    const outcome = await fetchDocument(addresses.catalogue('json', number), session)
    if (outcome.kind !== 'document') return { kind: 'silent', why: reasonOf(outcome) }
    const text = new TextDecoder().decode(outcome.bytes)
    const piece = readCataloguePiece(parseObject(text, session.limits.depth))
    const next = addresses.catalogue('json', number + 1)
    const isFit = piece?.piece === number && (piece.next ?? next) === next
    if (piece === undefined || !isFit) return { kind: 'refused', why: 'not-a-catalogue' }
    pieces.push(piece)
    if (piece.next === undefined) return { pieces }
  }
}

/** Every key by which one of the issuers signs has to be one that staff were told. */
async function keyFault(
  dids: readonly string[],
  { keys }: Publisher,
  session: Session,
): Promise<PublisherAnswer | undefined> {
  const found = new Set<string>()
  for (const did of dids) {
    const listed = await loadIssuerKeys(did, session)
    if (listed.kind === 'nothing') return { kind: 'silent', why: 'not-found' }
    if (listed.kind !== 'listed') return { kind: 'refused', why: 'other-keys', found: [] }
    const signing = listed.methods.filter(({ purposes }) => purposes.includes('assertionMethod'))
    if (signing.length === 0) return { kind: 'refused', why: 'other-keys', found: [] }
    for (const { jwk } of signing)
      found.add(jwk === undefined ? 'unknown' : await thumbprintOf(jwk))
  }
  const others = [...found].filter((thumbprint) => !keys.includes(thumbprint)).sort()
  return others.length === 0 ? undefined : { kind: 'refused', why: 'other-keys', found: others }
}
