import { isAwarded } from './is-awarded.ts'

/**
 * Whether a learner may ask for a badge: where it says so, or else its issuer, and it is still given. Where neither says
 * anything they may not, since a form that nobody reads is worse than none.
 */
export function takesApplications(
  badge: { readonly retired: boolean; readonly applications?: boolean },
  issuer: { readonly applications?: boolean },
  keys: readonly { readonly compromised?: string }[],
): boolean {
  return (badge.applications ?? issuer.applications ?? false) && isAwarded(badge, keys)
}
