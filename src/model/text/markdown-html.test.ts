import { expect, test } from 'vitest'
import { markdownHtml } from './markdown-html.ts'

test.each([
  ['words', '<p>words</p>'],
  ['**bold** and *soft*', '<p><strong>bold</strong> and <em>soft</em></p>'],
  ['- one\n- two', '<ul><li>one</li><li>two</li></ul>'],
  ['3. three\n4. four', '<ol start="3"><li>three</li><li>four</li></ol>'],
  ['- one\n  - inner', '<ul><li>one<ul><li>inner</li></ul></li></ul>'],
  ['> said', '<blockquote><p>said</p></blockquote>'],
  ['`a < b`', '<p><code>a &lt; b</code></p>'],
  ['```\n<b>\n```', '<pre><code>&lt;b&gt;</code></pre>'],
  ['one\\\ntwo', '<p>one<br>two</p>'],
  [
    '[more](https://example.org/?a=1&b=2)',
    '<p><a href="https://example.org/?a=1&amp;b=2" rel="noopener">more</a></p>',
  ],
])('%j becomes %s', (markdown, html) => {
  expect(markdownHtml(markdown)).toBe(html)
})

test('headings begin below the heading they stand under, and keep their steps', () => {
  expect(markdownHtml('# One\n\n## Two')).toBe('<h3>One</h3><h4>Two</h4>')
  expect(markdownHtml('### One\n\n#### Two')).toBe('<h3>One</h3><h4>Two</h4>')
  expect(markdownHtml('## One', 4)).toBe('<h4>One</h4>')
})

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '[x](data:text/html,hi)',
  '![x](https://example.org/spy.png)',
  '<https://example.org" onclick="alert(1)>',
])('nothing that runs or fetches comes through from %j', (markdown) => {
  expect(markdownHtml(markdown)).not.toMatch(/<script|<img|onerror=|onclick="|javascript:|data:/)
})
