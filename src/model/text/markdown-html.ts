import { parseMarkdown, type Block, type Inline } from './markdown.ts'
import { escapeMarkup } from './markup.ts'

/**
 * Markdown -> HTML, by way of the safe tree: what that leaves out cannot reach a page. Headings begin one level
 * below the heading that the text stands under, whatever level its author began with.
 */
export function markdownHtml(text: string, topHeading: 3 | 4 = 3): string {
  const key = `${topHeading} ${text}`
  const known = rendered.get(key)
  if (known !== undefined) return known
  const { blocks } = parseMarkdown(text)
  const highest = Math.min(
    6,
    ...blocks.map((block) => (block.type === 'heading' ? block.depth : 6)),
  )
  const html = blocks.map((block) => blockHtml(block, topHeading - highest)).join('')
  if (rendered.size >= keptTexts) rendered.clear()
  rendered.set(key, html)
  return html
}

/** Thousands of awards share the criteria of one badge. */
const rendered = new Map<string, string>()
const keptTexts = 1000

function blockHtml(block: Block, deeper: number): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${inlinesHtml(block.children)}</p>`
    case 'heading': {
      const tag = `h${Math.min(6, block.depth + deeper)}`
      return `<${tag}>${inlinesHtml(block.children)}</${tag}>`
    }
    case 'blockquote':
      return `<blockquote>${blocksHtml(block.children, deeper)}</blockquote>`
    case 'code':
      return `<pre><code>${escapeMarkup(block.value)}</code></pre>`
    case 'list':
      return listHtml(block, deeper)
  }
}

const blocksHtml = (blocks: readonly Block[], deeper: number): string =>
  blocks.map((block) => blockHtml(block, deeper)).join('')

function listHtml(list: Extract<Block, { type: 'list' }>, deeper: number): string {
  const items = list.items.map((item) => {
    const [only, ...rest] = item
    const inside =
      only?.type === 'paragraph'
        ? inlinesHtml(only.children) + blocksHtml(rest, deeper)
        : blocksHtml(item, deeper)
    return `<li>${inside}</li>`
  })
  if (!list.ordered) return `<ul>${items.join('')}</ul>`
  const start = list.start === 1 ? '' : ` start="${list.start}"`
  return `<ol${start}>${items.join('')}</ol>`
}

const inlinesHtml = (inlines: readonly Inline[]): string => inlines.map(inlineHtml).join('')

function inlineHtml(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return escapeMarkup(inline.value)
    case 'code':
      return `<code>${escapeMarkup(inline.value)}</code>`
    case 'strong':
      return `<strong>${inlinesHtml(inline.children)}</strong>`
    case 'emphasis':
      return `<em>${inlinesHtml(inline.children)}</em>`
    case 'link':
      return `<a href="${escapeMarkup(inline.url)}" rel="noopener">${inlinesHtml(inline.children)}</a>`
    case 'break':
      return '<br>'
  }
}
