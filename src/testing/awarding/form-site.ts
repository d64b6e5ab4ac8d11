import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { serveFolder } from '../../site/serve.ts'
import { launchBrowser } from '../browser.ts'
import { writeFormPages } from './form-page.ts'

type FormData = Parameters<typeof writeFormPages>[1]

/** The pages for staff, served. */
export interface ServedForms {
  /** Ends in `/`. */
  readonly url: string
  /** What is served. */
  readonly folder: string
  readonly close: () => Promise<void>
}

/** The same, and a browser to use them with. */
export interface FormSite extends ServedForms {
  readonly browser: Browser
}

/** @param data - as for writeFormPages */
export async function serveForms(data?: FormData): Promise<ServedForms> {
  const folder = await mkdtemp(join(tmpdir(), 'cinquefoil-forms-'))
  await writeFormPages(folder, data)
  const serving = await serveFolder(folder)
  const close = async () => {
    await serving.close()
    await rm(folder, { recursive: true })
  }
  return { url: serving.url, folder, close }
}

/** @param data - as for writeFormPages */
export async function openFormSite(data?: FormData): Promise<FormSite> {
  const served = await serveForms(data)
  const browser = await launchBrowser()
  const close = async () => {
    await browser.close()
    await served.close()
  }
  return { ...served, browser, close }
}
