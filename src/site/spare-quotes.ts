/** Tags that programs read which are no browsers, some of them by a pattern: what is shown where a page is shared stands in these. */
const readByPrograms = /^<(?:meta|link)\b/

/** Elements whose text is no HTML. */
const raw = /^<(?:script|style)\b/

/**
 * Leaves out the quotes around values that HTML lets stand without, and writes quotes in a text as they are: whoever parses it
 * has the same tree.
 *
 * @param tokens - tags, whose values stand in double quotes, and texts
 */
export function withoutSpareQuotes(tokens: readonly string[]): readonly string[] {
  return tokens.map((token, at) => {
    if (token.startsWith('<')) return staysQuoted(token) ? token : withBareValues(token)
    return raw.test(tokens[at - 1] ?? '') ? token : withPlainQuotes(token)
  })
}

function staysQuoted(tag: string): boolean {
  return tag.endsWith('/>') || readByPrograms.test(tag)
}

/** A value ends at a space or at the end of its tag. It holds none of the signs that HTML would take for a fault. */
const withBareValues = (tag: string) =>
  tag.replace(/="([^"]*)"/g, (quoted, value: string) =>
    /^[^\s"'`=<>]+$/.test(value) ? `=${value}` : quoted,
  )

const withPlainQuotes = (text: string) =>
  text.replace(/&#39;/g, "'").replace(/&(?:#34|quot);/g, '"')
