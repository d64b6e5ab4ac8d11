/**
 * The code points that a TrueType or OpenType font has a letter for, and how wide each is as a share of the font's size:
 * its tables `cmap` in formats 4 and 12, `hmtx` and `head` (OpenType 1.9).
 *
 * @throws RangeError for bytes that are no such font
 */
export function lettersOf(font: Uint8Array): ReadonlyMap<number, number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const cmap = tableAt(view, 'cmap')
  const letters = new Map<number, number>()
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const at = cmap + view.getUint32(cmap + 4 + index * 8 + 4)
    const format = view.getUint16(at)
    if (format === 4) readSegments(view, at, letters)
    if (format === 12) readGroups(view, at, letters)
  }
  const [head, widths] = [tableAt(view, 'head'), tableAt(view, 'hmtx')]
  const [unit, measured] = [view.getUint16(head + 18), view.getUint16(tableAt(view, 'hhea') + 34)]
  const widthOf = (glyph: number) =>
    view.getUint16(widths + Math.min(glyph, measured - 1) * 4) / unit
  return new Map([...letters].map(([code, glyph]) => [code, widthOf(glyph)]))
}

function tableAt(view: DataView, name: string): number {
  for (let entry = 12; entry < 12 + view.getUint16(4) * 16; entry += 16) {
    const tag = [0, 1, 2, 3].map((at) => String.fromCharCode(view.getUint8(entry + at))).join('')
    if (tag === name) return view.getUint32(entry + 8)
  }
  throw new RangeError(`the font has no table ${name}`)
}

function readSegments(view: DataView, at: number, letters: Map<number, number>): void {
  const size = view.getUint16(at + 6)
  const [ends, starts] = [at + 14, at + 16 + size]
  const [deltas, offsets] = [starts + size, starts + 2 * size]
  for (let segment = 0; segment < size; segment += 2) {
    const start = view.getUint16(starts + segment)
    const offset = view.getUint16(offsets + segment)
    for (let code = start; code <= view.getUint16(ends + segment) && code < 0xffff; code++) {
      const found =
        offset === 0 ? code : view.getUint16(offsets + segment + offset + (code - start) * 2)
      const glyph = (found + view.getUint16(deltas + segment)) & 0xffff
      if (found !== 0 && glyph !== 0) letters.set(code, glyph)
    }
  }
}

function readGroups(view: DataView, at: number, letters: Map<number, number>): void {
  for (let group = 0; group < view.getUint32(at + 12); group++) {
    const entry = at + 16 + group * 12
    const first = view.getUint32(entry)
    for (let code = first; code <= view.getUint32(entry + 4); code++)
      letters.set(code, view.getUint32(entry + 8) + code - first)
  }
}
