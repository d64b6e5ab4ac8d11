/** Elements that begin and end lines of their own. */
const blocks = new Set(
  'html head meta link title body header nav main footer article aside section div p h1 h2 h3 h4 ul ol li dl dt dd details summary template script blockquote'.split(
    ' ',
  ),
)

/** Elements that stand in a line like a word. */
const words = new Set(['img', 'input', 'code'])

/**
 * The page of an award as it is published: where all that is said runs from left to right, no text need find out how it runs.
 *
 * @param said - all that the page may say
 */
export function tightAward(html: string, said: string, direction: 'ltr' | 'rtl'): string {
  const runsAlike = direction === 'ltr' && !rightToLeft.test(said)
  return tightHtml(runsAlike ? html.replaceAll(' dir="auto"', '') : html)
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/

/**
 * A page without the spaces that no browser shows: those at the begin and the end of what stands between two blocks, and
 * where another space stands before.
 */
export function tightHtml(html: string): string {
  const tokens = html.match(/<(?:[^<>"]|"[^"]*")*>|[^<]+/g) ?? []
  return withoutLast(withoutFirst(tokens)).join('')
}

function withoutFirst(tokens: readonly string[]): readonly string[] {
  let isAfterSpace = true
  return tokens.map((token) => {
    const name = nameOf(token)
    if (name !== undefined) {
      if (blocks.has(name)) isAfterSpace = true
      if (words.has(name)) isAfterSpace = false
      return token
    }
    const text = isAfterSpace ? token.trimStart() : token
    if (text !== '') isAfterSpace = /\s$/.test(text)
    return text
  })
}

function withoutLast(tokens: readonly string[]): readonly string[] {
  let isBeforeEnd = true
  const turned = [...tokens].reverse().map((token) => {
    const name = nameOf(token)
    if (name !== undefined) {
      if (blocks.has(name)) isBeforeEnd = true
      if (words.has(name)) isBeforeEnd = false
      return token
    }
    const text = isBeforeEnd ? token.trimEnd() : token
    if (text !== '') isBeforeEnd = false
    return text
  })
  return turned.reverse()
}

/** Of an element that begins or ends here; undefined where there is text. */
function nameOf(token: string): string | undefined {
  return token.startsWith('<') ? (/^<\/?([a-z][a-z0-9]*)/.exec(token)?.[1] ?? '') : undefined
}
