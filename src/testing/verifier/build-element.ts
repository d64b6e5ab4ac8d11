import { readFileSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { templateDigest } from '../../publish/engine.ts'
import { buildTarget } from '../../site/oldest-browsers.ts'
import { sharedFolder } from '../shared-folder.ts'

/** Stands in the page that is bundled, where the element has its attributes. */
const mark = 'data-attributes-of-a-test'

/**
 * A page with nothing but the verifier, bundled as the site bundles it, in a folder of its own inside `parent`. The
 * bundle is made once for all tests.
 */
export async function buildElementPage(parent: string, attributes = ''): Promise<string> {
  const inputs = [templateDigest(), ...['./build-element.ts', './texts.ts'].map(textOf)]
  const made = await sharedFolder('element', inputs, bundlePage)
  const folder = join(await mkdtemp(join(parent, 'verifier-')), 'site')
  await cp(made, folder, { recursive: true })
  const page = join(folder, 'index.html')
  const html = await readFile(page, 'utf8')
  if (!html.includes(mark)) throw new Error('the page has lost the place of its attributes')
  await writeFile(
    page,
    html.replace(mark, () => attributes),
  )
  return folder
}

async function bundlePage(outDir: string): Promise<void> {
  const { build } = await import('vite')
  const source = `${outDir}-source`
  await mkdir(source, { recursive: true })
  await writeFile(
    join(source, 'entry.ts'),
    `import { defineVerifier } from ${pathOf('../../browser/verifier/element.ts')}
import { texts } from ${pathOf('./texts.ts')}
defineVerifier(texts)`,
  )
  await writeFile(
    join(source, 'index.html'),
    `<!doctype html><html lang="en"><title>Check</title><main><h1>Check a badge</h1>
<cinquefoil-verifier ${mark}><p>By hand</p></cinquefoil-verifier></main>
<script type="module" src="/entry.ts"></script></html>`,
  )
  await build({
    root: source,
    base: './',
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: buildTarget, modulePreload: false },
  })
  await rm(source, { recursive: true })
}

function pathOf(path: string): string {
  return JSON.stringify(fileURLToPath(new URL(path, import.meta.url)))
}

function textOf(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8')
}
