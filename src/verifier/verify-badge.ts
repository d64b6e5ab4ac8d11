/**
 * The verifier: is a badge authentic, is it current, whose is it? Open Badges 0.5 to 3.0, CLR 2.0, endorsements.
 *
 * `verifyBadge` takes one input, `verifyBadges` many that may share issuers. Both read nothing of the machine they
 * run on but what `VerifyOptions` hands them, so they run in Node, in a worker and on a page.
 *
 * @module
 */
import { examine, reportMore, reportNothing } from './examine.ts'
import { shownInput } from './recipient/holder-name.ts'
import { type Item, type Unreadable, readItems } from './recognising/items.ts'
import { presentationChecks } from './presentation/each-once.ts'
import { type Candidate, type Nothing, isNothing, recognise } from './recognising/recognise.ts'
import { resolve } from './fetching/resolve.ts'
import { type VerificationReport, checked } from './reporting/report.ts'
import { type Session, sessionOf, settle } from './session.ts'
import type { Input, World } from './world.ts'

// All that a caller needs: what goes in, what comes out, and every code that can come out.
export { type DocumentCache, createDocumentCache } from './fetching/document-cache.ts'
export type { Check, CheckId, Code, Outcome, Verdict } from './reporting/report.ts'
export type { Question } from './steps.ts'
export type { Limits } from './world.ts'
export type { Input, VerificationReport, World }

/** The world that a badge is verified in, and whose badge it is said to be. `fetch` and `now` are required. */
export interface VerifyOptions extends World {
  /** Is it mine? An e-mail address, web address, telephone number, DID or claim code to compare. */
  readonly holder?: string | undefined
}

/** So many badges are examined at a time: they wait for hosts more than for the processor. */
const atOnce = 8

/**
 * Verifies every badge in one file, text or address. Nothing is trusted, nothing is asked but the issuer's own
 * addresses (`fetch`, after `mayAsk`), and a bad badge is a report, not an exception.
 *
 * @param input a picture's, PDF's or JSON file's bytes; text that holds JSON, a token or an address; or an address
 * @param options the world: `fetch` and the moment `now` are required, everything else has a default
 * @returns one report for each badge found, in the order found, and at least one: its verdict is `valid`, `invalid`
 *   or `could-not-check`, and each check has a permanent code of `catalogue`
 * @throws TypeError when the machine lacks what the language is to have: that says nothing of the badge
 *
 * @example
 * ```ts
 * import { verifyBadge } from './verify-badge.ts'
 *
 * const offline = { fetch: () => Promise.reject(new TypeError('offline')), now: new Date('2026-05-01T12:00:00Z') }
 * const [report] = await verifyBadge('{"hello":"world"}', offline)
 * report?.verdict // => 'could-not-check'
 * report?.checks[0]?.code // => 'not-a-badge'
 * ```
 */
export async function verifyBadge(
  input: Input,
  options: VerifyOptions,
): Promise<readonly VerificationReport[]> {
  const [reports = []] = await verifyBadges([input], options)
  return reports
}

/**
 * Verifies many inputs together: issuers, keys, status lists and contexts they share are asked for, parsed and
 * checked once.
 *
 * @param inputs as for `verifyBadge`, each
 * @param options as for `verifyBadge`; without a `cache` of the caller's, one lasts this call
 * @returns the reports of each input, in the order of the inputs
 * @throws TypeError as `verifyBadge` does
 *
 * @example
 * ```ts
 * import { verifyBadges } from './verify-badge.ts'
 *
 * const asked: string[] = []
 * const fetch = async (url: string) => {
 *   asked.push(url)
 *   return new Response('', { status: 404 })
 * }
 * const options = { fetch, now: new Date('2026-05-01T12:00:00Z'), mayAsk: () => true }
 * const found = await verifyBadges(['https://a.example/1.json', 'https://a.example/1.json'], options)
 * found.map(([report]) => report?.verdict) // => ['could-not-check', 'could-not-check']
 * asked // => ['https://a.example/1.json']
 * ```
 */
export async function verifyBadges(
  inputs: readonly Input[],
  options: VerifyOptions,
): Promise<readonly (readonly VerificationReport[])[]> {
  const settled = settle(options)
  const results: (readonly VerificationReport[])[] = []
  let next = 0
  const work = async () => {
    for (let index = next++; index < inputs.length; index = next++) {
      const input = inputs[index] ?? ''
      results[index] = await verifyInput(input, () => sessionOf(settled), options.holder)
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, inputs.length) }, work))
  return results
}

async function verifyInput(
  given: Input,
  newSession: () => Session,
  holder: string | undefined,
): Promise<readonly VerificationReport[]> {
  const session = newSession()
  const { input, proof } = shownInput(given)
  const found = await find(input, session)
  const items = found.flatMap((candidate) => read(candidate, session))
  const checkPresented = presentationChecks(session)
  const reports: VerificationReport[] = []
  for (const item of items.slice(0, session.limits.badges)) {
    const position = reports.length
    // The first goes on with what finding it has cost; each further one has its own allowance.
    const own = position === 0 ? session : newSession()
    reports.push(await examine(item, own, { holder, proof, position, checkPresented }))
  }
  const [more] = items.slice(session.limits.badges)
  if (more !== undefined) reports.push(reportMore(more, reports.length, session))
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
  const { code, reason, container, address } = found
  return [{ container, check: checked(code, address === undefined ? {} : { address }, reason) }]
}
