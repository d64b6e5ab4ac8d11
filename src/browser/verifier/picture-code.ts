import type { VerificationReport } from '../../verifier/report.ts'
import type { HandedOver } from './intake.ts'
import { loadQrReader } from './read-qr.ts'

/** Larger than what a telephone's camera makes. */
const mostBytes = 25_000_000

/**
 * The text of the QR code in a picture that was handed over and holds no badge itself, such as a photograph of a
 * claim card; undefined for everything else. Read on this device.
 */
export async function readPictureCode(
  input: HandedOver,
  reports: readonly VerificationReport[],
): Promise<string | undefined> {
  const isNoBadge = reports.every(({ standard }) => standard === 'unknown')
  if (typeof input === 'string' || !isNoBadge || input.length > mostBytes) return undefined
  const bitmap = await createImageBitmap(new Blob([new Uint8Array(input)])).catch(() => undefined)
  if (bitmap === undefined) return undefined
  const readQr = await loadQrReader()
  return readQr(bitmap).finally(() => bitmap.close())
}
