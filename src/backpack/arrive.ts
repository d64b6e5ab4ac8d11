import { hostNamed } from '../verifier/fetching/host-named.ts'
import { addressIn, dayOf, worstFinding, type BadgeVerdict } from '../verifier/reporting/verdict.ts'
import { identitiesOf } from './identities.ts'
import type { BadgeFacts, KeptBadge, KeptFile, LastCheck } from './kept.ts'
import { holdsFile, isOpen, sameAmong } from './same.ts'

/** A badge that has just come in, before it is known whether it is there already. */
export interface Arrival {
  /** A UUID, used where it is new. */
  readonly id: string
  readonly file: KeptFile
  readonly verdict: BadgeVerdict
  /** Whether the file is a picture that can be shown. */
  readonly isPicture: boolean
}

/**
 * The badge as it is to be kept: joined to one that is the same award in another form or from another address, or new.
 * What is kept already is added to and never taken from; what the holder has written stays.
 *
 * @param same - the kept badge that shares an identity with it, as `findSame` finds it
 */
export function arrive(arrival: Arrival, same: KeptBadge | undefined): KeptBadge {
  const { id, file, verdict, isPicture } = arrival
  const found = titled(factsOf(verdict), file.name)
  const facts = { ...found, ...(isPicture ? { picture: file.sha256 } : {}) }
  const check = checkOf(verdict)
  const identities = identitiesOf(verdict.reports)
  if (same === undefined)
    return { id, identities, files: [file], facts, check, own: { tags: [], note: '' } }
  const { deleted: _deleted, ...kept } = same
  const known = holdsFile(kept.files, file)
  return {
    ...kept,
    identities: [...new Set([...kept.identities, ...identities])].sort(),
    files: known ? kept.files : [...kept.files, file],
    facts: moreFacts(kept.facts, facts),
    check: newerCheck(kept.check, check),
  }
}

/**
 * The kept badge that an arrival is another form of, as `sameAmong` tells it.
 *
 * @param kept - badges that share an identity with it, or hold the same file
 */
export function findSame(
  { file, verdict }: Arrival,
  kept: readonly KeptBadge[],
): KeptBadge | undefined {
  const { finding, reports } = verdict
  return sameAmong({ files: [file], identities: identitiesOf(reports), finding }, kept)
}

/** Whether a badge stands in a picture that a browser shows. */
export function isPicture({ reports }: BadgeVerdict): boolean {
  return reports.some(({ source }) => source.container === 'png' || source.container === 'svg')
}

/** A verdict as it is kept. */
export function checkOf({ finding, values, reports }: BadgeVerdict): LastCheck {
  return { finding, values, at: reports[0]?.checkedAt ?? '' }
}

/**
 * What is known after another check: one that found nothing out, as without a network, takes nothing away. Neither does
 * one that finds no badge at an address where there was one, or may be.
 */
export function newerCheck(known: LastCheck, check: LastCheck): LastCheck {
  if (check.finding === 'no-badge' && isOpen(known.finding)) return known
  return isOpen(check.finding) && !isOpen(known.finding) ? known : check
}

/**
 * What the checks of all forms of one badge come to: the worst that was found out. A form of which nothing was found out,
 * as where its issuer does not answer, takes nothing from the others, and neither does a file that holds no badge.
 */
export function checkOfForms(checks: readonly LastCheck[]): LastCheck | undefined {
  const badges = checks.filter(({ finding }) => finding !== 'no-badge')
  const settled = badges.filter(({ finding }) => !isOpen(finding))
  const [counted = []] = [settled, badges, checks].filter((each) => each.length > 0)
  const worst = worstFinding(counted.map(({ finding }) => finding))
  return counted.find(({ finding }) => finding === worst)
}

/** What a badge says of itself, in the form that says most: the newest. */
export function factsOf({ reports }: BadgeVerdict): BadgeFacts {
  const claims = reports[reports.length - 1]?.claims ?? {}
  const { name = '', issuerName, issuerId = '', description = '', criteria = '' } = claims
  const { issuedOn = '', expires = '', badgeId, skills = [] } = claims
  return {
    ...{ name, issuer: issuerName ?? issuerId, issuerId, description, criteria },
    skills: eachOnce(skills),
    ...(badgeId === undefined ? {} : { badgeId }),
    ...{ day: dayOf(issuedOn), expires: dayOf(expires) },
    ...addressAlone(reports),
  }
}

/** Of an address alone nothing is known but whose it is. */
function addressAlone(
  reports: BadgeVerdict['reports'],
): Partial<Pick<BadgeFacts, 'issuer' | 'pointsTo'>> {
  const [pointsTo] = reports.flatMap((report) => addressIn(report) ?? [])
  return pointsTo === undefined ? {} : { issuer: hostNamed([pointsTo]) ?? '', pointsTo }
}

/** A word may be a tag, a skill and a level of the same badge. */
function eachOnce(words: readonly string[]): readonly string[] {
  const first = new Map<string, string>()
  for (const word of words) {
    const plain = word.trim().toLowerCase()
    if (!first.has(plain)) first.set(plain, word)
  }
  return [...first.values()]
}

/** Of what says no name itself, what its holder calls the file. */
function titled(facts: BadgeFacts, file: string): BadgeFacts {
  if (facts.pointsTo === undefined) return facts
  const [, title] = /([^/\\]+?)(?:\.[a-z]{2,4})?$/i.exec(file) ?? []
  return { ...facts, name: title?.trim() || facts.pointsTo }
}

/**
 * What is known stays, and what was not, as where an issuer had not answered, comes to it. Of what was only an address
 * nothing was known.
 */
export function moreFacts(known: BadgeFacts, found: BadgeFacts): BadgeFacts {
  const picture = known.picture ?? found.picture
  const shown = picture === undefined ? {} : { picture }
  if (found.pointsTo !== undefined) return { ...known, ...shown }
  if (known.pointsTo !== undefined) {
    const { name, issuer, pointsTo } = known
    const said = { ...found, ...shown, issuer: found.issuer || issuer }
    return found.name === '' ? { ...said, name, pointsTo } : said
  }
  const isKnown = (value: unknown) => value !== undefined && value !== '' && !isEmpty(value)
  const said = Object.entries(known).filter(([, value]) => isKnown(value))
  return { ...known, ...found, ...(Object.fromEntries(said) as Partial<BadgeFacts>) }
}

const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0
