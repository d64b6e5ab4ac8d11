import { SaxesParser } from 'saxes'

export interface XmlAttribute {
  /** As written: `xlink:href`. */
  readonly name: string
  readonly prefix: string
  readonly local: string
  /** The namespace; empty for an attribute without a prefix. */
  readonly uri: string
  readonly value: string
  /** Index of its first character in the text. */
  readonly start: number
}

export interface XmlElement {
  readonly name: string
  readonly local: string
  readonly uri: string
  readonly attributes: readonly XmlAttribute[]
  /** Index of `<`. */
  readonly start: number
  /** One past the `>` of the start tag. */
  readonly end: number
  /** Written as `<a/>`. */
  readonly isEmpty: boolean
  /** 0 for the root. */
  readonly depth: number
}

/** What a caller wants to hear about; `at` is an index into the text, one past what is spoken of. */
export interface XmlListener {
  readonly open?: (element: XmlElement) => void
  readonly close?: (element: XmlElement) => void
  /** Outside CDATA, entities resolved. */
  readonly text?: (text: string) => void
  readonly cdata?: (text: string, at: number) => void
  readonly doctype?: (doctype: string, at: number) => void
  readonly instruction?: (at: number) => void
  readonly declaration?: (encoding: string | undefined, at: number) => void
}

export interface XmlLimits {
  readonly elements: number
  readonly depth: number
}

/** Why reading stopped early, and where. */
export interface XmlBreak {
  readonly reason: 'not-well-formed' | 'too-many-elements' | 'too-deep'
  readonly at: number
}

/**
 * Reads XML 1.0 with namespaces and tells the listener what it meets, in order. Knows the five entities and
 * character references and no other, fetches nothing, and stops at the first fault or limit. What a listener
 * throws goes through.
 *
 * @returns undefined when the whole text was well-formed and within the limits
 */
export function readXml(
  text: string,
  listener: XmlListener,
  limits: XmlLimits,
): XmlBreak | undefined {
  const stop = new Error('reading stops here')
  let broken: XmlBreak | undefined
  const breakOff: BreakOff = (reason, at) => {
    broken ??= { reason, at }
    throw stop
  }
  try {
    const parser = makeParser(text, listener, limits, breakOff)
    parser.write(text).close()
  } catch (error) {
    if (error !== stop) throw error
  }
  return broken
}

/** Line and column of an index, both from 1, columns in UTF-16 units as editors count them. */
export function positionAt(
  text: string,
  at: number,
): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at).split(/\r\n|\r|\n/)
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

type BreakOff = (reason: XmlBreak['reason'], at: number) => never
type Parser = SaxesParser<{ xmlns: true }>

function makeParser(text: string, listener: XmlListener, limits: XmlLimits, breakOff: BreakOff) {
  const parser: Parser = new SaxesParser({
    xmlns: true,
    defaultXMLVersion: '1.0',
    forceXMLVersion: true,
  })
  parser.on('error', () => breakOff('not-well-formed', parser.position))
  reportElements(parser, text, listener, limits, breakOff)
  parser.on('text', (piece) => listener.text?.(piece))
  parser.on('cdata', (piece) => listener.cdata?.(piece, parser.position))
  parser.on('doctype', (doctype) => listener.doctype?.(doctype, parser.position))
  parser.on('processinginstruction', () => listener.instruction?.(parser.position))
  parser.on('xmldecl', ({ encoding }) => listener.declaration?.(encoding, parser.position))
  return parser
}

function reportElements(
  parser: Parser,
  text: string,
  listener: XmlListener,
  limits: XmlLimits,
  breakOff: BreakOff,
): void {
  const parents: XmlElement[] = []
  const startOf = trackStarts(parser, text)
  let elements = 0
  parser.on('opentag', ({ name, local, uri, attributes, isSelfClosing }) => {
    const start = startOf.tag()
    if (++elements > limits.elements) breakOff('too-many-elements', start)
    if (parents.length >= limits.depth) breakOff('too-deep', start)
    const element: XmlElement = {
      ...{ name, local, uri, start, end: parser.position },
      attributes: Object.values(attributes).map((attribute) => ({
        ...attribute,
        start: startOf.attribute(attribute.name),
      })),
      isEmpty: isSelfClosing,
      depth: parents.length,
    }
    parents.push(element)
    listener.open?.(element)
  })
  parser.on('closetag', () => {
    const element = parents.pop()
    if (element !== undefined) listener.close?.(element)
  })
}

/** Saxes says where things end; this notes where the tag that is being read, and its attributes, begin. */
function trackStarts(parser: Parser, text: string) {
  const attributes = new Map<string, number>()
  let tag = 0
  let from = 0
  parser.on('opentagstart', () => {
    tag = text.lastIndexOf('<', parser.position - 1)
    from = parser.position - 1
    attributes.clear()
  })
  parser.on('attribute', ({ name }) => {
    attributes.set(name, text.indexOf(name, from))
    from = parser.position
  })
  return { tag: () => tag, attribute: (name: string) => attributes.get(name) ?? tag }
}
