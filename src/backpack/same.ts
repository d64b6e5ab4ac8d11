import type { BadgeVerdict } from '../verifier/reporting/verdict.ts'
import type { KeptBadge, KeptFile } from './kept.ts'

/** As much of a badge as tells whether it is one that is kept already. */
export interface Likeness {
  readonly files: readonly FilePlace[]
  readonly identities: readonly string[]
  readonly finding: BadgeVerdict['finding']
}

export type FilePlace = Pick<KeptFile, 'sha256' | 'position'>

/**
 * The kept badge that is the same award. A forged or altered copy names the award that it was made from, so what does
 * not hold is joined to nothing but a copy of itself, and what could not be checked to nothing that was.
 *
 * @param kept - badges that share an identity with it, or hold the same file
 */
export function sameAmong(
  { files, identities, finding }: Likeness,
  kept: readonly KeptBadge[],
): KeptBadge | undefined {
  const copy = kept.find((badge) => files.some((file) => holdsFile(badge.files, file)))
  const worth = worthOf(finding)
  if (copy !== undefined || worth === 'nothing') return copy
  const wanted = new Set(identities)
  return kept.find(
    (badge) =>
      worthOf(badge.check.finding) === worth &&
      badge.identities.some((identity) => wanted.has(identity)),
  )
}

/** Whether this very badge of this very file is among them. */
export function holdsFile(files: readonly FilePlace[], file: FilePlace): boolean {
  return files.some((each) => each.sha256 === file.sha256 && each.position === file.position)
}

/** Whether the question stayed open: who issued it is as it says, or is not. */
export function isOpen(finding: BadgeVerdict['finding']): boolean {
  return ['unchecked', 'no-answer', 'not-asked'].includes(finding)
}

/** Previews are forms of one another, and of nothing that was meant. */
function worthOf(finding: BadgeVerdict['finding']): 'sound' | 'open' | 'preview' | 'nothing' {
  if (finding === 'preview') return 'preview'
  if (isOpen(finding)) return 'open'
  return ['altered', 'unproven', 'unsigned', 'disagree', 'no-badge'].includes(finding)
    ? 'nothing'
    : 'sound'
}
