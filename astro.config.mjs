import { defineConfig } from 'astro/config'
import { readSiteData } from './src/publish/manifest.ts'
import { astroSettings } from './src/site/settings.ts'

const { origin, pathname } = new URL(readSiteData().site.url)
const outDir = '.cinquefoil/work/pages'

export default defineConfig({ ...astroSettings(), site: origin, base: pathname, outDir })
