import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../testing/browser.ts'
import { builtSite } from '../testing/built-site.ts'
import { pagesOf } from '../testing/pages-of.ts'
import { tokensOf } from './html-tokens.ts'
import { withoutSpareTags } from './spare-tags.ts'
import { tightHtml } from './tight-html.ts'

const spared = (html: string) =>
  withoutSpareTags(tokensOf(html))
    .map(({ text }) => text)
    .join('')

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

/** What a browser makes of pages. */
async function treesOf(pages: readonly string[]): Promise<readonly string[]> {
  const page = await browser.newPage()
  const trees = await page.evaluate(
    (all) =>
      all.map(
        (html) => new DOMParser().parseFromString(html, 'text/html').documentElement.outerHTML,
      ),
    pages,
  )
  await page.close()
  return trees
}

const cases = [
  ['<ul><li>one</li><li><p>two</p></li></ul>', '<ul><li>one<li><p>two</ul>'],
  ['<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>', '<ul><li>a<ol><li>b</ol><li>c</ul>'],
  ['<dl><div><dt>a</dt><dd>b</dd></div></dl>', '<dl><div><dt>a<dd>b</div></dl>'],
  ['<dl><dt>a</dt><dd><p>b</p></dd><dt>c</dt><dd></dd></dl>', '<dl><dt>a<dd><p>b<dt>c<dd></dl>'],
  ['<div><p>a</p><p><b>b</b></p></div>', '<div><p>a<p><b>b</b></div>'],
  // What stands in a line goes on with it.
  ['<div><p>a</p><a href="/">b</a></div>', '<div><p>a</p><a href="/">b</a></div>'],
  ['<div><p>a</p>b<p>c</p> </div>', '<div><p>a</p>b<p>c</p> </div>'],
  ['<x-y><p>a</p></x-y><p>b</p><x-y></x-y>', '<x-y><p>a</p></x-y><p>b</p><x-y></x-y>'],
  ['<ul><li>a</li><template></template></ul>', '<ul><li>a</li><template></template></ul>'],
  [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"></head><body class="a"><p>b</p></body></html>',
    '<!doctype html><html lang="en"><meta charset="utf-8"><body class="a"><p>b</p>',
  ],
  [
    '<!doctype html><html><head><meta charset="utf-8"></head><body><a href="/">b</a></body></html>',
    '<!doctype html><html><meta charset="utf-8"><a href="/">b</a>',
  ],
  ['<div><p-x><b>a</b></p-x><p>b</p></div>', '<div><p-x><b>a</b></p-x><p>b</div>'],
  // What is no part of a body by itself would be taken into the head.
  ['<html><body><script></script></body></html>', '<html><body><script></script>'],
] as const

test.each(cases)('of %j is left %j', (html, left) => {
  expect(spared(html)).toBe(left)
})

test('a browser makes the same of what is left', async () => {
  const whole = cases.map(([html]) => html)
  expect(await treesOf(whole.map(spared))).toEqual(await treesOf(whole))
})

test('an award’s page as it is published is the page with all its tags and quotes', async () => {
  const { folder } = await builtSite('https://badges.example/')
  const pages = (await pagesOf(folder)).filter(({ path }) => /(?:^|\/)awards\//.test(path))
  const texts = await Promise.all(pages.map(({ path }) => readFile(join(folder, path), 'utf8')))
  const trees = await treesOf(texts)
  expect(trees.length).toBeGreaterThan(10)
  // Chromium wrote these with every tag and quote; taken out again, they are the pages.
  const read = await treesOf(trees.map((tree) => tightHtml(`<!doctype html>${tree}`)))
  expect(read).toEqual(trees)
  expect(texts.every((text) => !/<\/(?:li|dt|html)>| class="[a-z]+"/.test(text))).toBe(true)
})
