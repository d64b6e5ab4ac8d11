import { readFile } from 'node:fs/promises'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { serveFolder } from '../../site/serve.ts'
import { launchBrowser } from '../browser.ts'
import { patience } from '../browsers/visitor.ts'
import { filesIn, type Files } from '../publish/files.ts'

export interface Visit {
  readonly page: Page
  /** Addresses that did not answer with what was asked. */
  readonly refused: readonly string[]
  readonly faults: readonly string[]
}

/** A published city, and whoever comes to see it. */
export interface ServedCity {
  readonly files: Files
  /** Of the root of the site. */
  readonly url: string
  /** Somebody new, on a phone unless it is said otherwise. */
  readonly visit: (
    path: string,
    use: (visit: Visit) => Promise<void>,
    options?: BrowserContextOptions,
  ) => Promise<void>
  readonly close: () => Promise<void>
}

/** Serves a published city, and opens a browser. */
export async function serveCity(dist: string): Promise<ServedCity> {
  const [files, serving, browser] = await Promise.all([
    filesIn(dist),
    serveFolder(dist, { base: '/badges/' }),
    launchBrowser(),
  ])
  return {
    files,
    url: serving.url,
    visit: async (path, use, options = {}) => {
      const viewport = { width: 320, height: 800 }
      const context = await browser.newContext({ viewport, serviceWorkers: 'block', ...options })
      const refused: string[] = []
      const faults: string[] = []
      context.on('response', (response) => {
        if (response.status() >= 400) refused.push(new URL(response.url()).pathname)
      })
      context.on('weberror', (error) => faults.push(error.error().message))
      try {
        context.setDefaultTimeout(patience)
        const page = await context.newPage()
        await page.goto(serving.url + path)
        await use({ page, refused, faults })
      } finally {
        await context.close()
      }
    },
    close: async () => {
      await browser.close()
      await serving.close()
    },
  }
}

/** What is saved when something is pressed. */
export async function saved(page: Page, press: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}
