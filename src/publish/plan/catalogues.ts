import { canonicalJson } from '../../bytes/canonical-json.ts'
import type { Sha256Hex } from '../../bytes/sha256.ts'
import type { PublicKeyRecord } from '../../kinds/issuer/public-key.ts'
import { toSignedCatalogue } from '../../kinds/publisher/signed-catalogue.ts'
import type { Records } from '../../kinds/records.ts'
import type { LedgerIndex } from '../../ledger/ledger-index.ts'
import { addressesOf } from '../../model/addresses/address.ts'
import type { VersionedBadge } from './plan.ts'

/** The catalogue of one issuer, to be signed with its key. */
export interface CatalogueOrder {
  readonly issuer: string
  /** YYYY-MM-DD: part of what is signed. */
  readonly day: string
  /** Those of the issuer, in the order in which they are shown. */
  readonly badges: readonly { readonly slug: string; readonly version: string }[]
  /** SHA-256 (hex) over what it says beside its day. */
  readonly digest: string
}

export interface CataloguesInput {
  readonly records: Pick<Records, 'site' | 'issuers'>
  /** The badges as they stand now, by `issuer/badge`. */
  readonly badges: ReadonlyMap<string, VersionedBadge>
  readonly index: Pick<LedgerIndex, 'catalogues'>
  /** Published keys, by issuer. */
  readonly keys: ReadonlyMap<string, readonly PublicKeyRecord[]>
  readonly isTrusted: (keyId: string) => boolean
  /** `YYYY-MM-DD`: the day of this publish. */
  readonly asOf: string
  readonly sha256: Sha256Hex
}

/**
 * The catalogues that have to be signed: those that say something else than before, and those whose key is not to be
 * trusted any more. An issuer that has no badge yet, or no key that may sign, has none.
 */
export function cataloguesDue(input: CataloguesInput): readonly CatalogueOrder[] {
  const { records, index, isTrusted, asOf } = input
  return records.issuers.flatMap(({ slug: issuer, profile: { name } }) => {
    const before = index.catalogues.get(issuer)
    const badges = [...input.badges.values()].filter(({ record }) => record.issuer === issuer)
    if (before === undefined && badges.length === 0) return []
    const digest = digestOf({ issuer, name, badges }, input)
    if (before?.digest === digest && isTrusted(before.key)) return []
    // No day goes back, whatever days commits give: a reader takes an earlier one for an old copy.
    const day = before !== undefined && before.day > asOf ? before.day : asOf
    if (!maySign(input.keys.get(issuer) ?? [], asOf)) return []
    const named = badges.map(({ record: { slug }, version }) => ({ slug, version }))
    return [{ issuer, day, badges: named, digest }]
  })
}

interface CatalogueContent {
  readonly issuer: string
  readonly name: string
  readonly badges: readonly VersionedBadge[]
}

function digestOf({ badges, ...facts }: CatalogueContent, input: CataloguesInput): string {
  const said = badges.map(({ record: { slug, badge } }) => ({ slug, badge }))
  const { day: _day, ...rest } = toSignedCatalogue(
    { ...facts, day: '', badges: said },
    addressesOf(input.records.site.site),
  )
  return input.sha256(canonicalJson(rest))
}

function maySign(keys: readonly PublicKeyRecord[], day: string): boolean {
  return keys.some(
    ({ alg, from, retired, compromised }) =>
      alg === 'EdDSA' &&
      compromised === undefined &&
      from <= day &&
      (retired === undefined || day <= retired),
  )
}
