import type { PeerAssessment } from './policy-schema.ts'

/** The badge whose holders decide, as issuer/badge; undefined where staff do. @param own - the badge itself */
export function assessorsBadge(
  { by }: Pick<PeerAssessment, 'by'>,
  own: string,
): string | undefined {
  if (by === 'staff') return undefined
  return by === 'holders' ? own : by
}
