import { dayOf, type BadgeVerdict } from '../verifier/verdict.ts'
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
  const { id, file, verdict } = arrival
  const facts = factsOf(arrival)
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
    facts: { ...facts, ...kept.facts, ...pictureOf(kept.facts, facts) },
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

/** What is known after another check: one that found nothing out, as without a network, takes nothing away. */
export function newerCheck(known: LastCheck, check: LastCheck): LastCheck {
  return isOpen(check.finding) && !isOpen(known.finding) ? known : check
}

function factsOf({ verdict, file, isPicture }: Arrival): BadgeFacts {
  // The newest form says most.
  const claims = verdict.reports[verdict.reports.length - 1]?.claims ?? {}
  const { name = '', issuerName, issuerId = '', description = '', criteria = '' } = claims
  const { issuedOn, expires, skills = [] } = claims
  return {
    ...{ name, issuer: issuerName ?? issuerId, issuerId, description, criteria, skills },
    day: issuedOn === undefined ? '' : dayOf(issuedOn),
    expires: expires === undefined ? '' : dayOf(expires),
    ...(isPicture ? { picture: file.sha256 } : {}),
  }
}

function pictureOf(kept: BadgeFacts, now: BadgeFacts): Pick<BadgeFacts, 'picture'> {
  const picture = kept.picture ?? now.picture
  return picture === undefined ? {} : { picture }
}
