/** How the letters of a list were saved. */
export type TableEncoding = 'UTF-8' | 'UTF-16' | 'Windows-1252' | 'Windows-1250'

export interface DecodedTable {
  readonly text: string
  readonly encoding: TableEncoding
  /** The last letter is cut in two: the file is not whole. Its place is held by U+FFFD. */
  readonly isCut: boolean
}

/** The text of a file that a spreadsheet saved. */
export function decodeTable(bytes: Uint8Array): string {
  return decodedTable(bytes).text
}

/**
 * The text of a file that a spreadsheet saved, and what its encoding was taken for: UTF-8 or UTF-16 by its mark; UTF-16
 * without one where every other byte is nothing; UTF-8 without one; and otherwise Windows-1252 or, where its letters
 * come out as signs inside words, Windows-1250, in which Excel still saves "CSV" on Windows.
 */
export function decodedTable(bytes: Uint8Array): DecodedTable {
  const wide = wideEncoding(bytes)
  if (wide !== undefined) {
    const isCut = bytes.length % 2 === 1
    return { text: new TextDecoder(wide).decode(bytes), encoding: 'UTF-16', isCut }
  }
  const text = unicodeText(bytes)
  if (text !== undefined) return { ...text, encoding: 'UTF-8' }
  const western = new TextDecoder('windows-1252').decode(bytes)
  // £ow or Zió³: the sign stands where the other code page has a letter.
  if (!/[£¥¢¹³¼¾¿¯Ÿ\u008d\u008f\u009d]\p{L}|\p{L}[£¥¢¹³¼¾¿¯\u008d\u008f\u009d]/u.test(western))
    return { text: western, encoding: 'Windows-1252', isCut: false }
  const central = new TextDecoder('windows-1250').decode(bytes)
  return { text: central, encoding: 'Windows-1250', isCut: false }
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, 400)
  const empty = (from: 0 | 1) => start.filter((byte, at) => at % 2 === from && byte === 0).length
  const many = start.length / 4
  if (start.length >= 4 && empty(1) > many && empty(0) === 0) return 'utf-16le'
  return start.length >= 4 && empty(0) > many && empty(1) === 0 ? 'utf-16be' : undefined
}

function unicodeText(
  bytes: Uint8Array,
): { readonly text: string; readonly isCut: boolean } | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    const text = decoder.decode(bytes, { stream: true })
    try {
      return { text: text + decoder.decode(), isCut: false }
    } catch {
      // One byte above 127 at the end is a letter of an older encoding as likely as a cut one of this.
      return /[^\0-\u007f]/.test(text) ? { text: `${text}\ufffd`, isCut: true } : undefined
    }
  } catch {
    return undefined
  }
}
