import type { VerificationReport } from '../../verifier/reporting/report.ts'
import { verdictsOf, type BadgeVerdict } from '../../verifier/reporting/verdict.ts'
import { arrive, findSame, isPicture } from '../arrive.ts'
import type { BadgeFacts, KeptBadge } from '../kept.ts'
import type { PackFile } from './pack-data.ts'

/** One award, by all the forms of it that are in the files. */
export interface PackBadge {
  /** What it says of itself; `picture` is the number of a file. */
  readonly facts: BadgeFacts
  readonly forms: readonly PackForm[]
}

export interface PackForm {
  readonly file: PackFile
  readonly verdict: BadgeVerdict
}

/**
 * The badges in files, by what the files themselves tell: what is altered stands alone, so that it cannot borrow the
 * name of another. Files that hold none are left out.
 *
 * @param reports - of each file, in their order
 */
export function badgesIn(
  files: readonly PackFile[],
  reports: readonly (readonly VerificationReport[])[],
): readonly PackBadge[] {
  const badges: KeptBadge[] = []
  const forms = new Map<string, PackForm>()
  for (const [index, file] of files.entries()) {
    for (const [position, verdict] of verdictsOf(reports[index] ?? []).entries()) {
      // Neither what holds none, nor what holds only an address, can be proven.
      if (verdict.reports.every(({ standard }) => standard === 'unknown')) continue
      forms.set(`${index} ${position}`, { file, verdict })
      const arrival = {
        id: `${index}-${position}`,
        file: { ...unknown, sha256: `${index}`, position, name: file.name },
        ...{ verdict, isPicture: isPicture(verdict) },
      }
      const same = findSame(arrival, badges)
      if (same === undefined) badges.push(arrive(arrival, undefined))
      else badges[badges.indexOf(same)] = arrive(arrival, same)
    }
  }
  return badges.map(({ facts, files: found }) => ({
    facts,
    forms: found.flatMap(({ sha256, position }) => forms.get(`${sha256} ${position}`) ?? []),
  }))
}

/** Where a file came from is not told here; its place in the list stands for its hash. */
const unknown = { size: 0, origin: { kind: 'file' }, arrived: '' } as const
