import type { KeptBadge } from '../kept.ts'
import type { FileOf } from './standing-alone.ts'
import { textsIn, type BadgeText } from './texts-in.ts'

/**
 * The form of a badge that proves itself best and takes least room, taken out of the files that are kept of it: of a file
 * with other badges in it, only what is of this one.
 *
 * @param file - the bytes of a kept file
 * @returns undefined where nothing of it is text
 */
export async function textOf(
  { files }: Pick<KeptBadge, 'files'>,
  file: FileOf,
): Promise<BadgeText | undefined> {
  const found: BadgeText[] = []
  for (const { sha256, position } of files) {
    const bytes = await file(sha256)
    if (bytes !== undefined) found.push(...(await textsIn(bytes, position)).texts)
  }
  return found.sort((one, other) => worthOf(one) - worthOf(other) || sizeOf(one) - sizeOf(other))[0]
}

/** Signed JSON packs best, and is what presentations hold. */
function worthOf({ form, text }: BadgeText): number {
  if (form === 'jws') return 1
  return /"proof"\s*:/.test(text) ? 0 : 2
}

const sizeOf = ({ text }: BadgeText) => text.length
