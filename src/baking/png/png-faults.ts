import { sentence, type Sentence } from '../../bytes/sentence.ts'
import type { ImageFault } from '../image-fault.ts'
import { pictureBytesInWords } from '../picture-bytes.ts'

const SAVE_AGAIN = sentence`Open the picture in a picture editor and save it as PNG again.`
const EXPORT_AGAIN = sentence`Export the picture as a plain PNG with another program and use that file.`

/** Every fault `inspectPng` knows: what it says and what it advises. The numbers are those of PNG_LIMITS. */
// prettier-ignore
const FAULTS = {
  'png-signature': [sentence`This file is not a PNG picture, whatever its name says.`, sentence`Save the picture as PNG, then add that file.`],
  'png-too-large': [sentence`This picture is too big a file: at most ${pictureBytesInWords('png')}.`, sentence`Make it smaller: 600 by 600 pixels is plenty for a badge.`],
  'png-too-many-chunks': [sentence`This picture is cut into too many pieces.`, SAVE_AGAIN],
  'png-cut-short': [sentence`This picture is cut short: the last part of the file is missing.`, sentence`Copy or upload the whole file again.`],
  'png-chunk-length': [sentence`A part of this picture says that it is impossibly long.`, SAVE_AGAIN],
  'png-chunk-type': [sentence`A part of this picture has a name that PNG does not allow.`, SAVE_AGAIN],
  'png-checksum': [sentence`This picture is damaged: a checksum does not match.`, sentence`Copy or upload the file again, or save it as PNG again.`],
  'png-critical-chunk': [sentence`This picture has a part that no PNG reader knows.`, EXPORT_AGAIN],
  'png-header-missing': [sentence`This picture does not begin with its size.`, SAVE_AGAIN],
  'png-header-twice': [sentence`This picture states its size twice.`, SAVE_AGAIN],
  'png-header-length': [sentence`The first part of this picture has the wrong length.`, SAVE_AGAIN],
  'png-no-size': [sentence`This picture says that it is 0 pixels wide or high.`, SAVE_AGAIN],
  'png-too-wide': [sentence`This picture is too wide: at most 4096 pixels.`, sentence`Make it smaller: 600 by 600 pixels is plenty for a badge.`],
  'png-too-high': [sentence`This picture is too high: at most 4096 pixels.`, sentence`Make it smaller: 600 by 600 pixels is plenty for a badge.`],
  'png-too-many-pixels': [sentence`This picture has too many pixels.`, sentence`Make it smaller: 600 by 600 pixels is plenty for a badge.`],
  'png-colour-type': [sentence`This picture uses a kind of colour that PNG does not have.`, SAVE_AGAIN],
  'png-bit-depth': [sentence`This picture uses a number of shades that PNG does not allow here.`, SAVE_AGAIN],
  'png-compression-method': [sentence`This picture is packed in a way that PNG does not have.`, SAVE_AGAIN],
  'png-filter-method': [sentence`This picture is filtered in a way that PNG does not have.`, SAVE_AGAIN],
  'png-interlace-method': [sentence`This picture is interlaced in a way that PNG does not have.`, SAVE_AGAIN],
  'png-palette-missing': [sentence`This picture needs a palette of colours and has none.`, SAVE_AGAIN],
  'png-palette-forbidden': [sentence`This grey picture has a palette, which PNG does not allow.`, SAVE_AGAIN],
  'png-palette-twice': [sentence`This picture has two palettes.`, SAVE_AGAIN],
  'png-palette-late': [sentence`The palette of this picture comes too late in the file.`, SAVE_AGAIN],
  'png-palette-length': [sentence`The palette of this picture is not made of whole colours.`, SAVE_AGAIN],
  'png-palette-too-long': [sentence`The palette of this picture has more colours than its pixels can name.`, SAVE_AGAIN],
  'png-transparency-forbidden': [sentence`This picture states its transparency in two ways.`, SAVE_AGAIN],
  'png-transparency-twice': [sentence`This picture states its transparency twice.`, SAVE_AGAIN],
  'png-transparency-misplaced': [sentence`The transparency of this picture stands in the wrong place.`, SAVE_AGAIN],
  'png-transparency-length': [sentence`The transparency of this picture has the wrong length.`, SAVE_AGAIN],
  'png-data-missing': [sentence`This file has no picture in it.`, SAVE_AGAIN],
  'png-data-apart': [sentence`The pixels of this picture are not in one run.`, SAVE_AGAIN],
  'png-data-broken': [sentence`The pixels of this picture cannot be unpacked.`, SAVE_AGAIN],
  'png-data-short': [sentence`This picture has fewer pixels than it says.`, SAVE_AGAIN],
  'png-data-long': [sentence`This picture has more pixels than it says.`, SAVE_AGAIN],
  'png-data-filter': [sentence`A row of this picture is filtered in a way that PNG does not have.`, SAVE_AGAIN],
  'png-packed-too-long': [sentence`A note or colour profile in this picture unpacks to far more than it needs.`, EXPORT_AGAIN],
  'png-end-missing': [sentence`This picture does not say where it ends.`, sentence`Copy or upload the whole file again.`],
  'png-end-length': [sentence`The end of this picture is not empty, as it has to be.`, SAVE_AGAIN],
  'png-after-end': [sentence`Something follows the end of this picture.`, EXPORT_AGAIN],
  'png-animated': [sentence`This picture moves; a badge is a still picture.`, sentence`Export one frame as a plain PNG.`],
  'png-already-baked': [sentence`This picture already has a badge baked into it.`, sentence`Use the original art, not a badge that somebody was given.`],
} as const satisfies Readonly<Record<string, readonly [message: Sentence, hint: Sentence]>>

export type PngFaultCode = keyof typeof FAULTS

export const PNG_FAULT_CODES = Object.keys(FAULTS) as readonly PngFaultCode[]

/** A fault of a PNG with its message and hint, from its permanent code. */
export function pngFault(code: PngFaultCode): ImageFault<PngFaultCode> {
  const [message, hint] = FAULTS[code]
  return { code, message, hint }
}
