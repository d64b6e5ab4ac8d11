import type { Token } from './html-tokens.ts'

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

/**
 * Leaves out the tags of a page that HTML lets be left out: whoever parses it has the same tree.
 *
 * @param tokens - none of them empty; paragraphs and parts of lists are in elements that say where they end
 */
export function withoutSpareTags(tokens: readonly Token[]): readonly Token[] {
  const nameAt = (at: number) => (at < tokens.length ? tokens[at]!.tag?.name : '')
  return tokens.filter(({ tag }, at) => {
    if (tag?.name === undefined || tag.hasAttributes) return true
    const next = nameAt(at + 1)
    return next === undefined || !before[tag.name]?.has(next)
  })
}
