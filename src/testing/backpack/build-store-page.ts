import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { buildTarget } from '../../site/oldest-browsers.ts'

/** A page with nothing but the store of the backpack (`store-page.ts`), in a folder of its own inside `parent`. */
export async function buildStorePage(parent: string): Promise<string> {
  const folder = await mkdtemp(join(parent, 'store-'))
  const source = join(folder, 'source')
  await mkdir(source)
  const page = JSON.stringify(new URL('./store-page.ts', import.meta.url).pathname)
  await writeFile(join(source, 'entry.ts'), `import ${page}`)
  await writeFile(
    join(source, 'index.html'),
    '<!doctype html><title>Store</title><script type="module" src="/entry.ts"></script>',
  )
  const outDir = join(folder, 'site')
  await build({
    root: source,
    base: './',
    configFile: false,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, target: buildTarget, modulePreload: false },
  })
  return outDir
}
