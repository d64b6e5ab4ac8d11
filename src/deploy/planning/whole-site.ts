import { existsSync, realpathSync } from 'node:fs'
import { join, sep } from 'node:path'
import { together } from '../../publish/release/extent.ts'
import { rememberedExtent } from '../../publish/release/release-record.ts'
import { deployFailure } from '../failure.ts'

/**
 * How many files a site consists of, as far as the publish remembers it that made it: of a site that was brought from elsewhere
 * nothing is known here.
 *
 * @param dist - the published site, or a link to it
 * @param state - the folder of what is remembered
 */
export function filesOfSite(dist: string, state: string): number | undefined {
  const releases = join(state, 'site')
  if (!existsSync(dist) || !existsSync(releases)) return undefined
  const isReleaseHere = realpathSync(dist).startsWith(`${realpathSync(releases)}${sep}`)
  const extent = isReleaseHere ? rememberedExtent(join(state, 'state.db')) : undefined
  return extent && together(extent).files
}

/**
 * A publish that begins with the site of another machine makes what changed alone: the rest of the site lies in no folder.
 *
 * @param found - how many files lie there
 * @throws DeployFailure `dist-not-whole`
 */
export function refuseHalf(found: number, expected: number | undefined): void {
  if (expected === undefined || found >= expected) return
  throw deployFailure(
    'dist-not-whole',
    `Only ${found} of the ${expected} files of the site lie there: it was begun with the site of another run, or files were deleted. Nothing was uploaded. Delete the folder "site" in .cinquefoil, run npm run build, which makes all of it, and deploy again.`,
  )
}
