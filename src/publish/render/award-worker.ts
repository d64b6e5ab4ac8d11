import { mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { awardPng, awardSvg, type CarriedTexts } from '../../baking/award-pictures.ts'
import { preparePng, type PreparedPng } from '../../baking/png/png.ts'
import { prepareSvg, type PreparedSvg } from '../../baking/svg/svg.ts'
import { addressesOf, type Addresses, type AwardPicture } from '../../model/addresses/address.ts'
import type { Site } from '../../kinds/site/schema.ts'
import { awardTexts } from '../documents/award-documents.ts'
import type { AwardPage, BadgeVersionPage } from '../manifest.ts'
import { awardPageFile, type AwardJob } from './award-job.ts'
import { writeNewFile } from '../write-file.ts'
import { wrapPng } from './wrap-png.ts'

/** What a worker is told with every portion of work. */
export interface Portion {
  readonly jobs: readonly AwardJob[]
  readonly folder: string
  /** Path of the compiled page components. */
  readonly renderer: string
  /** Folder with the pictures of badges, `<art>.png` and where there is one `<art>.svg`. */
  readonly pictures: string
}

/** What the compiled page components offer. */
export interface Renderer {
  /** Beside the first. */
  awardLanguages(site: Site): readonly string[]
  renderAwards(pages: readonly AwardPage[], language?: string): Promise<readonly string[]>
  renderOembed(page: AwardPage): string
  renderBadgeVersion(page: BadgeVersionPage): Promise<string>
}

/** Writes awards of one site into a release folder; runs in a worker thread. */
export async function writeAwards({ jobs, folder, renderer, pictures }: Portion): Promise<void> {
  const { site } = jobs[0]!.page
  const addresses = addressesOf(site)
  const { renderOembed } = await writePages({ jobs, folder, renderer }, site, addresses)
  jobs.forEach((job) => {
    const { page, documents, baked, revocation } = job
    const url = addresses.awardDocument(page.slug, 'assertion.json')
    const target = dirname(join(folder, addresses.fileOf(url)))
    mkdirSync(target, { recursive: true })
    const write = (name: string, content: string | Uint8Array) =>
      writeNewFile(join(target, name), content)
    for (const [name, text] of Object.entries(awardTexts(url, documents, revocation)))
      write(name, text)
    if (!documents) return
    if (page.listed) write('oembed.json', renderOembed(page))
    const texts = { url, ...documents }
    for (const name of baked?.pictures ?? [])
      write(name, bakedPicture(name, join(pictures, baked!.art), texts))
  })
}

/** The page of each award, in each language of the site that has them. */
async function writePages(
  { jobs, folder, renderer }: Omit<Portion, 'pictures'>,
  site: Site,
  addresses: Addresses,
): Promise<Renderer> {
  const compiled = (await import(pathToFileURL(renderer).href)) as Renderer
  const awards = jobs.map(({ page }) => page)
  for (const language of [undefined, ...compiled.awardLanguages(site)]) {
    const pages = await compiled.renderAwards(awards, language)
    awards.forEach(({ slug }, index) => {
      const file = join(folder, awardPageFile(addresses, slug, language))
      mkdirSync(dirname(file), { recursive: true })
      writeNewFile(file, pages[index]!)
    })
  }
  return compiled
}

function bakedPicture(name: AwardPicture, art: string, texts: CarriedTexts): string | Uint8Array {
  if (name === 'badge.png') return awardPng(known(pngs, art, pngAt), texts)
  return awardSvg(known(svgs, art, svgAt), name === 'badge-2.svg' ? '2.0' : '3.0', texts)
}

/** Pictures are named by their content, so one looked at once stays good. */
const pngs = new Map<string, PreparedPng>()
const svgs = new Map<string, PreparedSvg>()

function known<Prepared>(
  pictures: Map<string, Prepared>,
  art: string,
  read: (art: string) => Prepared,
): Prepared {
  const found = pictures.get(art) ?? read(art)
  pictures.set(art, found)
  return found
}

function pngAt(art: string): PreparedPng {
  return preparePng(readFileSync(`${art}.png`))
}

/** Awards of earlier versions have drawings, those of a badge without one too. */
function svgAt(art: string): PreparedSvg {
  return prepareSvg(svgOf(art))
}

function svgOf(art: string): string {
  try {
    return readFileSync(`${art}.svg`, 'utf8')
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause
    return wrapPng(readFileSync(`${art}.png`))
  }
}
