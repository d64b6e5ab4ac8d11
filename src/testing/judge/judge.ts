import { filesIn } from '../publish/files.ts'
import { webOf } from '../publish/web.ts'
import type { Absence, Judgement } from './judgement.ts'
import { judgeByNpm } from './npm-judges.ts'
import { judgeByPython } from './python-judges.ts'

/**
 * Has every award of a built site judged by programs that are not ours. They are shown the site as if it stood at its
 * public address; nothing is fetched but the programs themselves.
 *
 * @throws Error when the folder holds no award
 */
export async function judgeSite(
  dist: string,
  progress: (line: string) => void,
): Promise<readonly (Judgement | Absence)[]> {
  const files = await filesIn(dist)
  const site = siteOf(files)
  progress('libraries from npm: reading every award')
  const byNpm = await judgeByNpm(webOf(files, site))
  return [...byNpm, ...(await judgeByPython(dist, site, progress))]
}

/** What stands before `awards/` in the id of an award. */
function siteOf(files: Awaited<ReturnType<typeof filesIn>>): string {
  const [path, bytes] =
    [...files].find(([each]) => /^awards\/[^/]+\/credential\.json$/.test(each)) ?? []
  if (path === undefined || bytes === undefined)
    throw new Error('there is no award in this folder: run npm run build first')
  const { id } = JSON.parse(bytes.toString('utf8')) as { readonly id: string }
  return id.slice(0, id.length - path.length)
}
