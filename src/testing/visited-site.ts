import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { serveFolder, type Serving } from '../site/serve.ts'
import { launchBrowser } from './browser.ts'
import { builtSite, type BuiltSite } from './built-site.ts'

/** The sample's whole site, where it is served, and a browser to look at it with. */
export interface VisitedSite extends BuiltSite {
  /** Ends in `/`. */
  readonly url: string
  readonly browser: Browser
}

/** Opens it, below a path of its host, for all tests of a file, and closes it after them: what is given says what there is by then. */
export function visitedSite(): () => VisitedSite {
  let serving: Serving | undefined
  let browser: Browser | undefined
  let visited: VisitedSite | undefined
  beforeAll(async () => {
    const site = await builtSite('https://city.example/repo/')
    serving = await serveFolder(site.folder, { base: '/repo/' })
    browser = await launchBrowser()
    visited = { ...site, url: serving.url, browser }
  })
  afterAll(async () => {
    await browser?.close()
    await serving?.close()
  })
  return () => {
    if (!visited) throw new Error('no site is open yet')
    return visited
  }
}
