import { asWritten, sentence } from '../../bytes/sentence.ts'
import type { Nodes, PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Fault } from '../fields/fault.ts'
import { linkTextFault } from './link-text.ts'
import { measureFault, type MarkdownFault } from './markdown-measure.ts'
import type { Position } from '../problem.ts'
import { textFault } from './safe-text.ts'
import { urlFault } from '../addresses/safe-url.ts'

/** Criteria and narratives as a small tree: nothing in it can carry a script or lead anywhere but https. */
export type Block =
  | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
  | {
      readonly type: 'heading'
      readonly depth: 1 | 2 | 3 | 4 | 5 | 6
      readonly children: readonly Inline[]
    }
  | {
      readonly type: 'list'
      readonly ordered: boolean
      readonly start: number
      readonly items: readonly (readonly Block[])[]
    }
  | { readonly type: 'blockquote'; readonly children: readonly Block[] }
  | { readonly type: 'code'; readonly value: string }

export type Inline =
  | { readonly type: 'text' | 'code'; readonly value: string }
  | { readonly type: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  | { readonly type: 'link'; readonly url: string; readonly children: readonly Inline[] }
  | { readonly type: 'break' }

export interface Markdown {
  readonly blocks: readonly Block[]
  /** What cannot be published; its place counts from the start of the text. */
  readonly faults: readonly MarkdownFault[]
}

/**
 * Reads CommonMark. Raw HTML, pictures, definitions, rules and unsafe links are left out of the tree and reported. A
 * text that would take long to parse is not parsed.
 */
export function parseMarkdown(text: string): Markdown {
  const much = measureFault(text)
  if (much !== undefined) return { blocks: [], faults: [much] }
  const faults: MarkdownFault[] = []
  const tree = fromMarkdown(text)
  return { blocks: tree.children.flatMap((node) => blockOf(node, faults)), faults }
}

/** The words of a text without its marks, for descriptions and previews. */
export function plainText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join('\n')
}

function blockOf(node: RootContent, faults: MarkdownFault[]): readonly Block[] {
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', children: inlinesOf(node.children, faults) }]
    case 'heading':
      return [{ type: 'heading', depth: node.depth, children: inlinesOf(node.children, faults) }]
    case 'blockquote':
      return [
        { type: 'blockquote', children: node.children.flatMap((child) => blockOf(child, faults)) },
      ]
    case 'code':
      return [{ type: 'code', value: node.value }]
    case 'list':
      return [
        {
          type: 'list',
          ordered: node.ordered === true,
          start: node.start ?? 1,
          items: node.children.map((item) =>
            item.children.flatMap((child) => blockOf(child, faults)),
          ),
        },
      ]
    default:
      return refused(node, faults)
  }
}

function inlinesOf(nodes: readonly PhrasingContent[], faults: MarkdownFault[]): readonly Inline[] {
  return nodes.flatMap((node) => inlineOf(node, faults))
}

function inlineOf(node: PhrasingContent, faults: MarkdownFault[]): readonly Inline[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      // A character reference (`&#x202e;`) can spell what the file itself may not hold.
      report(node, spelledFault(node.value), faults)
      return [{ type: node.type === 'text' ? 'text' : 'code', value: node.value }]
    case 'strong':
    case 'emphasis':
      return [{ type: node.type, children: inlinesOf(node.children, faults) }]
    case 'break':
      return [{ type: 'break' }]
    case 'link': {
      const unsafe = urlFault(node.url)
      const children = inlinesOf(node.children, faults)
      const fault = unsafe
        ? linkFault(unsafe)
        : linkTextFault(children.map(inlineText).join(''), node.url)
      report(node, fault, faults)
      return fault ? children : [{ type: 'link', url: node.url, children }]
    }
    default:
      return refused(node, faults)
  }
}

/** What is wrong with a text, before it is known where in it. */
type InText = Omit<MarkdownFault, keyof Position>

/** The code points of a text that has been read; its length and blanks do not matter here. */
function spelledFault(value: string): InText | undefined {
  const fault = textFault(`.${value}`, { max: Infinity, lines: 'many' })
  return (
    fault && {
      code: fault.code,
      message: fault.message,
      hint: sentence`Take the character out.`,
    }
  )
}

function linkFault({ message, fix }: Fault): InText {
  return {
    code: 'markdown-link-unsafe',
    message: sentence`has a link that ${message}`,
    hint: asWritten`[text](${fix})`,
  }
}

function refused(node: Nodes, faults: MarkdownFault[]): readonly [] {
  report(node, refusal(node.type), faults)
  return []
}

function refusal(type: Nodes['type']): InText {
  switch (type) {
    case 'html':
      return {
        code: 'markdown-html',
        message: sentence`holds HTML`,
        hint: sentence`Write it in Markdown: **strong**, *emphasis*, - list`,
      }
    case 'image':
    case 'imageReference':
      return {
        code: 'markdown-image',
        message: sentence`holds a picture`,
        hint: sentence`Describe in words what the picture shows.`,
      }
    case 'definition':
    case 'linkReference':
      return {
        code: 'markdown-unsupported',
        message: sentence`keeps the address of a link in another place`,
        hint: asWritten`[text](https://www.example.org/)`,
      }
    default:
      return {
        code: 'markdown-unsupported',
        message: sentence`holds a line across the page`,
        hint: sentence`## A heading instead`,
      }
  }
}

function report(node: Nodes, fault: InText | undefined, faults: MarkdownFault[]): void {
  if (!fault) return
  const start = node.position?.start
  faults.push({ ...fault, line: start?.line ?? 1, column: start?.column ?? 1 })
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'code':
      return block.value
    case 'list':
      return block.items.map(plainText).join('\n')
    case 'blockquote':
      return plainText(block.children)
    default:
      return block.children.map(inlineText).join('')
  }
}

function inlineText(inline: Inline): string {
  if (inline.type === 'break') return ' '
  return 'value' in inline ? inline.value : inline.children.map(inlineText).join('')
}
