import { defineConfig } from 'astro/config'
import { readSiteData } from './src/publish/manifest.ts'
import { astroSettings, outDir, siteDataPath } from './src/site/settings.ts'

const { origin, pathname } = new URL(readSiteData(siteDataPath()).site.url)

export default defineConfig({ ...astroSettings(), site: origin, base: pathname, outDir: outDir() })
