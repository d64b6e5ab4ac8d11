import type { BackpackWords } from '../texts.ts'
import { makeButton, makeNode } from '../../verifier/make-node.ts'

const wide = '(min-width: 40rem)'

/** Tells now, and whenever it changes, whether there is room for more than one thing beside another. */
export function whereWide(tell: (isWide: boolean) => void): void {
  const media = matchMedia(wide)
  media.addEventListener('change', () => tell(media.matches))
  tell(media.matches)
}

/**
 * On a narrow screen what is kept stands before the ways in, and a button leads to those: whoever has badges comes to see
 * them. What stands first is decided once, when the page is opened, so that nothing moves under a finger.
 *
 * @returns puts the ways in first again, for when nothing is kept any more
 */
export function shelfFirst(
  element: HTMLElement,
  { intake, shelf }: { readonly intake: HTMLElement; readonly shelf: HTMLElement },
  words: BackpackWords,
): () => void {
  if (matchMedia(wide).matches) return () => undefined
  const toIntake = makeButton(
    words.addMore,
    () => intake.querySelector('input')?.focus(),
    'button button-quiet',
  )
  const way = makeNode('p', { class: 'kept-way' }, toIntake)
  shelf.after(intake)
  // It goes with the search: while one badge is open, neither is there.
  shelf.querySelector('form')?.prepend(way)
  return () => {
    if (!way.isConnected) return
    way.remove()
    element.prepend(intake)
  }
}
