import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'astro'
import { astroSettings } from '../site/settings.ts'

/**
 * Award pages by `astro build` alone, the slow way: what the compiled renderer is judged by, in bytes and in
 * time.
 *
 * @param awards - path of a JSON file with an array of AwardPage
 * @param work - an empty folder inside the repository; the pages land in its `dist/awards/`
 */
export async function buildAwardPages(awards: string, work: string): Promise<void> {
  const root = resolve(work)
  const pages = join(root, 'src/pages/awards')
  await mkdir(pages, { recursive: true })
  await writeFile(join(pages, '[slug].astro'), pageSource(resolve(awards)))
  await build({
    ...astroSettings(),
    root,
    srcDir: join(root, 'src'),
    cacheDir: join(root, 'cache'),
    outDir: join(root, 'dist'),
    configFile: false,
    logLevel: 'error',
  })
}

function pageSource(awards: string): string {
  const site = fileURLToPath(new URL('../site/', import.meta.url))
  return `---
import { readFileSync } from 'node:fs'
import Award from ${JSON.stringify(`${site}layouts/Award.astro`)}
import { viewOf } from ${JSON.stringify(`${site}view.ts`)}
export const getStaticPaths = () =>
  JSON.parse(readFileSync(${JSON.stringify(awards)}, 'utf8')).map((award) => ({
    params: { slug: award.slug },
    props: { award },
  }))
const { award } = Astro.props
---
<Award view={viewOf(award)} award={award} />
`
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { awards: { type: 'string' }, work: { type: 'string' } },
  })
  if (!values.awards || !values.work) throw new RangeError('needs --awards FILE and --work FOLDER')
  await buildAwardPages(values.awards, values.work)
}
