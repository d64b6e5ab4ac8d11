import type { CopiedBadge, SignedDocument } from '../kinds/publisher/catalogue-copy.ts'
import { signedDocumentSchema } from '../kinds/publisher/catalogue-copy.ts'
import type { Publisher } from '../kinds/publisher/schema.ts'
import {
  readCataloguePiece,
  takeCatalogue,
  takeSigned,
  type CataloguePart,
  type TakenIssuer,
} from '../kinds/publisher/take-catalogue.ts'
import { addressesOf } from '../model/addresses/address.ts'
import { daysAt } from '../model/fields/dates.ts'
import { readWith } from '../model/fields/field-issues.ts'
import { thumbprintOf } from '../proof/keys/thumbprint.ts'
import { proveCatalogue } from '../records/proving/prove-catalogue.ts'
import { fetchDocument, reasonOf, type FetchReason } from '../verifier/fetching/fetching.ts'
import { loadIssuerKeys, type IssuerMethod } from '../verifier/issuer/issuer-keys.ts'
import { parseObject } from '../verifier/recognising/json-reading.ts'
import { sessionOf, settle, type Session } from '../verifier/session.ts'
import type { World } from '../verifier/world.ts'

/** What came of asking a publisher for its catalogue. */
export type PublisherAnswer =
  | {
      readonly kind: 'read'
      /** Those that nobody has signed. */
      readonly badges: readonly CopiedBadge[]
      /** What issuers have signed, which is believed before all else that the publisher says of their badges. */
      readonly signed: readonly SignedDocument[]
      /** Badges that cannot be shown as they are. */
      readonly leftOut: number
    }
  /** The host did not answer, or not with a catalogue that may be read: perhaps tomorrow. */
  | { readonly kind: 'silent'; readonly why: FetchReason }
  | { readonly kind: 'refused'; readonly why: Refusal }
  /** Its issuers sign with keys that nobody named. `found` are those, by thumbprint; empty: one names none. */
  | { readonly kind: 'refused'; readonly why: 'other-keys'; readonly found: readonly string[] }

type Refusal =
  | 'not-a-catalogue'
  | 'too-many-pieces'
  | 'no-badges'
  /** What is said to be signed is not, or not by whom it names. */
  | 'signature-wrong'
  /** A signed catalogue is dated after today. */
  | 'day-ahead'

/** What is asked of one publisher, at most: a catalogue is read from where it is said to lie, and nowhere else. */
const limits = {
  bytes: 2 * 1024 * 1024,
  depth: 16,
  fetches: 240,
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
  const { badges, issuers, leftOut } = takeCatalogue(read.pieces, publisher.url)
  // An empty catalogue is what a host says that has lost its data.
  if (badges.length === 0) return { kind: 'refused', why: 'no-badges' }
  const signed: SignedDocument[] = []
  let left = leftOut
  for (const issuer of issuers) {
    const fault = await keyFault(issuer.did, publisher, session)
    if (fault !== undefined) return fault
    if (issuer.signedAt === undefined) continue
    const answer = await readSigned({ ...issuer, signedAt: issuer.signedAt }, publisher, session)
    if ('kind' in answer) return answer
    signed.push(answer.document)
    left += takeSigned(answer.document, publisher.url).leftOut
  }
  const unsigned = issuers.filter(({ signedAt }) => signedAt === undefined)
  return {
    kind: 'read',
    badges: unsigned.flatMap((issuer) => issuer.badges),
    signed,
    leftOut: left,
  }
}

/** What an issuer signs of its own badges, by a key that the directory names and that the issuer has not given up. */
async function readSigned(
  { did, signedAt }: Required<TakenIssuer>,
  publisher: Publisher,
  session: Session,
): Promise<{ readonly document: SignedDocument } | PublisherAnswer> {
  const outcome = await fetchDocument(signedAt, session)
  if (outcome.kind !== 'document') return { kind: 'silent', why: reasonOf(outcome) }
  const text = new TextDecoder().decode(outcome.bytes)
  const read = readWith(signedDocumentSchema, parseObject(text, session.limits.depth))
  if (!('value' in read) || read.value.issuer.did !== did)
    return { kind: 'refused', why: 'signature-wrong' }
  const proof = await proveCatalogue(read.value, publisher)
  if (proof.is === 'other-key')
    return { kind: 'refused', why: 'other-keys', found: [proof.thumbprint] }
  const methods = await signingMethods(did, session)
  const isListed = methods?.some(({ id }) => id === read.value.proof.verificationMethod)
  if (proof.is !== 'proven' || !isListed) return { kind: 'refused', why: 'signature-wrong' }
  if (read.value.day > daysAt(session.world.now).latest)
    return { kind: 'refused', why: 'day-ahead' }
  return { document: read.value }
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

/** Every key by which an issuer signs has to be one that staff were told. */
async function keyFault(
  did: string,
  { keys }: Publisher,
  session: Session,
): Promise<PublisherAnswer | undefined> {
  const signing = await signingMethods(did, session)
  if (signing === undefined) return { kind: 'silent', why: 'not-found' }
  if (signing.length === 0) return { kind: 'refused', why: 'other-keys', found: [] }
  const found = new Set<string>()
  for (const { jwk } of signing) found.add(jwk === undefined ? 'unknown' : await thumbprintOf(jwk))
  const others = [...found].filter((thumbprint) => !keys.includes(thumbprint)).sort()
  return others.length === 0 ? undefined : { kind: 'refused', why: 'other-keys', found: others }
}

/** What an issuer signs with, by its own document; nothing where that cannot be had. */
async function signingMethods(
  did: string,
  session: Session,
): Promise<readonly IssuerMethod[] | undefined> {
  const listed = await loadIssuerKeys(did, session)
  if (listed.kind === 'nothing') return undefined
  if (listed.kind !== 'listed') return []
  return listed.methods.filter(({ purposes }) => purposes.includes('assertionMethod'))
}
