import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { buildTarget } from '../../site/oldest-browsers.ts'

/** A page with nothing but the verifier, bundled as the site bundles it, in a folder of its own inside `parent`. */
export async function buildElementPage(parent: string, attributes = ''): Promise<string> {
  const folder = await mkdtemp(join(parent, 'verifier-'))
  const source = join(folder, 'source')
  await mkdir(source)
  const here = (path: string) => JSON.stringify(new URL(path, import.meta.url).pathname)
  await writeFile(
    join(source, 'entry.ts'),
    `import { defineVerifier } from ${here('../../browser/verifier/element.ts')}
import { texts } from ${here('./texts.ts')}
defineVerifier(texts)`,
  )
  await writeFile(
    join(source, 'index.html'),
    `<!doctype html><html lang="en"><title>Check</title><main><h1>Check a badge</h1>
<cinquefoil-verifier ${attributes}><p>By hand</p></cinquefoil-verifier></main>
<script type="module" src="/entry.ts"></script></html>`,
  )
  const outDir = join(folder, 'site')
  await build({
    root: source,
    base: './',
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: buildTarget, modulePreload: false },
  })
  return outDir
}
