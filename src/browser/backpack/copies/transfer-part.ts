import type { KeptBadge } from '../../../backpack/kept.ts'
import { makeNode } from '../../verifier/make-node.ts'
import type { TransferContext } from './transfer-view.ts'

/**
 * Offers to show badges to another device, one QR code after the other. What makes the codes is brought when the part is
 * opened; Escape closes it.
 *
 * @param badges - asked for when it is opened
 */
export function makeTransferPart(
  badges: () => readonly KeptBadge[],
  context: TransferContext,
): HTMLElement {
  const { words } = context
  const summary = makeNode('summary', {}, words.transfer.title)
  const place = makeNode('div')
  const details = makeNode('details', { class: 'kept-transfer' }, summary, place)
  let open: AbortController | undefined
  const show = async ({ signal }: AbortController) => {
    try {
      const { showTransfer } = await import('./transfer-view.ts')
      await showTransfer(place, badges(), { ...context, ended: signal })
    } catch {
      if (!signal.aborted) place.replaceChildren(makeNode('p', { role: 'status' }, words.failed))
    }
  }
  details.addEventListener('toggle', () => {
    open?.abort()
    place.replaceChildren()
    if (details.open) void show((open = new AbortController()))
  })
  details.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !details.open) return
    details.open = false
    summary.focus()
  })
  return details
}
