/** A tag of a page, or a text between two. */
export interface Token {
  /** As it stands there. */
  readonly text: string
  /** Undefined: it is a text. */
  readonly tag?: Tag
}

export interface Tag {
  /** Of its element, with `/` before it where that ends; undefined of what is none, such as a comment. */
  readonly name: string | undefined
  readonly hasAttributes: boolean
}

/** Takes a page apart. Values of attributes stand in double quotes. */
export function tokensOf(html: string): readonly Token[] {
  const texts = html.match(/<(?:[^<>"]|"[^"]*")*>|[^<]+/g) ?? []
  return texts.map((text) => (text.startsWith('<') ? { text, tag: tagOf(text) } : { text }))
}

/** Few enough to take no room to speak of, though each keeps the page that it was cut out of; and more than one page has. */
const most = 500

/**
 * The same function, which knows what it said of the tags that came before: pages of awards have nearly all of them alike.
 */
export function remembering<Result>(ofTag: (tag: string) => Result): (tag: string) => Result {
  const known = new Map<string, Result>()
  return (tag) => {
    const before = known.get(tag)
    if (before !== undefined) return before
    const result = ofTag(tag)
    if (known.size >= most) known.clear()
    known.set(tag, result)
    return result
  }
}

const tagOf = remembering((tag): Tag => ({
  name: /^<(\/?[a-z][a-z0-9-]*)/.exec(tag)?.[1],
  hasAttributes: /^<[^>]* /.test(tag),
}))
