import { makeNode } from '../verifier/make-node.ts'

/**
 * Fills a part when it is opened. Where what it is to hold does not come, that is said in it, and it is tried again when it
 * is opened again.
 *
 * @param bring - undefined, or a rejection: it did not come
 */
export function fillWhenOpened(
  details: HTMLDetailsElement,
  bring: () => Promise<HTMLElement | undefined>,
  unreachable: string,
): void {
  let last: HTMLElement | undefined
  let isBegun = false
  const fill = async () => {
    if (!details.open || isBegun) return
    isBegun = true
    const brought = await bring().catch(() => undefined)
    last?.remove()
    last = brought ?? makeNode('p', { role: 'status' }, unreachable)
    details.append(last)
    isBegun = brought !== undefined
  }
  details.addEventListener('toggle', () => void fill())
}
