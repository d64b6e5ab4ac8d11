import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { bySegmentNumber, segmentNumber } from '../../ledger/storage.ts'
import { sha256Hex } from '../../state/sha256.ts'
import { programDigest } from '../engine.ts'
import type { Side } from '../release/live-link.ts'

/** What made a site, by which another run knows whether it may begin with it. */
export interface Origin {
  readonly format: 1
  readonly program: string
  /** `owner/name`, where a workflow says so. */
  readonly repository: string
  /** The segments of the ledger that it was made from, in their order, as they lie there. */
  readonly ledger: readonly OriginSegment[]
}

export interface OriginSegment {
  readonly name: string
  readonly sha256: string
}

/** What a packed site says of itself. */
export interface SiteHeader extends Origin {
  /** Which of the two releases it is. */
  readonly side: Side
}

/** @param ledger - the folder of its segments; it may be that nothing is there */
export function originOf(ledger: string, repository: string): Origin {
  return { format: 1, program: programDigest(), repository, ledger: segmentsIn(ledger) }
}

/** Names of what runs leave, by program and ledger: the same name, the same both. Hashes of what lies in the open. */
export function originNames({ program, ledger }: Origin) {
  const any = `site-${program}-`
  return { any, exact: `${any}${sha256Hex(JSON.stringify(ledger)).slice(0, 32)}-` } as const
}

/**
 * Whether a run may begin with what another one left. The ledger only ever grows, but for erasures, which change segments:
 * a site that was made from anything else than the beginning of this ledger is none of ours to begin with.
 *
 * @param made - what another run says of itself
 * @returns what stands against it
 */
export function originFault(made: unknown, now: Origin): string | undefined {
  const { format, program, repository, ledger, side } = (made ?? {}) as Partial<SiteHeader>
  if (format !== 1 || !Array.isArray(ledger) || (side !== 'a' && side !== 'b'))
    return 'What the last run left is of another form.'
  if (program !== now.program)
    return 'The last run was of another version of the program, or of Node.'
  if (repository !== now.repository) return 'What was left is of another repository.'
  const begins = (ledger as Origin['ledger']).every(
    (each: OriginSegment | null, at) =>
      at < now.ledger.length &&
      now.ledger[at]?.name === each?.name &&
      now.ledger[at]?.sha256 === each?.sha256,
  )
  return begins ? undefined : 'The last run was of a ledger that this one does not begin with.'
}

function segmentsIn(folder: string): readonly OriginSegment[] {
  return namesIn(folder)
    .filter((name) => segmentNumber(name) !== undefined)
    .map((name) => ({ name, stamp: '' }))
    .sort(bySegmentNumber)
    .map(({ name }) => ({ name, sha256: sha256Hex(readFileSync(join(folder, name))) }))
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
