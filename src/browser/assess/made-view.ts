import type { KeptAssessment } from '../backpack/storing/store-schema.ts'
import { copyText } from '../copy-text.ts'
import { makeButton, makeNode } from '../verifier/make-node.ts'
import { saveAssessment } from './save-assessment.ts'
import type { AssessData } from './texts.ts'

/** An assessment that has been signed. */
export interface SignedHere {
  readonly row: KeptAssessment
  readonly link: string
  readonly isAgreed: boolean
  readonly isKept: boolean
}

/** Messengers cut longer links off, or do not show where they end. */
const longestLink = 6_000

/** Shows what to hand over, and moves the reader there. */
export function showHanding(
  place: HTMLElement,
  { row, link, isAgreed, isKept }: SignedHere,
  { words }: AssessData,
): void {
  const title = makeNode('h2', { tabindex: '-1' }, words.made)
  const status = makeNode('span', { role: 'status' })
  const copy = async () => {
    status.textContent = ''
    status.textContent = (await copyText(link)) ? words.copied : words.notCopied
  }
  const linked =
    link.length > longestLink
      ? [makeNode('p', {}, words.longLink)]
      : [
          makeNode('p', {}, words.handLink),
          makeButton(words.copyLink, () => void copy(), 'button button-quiet'),
          status,
        ]
  place.replaceChildren(
    title,
    makeNode('p', {}, isAgreed ? words.yes : words.no),
    makeNode(
      'div',
      { class: 'way-out' },
      makeNode('p', {}, words.handFile),
      makeButton(words.save, () => saveAssessment(row)),
      ...linked,
    ),
    makeNode('p', {}, words.then),
    makeNode('p', { class: 'small' }, isKept ? words.kept : words.notKept),
  )
  place.hidden = false
  title.focus()
}
