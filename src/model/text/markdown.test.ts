import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outgrows } from '../../testing/growth.ts'
import { parseMarkdown, plainText } from './markdown.ts'

test('what the pages show becomes a small tree', () => {
  const { blocks, faults } = parseMarkdown(
    '# Do\n\n1. **find** *it* `x`\n   - [why](https://a.example/)\n\n> ask\\\n> twice\n\n```js\ny\n```\n',
  )
  expect(faults).toEqual([])
  expect(blocks).toEqual([
    { type: 'heading', depth: 1, children: [{ type: 'text', value: 'Do' }] },
    {
      type: 'list',
      ordered: true,
      start: 1,
      items: [
        [
          {
            type: 'paragraph',
            children: [
              { type: 'strong', children: [{ type: 'text', value: 'find' }] },
              { type: 'text', value: ' ' },
              { type: 'emphasis', children: [{ type: 'text', value: 'it' }] },
              { type: 'text', value: ' ' },
              { type: 'code', value: 'x' },
            ],
          },
          {
            type: 'list',
            ordered: false,
            start: 1,
            items: [
              [
                {
                  type: 'paragraph',
                  children: [
                    {
                      type: 'link',
                      url: 'https://a.example/',
                      children: [{ type: 'text', value: 'why' }],
                    },
                  ],
                },
              ],
            ],
          },
        ],
      ],
    },
    {
      type: 'blockquote',
      children: [
        {
          type: 'paragraph',
          children: [
            { type: 'text', value: 'ask' },
            { type: 'break' },
            { type: 'text', value: 'twice' },
          ],
        },
      ],
    },
    { type: 'code', value: 'y' },
  ])
  expect(plainText(blocks)).toBe('Do\nfind it x\nwhy\nask twice\ny')
})

test.each([
  ['a <b>c</b>', 'markdown-html', 1, 3],
  ['a\n\n<script>x</script>', 'markdown-html', 3, 1],
  ['a\n\n<!-- b -->', 'markdown-html', 3, 1],
  ['<svg onload=x>', 'markdown-html', 1, 1],
  ['a ![b](https://a.example/c.png)', 'markdown-image', 1, 3],
  ['![b][c]\n\n[c]: https://a.example/', 'markdown-image', 1, 1],
  ['[a](javascript:alert(1))', 'markdown-link-unsafe', 1, 1],
  ['[a](JaVaScRiPt:alert(1))', 'markdown-link-unsafe', 1, 1],
  ['[a](java&#x73;cript:alert(1))', 'markdown-link-unsafe', 1, 1],
  ['[a](//evil.example/)', 'markdown-link-unsafe', 1, 1],
  ['[a](\\\\evil.example)', 'markdown-link-unsafe', 1, 1],
  ['[a](data:text/html,x)', 'markdown-link-unsafe', 1, 1],
  ['[a]()', 'markdown-link-unsafe', 1, 1],
  ['<javascript:alert(1)>', 'markdown-link-unsafe', 1, 1],
  ['[a][b]\n\n[b]: https://a.example/', 'markdown-unsupported', 1, 1],
  ['a\n\n---\n\nb', 'markdown-unsupported', 3, 1],
  ['a &#8238; b', 'text-unsafe', 1, 1],
  ['`a &#8238; b` &#x200b;', 'text-unsafe', 1, 14],
])('%j: %s at %i:%i', (text, code, line, column) => {
  const { blocks, faults } = parseMarkdown(text)
  expect(faults[0]).toMatchObject({ code, line, column })
  expect(JSON.stringify(blocks)).not.toMatch(/"url":"(?!https:)|"html"|onload/i)
})

test('no text breaks it, and no link in what it gives leads anywhere but https', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '[',
    ']',
    '(',
    ')',
    '!',
    '*',
    '_',
    '`',
    '#',
    '-',
    '\n',
    ' ',
    '&',
    ';',
    ':',
    'a',
    'javascript:',
    'https://a.example/',
    '\\',
    '1.',
    '\t',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const { blocks } = parseMarkdown(pieces.join(''))
      for (const [, url] of JSON.stringify(blocks).matchAll(/"url":"([^"]*)"/g))
        expect(url).toMatch(/^https:\/\//)
    }),
    { numRuns: 2000 },
  )
})

test.each([['>'], ['- '], ['['], ['*a '], ['*a_ '], ['**a'], ['`'], ['<a '], ['a\n=\n']])(
  '%j many times is read or refused in its share of the time',
  (unit) => {
    const sizes = [250, 1000, 5000]
    expect(outgrows((size) => parseMarkdown(unit.repeat(size)), sizes)).toBe(false)
  },
)
