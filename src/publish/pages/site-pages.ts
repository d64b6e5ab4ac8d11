import { createRequire } from 'node:module'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { SiteData } from '../manifest.ts'
import { runNode } from './run-node.ts'

/**
 * Has Astro build every page that is not an award's, and moves them into a release folder.
 *
 * @param work - a folder of ours on the same disk, emptied before and after
 * @returns the files made, relative to the folder
 */
export async function buildSitePages(
  data: SiteData,
  work: string,
  folder: string,
): Promise<readonly string[]> {
  const out = join(work, 'pages')
  const dataFile = join(work, 'site-data.json')
  await rm(out, { recursive: true, force: true })
  await mkdir(work, { recursive: true })
  await writeFile(dataFile, JSON.stringify(data))
  const astro = join(
    dirname(createRequire(import.meta.url).resolve('astro/package.json')),
    'bin/astro.mjs',
  )
  await runNode([astro, 'build', '--silent'], {
    CINQUEFOIL_SITE_DATA: dataFile,
    CINQUEFOIL_OUT: out,
    ASTRO_TELEMETRY_DISABLED: '1',
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
