import type { BadgeClass } from '../../kinds/badge/schema.ts'
import type { VersionChange } from '../manifest.ts'
import { textChanges } from './text-changes.ts'

/** What a badge says today in other words than at an earlier version, in the order in which its page says it. */
export function versionChanges(then: BadgeClass, now: BadgeClass): readonly VersionChange[] {
  const texts = [
    ['name', then.name, now.name],
    ['description', then.description, now.description],
    ['criteria', then.criteria.narrative, now.criteria.narrative],
    ['validFor', then.expires ?? '', now.expires ?? ''],
    ['edition', then.version ?? '', now.version ?? ''],
    ['tags', then.tags.join(', '), now.tags.join(', ')],
  ] as const
  return texts
    .filter(([, before, after]) => before !== after)
    .map(([part, before, after]) => ({ part, changes: textChanges(before, after) }))
}
