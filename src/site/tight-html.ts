import { tokensOf, type Tag, type Token } from './html-tokens.ts'
import { withoutSpareQuotes } from './spare-quotes.ts'
import { withoutSpareTags } from './spare-tags.ts'

/** Elements that begin and end lines of their own. */
const blocks = new Set(
  'html head meta link title body header nav main footer article aside section div p h1 h2 h3 h4 ul ol li dl dt dd details summary template script blockquote pre'.split(
    ' ',
  ),
)

/** Elements that stand in a line like a word. */
const words = new Set(['img', 'input', 'code', 'textarea'])

/** Elements of which every space is shown. */
const verbatim = new Set(['pre', 'textarea'])

/**
 * The page of an award as it is published: where all that is said runs from left to right, no text need find out how it runs.
 *
 * @param said - all that the page may say
 */
export function tightAward(html: string, said: string, direction: 'ltr' | 'rtl'): string {
  const runsAlike = direction === 'ltr' && !rightToLeft.test(said)
  return tightHtml(runsAlike ? html.replaceAll(' dir="auto"', '') : html)
}

/**
 * Letters and marks that run from right to left, those beyond U+FFFF (Adlam, Hanifi Rohingya) too; and what may stand for one:
 * Markdown can spell a letter by its number (`&#1488;`), as what is HTML already does with apostrophes alone.
 */
const rightToLeft =
  /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]|&#(?!39;)/u

/**
 * A page without the spaces that no browser shows: those at the begin and the end of what stands between two blocks, and
 * where another space stands before; and without the tags and the quotes that go without saying.
 */
export function tightHtml(html: string): string {
  const led = withoutEdges(tokensOf(html), { trim: withoutFirstSpaces, isSpace: endsInSpace })
  const backwards = { trim: withoutLastSpaces, isSpace: () => false }
  const tight = withoutEdges(led.toReversed(), backwards).toReversed()
  const left = withoutSpareTags(tight.filter(({ text }) => text !== ''))
  return withoutSpareQuotes(left)
}

/** What HTML takes for a space. Others, such as those that keep words together or begin a paragraph in Chinese, are shown. */
const spaces = new Set([...' \t\n\f\r'].map((space) => space.charCodeAt(0)))

const isSpaceAt = (text: string, at: number) => spaces.has(text.charCodeAt(at))

const endsInSpace = (text: string) => isSpaceAt(text, text.length - 1)

function withoutFirstSpaces(text: string): string {
  let from = 0
  while (isSpaceAt(text, from)) from += 1
  return text.slice(from)
}

function withoutLastSpaces(text: string): string {
  let to = text.length
  while (isSpaceAt(text, to - 1)) to -= 1
  return text.slice(0, to)
}

interface Edge {
  /** How a text is trimmed where a line begins. */
  readonly trim: (text: string) => string
  /** Whether what follows a text stands at such a place again. */
  readonly isSpace: (text: string) => boolean
}

function withoutEdges(tokens: readonly Token[], { trim, isSpace }: Edge): readonly Token[] {
  let isAtEdge = true
  let isVerbatim = false
  return tokens.map((token) => {
    if (token.tag) {
      const element = elementOf(token.tag)
      // None holds another.
      if (verbatim.has(element)) isVerbatim = !isVerbatim
      if (blocks.has(element)) isAtEdge = true
      if (words.has(element)) isAtEdge = false
      return token
    }
    const text = isAtEdge && !isVerbatim ? trim(token.text) : token.text
    if (text !== '') isAtEdge = isSpace(text)
    return text === token.text ? token : { text }
  })
}

function elementOf({ name = '' }: Tag): string {
  return name.startsWith('/') ? name.slice(1) : name
}
