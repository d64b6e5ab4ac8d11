import { pictureBytes } from '../../../baking/picture-bytes.ts'
import { filled } from '../../../model/text/filled.ts'
import { readAddress } from '../../../verifier/fetching/address-policy.ts'
import type { Claims } from '../../../verifier/reporting/report.ts'
import { fetchWhole } from '../../fetch-whole.ts'
import { makeButton, makeNode } from '../../verifier/make-node.ts'
import { fetchFrom, type ServedCopy } from '../../verifier/served-copy.ts'
import { addressOf, makePlate } from '../storing/pictures.ts'
import type { BackpackWords } from '../texts.ts'

/** Pictures of badges that somebody else shows. */
export interface ShownPictures {
  /** Stands for the picture of a badge until it has come, and where it cannot be had. */
  readonly make: (claims: Claims) => HTMLElement
  /** One button for all that lie elsewhere; empty while there are none. */
  readonly offer: HTMLElement
}

/** A picture that nobody has asked for yet. */
interface Waiting {
  readonly plate: HTMLElement
  readonly url: URL
}

const limits = { bytes: pictureBytes.png, milliseconds: 20_000 }

/**
 * Those of the page's own site are fetched at once, as the page itself was. Another site would learn that somebody looks
 * at the badge, so it is asked when the visitor says so.
 *
 * @param own - where the site is in public, and where it is served
 */
export function shownPictures(
  own: ServedCopy,
  copy: ServedCopy | undefined,
  { collections: texts }: Pick<BackpackWords, 'collections'>,
): ShownPictures {
  const offer = makeNode('div', { role: 'status', class: 'kept-elsewhere' })
  const waiting: Waiting[] = []
  const coming = new Map<string, Promise<string | undefined>>()
  const fetched = (address: string) => {
    const known = coming.get(address) ?? fetchPicture(address, copy)
    coming.set(address, known)
    return known
  }
  const fetchAll = async () => {
    const asked = waiting.splice(0)
    offer.replaceChildren(makeNode('p', {}, texts.checking))
    await Promise.all(asked.map(async ({ plate, url }) => put(plate, await fetched(url.href))))
    if (waiting.length === 0) offer.replaceChildren(makeNode('p', {}, texts.picturesShown))
    else showOffer()
  }
  const showOffer = () => {
    const hosts = [...new Set(waiting.map(({ url }) => url.host))].join(', ')
    offer.replaceChildren(
      makeNode('p', {}, filled(texts.picturesHint, { hosts })),
      makeButton(texts.pictures, () => void fetchAll(), 'button button-quiet'),
    )
  }
  const make = ({ image = '', name = '' }: Claims) => {
    const plate = makePlate(name)
    if (/^data:image\/(?:png|svg\+xml)[;,]/i.test(image)) put(plate, image)
    else if (isOwn(image, own))
      void fetched(new URL(image).href).then((address) => put(plate, address))
    else {
      const read = readAddress(image)
      if ('url' in read) {
        waiting.push({ plate, url: read.url })
        showOffer()
      }
    }
    return plate
  }
  return { make, offer }
}

function isOwn(address: string, { site, base }: ServedCopy): boolean {
  return (
    URL.canParse(address) && [site, base].some((root) => new URL(address).href.startsWith(root))
  )
}

/** Takes the place of what stood for it once the browser has drawn it: what is no picture never does. */
function put(plate: HTMLElement, address: string | undefined): void {
  if (address === undefined) return
  const image = makeNode('img', { alt: '', width: '96', height: '96', class: 'kept-picture' })
  image.addEventListener('load', () => plate.replaceWith(image))
  image.src = address
}

/** As an image alone, in which no script runs and nothing is fetched. */
async function fetchPicture(
  address: string,
  copy: ServedCopy | undefined,
): Promise<string | undefined> {
  const found = await fetchWhole((init) => fetchFrom(copy)(address, init), limits)
  return found.kind === 'whole' ? addressOf(found.bytes) : undefined
}
