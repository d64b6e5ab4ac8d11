/** One statement of canonical N-Quads, its terms as written. RDF Dataset Canonicalization, section 5. */
export interface Quad {
  readonly subject: string
  readonly predicate: string
  readonly object: string
  /** Absent in the default graph. */
  readonly graph?: string
}

const iri = '<[^>]*>'
const blank = '_:[^ ]+'
const literal = `"(?:[^"\\\\]|\\\\.)*"(?:\\^\\^${iri}|@[A-Za-z0-9-]+)?`
const line = new RegExp(
  `^(${iri}|${blank}) (${iri}) (${iri}|${blank}|${literal}) (?:(${iri}|${blank}) )?\\.$`,
)

/** Takes N-Quads apart as canonicalisation writes them; undefined if a line is anything else. */
export function parseNQuads(text: string): readonly Quad[] | undefined {
  const quads: Quad[] = []
  for (const found of text.split('\n').slice(0, -1)) {
    const match = line.exec(found)
    if (match === null) return undefined
    const [, subject = '', predicate = '', object = '', graph] = match
    quads.push({ subject, predicate, object, ...(graph === undefined ? {} : { graph }) })
  }
  return quads
}

const escaped = /[\u0000-\u001f"\\\u007f]/
const escapedAll = new RegExp(escaped, 'g')
const shortEscapes = new Map([
  ['\b', '\\b'],
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\f', '\\f'],
  ['\r', '\\r'],
  ['"', '\\"'],
  ['\\', '\\\\'],
])

/** A literal's text between its quotes. RDF Dataset Canonicalization, section 5.2: no other character is escaped. */
export function escapeLiteral(value: string): string {
  if (!escaped.test(value)) return value
  return value.replace(
    escapedAll,
    (found) =>
      shortEscapes.get(found) ??
      `\\u${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  )
}

/**
 * An absolute IRI of nothing but unreserved, reserved and percent signs (RFC 3986): written in N-Quads as it is, and
 * read the same by everybody.
 */
export function isPlainIri(value: string): boolean {
  return /^[a-z][a-z0-9+.-]*:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]+$/.test(value)
}
