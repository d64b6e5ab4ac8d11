import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration, AstroUserConfig } from 'astro'
import { siteAssets, type Asset } from './assets.ts'
import { bundleScripts } from './bundle.ts'
import type { Site } from '../kinds/site/schema.ts'
import { offlineScript } from './offline.ts'
import { lookOf } from './theme.ts'

/** Where the pages find their data and leave their files, all from the environment. */
export const siteDataPath = () =>
  process.env['CINQUEFOIL_SITE_DATA'] ?? '.cinquefoil/site-data.json'
export const outDir = () => process.env['CINQUEFOIL_OUT'] ?? '.cinquefoil/work/pages'

/**
 * What `astro build` and the compiled renderer have in common, so that both give the same HTML for the same
 * component.
 */
export function astroSettings(): AstroUserConfig {
  const assets = siteAssets()
  return {
    srcDir: here('./'),
    publicDir: here('./public/'),
    cacheDir: here('../../.cinquefoil/astro/'),
    trailingSlash: 'always',
    // `true` keeps the spaces between inline elements, unlike the default.
    compressHTML: true,
    build: { format: 'directory', concurrency: 4 },
    devToolbar: { enabled: false },
    prefetch: false,
    integrations: [assetFiles(assets.files), scriptFiles()],
    vite: {
      logLevel: 'warn',
      define: { siteAssets: JSON.stringify(assets.names) },
    },
  }
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Writes the stylesheet and the fonts beside the pages. */
function assetFiles(files: readonly Asset[]): AstroIntegration {
  return {
    name: 'cinquefoil-assets',
    hooks: { 'astro:build:done': ({ dir }) => writeAssets(dir, files) },
  }
}

/** Writes what depends on whose site it is: its look, and the worker that keeps pages for when there is no network. */
export async function writeOwnFiles(dir: URL, site: Site): Promise<void> {
  const { stylesheet, icon } = lookOf(site)
  const look = [stylesheet, icon]
  writeAssets(dir, look)
  const { files, names } = siteAssets()
  const kept = [...files.filter(({ name }) => name !== names.forms), ...look]
  writeFileSync(new URL('offline.js', dir), offlineScript(await bundleScripts(), kept))
}

/** Bundles the scripts, tells the pages what they are called, and writes them beside the pages. */
function scriptFiles(): AstroIntegration {
  return {
    name: 'cinquefoil-scripts',
    hooks: {
      'astro:config:setup': async ({ updateConfig }) => {
        const { names } = await bundleScripts()
        updateConfig({ vite: { define: { siteScripts: JSON.stringify(names) } } })
      },
      'astro:build:done': async ({ dir }) => {
        writeAssets(dir, (await bundleScripts()).files)
      },
    },
  }
}

function writeAssets(dir: URL, files: readonly Asset[]): void {
  const folder = new URL('assets/', dir)
  mkdirSync(folder, { recursive: true })
  for (const file of files) writeFileSync(fileURLToPath(new URL(file.name, folder)), file.bytes)
}
