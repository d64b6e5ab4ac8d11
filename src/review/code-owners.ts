import { asWritten, sentence } from '../bytes/sentence.ts'
import { fileStart, problem, type Problem } from '../model/problem.ts'
import type { Records } from '../kinds/records.ts'

/** Where GitHub looks for it. */
export const codeOwnersFile = '.github/CODEOWNERS'

/**
 * The CODEOWNERS file that the issuers' profiles ask for: each issuer's owners approve its badges and awards, and the
 * publisher's approve everything else. The last line that fits a path decides, so what guards the rest comes last.
 */
export function codeOwners({ site, issuers }: Records): string {
  const ownersOf = (slug: string | undefined) =>
    (issuers.find((issuer) => issuer.slug === slug)?.profile.owners ?? []).join(' ')
  const publisher = ownersOf(site.site.publisher)
  const lines = [
    '# Made by "node scripts/codeowners.ts" from the owners in badges/*/profile.yml; edit those.',
    line('*', publisher),
    ...issuers.flatMap(({ slug }) => [
      line(folderOf('badges', slug), ownersOf(slug)),
      line(folderOf('awards', slug), ownersOf(slug)),
    ]),
    ...guarded.map((pattern) => line(pattern, publisher)),
  ]
  return `${lines.filter((each) => each !== undefined).join('\n')}\n`
}

/** Says where the file has fallen behind the profiles. */
export function codeOwnersProblem(
  records: Records,
  written: string | undefined,
): readonly Problem[] {
  if (written === codeOwners(records)) return []
  return [
    problem('review-owners-stale', codeOwnersFile, fileStart, {
      message: sentence`This file is not what the owners in the profiles make it.`,
      hint: asWritten`node scripts/codeowners.ts`,
    }),
  ]
}

const guarded = ['/badges/*/keys/', '/badges/site.yml', '/badges/sealing-key.json', '/.github/']

function folderOf(top: 'badges' | 'awards', issuer: string): string {
  return ['', top, issuer, ''].join('/')
}

/** A pattern without owners would take the approval away, so it is left out. */
function line(pattern: string, owners: string): string | undefined {
  return owners === '' ? undefined : `${pattern} ${owners}`
}
