import { sentence } from '../../bytes/sentence.ts'
import type { ChangedFile } from '../../history/change.ts'
import { fileStart, problem, type Problem } from '../../model/problem.ts'
import type { IssuerRecord } from '../../kinds/records.ts'

/** Who asks for a change: a GitHub login and, where they are known, the teams it belongs to (`organisation/team`). */
export interface Actor {
  readonly login: string
  readonly teams?: readonly string[]
}

/**
 * Whether an actor may change what these files say of issuers. The owners are those of the base: nobody makes
 * themselves an owner and uses it in one go.
 */
export function entitlement(
  files: readonly ChangedFile[],
  issuers: readonly IssuerRecord[],
  actor: Actor | undefined,
) {
  const problems: Problem[] = []
  /** Issuers whose owners are teams that cannot be looked into from here: GitHub asks those for their approval. */
  const asked: string[] = []
  if (actor === undefined) return { problems, asked }
  for (const { slug, profile } of issuers) {
    const own = files.find(
      ({ path }) => /^(?:awards|badges)\//.test(path) && path.split('/')[1] === slug,
    )
    if (own === undefined || profile.owners.length === 0) continue
    const standing = standingOf(profile.owners, actor)
    if (standing === 'stranger') problems.push(notEntitled(own.path, slug))
    if (standing === 'unknown') asked.push(slug)
  }
  return { problems, asked }
}

function standingOf(
  owners: readonly string[],
  { login, teams }: Actor,
): 'owner' | 'stranger' | 'unknown' {
  const names = [login, ...(teams ?? [])].map((name) => `@${name.replace(/^@/, '')}`.toLowerCase())
  if (owners.some((owner) => names.includes(owner.toLowerCase()))) return 'owner'
  return teams === undefined && owners.some((owner) => owner.includes('/')) ? 'unknown' : 'stranger'
}

function notEntitled(file: string, issuer: string): Problem {
  return problem('review-not-entitled', file, fileStart, {
    message: sentence`This belongs to ${issuer}, and whoever opened the pull request is not among its owners.`,
    hint: sentence`One of the owners in badges/${issuer}/profile.yml has to open it.`,
  })
}
