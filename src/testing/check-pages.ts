import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { siteData } from './site-data.ts'

// Checks the types of the pages: `astro check`, which wants to know the site that they are for.

const folder = mkdtempSync(join(tmpdir(), 'cinquefoil-check-'))
const data = join(folder, 'site-data.json')
writeFileSync(data, JSON.stringify(siteData()))
const astro = dirname(createRequire(import.meta.url).resolve('astro/package.json'))
const { status } = spawnSync(process.execPath, [join(astro, 'bin/astro.mjs'), 'check'], {
  env: { ...process.env, CINQUEFOIL_SITE_DATA: data, ASTRO_TELEMETRY_DISABLED: '1' },
  stdio: 'inherit',
})
rmSync(folder, { recursive: true })
process.exitCode = status ?? 2
