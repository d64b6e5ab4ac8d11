import type { PngFaultCode } from './png-faults.ts'

/** What IHDR says (PNG specification, section 11.2.1). */
export interface PngHeader {
  /** Pixels. */
  readonly width: number
  readonly height: number
  readonly bitDepth: number
  readonly colourType: 0 | 2 | 3 | 4 | 6
  readonly interlaced: boolean
}

export const IHDR_LENGTH = 13

/** The bit depths each colour type may have, and its samples for each pixel (section 11.2.1, table 11). */
const COLOUR_TYPES = {
  0: { depths: [1, 2, 4, 8, 16], samples: 1 },
  2: { depths: [8, 16], samples: 3 },
  3: { depths: [1, 2, 4, 8], samples: 1 },
  4: { depths: [8, 16], samples: 2 },
  6: { depths: [8, 16], samples: 4 },
} as const satisfies Record<
  number,
  { readonly depths: readonly number[]; readonly samples: number }
>

/** Reads the 13 bytes of IHDR; a code where PNG does not allow what they say. Sizes are not limited here. */
export function readHeader(data: Uint8Array): PngHeader | PngFaultCode {
  const view = new DataView(data.buffer, data.byteOffset, IHDR_LENGTH)
  const width = view.getUint32(0)
  const height = view.getUint32(4)
  const bitDepth = view.getUint8(8)
  const colourType = view.getUint8(9)
  const interlace = view.getUint8(12)
  if (width === 0 || height === 0) return 'png-no-size'
  if (!isColourType(colourType)) return 'png-colour-type'
  const depths: readonly number[] = COLOUR_TYPES[colourType].depths
  if (!depths.includes(bitDepth)) return 'png-bit-depth'
  if (view.getUint8(10) !== 0) return 'png-compression-method'
  if (view.getUint8(11) !== 0) return 'png-filter-method'
  if (interlace > 1) return 'png-interlace-method'
  return { width, height, bitDepth, colourType, interlaced: interlace === 1 }
}

/** A pass over the picture: all of it, or one of the seven of an interlaced one. */
export interface Pass {
  /** Bytes of a row, the filter byte included. */
  readonly rowBytes: number
  readonly rows: number
}

/** Adam7: first column and row of each pass, and the steps to the next (section 8.2). */
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

/** How the unpacked pixels are laid out; passes without a pixel are left out, as in the file. */
export function passesOf(header: PngHeader): readonly Pass[] {
  const bitsPerPixel = header.bitDepth * COLOUR_TYPES[header.colourType].samples
  const steps = header.interlaced ? ADAM7 : ([[0, 0, 1, 1]] as const)
  return steps
    .map(([left, top, across, down]) => ({
      columns: Math.ceil((header.width - left) / across),
      rows: Math.ceil((header.height - top) / down),
    }))
    .filter(({ columns, rows }) => columns > 0 && rows > 0)
    .map(({ columns, rows }) => ({ rowBytes: 1 + Math.ceil((columns * bitsPerPixel) / 8), rows }))
}

function isColourType(value: number): value is PngHeader['colourType'] {
  return value in COLOUR_TYPES
}
