import { mkdir, readdir, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SiteData } from '../manifest.ts'
import { writeOwnFile } from '../write-file.ts'
import { runNode } from './run-node.ts'

const pageBuild = fileURLToPath(new URL('../../site/build.ts', import.meta.url))

/**
 * Has Astro build every page that is not an award's, and moves them into a release folder.
 *
 * @param work - a folder of ours on the same disk, emptied before and after
 * @param scripts - path of the scripts as they were bundled with the compiled components
 * @returns the files made, relative to the folder
 */
export async function buildSitePages(
  data: SiteData,
  work: string,
  folder: string,
  scripts: string,
): Promise<readonly string[]> {
  const out = join(work, 'pages')
  const dataFile = join(work, 'site-data.json')
  await rm(out, { recursive: true, force: true })
  await mkdir(work, { recursive: true })
  await writeOwnFile(dataFile, JSON.stringify(data))
  await linkPackages(work)
  await runNode([pageBuild, '--data', dataFile, '--out', out], {
    ASTRO_TELEMETRY_DISABLED: '1',
    CINQUEFOIL_SCRIPTS: scripts,
    NODE_ENV: 'production',
  })
  const files = (await readdir(out, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(out.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
  for (const file of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await rename(join(out, file), join(folder, file))
  }
  await rm(out, { recursive: true, force: true })
  return files
}

/**
 * Astro works in folders beside its output, so that builds never meet; from there it must find our packages, wherever
 * the work is done.
 */
async function linkPackages(work: string): Promise<void> {
  const astro = createRequire(import.meta.url).resolve('astro/package.json')
  const link = join(work, 'node_modules')
  await rm(link, { recursive: true, force: true })
  await symlink(resolve(astro, '../..'), link, 'junction')
}
