import { cp, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { readSiteData } from '../publish/manifest.ts'
import { siteAssets } from './assets.ts'
import { issuerDocuments, offlineScript } from './offline.ts'
import { openBadgeScript } from './open-badge.ts'
import { readScripts } from './scripts.ts'
import type * as Compiled from './renderer.ts'
import { lookOf } from './theme.ts'

/**
 * Writes every page that is not an award's, with all that pages load. Nothing is compiled or bundled here.
 *
 * @param data - path of the site data that publishing wrote
 * @param renderer - the folder of what `compileRenderer` made
 * @param out - folder for the pages
 */
export async function buildPages(data: string, renderer: string, out: string): Promise<void> {
  process.env['CINQUEFOIL_SITE_DATA'] = resolve(data)
  const { renderSite } = (await import(
    pathToFileURL(resolve(renderer, 'renderer.mjs')).href
  )) as typeof Compiled
  for await (const { path, text } of renderSite()) await put(join(out, path), text)
  await cp(fileURLToPath(new URL('public', import.meta.url)), out, { recursive: true })
  await writeAssets(data, renderer, out)
}

/** The scripts, the fonts, the look of the site, and the worker that keeps pages for when there is no network. */
async function writeAssets(data: string, renderer: string, out: string): Promise<void> {
  const scripts = await readScripts(join(renderer, 'scripts.json'))
  const { files, names } = siteAssets()
  const of = readSiteData(data)
  const { site, preview } = of
  const { stylesheet, icon } = lookOf(site)
  const look = [stylesheet, icon]
  for (const { name, bytes } of [...files, ...look, ...scripts.files])
    await put(join(out, 'assets', name), bytes)
  const online = [names.forms, names.pathway]
  const kept = [...files.filter(({ name }) => !online.includes(name)), ...look]
  await put(join(out, 'offline.js'), offlineScript(scripts, kept, issuerDocuments(of)))
  await put(join(out, 'open-badge.js'), openBadgeScript(scripts, { site, preview }))
}

async function put(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, renderer: { type: 'string' }, out: { type: 'string' } },
  })
  const { data, renderer, out } = values
  if (!data || !renderer || !out) throw new RangeError('needs --data, --renderer and --out')
  await buildPages(data, renderer, out)
}
