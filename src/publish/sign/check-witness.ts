import { readFile } from 'node:fs/promises'
import { inspectPng, isImageFault } from '../../baking/png/inspect-png.ts'
import { pathwayLinks } from '../../kinds/pathway/links.ts'
import { publishFailure, type PublishFailure } from '../failure.ts'
import type { Prepared, PreparedBadge } from '../prepare/prepared.ts'
import {
  differencesOf,
  digestsOf,
  shownName,
  type DrawnContent,
  type SigningContent,
  type SigningDigests,
} from './signing-digests.ts'

const mostNamed = 20

/**
 * Holds what was prepared against what a witness read in the same repository with other packages. Everything that
 * decides what is signed must be the same in both, and every picture that is handed over must be sound.
 *
 * @throws PublishFailure `not-witnessed`, naming what differs
 */
export async function checkWitness(prepared: Prepared, witnessed: SigningDigests): Promise<void> {
  const differences = differencesOf(digestsOf(contentOf(prepared)), witnessed)
  if (differences.length > 0) throw refusal('not what the repository holds', differences)
  const unsound: string[] = []
  const smaller = madeSmaller(prepared.records)
  for (const badge of prepared.badges)
    if (!(await isSound(badge, smaller.get(badge.name)))) unsound.push(`art/${badge.name}`)
  if (unsound.length > 0) throw refusal('no sound picture', unsound)
}

/** @throws PublishFailure `usage` when it is not what the witness wrote */
export async function readWitnessed(path: string): Promise<SigningDigests> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw publishFailure('usage', 'There is no witness: run "node scripts/witness.ts".', {
      cause,
    })
  })
  const read = JSON.parse(text) as { readonly format?: unknown; readonly digests?: unknown }
  const pairs = Array.isArray(read.digests) ? (read.digests as readonly unknown[]) : []
  const isWhole = read.format === 1 && pairs.length > 0 && pairs.every(isPair)
  if (!isWhole) throw publishFailure('usage', 'The witness is of another version of this program.')
  return new Map(pairs as readonly (readonly [string, string])[])
}

function isPair(value: unknown): boolean {
  return (
    Array.isArray(value) && value.length === 2 && value.every((each) => typeof each === 'string')
  )
}

function contentOf({ records, badges, asOf, addedOn, undone }: Prepared): SigningContent {
  const { site, sealingKey } = records.site
  const smaller = madeSmaller(records)
  return {
    ...{ site, sealingKey, asOf, addedOn, undone },
    issuers: records.issuers,
    badges: records.badges,
    awards: records.awards,
    endorsements: records.endorsements,
    pathways: records.pathways.map(({ issuer, slug, pathway }) => ({
      name: `${issuer}/${slug}`,
      links: pathwayLinks(pathway),
    })),
    drawn: badges.map((badge) => drawnOf(badge, smaller.get(badge.name))),
  }
}

/** The pictures of staff's that stand for what was made of them, by the names of their badges. */
function madeSmaller({ site, badges }: Prepared['records']): ReadonlyMap<string, Uint8Array> {
  if (site.site.badgePictures !== 'small') return new Map()
  return new Map(
    badges.flatMap(({ issuer, slug, image }) =>
      image?.type === 'png' ? [[`${issuer}/${slug}`, image.bytes] as const] : [],
    ),
  )
}

function drawnOf(
  { name, version, hasSvg, generated, png, svg }: PreparedBadge,
  source: Uint8Array | undefined,
): DrawnContent {
  const isWhole = hasSvg && svg !== undefined
  return { name, version, hasSvg: isWhole, generated, source: svg ?? source ?? png }
}

/** @param source - what it was made from, where that is a PNG of staff's */
async function isSound(
  { png, svg }: PreparedBadge,
  source: Uint8Array | undefined,
): Promise<boolean> {
  const found = await inspectPng(png)
  if (isImageFault(found)) return false
  if (svg === undefined && (source === undefined || Buffer.compare(source, png) === 0)) return true
  // What was drawn, or made smaller, holds nothing but the picture, so there is no room for words.
  return found.metadata.length === 0
}

function refusal(what: string, names: readonly string[]): PublishFailure {
  const named = names.slice(0, mostNamed).map(shownName).join(', ')
  const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : ''
  return publishFailure(
    'not-witnessed',
    `What was prepared is ${what}: ${named}${more}. Nothing was signed. Something that prepared it is not to be trusted: look at the packages that changed.`,
  )
}
