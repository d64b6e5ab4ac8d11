import { mkdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { build } from 'astro'
import { readSiteData } from '../publish/manifest.ts'
import { astroSettings, outDir, siteDataPath } from './settings.ts'

/**
 * Builds every page that is not an award's. Astro keeps its working files under its root, where two builds at a
 * time would trample on each other: here the root is a folder beside the output, so any number may run.
 *
 * @param data - path of the site data that publishing wrote
 * @param out - folder for the pages
 */
export async function buildPages(data: string, out: string): Promise<void> {
  process.env['CINQUEFOIL_SITE_DATA'] = resolve(data)
  const { origin, pathname } = new URL(readSiteData(data).site.url)
  const root = join(dirname(resolve(out)), '.astro-root')
  await mkdir(root, { recursive: true })
  await build({
    ...astroSettings(),
    root,
    configFile: false,
    cacheDir: join(root, 'cache'),
    outDir: resolve(out),
    site: origin,
    base: pathname,
    logLevel: 'error',
  })
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { data: { type: 'string' }, out: { type: 'string' } } })
  await buildPages(values.data ?? siteDataPath(), values.out ?? outDir())
}
