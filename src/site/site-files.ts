import type { AstroComponentFactory } from 'astro/runtime/server/index.js'

/** A file of the site; its path is relative to the site's folder. */
export interface SiteFile {
  readonly path: string
  readonly text: string
}

/** What a file of `pages/` exports, after Astro's own conventions. */
interface Route {
  /** A page. */
  readonly default?: AstroComponentFactory
  /** Any other file. */
  readonly GET?: (asked: { readonly props: object }) => Response
  /** One for each page, where the file's name has places to be filled in. */
  readonly getStaticPaths?: () => readonly StaticPath[]
}

interface StaticPath {
  readonly params: Readonly<Record<string, string | undefined>>
  readonly props: object
}

/** They read the data of their site when they are loaded, which whoever draws awards has none of. */
const routes = import.meta.glob<Route>('./pages/**/*.{astro,ts}')

/**
 * Draws all that `pages/` holds, one file of it after the other.
 *
 * @param render - pages of one layout as HTML
 */
export async function* siteFiles(
  render: (layout: AstroComponentFactory, pages: readonly object[]) => Promise<readonly string[]>,
): AsyncGenerator<SiteFile> {
  for (const [file, load] of Object.entries(routes)) {
    const { default: page, GET, getStaticPaths } = await load()
    for (const { params, props } of getStaticPaths?.() ?? [{ params: {}, props: {} }]) {
      const text = page ? (await render(page, [props]))[0] : await textOf(GET?.({ props }))
      yield { path: pathOf(file, params), text: text ?? '' }
    }
  }
}

/** All of a response: its own `text()` leaves out the mark by which spreadsheets know UTF-8. */
async function textOf(response: Response | undefined): Promise<string> {
  const bytes = await response?.arrayBuffer()
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

/** Each page has a folder of its own, but for the one that hosts show in place of what is missing. */
function pathOf(file: string, params: StaticPath['params']): string {
  return file
    .slice('./pages/'.length)
    .replace(/\.ts$/, '')
    .replace(/^404\.astro$/, '404.html')
    .replace(/(?:index)?\.astro$/, '/index.html')
    .replace(/\[(?:\.\.\.)?([a-z]+)\]/g, (_, name: string) => params[name] ?? '')
    .replace(/\/{2,}/g, '/')
    .replace(/^\//, '')
}
