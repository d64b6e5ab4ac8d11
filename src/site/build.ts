import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
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
  for await (const { path, text } of renderSite()) put(join(out, path), text)
  cpSync(fileURLToPath(new URL('public', import.meta.url)), out, { recursive: true })
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
    put(join(out, 'assets', name), bytes)
  const online = [names.forms, names.pathway]
  const kept = [...files.filter(({ name }) => !online.includes(name)), ...look]
  put(join(out, 'offline.js'), offlineScript(scripts, kept, issuerDocuments(of)))
  put(join(out, 'open-badge.js'), openBadgeScript(scripts, { site, preview }))
}

/** Folders that are there. */
const made = new Set<string>()

/** Nothing else is to be done meanwhile, and a promise for each step of each file takes longer than the file. */
function put(path: string, content: string | Uint8Array): void {
  const folder = dirname(path)
  if (!made.has(folder)) mkdirSync(folder, { recursive: true })
  made.add(folder)
  writeFileSync(path, content)
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, renderer: { type: 'string' }, out: { type: 'string' } },
  })
  const { data, renderer, out } = values
  if (!data || !renderer || !out) throw new RangeError('needs --data, --renderer and --out')
  await buildPages(data, renderer, out)
}
