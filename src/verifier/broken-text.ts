/** What Windows-1252 shows for the bytes 0x80 to 0x9f; the five gaps stand for themselves. */
const windows1252 =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f' +
  '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178'

/** Text in UTF-8 that was read as Latin-1 or Windows-1252: `Â®` for `®`, `â€™` for `’`. */
const broken = /[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/

/** Whether UTF-8 in the text was read as Windows-1252 once: `Ã©` for é. */
export function hasBrokenText(text: string): boolean {
  return broken.test(text)
}

/** The text as it was before, where it can be told; otherwise the text itself. */
export function mendText(text: string): string {
  if (!hasBrokenText(text)) return text
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    const special = unit > 0xff ? windows1252.indexOf(text.charAt(index)) : -1
    if (unit > 0xff && special < 0) return text
    bytes[index] = unit > 0xff ? 0x80 + special : unit
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return text
  }
}
