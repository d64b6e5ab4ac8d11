/** Tokens before which the end of an element goes without saying, as HTML has it. */
const before: Readonly<Record<string, ReadonlySet<string>>> = {
  '/li': new Set(['li', '/ul', '/ol']),
  '/dt': new Set(['dt', 'dd']),
  '/dd': new Set(['dt', 'dd', '/dl', '/div']),
  '/p': new Set(
    'p div dl ul ol h1 h2 h3 h4 section aside article header details /div /section /li /dd /header /aside /article /details /main /template /blockquote'.split(
      ' ',
    ),
  ),
  head: new Set(['meta']),
  '/head': new Set(['body']),
  body: new Set(['a']),
  '/body': new Set(['/html']),
  '/html': new Set(['']),
}

/** A tag with attributes. */
const saysMore = /^<[^>]* /

/**
 * Leaves out the tags of a page that HTML lets be left out: whoever parses it has the same tree.
 *
 * @param tokens - tags and texts, none of them empty; paragraphs and parts of lists are in elements that say where they end
 */
export function withoutSpareTags(tokens: readonly string[]): readonly string[] {
  const names = tokens.map((token) => /^<(\/?[a-z][a-z0-9]*)/.exec(token)?.[1])
  return tokens.filter((token, at) => {
    const name = names[at]
    const next = at + 1 < tokens.length ? names[at + 1] : ''
    return (
      name === undefined || next === undefined || saysMore.test(token) || !before[name]?.has(next)
    )
  })
}
