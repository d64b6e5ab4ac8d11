import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { engineRoot } from '../../publish/engine.ts'
import type { AwardPage, SiteData } from '../../publish/manifest.ts'
import { inChunks } from './walk-files.ts'

/**
 * Has `astro build` render the same award pages from the same components, the way Astro's manual shows: one route,
 * `getStaticPaths`, four pages at a time.
 *
 * @returns seconds, the whole command
 */
export function stockAstroBuild(
  pages: Iterable<AwardPage>,
  data: SiteData,
  folder: string,
): number {
  mkdirSync(folder, { recursive: true })
  for (const part of ['src', 'package.json', 'package-lock.json', 'tsconfig.json']) {
    cpSync(join(engineRoot, part), join(folder, part), { recursive: true })
  }
  symlinkSync(join(engineRoot, 'node_modules'), join(folder, 'node_modules'))
  mkdirSync(join(folder, 'bench-pages/pages/awards'), { recursive: true })
  writeFileSync(join(folder, 'bench-pages/pages/awards/[slug].astro'), route)
  writeFileSync(join(folder, 'bench.config.mjs'), config)
  writePages(join(folder, 'pages.json'), pages)
  writeFileSync(join(folder, 'site-data.json'), JSON.stringify(data))
  const started = performance.now()
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    [
      join(engineRoot, 'node_modules/astro/bin/astro.mjs'),
      'build',
      '--silent',
      '--root',
      folder,
      '--config',
      'bench.config.mjs',
    ],
    {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        CINQUEFOIL_SITE_DATA: join(folder, 'site-data.json'),
        NODE_ENV: 'production',
        ASTRO_TELEMETRY_DISABLED: '1',
      },
    },
  )
  if (status !== 0) throw new Error(`astro build failed: ${stderr}${stdout}`)
  return (performance.now() - started) / 1000
}

function writePages(path: string, pages: Iterable<AwardPage>): void {
  let before = '['
  for (const chunk of inChunks(pages, 100)) {
    appendFileSync(path, `${before}${chunk.map((page) => JSON.stringify(page)).join()}`)
    before = ','
  }
  appendFileSync(path, ']')
}

const route = `---
import { readFileSync } from 'node:fs'
import Award from '../../../src/site/layouts/Award.astro'
import { viewOf } from '../../../src/site/view.ts'
export function getStaticPaths() {
  return JSON.parse(readFileSync('pages.json', 'utf8')).map((award) => ({ params: { slug: award.slug }, props: { award } }))
}
const { award } = Astro.props
---
<Award view={viewOf(award)} award={award} />
`

const config = `import { defineConfig } from 'astro/config'
import { astroSettings } from './src/site/settings.ts'
export default defineConfig({
  ...astroSettings(),
  srcDir: './bench-pages',
  outDir: './out',
  site: 'https://bench.example',
  build: { ...astroSettings().build, concurrency: 4 },
})
`
