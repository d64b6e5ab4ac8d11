import { sentence } from '../../bytes/sentence.ts'
import type { BroughtRecord, Records } from '../../kinds/records.ts'
import { badgeKey, type LedgerIndex } from '../../ledger/ledger-index.ts'
import { problem, type Problem } from '../../model/problem.ts'

interface Known {
  readonly records: Pick<Records, 'brought' | 'awards'>
  readonly index: Pick<LedgerIndex, 'awards' | 'badges' | 'slugs'>
  /** The badges as they stand now, by `issuer/badge`. */
  readonly badges: ReadonlyMap<string, { readonly version: string }>
  /** What the last publish warned of, where only some awards are in question: of the others nothing has changed. */
  readonly before: readonly Problem[] | undefined
}

/** Of these warnings the last publish's are told anew. */
export const broughtCode = 'endorsement-award-unlisted'

/**
 * Endorsements that were signed elsewhere, as far as what they speak of is public: a wording that the badge has or had, an
 * award that is listed. The others are left out, and each is warned of. Only the ledger can tell.
 */
export function publicBrought(
  known: Known,
  mode: 'production' | 'preview',
): {
  readonly brought: readonly BroughtRecord[]
  readonly warnings: readonly Problem[]
} {
  const warnings: Problem[] = []
  const brought = known.records.brought.flatMap((record): readonly BroughtRecord[] => {
    const { about } = record
    if ('slug' in about) {
      if (isOfListed(record, about.slug, known)) return [record]
      warnings.push(unlisted(record))
      // Where something stood, it is said that nothing stands there any more.
      return known.index.slugs.get(about.slug) === undefined ? [] : [{ ...record, isLeftOut: true }]
    }
    if (!('version' in about) || isOfWording(about, known)) return [record]
    warnings.push(unworded(record))
    return []
  })
  // A preview gives every award an address of its own.
  return { brought, warnings: mode === 'preview' ? [] : warnings }
}

function isOfListed(
  { file, issuer, badge }: BroughtRecord,
  slug: string,
  { records, index, before }: Known,
): boolean {
  const id = index.slugs.get(slug)
  if (id === undefined) return false
  const record = records.awards.find(({ award }) => award.id === id)
  if (record === undefined)
    return before?.every((each) => each.file !== file || each.code !== broughtCode) ?? false
  const { listed, erased } = record.award
  return record.issuer === issuer && record.badge === badge && listed === true && !erased
}

function isOfWording(
  about: { readonly issuer: string; readonly badge: string; readonly version: string },
  { index, badges }: Known,
): boolean {
  const now = badges.get(`${about.issuer}/${about.badge}`)?.version
  return now === about.version || index.badges.has(badgeKey(about))
}

function unlisted({ file, position }: BroughtRecord): Problem {
  return problem(broughtCode, file, position, {
    message: sentence`It speaks of an award that is not listed, or is none of this badge.`,
    hint: sentence`Delete the file, or list the award if its holder wants that.`,
  })
}

function unworded({ file, position }: BroughtRecord): Problem {
  return problem('endorsement-version-unknown', file, position, {
    message: sentence`It speaks of a wording of this badge that there never was.`,
    hint: sentence`Ask for one that names the address that stands in the badge’s achievement.json as its id.`,
  })
}
