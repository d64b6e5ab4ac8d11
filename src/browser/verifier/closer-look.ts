import type { VerificationReport } from '../../verifier/report.ts'
import type { HandedOver } from './intake.ts'
import { readPictureCode } from './read-qr.ts'

/**
 * What else something is that holds no badge itself: a picture of a code, whose text is given, or one of our packs.
 * Undefined for everything else.
 */
export async function lookCloser(
  input: HandedOver,
  reports: readonly VerificationReport[],
): Promise<{ readonly code: string } | 'pack' | undefined> {
  if (typeof input === 'string') return undefined
  const code = await readPictureCode(input, reports)
  if (code !== undefined) return { code }
  const { isPack } = await import('../../backpack/unpack/is-pack.ts')
  return (await isPack(input)) ? 'pack' : undefined
}
