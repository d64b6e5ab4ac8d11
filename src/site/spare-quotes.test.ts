import { expect, test } from 'vitest'
import { quoted } from '../testing/pages-of.ts'
import { tightHtml } from './tight-html.ts'

const cases = [
  ['<a class="one" href="/x/">y</a>', '<a class=one href=/x/>y</a>'],
  ['<a class="one two" href="?a=b">y</a>', '<a class="one two" href="?a=b">y</a>'],
  ['<b title="" lang="gu">y</b>', '<b title="" lang=gu>y</b>'],
  ['<b title="it\'s" lang="a`b">y</b>', '<b title="it\'s" lang="a`b">y</b>'],
  ['<b title="a=" lang="gu">y</b>', '<b title="a=" lang=gu>y</b>'],
  ['<b title="a>b" lang="<">y</b>', '<b title="a>b" lang="<">y</b>'],
  ['<b title="&quot;&#39;">y</b>', '<b title=&quot;&#39;>y</b>'],
  ['<meta property="og:type" content="website">', '<meta property="og:type" content="website">'],
  ['<link rel="alternate" href="/x/">', '<link rel="alternate" href="/x/">'],
  ['<path d="M0"/>', '<path d="M0"/>'],
  ['<b>it&#39;s &quot;so&#34; &amp;quot; &lt;</b>', '<b>it\'s "so" &amp;quot; &lt;</b>'],
  ['<script>"&quot;"</script>', '<script>"&quot;"</script>'],
] as const

test.each(cases)('of %j is left %j', (html, left) => {
  expect(tightHtml(html)).toBe(left)
})

test.each(cases.slice(0, 10))('with quotes again it is %j', (html) => {
  expect(quoted(tightHtml(html))).toBe(html)
})
