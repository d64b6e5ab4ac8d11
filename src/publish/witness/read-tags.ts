import type { XmlAttribute, XmlElement } from '../../baking/svg/xml.ts'

export interface Tags {
  /** In the order in which they are opened. */
  readonly elements: readonly XmlElement[]
  /** The text of every style sheet. */
  readonly styles: readonly string[]
}

/** What a drawing may be made of between two places: a comment, a closing tag, an opening tag, or text. */
const piece =
  /<!--(?:(?!--)[^])*-->|<\/([\w.:-]+)\s*>|<([\w.:-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/uy
const attribute = /(?<![\w.:-])([\w.:-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/gu
const declaration = /^\ufeff?<\?xml\s[^<>?]*\?>/u
const xlink = 'http://www.w3.org/1999/xlink'
const xml = 'http://www.w3.org/XML/1998/namespace'

type Namespaces = Readonly<Record<string, string>>

/**
 * Reads the tags of an XML text that uses little of XML: no document type, no instruction, no CDATA, no entity but
 * the five. Nothing when the text is anything else, or not well-formed.
 */
export function readTags(text: string): Tags | undefined {
  const reading: Reading = { elements: [], styles: [], open: [] }
  piece.lastIndex = declaration.exec(text)?.[0].length ?? 0
  while (piece.lastIndex < text.length) {
    const start = piece.lastIndex
    const found = piece.exec(text)
    if (found === null || !take(reading, found, start)) return undefined
  }
  const { elements, styles, open } = reading
  return elements.length > 0 && open.length === 0 ? { elements, styles } : undefined
}

interface Reading {
  readonly elements: XmlElement[]
  readonly styles: string[]
  /** Elements around the place that is being read. */
  readonly open: { readonly name: string; readonly known: Namespaces }[]
}

/** Takes one piece in, and says whether it may stand there. */
function take(reading: Reading, found: RegExpExecArray, start: number): boolean {
  const [whole, closing, name] = found
  if (closing !== undefined) return reading.open.pop()?.name === closing
  if (name !== undefined) return takeElement(reading, found, start)
  return whole.startsWith('<!--') || takeWords(reading, whole)
}

function takeElement(
  { elements, styles, open }: Reading,
  [whole, , name = '', written = '', slash]: RegExpExecArray,
  start: number,
): boolean {
  // A second root.
  if (open.length === 0 && elements.length > 0) return false
  const placed = { name, start, end: start + whole.length, depth: open.length }
  const read = elementOf(placed, written, open.at(-1)?.known ?? { xml })
  if (read === undefined) return false
  const { element, known } = read
  elements.push({ ...element, isEmpty: slash === '/' })
  if (element.local === 'style') styles.push('')
  if (slash !== '/') open.push({ name, known })
  return true
}

function takeWords({ styles, open }: Reading, text: string): boolean {
  const words = resolved(text)
  const around = open.at(-1)
  if (words === undefined) return false
  if (around === undefined) return !/\S/u.test(words.replace('\ufeff', ''))
  if (around.name.split(':').at(-1) === 'style') styles.push((styles.pop() ?? '') + words)
  return true
}

type Placed = Pick<XmlElement, 'name' | 'start' | 'end' | 'depth'>

function elementOf(
  placed: Placed,
  written: string,
  around: Namespaces,
): { readonly element: Omit<XmlElement, 'isEmpty'>; readonly known: Namespaces } | undefined {
  const pairs: (readonly [name: string, value: string])[] = []
  for (const [, name = '', double, single] of written.matchAll(attribute)) {
    const value = resolved(double ?? single ?? '')
    if (value === undefined || pairs.some(([other]) => other === name)) return undefined
    pairs.push([name, value])
  }
  const declared = pairs.flatMap(([name, value]) => {
    if (name === 'xmlns') return [['', value] as const]
    return name.startsWith('xmlns:') ? [[name.slice(6), value] as const] : []
  })
  const known: Namespaces = { ...around, ...Object.fromEntries(declared) }
  const [prefix, local] = split(placed.name)
  const uri = Object.hasOwn(known, prefix) ? known[prefix]! : ''
  const attributes = pairs.map(([name, value]): XmlAttribute => {
    const [own, rest] = split(name)
    const space = own !== '' && Object.hasOwn(known, own) ? known[own]! : ''
    return {
      name,
      prefix: own,
      local: rest,
      uri: own === 'xlink' ? space || xlink : space,
      value,
      start: placed.start,
    }
  })
  return { element: { ...placed, local, uri, attributes }, known }
}

function split(name: string): readonly [prefix: string, local: string] {
  const colon = name.indexOf(':')
  return colon === -1 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)]
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

/** Text with its references resolved; nothing when it holds one that nobody knows. */
function resolved(text: string): string | undefined {
  let isKnown = true
  const plain = text.replaceAll(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));|&/giu,
    (_, hex, decimal, name) => {
      const point = hex ? Number.parseInt(hex as string, 16) : decimal ? Number(decimal) : undefined
      if (point !== undefined && point <= 0x10ffff) return String.fromCodePoint(point)
      if (typeof name === 'string' && Object.hasOwn(entities, name)) return entities[name]!
      isKnown = false
      return ''
    },
  )
  return isKnown ? plain : undefined
}
