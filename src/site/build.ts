import { mkdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'astro'
import type { PluginOption } from 'vite'
import { readSiteData } from '../publish/manifest.ts'
import { astroSettings, outDir, siteDataPath, writeOwnFiles } from './settings.ts'

/**
 * Builds every page that is not an award's. Astro keeps its working files in the output when that lies in the folder
 * it is run in, and otherwise in one place where two builds at a time would trample on each other: so the folder above the
 * output is its root, from where it must find `node_modules`. Any number may run, and the checkout is only read.
 *
 * @param data - path of the site data that publishing wrote
 * @param out - folder for the pages
 */
export async function buildPages(data: string, out: string): Promise<void> {
  process.env['CINQUEFOIL_SITE_DATA'] = resolve(data)
  const { site } = readSiteData(data)
  const { origin, pathname } = new URL(site.url)
  const outDir = resolve(out)
  const work = dirname(outDir)
  await mkdir(work, { recursive: true })
  process.chdir(work)
  const settings = astroSettings()
  await build({
    ...settings,
    root: work,
    configFile: false,
    cacheDir: join(work, '.astro-cache'),
    vite: { ...settings.vite, cacheDir: join(work, '.vite-cache'), plugins: [noPrebundling] },
    outDir,
    site: origin,
    base: pathname,
    logLevel: 'error',
  })
  await writeOwnFiles(pathToFileURL(`${outDir}/`), site)
}

/** Packages are bundled ahead for a server that people develop with, which a build is not. */
const noPrebundling: PluginOption = {
  name: 'cinquefoil-no-prebundling',
  configResolved({ environments }) {
    for (const { optimizeDeps } of Object.values(environments)) delete optimizeDeps.include
  },
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { data: { type: 'string' }, out: { type: 'string' } } })
  await buildPages(values.data ?? siteDataPath(), values.out ?? outDir())
}
