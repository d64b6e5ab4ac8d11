import { canonicalJson } from '../../bytes/canonical-json.ts'
import type {
  Art,
  AwardRecord,
  BadgeRecord,
  EndorsementRecord,
  IssuerRecord,
} from '../../kinds/records.ts'
import type { PathwayLink } from '../../kinds/pathway/links.ts'
import type { GeneratedArt } from '../../kinds/badge/parts.ts'
import type { PublicJwk } from '../../kinds/issuer/public-key.ts'
import type { Site } from '../../kinds/site/schema.ts'
import { sha256Hex } from '../../state/sha256.ts'
import { publishFailure, type PublishFailure } from '../failure.ts'
import type { UndoneAwards } from '../plan/undone-awards.ts'

/** SHA-256 (hex) of each thing that signing depends on, by its name. */
export type SigningDigests = ReadonlyMap<string, string>

/** Everything that decides what is signed and kept, whoever read it. */
export interface SigningContent {
  readonly site: Site
  readonly sealingKey?: PublicJwk | undefined
  readonly asOf: string
  readonly issuers: readonly Pick<IssuerRecord, 'slug' | 'profile' | 'keys' | 'image'>[]
  readonly badges: readonly Pick<BadgeRecord, 'issuer' | 'slug' | 'badge' | 'image'>[]
  readonly drawn: readonly DrawnContent[]
  readonly awards: readonly Pick<AwardRecord, 'file' | 'issuer' | 'badge' | 'award'>[]
  readonly endorsements: readonly Pick<
    EndorsementRecord,
    'file' | 'issuer' | 'badge' | 'endorsement'
  >[]
  /** What pathways say of how badges belong together: it stands in records. */
  readonly pathways: readonly { readonly name: string; readonly links: readonly PathwayLink[] }[]
  readonly addedOn: Readonly<Record<string, string>>
  readonly undone: UndoneAwards
}

/** The picture of a badge, and what it was made from. */
export interface DrawnContent {
  /** `issuer/badge` */
  readonly name: string
  readonly version: string
  readonly hasSvg: boolean
  readonly generated?: GeneratedArt | undefined
  /** The drawing; the picture itself where there is none. What was drawn from a drawing, or made smaller, is not vouched for. */
  readonly source: Uint8Array
}

/**
 * Names everything that decides what is signed, with the digest of its canonical JSON. Two readers of the same
 * repository come to the same digests, or one of them is wrong.
 *
 * @throws PublishFailure `not-witnessed` when two things have one name
 */
export function digestsOf(content: SigningContent): SigningDigests {
  const digests = new Map<string, string>()
  for (const [name, value] of itemsOf(content)) {
    if (digests.has(name)) throw twice(name)
    digests.set(name, sha256Hex(canonicalJson(value)))
  }
  return digests
}

/** The names under which two readers differ: what only one has, and what is not the same; sorted. */
export function differencesOf(one: SigningDigests, other: SigningDigests): readonly string[] {
  const names = new Set([...one.keys(), ...other.keys()])
  return [...names].filter((name) => one.get(name) !== other.get(name)).sort()
}

/** A name that may have been made up, fit for a line of a log. */
export function shownName(name: string): string {
  return name.replaceAll(/[^\w./ -]/g, '?').slice(0, 120)
}

/** How the site looks and greets reaches nothing that is signed but the drawings, which have names of their own. */
function signedPartOf({ theme: _theme, firstPage: _words, footer: _links, ...rest }: Site) {
  return rest
}

function* itemsOf(content: SigningContent): Generator<readonly [name: string, value: unknown]> {
  yield ['site', signedPartOf(content.site)]
  yield ['sealing-key', content.sealingKey ?? null]
  yield ['as-of', content.asOf]
  for (const { slug, profile, keys, image } of content.issuers) {
    yield [`issuer/${slug}`, { profile, image: artOf(image) }]
    for (const key of keys) yield [`key/${slug}/${key.id}`, key]
  }
  for (const { issuer, slug, badge, image } of content.badges)
    yield [`badge/${issuer}/${slug}`, { badge, image: artOf(image) }]
  for (const { name, version, hasSvg, generated, source } of content.drawn)
    yield [`art/${name}`, { version, hasSvg, generated, source: sha256Hex(source) }]
  for (const { file, issuer, badge, award } of content.awards)
    yield [`award/${award.id}`, { file, issuer, badge, award }]
  for (const { file, issuer, badge, endorsement } of content.endorsements)
    yield [`endorsement/${file}`, { issuer, badge: badge ?? null, endorsement }]
  for (const { name, links } of content.pathways) yield [`pathway/${name}`, links]
  for (const [file, day] of Object.entries(content.addedOn)) yield [`added/${file}`, day]
  for (const [id, undone] of Object.entries(content.undone)) yield [`undone/${id}`, undone]
}

function artOf(image: Art | undefined): unknown {
  return image === undefined ? null : { type: image.type, bytes: sha256Hex(image.bytes) }
}

function twice(name: string): PublishFailure {
  return publishFailure(
    'not-witnessed',
    `Two things are called ${shownName(name)}. Nothing was signed.`,
  )
}
