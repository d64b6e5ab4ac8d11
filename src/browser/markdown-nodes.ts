import { parseMarkdown, type Block, type Inline } from '../model/text/markdown.ts'
import { makeNode } from './verifier/make-node.ts'

/**
 * Markdown of a stranger as elements, by way of the safe tree: it makes no markup of its own, fetches nothing and leads to
 * https only. Where it holds HTML, whose words the tree leaves out, it is shown as it is written.
 *
 * @param top - level of the highest heading
 */
export function markdownNodes(text: string, top: number): readonly Node[] {
  const { blocks, faults } = parseMarkdown(text)
  const isWhole = blocks.length > 0 && faults.every(({ code }) => code !== 'markdown-html')
  if (!isWhole) return [document.createTextNode(text)]
  const depths = blocks.map((block) => (block.type === 'heading' ? block.depth : 6))
  return blocks.map((block) => blockNode(block, top - Math.min(6, ...depths)))
}

function blockNode(block: Block, deeper: number): Node {
  switch (block.type) {
    case 'paragraph':
      return makeNode('p', { dir: 'auto' }, ...inlineNodes(block.children))
    case 'heading': {
      const level = Math.min(6, block.depth + deeper) as 3 | 4 | 5 | 6
      return makeNode(`h${level}`, { dir: 'auto' }, ...inlineNodes(block.children))
    }
    case 'blockquote':
      return makeNode('blockquote', {}, ...blockNodes(block.children, deeper))
    case 'code':
      return makeNode('pre', {}, makeNode('code', {}, block.value))
    case 'list': {
      const items = block.items.map((item) => makeNode('li', {}, ...blockNodes(item, deeper)))
      return block.ordered
        ? makeNode('ol', { start: String(block.start) }, ...items)
        : makeNode('ul', {}, ...items)
    }
  }
}

const blockNodes = (blocks: readonly Block[], deeper: number): readonly Node[] =>
  blocks.map((block) => blockNode(block, deeper))

const inlineNodes = (inlines: readonly Inline[]): readonly Node[] => inlines.map(inlineNode)

function inlineNode(inline: Inline): Node {
  switch (inline.type) {
    case 'text':
      return document.createTextNode(inline.value)
    case 'code':
      return makeNode('code', {}, inline.value)
    case 'strong':
      return makeNode('strong', {}, ...inlineNodes(inline.children))
    case 'emphasis':
      return makeNode('em', {}, ...inlineNodes(inline.children))
    case 'link': {
      const leading = { href: inline.url, rel: 'noopener noreferrer nofollow' }
      return makeNode('a', leading, ...inlineNodes(inline.children))
    }
    case 'break':
      return makeNode('br')
  }
}
