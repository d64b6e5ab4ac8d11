import type { VerificationReport } from '../../verifier/reporting/report.ts'

/** A moving or still picture that a canvas can draw. */
export type Picture = HTMLVideoElement | ImageBitmap

/** The text of the QR code in a picture; undefined where none can be read. */
export type QrReader = (picture: Picture) => Promise<string | undefined>

interface Detector {
  readonly detect: (source: Picture) => Promise<readonly { readonly rawValue: string }[]>
}

interface DetectorClass {
  new (options: { readonly formats: readonly string[] }): Detector
  readonly getSupportedFormats: () => Promise<readonly string[]>
}

/** Pixels of the longer side: enough for the finest code of a badge link, and quick. */
const largest = 1600
/** Larger than what a telephone's camera makes. */
const mostBytes = 25_000_000
/** Milliseconds to look at one picture. */
const patience = 120

/**
 * A reader of QR codes: the browser's own where it has one, else a library, which is loaded only now. Most browsers
 * on desks have none.
 */
export async function loadQrReader(): Promise<QrReader> {
  return (await ownReader()) ?? (await libraryReader())
}

/**
 * The text of the QR code in a picture that was handed over and holds no badge itself, such as a photograph of a
 * claim card; undefined for everything else. Read on this device.
 */
export async function readPictureCode(
  input: Uint8Array | string,
  reports: readonly VerificationReport[],
): Promise<string | undefined> {
  const isNoBadge = reports.every(({ standard }) => standard === 'unknown')
  if (typeof input === 'string' || !isNoBadge || input.length > mostBytes) return undefined
  const bitmap = await createImageBitmap(new Blob([new Uint8Array(input)])).catch(() => undefined)
  if (bitmap === undefined) return undefined
  const readQr = await loadQrReader()
  return readQr(bitmap).finally(() => bitmap.close())
}

async function ownReader(): Promise<QrReader | undefined> {
  const { BarcodeDetector } = globalThis as { readonly BarcodeDetector?: DetectorClass }
  if (BarcodeDetector === undefined) return undefined
  const formats = await BarcodeDetector.getSupportedFormats().catch((): readonly string[] => [])
  // Some browsers have the interface on systems that give it nothing to read with.
  if (!formats.includes('qr_code')) return undefined
  const detector = new BarcodeDetector({ formats: ['qr_code'] })
  return async (picture) => {
    const [code] = await detector.detect(picture).catch(() => [])
    return code?.rawValue
  }
}

async function libraryReader(): Promise<QrReader> {
  const { decodeQR } = await import('qr/decode.js')
  return async (picture) => {
    const pixels = pixelsOf(picture)
    try {
      return pixels && decodeQR(pixels, { timeLimit: patience })
    } catch {
      // Thrown for every picture without a code.
      return undefined
    }
  }
}

function pixelsOf(picture: Picture): ImageData | undefined {
  const [width, height] =
    'videoWidth' in picture
      ? [picture.videoWidth, picture.videoHeight]
      : [picture.width, picture.height]
  const scale = Math.min(1, largest / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  if (canvas.width === 0 || canvas.height === 0) return undefined
  const context = canvas.getContext('2d', { willReadFrequently: true })
  context?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return context?.getImageData(0, 0, canvas.width, canvas.height)
}
