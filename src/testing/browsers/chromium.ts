import { launchBrowser } from '../browser.ts'
import { patience, type Engine, type Visitor } from './visitor.ts'

/** Chromium, by Playwright: the browser that all other tests use. */
export const chromium: Engine = {
  name: 'Chromium',
  find: () => 'the packages',
  advice: 'It comes with the packages.',
  start,
}

async function start(): Promise<Visitor> {
  const browser = await launchBrowser()
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
  page.setDefaultTimeout(patience)
  return {
    name: `Chromium ${browser.version()}`,
    open: async (url) => void (await page.goto(url)),
    read: (expression) => page.evaluate(expression),
    click: (selector) => page.click(selector),
    type: (selector, text) => page.fill(selector, text),
    picture: () => page.screenshot(),
    close: () => browser.close(),
  }
}
