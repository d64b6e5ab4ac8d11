import { generate } from 'lean-qr'
import { PNG } from 'pngjs'

interface Field {
  readonly width: number
  readonly height: number
  /** Whether a pixel is dark. */
  readonly isDark: (x: number, y: number) => boolean
}

/** A QR code of a text as a camera might see it: in the middle of a grey picture, with a white margin. */
function field(text: string, width: number, height: number): Field {
  const code = generate(text)
  const module = Math.floor((height * 0.8) / (code.size + 8))
  const [left, top] = [width, height].map((side) => Math.floor((side - module * code.size) / 2))
  return {
    width,
    height,
    isDark: (x, y) =>
      code.get(Math.floor((x - (left ?? 0)) / module), Math.floor((y - (top ?? 0)) / module)),
  }
}

/** A film of one still, as Chromium takes it for a camera: YUV4MPEG2, grey, two pictures. */
export function qrFilm(text: string): Uint8Array {
  return filmOf(field(text, 640, 480))
}

/** A film of nothing: a camera that looks on until it is stopped. */
export function emptyFilm(): Uint8Array {
  return filmOf({ width: 640, height: 480, isDark: () => false })
}

/** A film of what a screen shows, one picture a second. @param pictures - PNG files of about one size */
export function screenFilm(pictures: readonly Uint8Array[]): Uint8Array {
  const shown = pictures.map((picture) => PNG.sync.read(Buffer.from(picture)))
  const side = (name: 'width' | 'height') => {
    const sides = shown.map((each) => each[name])
    return Math.max(...sides) + (Math.max(...sides) % 2)
  }
  const [width, height] = [side('width'), side('height')]
  const frames = shown.map(({ data, ...size }) =>
    frameOf({
      ...{ width, height },
      isDark: (x, y) =>
        x < size.width && y < size.height && (data[(y * size.width + x) * 4] ?? 0) < 128,
    }),
  )
  return Buffer.concat([headOf(width, height, 1), ...frames])
}

function filmOf(still: Field): Uint8Array {
  const frame = frameOf(still)
  return Buffer.concat([headOf(still.width, still.height, 10), frame, frame])
}

function headOf(width: number, height: number, framesInASecond: number): Uint8Array {
  return Buffer.from(
    `YUV4MPEG2 W${String(width)} H${String(height)} F${String(framesInASecond)}:1 Ip A1:1 C420jpeg\n`,
  )
}

function frameOf({ width, height, isDark }: Field): Uint8Array {
  const luma = Uint8Array.from({ length: width * height }, (_, at) =>
    isDark(at % width, Math.floor(at / width)) ? 40 : 215,
  )
  const chroma = new Uint8Array((width * height) / 2).fill(128)
  return Buffer.concat([Buffer.from('FRAME\n'), luma, chroma])
}

/** A picture file of a QR code. */
export function qrPng(text: string): Uint8Array {
  const { width, height, isDark } = field(text, 900, 700)
  const png = new PNG({ width, height })
  for (let at = 0; at < width * height; at++) {
    png.data.fill(isDark(at % width, Math.floor(at / width)) ? 30 : 220, at * 4, at * 4 + 3)
    png.data[at * 4 + 3] = 255
  }
  return PNG.sync.write(png)
}
