import { canonicalJson } from '../../bytes/canonical-json.ts'
import { bytesOfHex } from '../../bytes/hex.ts'
import type { Sha256Hex } from '../../bytes/sha256.ts'
import type { EndorsedThing } from '../../kinds/endorsement/statement.ts'
import type { EndorsementRecord } from '../../kinds/records.ts'
import type { EndorsementFacts } from '../../ledger/facts.ts'
import { uuidFrom } from '../../bytes/uuid.ts'
import { newestEndorsement, type LedgerIndex } from '../../ledger/ledger-index.ts'

/** One endorsement to be signed. */
export interface EndorsementOrder {
  /** Its record, which names it for ever. */
  readonly file: string
  /** The issuer whose key signs. */
  readonly by: string
  /** The id of the award it speaks of, if it speaks of one: erased with it. */
  readonly award?: string
  readonly about: EndorsedThing
  readonly urn: string
  readonly on: string
  readonly comment: string
  /** SHA-256 (hex) over what it says: with other words it is signed anew. */
  readonly digest: string
}

export interface EndorsementsInput {
  readonly endorsements: readonly EndorsementRecord[]
  readonly index: Pick<LedgerIndex, 'endorsements' | 'awards'>
  /** The badges as they stand now, by `issuer/badge`. */
  readonly badges: ReadonlyMap<string, { readonly version: string }>
  readonly isTrusted: (keyId: string) => boolean
  readonly sha256: Sha256Hex
}

/**
 * The endorsements that have to be signed: those that are new or say something else, and those whose key is not to be
 * trusted any more. What one speaks of stays what it was: a badge that is worded anew has not been endorsed again.
 */
export function endorsementsDue(input: EndorsementsInput): readonly EndorsementOrder[] {
  return input.endorsements.flatMap((record) => {
    const before = newestEndorsement(input.index, record.file)
    const digest = input.sha256(canonicalJson(signedContent(record)))
    const isSame = before?.digest === digest
    if (isSame && input.isTrusted(before.key)) return []
    // What was taken back before anybody signed it was never given.
    if (before === undefined && record.endorsement.revoked !== undefined) return []
    const about = isSame ? before.about : aboutOf(record, input)
    return about === undefined ? [] : [orderOf(record, about, digest, input.sha256)]
  })
}

function orderOf(
  { file, endorsement }: EndorsementRecord,
  about: EndorsedThing,
  digest: string,
  sha256: Sha256Hex,
): EndorsementOrder {
  const { by, on, comment, award } = endorsement
  const hash = bytesOfHex(sha256(canonicalJson(['endorsement', file, digest])))
  const urn = `urn:uuid:${uuidFrom(hash, 8)}`
  return { file, by, ...(award === undefined ? {} : { award }), about, urn, on, comment, digest }
}

/** What it says, without whether it still holds. */
function signedContent({ issuer, badge, endorsement }: EndorsementRecord): unknown {
  const { revoked: _revoked, ...said } = endorsement
  return { issuer, badge: badge ?? null, ...said }
}

function aboutOf(
  { issuer, badge, endorsement }: EndorsementRecord,
  { index, badges }: Pick<EndorsementsInput, 'index' | 'badges'>,
): EndorsedThing | undefined {
  if (badge === undefined) return { issuer }
  if (endorsement.award === undefined) {
    const version = badges.get(`${issuer}/${badge}`)?.version
    return version === undefined ? undefined : { issuer, badge, version }
  }
  const slug = index.awards.get(endorsement.award)?.slug
  return slug === undefined ? undefined : { issuer, badge, slug }
}

/** An endorsement that was taken back before anybody signed it. Its file says so, and nothing else does. */
export interface NeverSigned {
  readonly record: EndorsementRecord
  readonly about: EndorsedThing
}

/** Those that were taken back before they could be signed, each with what it spoke of. */
export function endorsementsNeverSigned(
  endorsements: readonly EndorsementRecord[],
  known: Pick<EndorsementsInput, 'index' | 'badges'>,
): readonly NeverSigned[] {
  return endorsements.flatMap((record) => {
    const isSigned = newestEndorsement(known.index, record.file) !== undefined
    if (isSigned || record.endorsement.revoked === undefined) return []
    const about = aboutOf(record, known)
    return about === undefined ? [] : [{ record, about }]
  })
}

/** How an endorsement stands that was signed. */
export interface EndorsementStanding {
  readonly facts: EndorsementFacts
  /** Absent: the file is gone, which is to have taken it back. */
  readonly record?: EndorsementRecord
  readonly isRevoked: boolean
}

/** Every endorsement that was ever signed, as it stands now. Earlier words of one are gone with the newer. */
export function endorsementStandings(
  endorsements: readonly EndorsementRecord[],
  { endorsements: signed }: Pick<LedgerIndex, 'endorsements'>,
): readonly EndorsementStanding[] {
  const records = new Map(endorsements.map((record) => [record.file, record]))
  return [...signed.values()].flatMap((versions) => {
    const newest = versions.at(-1)
    return versions.map((facts) => {
      const record = facts === newest ? records.get(facts.file) : undefined
      return {
        facts,
        ...(record === undefined ? {} : { record }),
        isRevoked: record === undefined || record.endorsement.revoked !== undefined,
      }
    })
  })
}
