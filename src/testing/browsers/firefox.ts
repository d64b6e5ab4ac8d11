import { existsSync } from 'node:fs'
import process from 'node:process'
import puppeteer from 'puppeteer-core'
import { inTime, patience, type Engine, type Visitor } from './visitor.ts'

/** Firefox, by WebDriver BiDi. */
export const firefox: Engine = {
  name: 'Firefox',
  find: () => places().find((path) => existsSync(path)),
  advice: 'Debian and Ubuntu: apt install firefox-esr. Elsewhere: FIREFOX_PATH says where it lies.',
  start,
}

function places(): readonly string[] {
  const told = process.env['FIREFOX_PATH']
  return [
    ...(told === undefined ? [] : [told]),
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ]
}

async function start(executablePath: string): Promise<Visitor> {
  const browser = await inTime(
    puppeteer.launch({ browser: 'firefox', executablePath, headless: true }),
    'Starting Firefox',
  )
  const page = await browser.newPage()
  page.setDefaultTimeout(patience)
  await page.setViewport({ width: 390, height: 844 })
  const limited = <Result>(work: Promise<Result>) => inTime(work, 'A call to Firefox')
  return {
    name: (await browser.version()).replace('/', ' '),
    open: async (url) => void (await limited(page.goto(url))),
    read: async <Value>(expression: string) => (await limited(page.evaluate(expression))) as Value,
    click: (selector) => limited(page.click(selector)),
    async type(selector, text) {
      await limited(page.$eval(selector, (field) => ((field as HTMLInputElement).value = '')))
      await limited(page.type(selector, text))
    },
    picture: () => limited(page.screenshot()),
    close: () => browser.close(),
  }
}
