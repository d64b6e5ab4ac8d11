import { encodeBase64 } from '../../../bytes/base64.ts'
import type { KeptBadge } from '../../../backpack/kept.ts'
import { initialsOf } from '../../../backpack/show/initials.ts'
import { makeNode } from '../../verifier/make-node.ts'
import type { BackpackStore } from './store.ts'

/** The picture of a badge as an address that holds it; undefined where it has none. */
export type Pictures = (badge: KeptBadge) => Promise<string | undefined>

const mostPictures = 300

/** Pictures from the store; each is made once, and those not shown for long are let go. */
export function picturesIn(store: Pick<BackpackStore, 'file'>): Pictures {
  const made = new Map<string, Promise<string | undefined>>()
  return ({ facts: { picture } }) => {
    if (picture === undefined) return Promise.resolve(undefined)
    const known = made.get(picture) ?? store.file(picture).then(addressOf)
    made.delete(picture)
    made.set(picture, known)
    const [oldest] = made.keys()
    if (made.size > mostPictures && oldest !== undefined) made.delete(oldest)
    // What could not be read now may be there the next time.
    known.catch(() => made.delete(picture))
    return known
  }
}

/** An image that appears when its bytes have come; the initials of the badge where it has none. */
export function makePicture(badge: KeptBadge, size: number, pictures: Pictures): HTMLElement {
  const side = String(size)
  const image = makeNode('img', { alt: '', width: side, height: side, class: 'kept-picture' })
  image.hidden = true
  void pictures(badge).then((address) => {
    if (address === undefined) {
      image.replaceWith(makePlate(badge.facts.name))
      return
    }
    image.src = address
    image.hidden = false
  })
  return image
}

/** Stands for the picture of a badge: a reader has its name beside it. */
export function makePlate(name: string): HTMLElement {
  return makeNode('span', { class: 'kept-plate', 'aria-hidden': 'true' }, initialsOf(name))
}

/** The bytes themselves: an address of this page's own would let a stranger's drawing be opened as a page of ours. */
export function addressOf(bytes: Uint8Array<ArrayBuffer> | undefined): string | undefined {
  if (bytes === undefined) return undefined
  const type = bytes[0] === 0x89 ? 'image/png' : 'image/svg+xml'
  return `data:${type};base64,${encodeBase64(bytes)}`
}
