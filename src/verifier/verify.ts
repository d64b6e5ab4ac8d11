import { examine, reportNothing } from './examine.ts'
import { shownInput } from './holder-name.ts'
import { type Item, type Unreadable, readItems } from './items.ts'
import { type Candidate, type Nothing, isNothing, recognise } from './recognise.ts'
import { resolve } from './resolve.ts'
import { type VerificationReport, checked } from './report.ts'
import { type Session, sessionOf, settle } from './session.ts'
import type { World } from './world.ts'

/** A file's bytes, pasted text (JSON, a token or an address), or an address. */
export type Input = Uint8Array | string | URL

export interface VerifyOptions {
  /** Is it mine? An e-mail address, web address, telephone number, DID or claim code to compare. */
  readonly holder?: string | undefined
}

/** So many badges are examined at a time: they wait for hosts more than for the processor. */
const atOnce = 8

/**
 * Verifies every badge in one file, text or address: Open Badges 0.5 to 3.0, CLR 2.0, endorsements. Nothing is
 * trusted, nothing is asked but the issuer's own addresses (`world.fetch`), and nothing is thrown for a bad badge:
 * each gives a report whose verdict is valid, invalid or could-not-check.
 *
 * @returns one report for each badge found, and at least one
 */
export async function verify(
  input: Input,
  world: World,
  options: VerifyOptions = {},
): Promise<readonly VerificationReport[]> {
  const [reports = []] = await verifyMany([input], world, options)
  return reports
}

/**
 * Verifies many inputs together: issuers, keys, status lists and contexts they share are asked for, parsed and
 * checked once.
 *
 * @returns the reports of each input, in the order of the inputs
 */
export async function verifyMany(
  inputs: readonly Input[],
  world: World,
  options: VerifyOptions = {},
): Promise<readonly (readonly VerificationReport[])[]> {
  const settled = settle(world)
  const results: (readonly VerificationReport[])[] = []
  let next = 0
  const work = async () => {
    for (let index = next++; index < inputs.length; index = next++) {
      const input = inputs[index] ?? ''
      results[index] = await verifyInput(input, () => sessionOf(settled), options)
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, inputs.length) }, work))
  return results
}

async function verifyInput(
  given: Input,
  newSession: () => Session,
  { holder }: VerifyOptions,
): Promise<readonly VerificationReport[]> {
  const session = newSession()
  const { input, proof } = shownInput(given)
  const found = await find(input, session)
  const items = found.flatMap((candidate) => read(candidate, session))
  const reports: VerificationReport[] = []
  for (const item of items.slice(0, session.limits.badges)) {
    const position = reports.length
    // The first goes on with what finding it has cost; each further one has its own allowance.
    const own = position === 0 ? session : newSession()
    reports.push(await examine(item, own, { holder, proof, position }))
  }
  return reports.length > 0
    ? reports
    : [reportNothing({ container: 'json', check: checked('not-a-badge') }, 0, session)]
}

async function find(input: Input, session: Session): Promise<readonly (Candidate | Nothing)[]> {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
  const found =
    bytes instanceof URL
      ? [{ form: 'url' as const, text: bytes.href, container: 'url' as const }]
      : await recognise(bytes, session.limits)
  const resolved = await Promise.all(
    found.map((item) => (isNothing(item) ? [item] : resolve(item, session))),
  )
  return resolved.flat()
}

function read(found: Candidate | Nothing, session: Session): readonly (Item | Unreadable)[] {
  if (!isNothing(found)) return readItems(found, session)
  const { code, reason, container } = found
  return [{ container, check: checked(code, {}, reason) }]
}
