import { isNothing, recognise } from '../../verifier/recognise.ts'
import { defaultLimits } from '../../verifier/world.ts'
import type { KeptBadge } from '../kept.ts'

/** A badge as text that can be verified: a signed document or token, or one that its issuer has to confirm. */
export interface BadgeText {
  readonly form: 'json' | 'jws'
  readonly text: string
}

/**
 * The form of a badge that proves itself best and takes least room, taken out of the files that are kept of it.
 *
 * @param file - the bytes of a kept file
 * @returns undefined where each of its files holds other badges too, or nothing that is text
 */
export async function textOf(
  { files }: Pick<KeptBadge, 'files'>,
  file: (sha256: string) => Promise<Uint8Array<ArrayBuffer> | undefined>,
): Promise<BadgeText | undefined> {
  const found: BadgeText[] = []
  for (const { sha256, position } of files) {
    const bytes = position === 0 ? await file(sha256) : undefined
    if (bytes === undefined) continue
    for (const candidate of await recognise(bytes, defaultLimits)) {
      if (isNothing(candidate) || candidate.form === 'url') continue
      const { form, text } = candidate
      if (form === 'jws' || isOne(text)) found.push({ form, text })
    }
  }
  return found.sort((one, other) => worthOf(one) - worthOf(other) || sizeOf(one) - sizeOf(other))[0]
}

/** Not a list of several. */
function isOne(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}

/** Signed JSON packs best, and is what presentations hold. */
function worthOf({ form, text }: BadgeText): number {
  if (form === 'jws') return 1
  return /"proof"\s*:/.test(text) ? 0 : 2
}

const sizeOf = ({ text }: BadgeText) => text.length
