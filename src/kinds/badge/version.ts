import { canonicalJson } from '../../bytes/canonical-json.ts'
import type { BadgeClass } from './schema.ts'

/**
 * The name of one state of a badge: the first 16 hex digits of the SHA-256 over its canonical text and its picture's
 * hash. Whether it is still given or may be asked for says nothing about what was earned, so `retired` and `applications` do not count.
 * @param sha256Hex SHA-256 as lower-case hex.
 */
export function badgeVersion(
  badge: BadgeClass,
  art: Uint8Array,
  sha256Hex: (bytes: Uint8Array) => string,
): string {
  const { retired: _, applications: __, ...text } = badge
  const content = canonicalJson({ art: sha256Hex(art), text })
  return sha256Hex(new TextEncoder().encode(content)).slice(0, 16)
}
