/** Whether a badge can still be given. An issuer that has no key yet gets one before its first award. */
export function isAwarded(
  badge: { readonly retired: boolean },
  keys: readonly { readonly compromised?: string }[],
): boolean {
  return !badge.retired && (keys.length === 0 || keys.some((key) => key.compromised === undefined))
}
