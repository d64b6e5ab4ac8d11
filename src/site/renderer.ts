import { experimental_AstroContainer as Container } from 'astro/container'
import {
  createComponent,
  renderTemplate,
  renderToString,
  type AstroComponentFactory,
} from 'astro/runtime/server/index.js'
import type { Site } from '../kinds/site/schema.ts'
import type { AwardPage, BadgeVersionPage } from '../publish/manifest.ts'
import Award from './layouts/Award.astro'
import Badge from './layouts/Badge.astro'
import { oembedText } from './oembed.ts'
import { siteFiles, type SiteFile } from './site-files.ts'
import { tightAward } from './tight-html.ts'
import { languagesOf, viewOf } from './view.ts'

/** The languages beside the first in which awards of a site have pages. */
export const awardLanguages = (site: Site): readonly string[] => languagesOf(site, 'award').slice(1)

/** The pages of awards, as HTML, in the order of the awards. @param language left out: the site's first */
export async function renderAwards(
  awards: readonly AwardPage[],
  language?: string,
): Promise<readonly string[]> {
  const props = awards.map((award) => ({ view: viewOf(award, language), award }))
  const pages = await renderPages(Award, props)
  return pages.map((page, index) => {
    const { view, award } = props[index]!
    return tightAward(page, JSON.stringify(award), view.strings.direction)
  })
}

/** What other websites embed of a listed award. */
export const renderOembed = (award: AwardPage): string => oembedText(viewOf(award), award)

/** The page of one version of a badge, as HTML: it says for ever what those who earned it were told. */
export async function renderBadgeVersion(version: BadgeVersionPage): Promise<string> {
  const props = {
    view: viewOf(version),
    page: version.badge,
    issuer: version.issuer,
    listed: [],
    others: [],
    kept: { current: version.current, changes: version.changes },
  }
  const [html = ''] = await renderPages(Badge, [props])
  return html
}

/** Every page of the site that is not an award's or a version's, and the files beside them. */
export const renderSite = (): AsyncIterable<SiteFile> => siteFiles(renderPages)

/** A container remembers each time it rendered and searches them all for the next: it is renewed in time. */
const batchesPerContainer = 300
let container: Promise<Container> | undefined
let batches = 0

interface BatchProps {
  readonly layout: AstroComponentFactory
  readonly pages: readonly object[]
  /** Takes the HTML of each page. */
  readonly take: (html: string) => void
}

/** One for all, with nothing of its own: a container holds on to what it rendered, and to all that this holds on to. */
const batch = createComponent(async (result: RenderResult, { layout, pages, take }: BatchProps) => {
  // A container has a key made by another thread; a worker that ends while it is being made takes the process along.
  await result.key
  for (const props of pages) take(textOf(await renderToString(result, layout, props, {}, true)))
  return renderTemplate``
})

/**
 * Renders pages of one layout as one batch: what a container does around a page (a request, a route, a response, its
 * text to bytes and back) takes longer than most pages, and is then done once for all of them.
 */
async function renderPages(
  layout: AstroComponentFactory,
  pages: readonly object[],
): Promise<readonly string[]> {
  if (container === undefined || batches >= batchesPerContainer) {
    container = Container.create()
    batches = 0
  }
  batches += 1
  const html: string[] = []
  const props = { layout, pages, take: (page: string) => html.push(page) }
  await (await container).renderToString(batch, { partial: false, props })
  return html
}

type RenderResult = Parameters<typeof renderToString>[0]

/** A layout that answered with a response of its own would be no page. */
function textOf(page: string | Response): string {
  if (typeof page === 'string') return page
  throw new TypeError('a layout gave a response in place of a page')
}
