import type { VerificationReport } from '../../verifier/reporting/report.ts'
import type { HandedOver } from './intake.ts'
import { makeNode } from './make-node.ts'
import { readPictureCode } from './read-qr.ts'
import type { ElementContext } from './results.ts'

/**
 * What else something is that holds no badge itself: a picture of a code, whose text is given, or something with files
 * of badges in it, which are checked and shown; `nothing` where none of them is one. Undefined for everything else.
 */
export async function lookCloser(
  input: HandedOver,
  reports: readonly VerificationReport[],
  context: ElementContext,
): Promise<
  { readonly code: string } | { readonly shown: readonly Node[] } | 'nothing' | undefined
> {
  if (typeof input === 'string') return undefined
  const code = await readPictureCode(input, reports)
  if (code !== undefined) return { code }
  const { unpackFile, showPacked } = await import('./packed.ts')
  const packed = await unpackFile(input)
  if (packed === undefined) return undefined
  const shown = await showPacked(input, packed, context)
  if (shown !== undefined) return { shown }
  return packed.isLocked ? { shown: lockedNodes(context) } : 'nothing'
}

/** What is locked belongs where it can be opened. */
function lockedNodes({ texts, backpack }: ElementContext): readonly Node[] {
  const { locked, toBackpack } = texts.packed
  const link = backpack && makeNode('a', { class: 'button', href: backpack }, toBackpack)
  return [
    makeNode('p', { class: 'callout verdict-title', tabindex: '-1' }, locked),
    ...(link ? [makeNode('p', {}, link)] : []),
  ]
}
