import { readFile } from 'node:fs/promises'
import { inspectPng, isImageFault } from '../../baking/inspect-png.ts'
import { pathwayLinks } from '../../kinds/pathway/links.ts'
import { publishFailure, type PublishFailure } from '../failure.ts'
import type { Prepared, PreparedBadge } from './prepared.ts'
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
  for (const badge of prepared.badges)
    if (!(await isSound(badge))) unsound.push(`art/${badge.name}`)
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

function contentOf({ records, badges, asOf, addedOn, withdrawals }: Prepared): SigningContent {
  const { site, sealingKey } = records.site
  return {
    ...{ site, sealingKey, asOf, addedOn, withdrawals },
    issuers: records.issuers,
    badges: records.badges,
    awards: records.awards,
    endorsements: records.endorsements,
    pathways: records.pathways.map(({ issuer, slug, pathway }) => ({
      name: `${issuer}/${slug}`,
      links: pathwayLinks(pathway),
    })),
    drawn: badges.map(drawnOf),
  }
}

function drawnOf({ name, version, hasSvg, generated, png, svg }: PreparedBadge): DrawnContent {
  return { name, version, hasSvg: hasSvg && svg !== undefined, generated, source: svg ?? png }
}

async function isSound({ png, svg }: PreparedBadge): Promise<boolean> {
  const found = await inspectPng(png)
  if (isImageFault(found)) return false
  // What was drawn holds nothing but the drawing, so there is no room for words.
  return svg === undefined || found.metadata.length === 0
}

function refusal(what: string, names: readonly string[]): PublishFailure {
  const named = names.slice(0, mostNamed).map(shownName).join(', ')
  const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : ''
  return publishFailure(
    'not-witnessed',
    `What was prepared is ${what}: ${named}${more}. Nothing was signed. Something that prepared it is not to be trusted: look at the packages that changed.`,
  )
}
