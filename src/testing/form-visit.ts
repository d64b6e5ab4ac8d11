import { readFile } from 'node:fs/promises'
import type { BrowserContext, Page } from 'playwright-core'

/** A page of a site that is served. */
export async function openPage(
  context: BrowserContext,
  { url }: { readonly url: string },
  path: string,
): Promise<Page> {
  const page = await context.newPage()
  await page.goto(url + path)
  return page
}

/** The text of the file that a button saves. */
export async function savedText(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ])
  return readFile(await download.path(), 'utf8')
}
