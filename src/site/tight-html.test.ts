import { expect, test } from 'vitest'
import { tightAward, tightHtml } from './tight-html.ts'

test.each([
  ['<p>\n  One <b>word</b>\n</p>\n', '<p>One <b>word</b></p>'],
  ['<p>before <a href="/x"> after</a> </p>', '<p>before <a href=/x>after</a></p>'],
  ['<a>one</a> <a>two</a>', '<a>one</a> <a>two</a>'],
  ['<p><img alt="a > b, and < c"> text</p>', '<p><img alt="a > b, and < c"> text</p>'],
  ['<!doctype html>\n<html>\n<!-- here --></html>', '<!doctype html><html><!-- here -->'],
  ['<p> \u3000two\u00a0 </p>', '<p>\u3000two\u00a0</p>'],
  ['<p>x <em>\u00a0y</em></p>', '<p>x <em>\u00a0y</em></p>'],
  ['<ul>\n<li>one</li>\n<li>two</li>\n</ul>', '<ul><li>one<li>two</ul>'],
  [
    '<p>a</p>\n<pre>  one\n  <b> two</b>  </pre>\n<p>b</p>',
    '<p>a</p><pre>  one\n  <b> two</b>  </pre><p>b</p>',
  ],
  ['<p>a</p> <pre><code>  x  </code></pre> <p> b', '<p>a</p><pre><code>  x  </code></pre><p>b'],
  ['<p>a <textarea>  x  </textarea> b', '<p>a <textarea>  x  </textarea> b'],
])('of %j are left %j', (html, left) => {
  expect(tightHtml(html)).toBe(left)
})

test.each([
  ['where all runs from left to right', 'Ada', 'ltr', '<b>x</b>'],
  ['where letters beyond U+FFFF run as all others', 'Ada 😀 𐎀', 'ltr', '<b>x</b>'],
  ['where an apostrophe stands in HTML', '<p>Ada&#39;s</p>', 'ltr', '<b>x</b>'],
  ['but not where a name is in Adlam', '𞤀𞤣𞤢', 'ltr', '<b dir=auto>x</b>'],
  ['nor where a mark turns what follows', 'Ada \u200f!', 'ltr', '<b dir=auto>x</b>'],
  ['nor where Markdown spells a letter by its number', '**&#x5d0;**', 'ltr', '<b dir=auto>x</b>'],
  ['but not where a name runs from right to left', 'עדה', 'ltr', '<b dir=auto>x</b>'],
  ['nor on a page that does', 'Ada', 'rtl', '<b dir=auto>x</b>'],
] as const)('a text need not find out how it runs %s', (_, said, direction, left) => {
  expect(tightAward('<b dir="auto">x</b>', said, direction)).toBe(left)
})
