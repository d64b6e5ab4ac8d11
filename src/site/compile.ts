import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { getViteConfig } from 'astro/config'
import { build } from 'vite'
import { bundleScripts } from './bundle.ts'
import { keepScripts } from './scripts.ts'
import { astroSettings } from './settings.ts'

/**
 * Compiles all pages into `renderer.mjs`, which any process can import and which needs nothing beside it: the same
 * components and settings as `astro build`, so the same HTML. The scripts, which had to be
 * bundled for their names, are kept in `scripts.json`.
 *
 * @param out the folder to write into
 */
export async function compileRenderer(out: string): Promise<void> {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const config = getViteConfig(
    {
      root,
      mode: 'production',
      logLevel: 'warn',
      publicDir: false,
      cacheDir: resolve(out, '.vite-cache'),
      ssr: { noExternal: true },
      resolve: { alias: { '#astro-internal/ambient-manifest': noManifest } },
      build: {
        ssr: fileURLToPath(new URL('renderer.ts', import.meta.url)),
        outDir: resolve(out),
        emptyOutDir: false,
        minify: false,
        target: 'node22',
        rollupOptions: { output: { entryFileNames: 'renderer.mjs', codeSplitting: false } },
      },
    },
    { ...astroSettings(), root, configFile: false, logLevel: 'error' },
  )
  await build({ configFile: false, ...(await config({ mode: 'production', command: 'build' })) })
  await keepScripts(resolve(out, 'scripts.json'), await bundleScripts())
}

/** A built site's manifest would otherwise be bundled in; a container makes its own. */
const noManifest = fileURLToPath(
  new URL('../core/manifest/ambient-source.js', import.meta.resolve('astro/container')),
)

if (import.meta.main) {
  const { values } = parseArgs({
    options: { out: { type: 'string', default: '.cinquefoil/renderer' } },
  })
  await compileRenderer(values.out)
}
