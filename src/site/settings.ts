import { fileURLToPath } from 'node:url'
import type { AstroIntegration, AstroUserConfig } from 'astro'
import { siteAssets } from './assets.ts'
import { bundleScripts } from './bundle.ts'

/**
 * What `astro build` and the compiled renderer have in common, so that both give the same HTML for the same
 * component.
 */
export function astroSettings(): AstroUserConfig {
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
    integrations: [scriptNames],
    vite: {
      logLevel: 'warn',
      define: { siteAssets: JSON.stringify(siteAssets().names) },
    },
  }
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Bundles the scripts and tells the pages what they are called. */
const scriptNames: AstroIntegration = {
  name: 'cinquefoil-scripts',
  hooks: {
    'astro:config:setup': async ({ updateConfig }) => {
      const { names } = await bundleScripts()
      updateConfig({ vite: { define: { siteScripts: JSON.stringify(names) } } })
    },
  },
}
