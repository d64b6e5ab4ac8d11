const spaces = new Set(['\0', '\t', '\n', '\f', '\r', ' '])
const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
}

/**
 * The string that stands at a place of a PDF, behind white space: `(literal)` or `<hex>`, a character for each byte.
 * ISO 32000-1, section 7.3.4.
 *
 * @returns undefined when something else stands there, when it has no end, or when it is longer than `limit`
 */
export function readPdfString(pdf: string, place: number, limit: number): string | undefined {
  let at = place
  while (spaces.has(pdf.charAt(at)) && at - place < 64) at += 1
  const first = pdf.charAt(at)
  if (first === '(') return readLiteral(pdf, at + 1, limit)
  return first === '<' && pdf.charAt(at + 1) !== '<' ? readHex(pdf, at + 1, limit) : undefined
}

/**
 * Text from the bytes of a string: UTF-16 or UTF-8 by its mark, else UTF-8 where it is that, else Latin-1, which
 * PDFDocEncoding is for all that badges are made of. ISO 32000-2, section 7.9.2.2.
 */
export function decodePdfText(text: string): string {
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0))
  if (text.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(bytes)
  if (text.startsWith('\xff\xfe')) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return text
  }
}

function readLiteral(pdf: string, start: number, limit: number): string | undefined {
  const pieces: string[] = []
  let depth = 1
  for (let at = start; at < pdf.length && at - start <= limit; at += 1) {
    const character = pdf.charAt(at)
    if (character === '\\') {
      const { text, length } = readEscape(pdf, at + 1)
      pieces.push(text)
      at += length
      continue
    }
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    if (depth === 0) return pieces.join('')
    pieces.push(character)
  }
  return undefined
}

/** What stands behind a backslash: the text it means, and how many characters it takes. */
function readEscape(pdf: string, at: number): { readonly text: string; readonly length: number } {
  const octal = /^[0-7]{1,3}/.exec(pdf.slice(at, at + 3))?.[0]
  if (octal !== undefined) {
    return { text: String.fromCharCode(Number.parseInt(octal, 8) & 255), length: octal.length }
  }
  // A line that goes on in the next one.
  if (pdf.startsWith('\r\n', at)) return { text: '', length: 2 }
  const character = pdf.charAt(at)
  if (character === '\r' || character === '\n') return { text: '', length: 1 }
  return { text: escapes[character] ?? character, length: 1 }
}

function readHex(pdf: string, start: number, limit: number): string | undefined {
  const end = pdf.indexOf('>', start)
  if (end < 0 || end - start > limit) return undefined
  const digits = pdf.slice(start, end).replace(/\s/g, '')
  if (!/^[\da-f]*$/i.test(digits)) return undefined
  const pairs = digits.match(/..?/g) ?? []
  return pairs.map((pair) => String.fromCharCode(Number.parseInt(pair.padEnd(2, '0'), 16))).join('')
}
