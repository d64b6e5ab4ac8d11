import type { Placing } from './endorsements/assessors.ts'
import { claimsOf, saysPreview } from './reporting/claims.ts'
import { examineCredential } from './credential/examine-credential.ts'
import { examineEndorsements } from './endorsements/endorsements.ts'
import type { Findings } from './reporting/findings.ts'
import { checkName } from './recipient/holder-name.ts'
import { isUnreadable, itemsOf, type Item, type Unreadable } from './recognising/items.ts'
import { objectOf } from '../bytes/json.ts'
import { listOf } from './recognising/json-reading.ts'
import { checkRecipient } from './recipient/recipient.ts'
import type { Member } from './clr/check-clr.ts'
import {
  checked,
  concludeReport,
  type Check,
  type VerificationReport,
  type Claims,
} from './reporting/report.ts'
import { presentationChecks, type CheckPresented } from './presentation/each-once.ts'
import { sessionOf, type Session } from './session.ts'

export interface ExamineOptions {
  readonly holder?: string | undefined
  /** Proof of the holder's name, from the address that was given. */
  readonly proof?: string | undefined
  readonly position: number
  /** Of one input: what several badges came in is checked once. */
  readonly checkPresented?: CheckPresented
}

/** Examines one badge and tells it as a report. */
export async function examine(
  item: Item | Unreadable,
  session: Session,
  { holder, proof, position, checkPresented = presentationChecks(session) }: ExamineOptions,
): Promise<VerificationReport> {
  if (isUnreadable(item)) return reportNothing(item, position, session)
  const findings = await findingsOf(item, session)
  if (findings === undefined) {
    return reportNothing({ ...item, check: checked('not-a-badge') }, position, session)
  }
  const { identities = [], checks: found } = findings
  const recipient = await checkRecipient(identities, holder)
  const name = proof === undefined ? [] : [await checkName(identities, proof, found)]
  const endorsements = await examineEndorsements(findings, session, (nested, index, placing) =>
    examineEndorsement(nested, session, index, placing),
  )
  const { contains, checks: ofClr } = await examineContained(item, session)
  const claims = claimsOf(findings)
  // What it came in has no say in whether the badge is good.
  const { subjectId: value } = claims
  const subject = value === undefined ? [] : [{ type: 'id', value, hashed: false, salt: '' }]
  const shown = await checkPresented(item.presentations ?? [], [...subject, ...identities])
  const added = [recipient, ...name, ...endorsements.checks, checkAppearance(claims)]
  const checks = [...shown, ...found, ...ofClr, ...added]
  const preview = saysPreview(findings) ? { isPreview: true as const } : {}
  const facts = { claims, ...preview, endorsements: endorsements.reports, contains }
  return concludeReport({ ...outline(item, position, session), ...facts }, checks)
}

async function findingsOf(item: Item, session: Session): Promise<Findings | undefined> {
  switch (item.kind) {
    case '3.0':
    case 'clr-2.0':
    case 'endorsement-3.0':
      return examineCredential(item, session)
    case 'unknown':
    case 'presentation':
      return undefined
    default: {
      // A page that checks a 3.0 badge has no use for what reads the older ones.
      const { examineAssertion } = await import('./assertion/examine-assertion.ts')
      return examineAssertion(item, session)
    }
  }
}

/** Endorsements of endorsements are left alone. */
async function examineEndorsement(
  item: Item | Unreadable,
  session: Session,
  position: number,
  { checks: more, assessor, endorses }: Placing,
): Promise<VerificationReport> {
  if (isUnreadable(item)) return reportNothing(item, position, session)
  const findings = await findingsOf(item, session)
  if (findings === undefined) {
    return reportNothing({ ...item, check: checked('not-a-badge') }, position, session)
  }
  const claims = claimsOf(findings)
  // Who is named by the issuer of the badge is more than a key.
  const isNamed = more.some(({ code }) => code === 'assessor-named')
  const found = findings.checks.filter(({ code }) => !isNamed || code !== 'issuer-key-only')
  const checks = [...found, ...more, checkAppearance(claims)]
  const facts = {
    claims,
    ...(assessor === undefined ? {} : { assessor }),
    ...(endorses === undefined ? {} : { endorses }),
  }
  const report = concludeReport({ ...outline(item, position, session), ...facts }, checks)
  return assessor === undefined || report.verdict === 'valid' ? report : withoutName(report)
}

/** Who looked at what somebody did is told by name only where they have signed that name. */
function withoutName(report: VerificationReport): VerificationReport {
  const { issuerName: _, ...claims } = report.claims
  return { ...report, claims }
}

interface Contained {
  readonly contains: readonly VerificationReport[]
  readonly checks: readonly Check[]
}

/**
 * The badges inside a CLR, each with its own proof and its own allowance of fetches, and what they say of the record.
 */
async function examineContained(item: Item, session: Session): Promise<Contained> {
  if (item.kind !== 'clr-2.0') return { contains: [], checks: [] }
  const { checkClr } = await import('./clr/check-clr.ts')
  const inside = listOf(objectOf(item.document['credentialSubject'])['verifiableCredential'])
  const all = itemsOf(inside, { container: 'json' }, session)
  const members: Member[] = []
  for (const nested of all.slice(0, session.limits.badges)) {
    const report = await examineMember(nested, session, members.length)
    members.push({ item: nested, report })
  }
  const [more] = all.slice(session.limits.badges)
  if (more !== undefined) {
    members.push({ item: more, report: reportMore(more, members.length, session) })
  }
  return {
    contains: members.map(({ report }) => report),
    checks: await checkClr(item.document, members),
  }
}

async function examineMember(
  item: Item | Unreadable,
  session: Session,
  position: number,
): Promise<VerificationReport> {
  const own = sessionOf(session)
  // A CLR inside a CLR is examined, what that one contains is not.
  const isFurther = !isUnreadable(item) && item.kind === 'clr-2.0'
  const report = isFurther
    ? await examineEndorsement(item, own, position, {
        checks: [(await import('./clr/check-clr.ts')).notLookedInside()],
      })
    : await examine(item, own, { position })
  for (const host of own.hosts) session.hosts.add(host)
  return report
}

/** A report of what comes after as many badges as are looked at: it is not lost without a word. */
export function reportMore(
  { container }: Item | Unreadable,
  position: number,
  session: Session,
): VerificationReport {
  const limit = String(session.limits.badges)
  const check = checked('too-many-badges', { limit })
  return reportNothing({ container, check }, position, session)
}

/** A report of something that is no badge at all. */
export function reportNothing(
  { container, check }: Unreadable,
  position: number,
  session: Session,
): VerificationReport {
  const facts = outline({ container, kind: 'unknown' }, position, session)
  return concludeReport({ ...facts, claims: {} }, [check])
}

function outline(
  item: Pick<Item, 'container' | 'kind' | 'url'>,
  position: number,
  session: Session,
): Omit<VerificationReport, 'verdict' | 'answers' | 'checks' | 'claims'> {
  const { container, url, kind } = item
  return {
    standard: kind === 'presentation' ? 'unknown' : kind,
    source: { container, position, ...(url === undefined ? {} : { url }) },
    endorsements: [],
    contains: [],
    asked: [...session.hosts],
    checkedAt: new Date(session.now).toISOString(),
  }
}

/** Signs that turn text round or cannot be seen; joiners have their use inside words of some scripts. */
const hidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/u

/** Whether names and addresses might be read as something else than they are. Does not decide the verdict. */
function checkAppearance({ name, issuerName, issuerId, issuerUrl }: Claims): Check {
  const named = Object.entries({ name, issuerName })
  const bad = named.find(
    ([, text]) => text !== undefined && (hidden.test(text) || mixesScripts(text)),
  )
  if (bad !== undefined) return checked('appearance-hidden-letters', { member: bad[0] })
  for (const address of [issuerId, issuerUrl]) {
    const host = address === undefined ? undefined : hostIn(address)
    if (host !== undefined && /(?:^|\.)xn--/.test(host)) {
      return checked('appearance-look-alike', { host })
    }
  }
  return checked('appearance-plain')
}

/** Latin beside Cyrillic or Greek inside one word. */
function mixesScripts(text: string): boolean {
  return text
    .split(/[^\p{L}\p{M}]+/u)
    .some(
      (word) =>
        /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word),
    )
}

/** As it is really written: a name in foreign letters shows as `xn--…`. */
function hostIn(address: string): string | undefined {
  const did = /^did:web:([^:#]+)/.exec(address)?.[1]
  const text = did === undefined ? address : `https://${did.replace(/%3A/i, ':')}`
  return URL.canParse(text) ? new URL(text).hostname : undefined
}
