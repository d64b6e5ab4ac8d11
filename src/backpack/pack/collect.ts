import type { VerificationReport } from '../../verifier/reporting/report.ts'
import { verifyBadges } from '../../verifier/verify-badge.ts'
import type { World } from '../../verifier/world.ts'
import { recordAnswers, replayAnswers, type RecordedAnswer } from './recorded.ts'

/** What checking some files came to, and all that their issuers said to it. */
export interface Collected {
  /** For each file, in their order. */
  readonly reports: readonly (readonly VerificationReport[])[]
  readonly answers: readonly RecordedAnswer[]
}

/**
 * Checks files, and keeps every answer that it took: with these alone they can be checked again. Whatever the verifier
 * asks for is in it, so a badge of any issuer is complete.
 *
 * @param files - as for `verifyBadge`
 * @param world - without a cache: what was kept from an earlier check would not be asked for, and be missing
 */
export async function collectAnswers(
  files: readonly Uint8Array<ArrayBuffer>[],
  { cache: _cache, ...world }: World,
): Promise<Collected> {
  const recorder = recordAnswers(world.fetch)
  const reports = await verifyBadges(files.map(inputOf), { ...world, fetch: recorder.fetch })
  return { reports, answers: recorder.answers() }
}

/**
 * Checks files with nothing but what was answered when they were collected. No host is asked.
 *
 * @param now - the moment at which they are judged
 */
export async function checkAlone(
  files: readonly Uint8Array<ArrayBuffer>[],
  answers: readonly RecordedAnswer[],
  now: Date,
): Promise<Collected['reports']> {
  const fetch = replayAnswers(answers)
  return verifyBadges(files.map(inputOf), { fetch, now, mayAsk: () => true })
}

const longestAddress = 4_000

/** A file that holds an address alone, as a private link, is followed: what proves a name stands behind its `#`. */
export function inputOf(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | string {
  if (bytes.length > longestAddress) return bytes
  const text = new TextDecoder().decode(bytes)
  return /^https:\/\/\S+$/.test(text) ? text : bytes
}
