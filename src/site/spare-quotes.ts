import { remembering, type Token } from './html-tokens.ts'

/** Tags that programs read which are no browsers, some of them by a pattern: what is shown where a page is shared stands in these. */
const readByPrograms = /^<(?:meta|link)\b/

/** Elements whose text is no HTML. */
const raw = new Set(['script', 'style'])

/**
 * A page without the quotes around values that HTML lets stand without, and with quotes in a text as they are: whoever parses
 * it has the same tree.
 */
export function withoutSpareQuotes(tokens: readonly Token[]): string {
  const texts = tokens.map(({ text, tag }, at) => {
    if (tag) return withBareValues(text)
    return raw.has(tokens[at - 1]?.tag?.name ?? '') ? text : withPlainQuotes(text)
  })
  return texts.join('')
}

/** A value ends at a space or at the end of its tag. It holds none of the signs that HTML would take for a fault. */
const withBareValues = remembering((tag) => {
  if (tag.endsWith('/>') || readByPrograms.test(tag)) return tag
  return tag.replace(/="([^"]*)"/g, (quoted, value: string) =>
    /^[^\s"'`=<>]+$/.test(value) ? `=${value}` : quoted,
  )
})

function withPlainQuotes(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&#39;/g, "'").replace(/&(?:#34|quot);/g, '"')
}
