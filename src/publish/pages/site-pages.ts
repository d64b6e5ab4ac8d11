import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SiteData } from '../manifest.ts'
import { writeOwnFile } from '../write-file.ts'
import { runNode } from './run-node.ts'

const pageBuild = fileURLToPath(new URL('../../site/build.ts', import.meta.url))

/**
 * Has every page drawn that is not an award's, in a process of its own, and moves them into a release folder.
 *
 * @param work - a folder of ours on the same disk, emptied before and after
 * @param renderer - path of the compiled page components
 * @returns the files made, relative to the folder
 */
export async function buildSitePages(
  data: SiteData,
  work: string,
  folder: string,
  renderer: string,
): Promise<readonly string[]> {
  const out = join(work, 'pages')
  const dataFile = join(work, 'site-data.json')
  await rm(out, { recursive: true, force: true })
  await mkdir(work, { recursive: true })
  await writeOwnFile(dataFile, JSON.stringify(data))
  const args = ['--data', dataFile, '--renderer', dirname(renderer), '--out', out]
  await runNode([pageBuild, ...args], { NODE_ENV: 'production' })
  const files = (await readdir(out, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(out.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
  for (const parent of new Set(files.map((file) => dirname(join(folder, file)))))
    await mkdir(parent, { recursive: true })
  for (const file of files) await rename(join(out, file), join(folder, file))
  await rm(out, { recursive: true, force: true })
  return files
}
