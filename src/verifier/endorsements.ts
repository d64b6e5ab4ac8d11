import { listedEndorsements, type Said } from './endorsement-lists.ts'
import type { Findings } from './findings.ts'
import { type Item, type Unreadable, isUnreadable, itemsOf } from './items.ts'
import { type JsonObject, idOf, listOf, objectOf, textOf } from './json-reading.ts'
import { isNothing } from './recognise.ts'
import { resolve } from './resolve.ts'
import { type Check, type VerificationReport, checked } from './report.ts'
import type { Session } from './session.ts'

/** Examines one endorsement; `more` are checks that only its place in the badge can answer. */
export type ExamineNested = (
  item: Item | Unreadable,
  position: number,
  more: readonly Check[],
) => Promise<VerificationReport>

/**
 * Examines what others say about a badge, its description and its issuer, in it or beside it, each by the same steps as a
 * badge. Whatever comes of it, the badge is as good as it was. Open Badges 3.0, Verification of endorsements; 2.0,
 * Endorsement.
 */
export async function examineEndorsements(
  findings: Findings,
  session: Session,
  examine: ExamineNested,
): Promise<{ readonly check: Check; readonly reports: readonly VerificationReport[] }> {
  const listed = await listedEndorsements(findings, session)
  const embedded = endorsementsOf(findings)
  const found = [...embedded, ...others(listed.found, embedded)]
  if (found.length === 0) {
    const code = listed.isOpen ? 'endorsement-unknown' : 'endorsements-none'
    return { check: checked(code), reports: [] }
  }
  const reports: VerificationReport[] = []
  for (const { value, about } of found.slice(0, session.limits.endorsements)) {
    const item = await readEndorsement(value, session)
    const more =
      isUnreadable(item) || isAbout(item.document, about) ? [] : [checked('endorsement-of-another')]
    reports.push(await examine(item, reports.length, more))
  }
  const verdicts = reports.map(({ verdict }) => verdict)
  if (verdicts.includes('invalid')) return { check: checked('endorsement-bad'), reports }
  const isOpen =
    listed.isOpen || found.length > reports.length || verdicts.includes('could-not-check')
  return { check: checked(isOpen ? 'endorsement-unknown' : 'endorsements-good'), reports }
}

/** One that is embedded and listed, too, is shown once. */
function others(listed: readonly Said[], embedded: readonly Said[]): readonly Said[] {
  const known = new Set(embedded.map((said) => JSON.stringify([said.value, said.about])))
  return listed.filter((said) => !known.has(JSON.stringify([said.value, said.about])))
}

/** Each with what it must speak of: where it stands decides. */
function endorsementsOf({ document, badge, issuer }: Findings): readonly Said[] {
  return [document, badge, issuer].flatMap((holder) => {
    const about = idOf(holder)
    const held = objectOf(holder)
    return [...listOf(held['endorsement']), ...listOf(held['endorsementJwt'])].map((value) => ({
      value,
      about,
    }))
  })
}

/** Embedded, a token, or (2.0) an address. */
async function readEndorsement(value: unknown, session: Session): Promise<Item | Unreadable> {
  const container = 'json' as const
  if (typeof value === 'string' && /^https?:/i.test(value)) {
    const [found] = await resolve({ form: 'url', text: value, container }, session)
    if (found === undefined) return { container, check: checked('input-unrecognised') }
    if (isNothing(found))
      return { container, check: checked(found.code, { url: value }, found.reason) }
    return readOne(found.form === 'jws' ? found.text : parse(found.text), session, found.url)
  }
  return readOne(value, session, undefined)
}

function readOne(value: unknown, session: Session, url: string | undefined): Item | Unreadable {
  const place = { container: 'json' as const, ...(url === undefined ? {} : { url }) }
  const [item] = itemsOf(value, place, session)
  if (item === undefined) return { container: 'json', check: checked('not-a-badge') }
  if (isUnreadable(item) || item.kind === 'endorsement-3.0' || item.kind === 'endorsement-2.0')
    return item
  return { container: 'json', check: checked('not-a-badge') }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isAbout(endorsement: JsonObject, about: string | undefined): boolean {
  const subject = objectOf(endorsement['credentialSubject'] ?? endorsement['claim'])
  return about !== undefined && textOf(subject['id']) === about
}
