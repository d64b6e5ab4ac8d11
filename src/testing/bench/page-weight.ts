import { readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { basePath } from '../../publish/site-base.ts'
import { runScript, temporaryFolder } from '../built-site.ts'
import { matches, scriptsOf } from '../links.ts'
import { pagesOf, type FileOfSite } from '../pages-of.ts'
import { kindsOf } from '../screenshots.ts'

/** What a first visit to a page costs, in bytes; text as it is compressed on its way. */
export interface PageWeight {
  readonly kind: string
  /** HTML, stylesheet and scripts. */
  readonly words: number
  /** Pictures of the page, those below the first screen too. */
  readonly images: number
  /** Fonts that are asked for at once; they are kept for every other page. */
  readonly fonts: number
}

/** Publishes the sample and weighs one page of each kind, of awards the heaviest. */
export async function weighSample(): Promise<readonly PageWeight[]> {
  const work = await temporaryFolder()
  const dist = join(work, 'dist')
  await runScript('../../scripts/build.ts', [
    '--preview',
    '--quiet',
    '--dist',
    dist,
    '--state',
    work,
  ])
  const pages = await pagesOf(dist)
  const base = await basePath(dist)
  const kinds = Object.entries(kindsOf(pages)).filter(([kind]) => !kind.startsWith('award-'))
  const chosen = kinds.map(([kind, path]) => ({ kind, page: pageAt(pages, path) }))
  const awards = pages.filter(({ path }) => path.startsWith('awards/'))
  const weights = await Promise.all(chosen.map(({ kind, page }) => weigh(kind, page, dist, base)))
  const ofAwards = await Promise.all(awards.map((page) => weigh('an award', page, dist, base)))
  await rm(work, { recursive: true, force: true })
  return [...weights, heaviest(ofAwards)]
}

function pageAt(pages: readonly FileOfSite[], path: string): FileOfSite {
  const page = pages.find((page) => page.path.replace(/index\.html$/, '') === path)
  if (!page) throw new RangeError(`the sample has no page ${path}`)
  return page
}

/** The most of each, so that no award is heavier in any respect. */
function heaviest(weights: readonly PageWeight[]): PageWeight {
  const most = (part: 'words' | 'images' | 'fonts') =>
    Math.max(...weights.map((each) => each[part]))
  return { kind: 'an award', words: most('words'), images: most('images'), fonts: most('fonts') }
}

async function weigh(
  kind: string,
  { path, text }: FileOfSite,
  dist: string,
  base: string,
): Promise<PageWeight> {
  const fileOf = (link: string) => join(dist, link.slice(base.length))
  const styles = matches(text, /<link rel="stylesheet" href="([^"]*)"/g)
  const loaded = await Promise.all(
    [join(dist, path), ...[...styles, ...scriptsOf(text)].map(fileOf)].map((file) =>
      readFile(file),
    ),
  )
  const words = loaded.map((bytes) => gzipSync(bytes).length)
  const images = [...new Set(matches(text, /<img[^>]*? src="([^"]*)"/g))]
  const fonts = matches(text, /<link rel="preload" as="font"[^>]*? href="([^"]*)"/g)
  return {
    kind,
    words: sum(words),
    images: sum(await Promise.all(images.map((link) => sizeOf(fileOf(link))))),
    fonts: sum(await Promise.all(fonts.map((link) => sizeOf(fileOf(link))))),
  }
}

const sizeOf = async (path: string) => (await stat(path)).size
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)
