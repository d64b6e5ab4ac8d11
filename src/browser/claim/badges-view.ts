import { filled } from '../../model/text/filled.ts'
import { pluralForm } from '../../model/text/plural.ts'
import { addressesOf } from '../../model/addresses/address.ts'
import type { ClaimBox } from '../../proof/sealing/claim-box.ts'
import { addressWithName } from '../../proof/identity/name-proof.ts'
import { dayText } from '../../verifier/reporting/day-text.ts'
import { makeButton, makeNode } from '../verifier/make-node.ts'
import { makeAwardCode } from './code-part.ts'
import type { ClaimSite } from './find-boxes.ts'
import { makePackPart } from './pack-part.ts'
import { pictureOf, readAward, type AwardGlance } from './read-award.ts'
import type { ClaimData, ClaimTexts } from './texts.ts'

/**
 * Everything that lies behind a code, each badge as a card that fills itself in.
 *
 * @param keepAll - leads to where all of them are kept; seen first, also on a telephone
 */
export function badgesView(
  boxes: readonly ClaimBox[],
  keepAll: HTMLElement,
  data: ClaimData,
  today: string,
): Node[] {
  const { texts } = data
  const name = boxes.find((box) => box.name !== undefined)?.name
  const hello = name === undefined ? texts.helloNobody : filled(texts.hello, { name })
  const yours = pluralForm(texts.locale, boxes.length, texts.yours)
  const cards = new Map(boxes.map((box) => [box, card(box, data, today)] as const))
  return [
    makeNode('h2', { tabindex: '-1', class: 'claim-hello', dir: 'auto' }, hello),
    makeNode('p', {}, filled(yours, { count: boxes.length })),
    makeNode('p', {}, keepAll),
    ...(boxes.length > 1 ? [saveAllTool(boxes, data, cards), makePackPart(boxes, data)] : []),
    makeNode('ul', { class: 'claim-list' }, ...cards.values()),
    makeNode('p', { class: 'small' }, boxes.some(isNamed) ? texts.links : texts.linkBare),
    makeNode('p', { class: 'callout' }, texts.careful),
  ]
}

function saveAllTool(
  boxes: readonly ClaimBox[],
  { texts, ...place }: ClaimData,
  cards: ReadonlyMap<ClaimBox, HTMLElement>,
): HTMLElement {
  const status = makeNode('span', { role: 'status', class: 'claim-said' })
  const save = async () => {
    status.textContent = texts.saving
    // Where the site has gone silent since, this does not come either.
    const saving = await import('./save-pictures.ts').catch(() => undefined)
    const nameOf = (box: ClaimBox) => cards.get(box)?.querySelector('h3')?.textContent ?? box.badge
    status.textContent = (await saving?.saveAll(boxes, place, nameOf, texts)) ?? texts.savedNone
  }
  return makeNode(
    'div',
    { class: 'claim-tools' },
    makeButton(texts.saveAll, () => void save(), quiet),
    status,
  )
}

function isNamed({ name, nameSalt }: ClaimBox): boolean {
  return name !== undefined && nameSalt !== undefined
}

function card(box: ClaimBox, data: ClaimData, today: string): HTMLElement {
  const item = makeNode('li', { class: 'claim-card' }, ...face(box, undefined, data))
  void readAward(box, data, today).then((glance) => {
    // Whoever was quicker has the focus on a button by now: the words change, the buttons stay.
    item.querySelector('.claim-face')?.replaceWith(faceOf(box, glance, data))
    item.dataset['state'] = glance?.state ?? 'unknown'
  })
  return item
}

function face(box: ClaimBox, glance: AwardGlance | undefined, data: ClaimData): readonly Node[] {
  return [
    faceOf(box, glance, data),
    toolsOf(box, data),
    makeAwardCode(box, data),
    makePackPart([box], data),
  ]
}

function faceOf(box: ClaimBox, glance: AwardGlance | undefined, data: ClaimData): HTMLElement {
  const { texts } = data
  const badge = glance?.badge ?? box.badge
  const issuer = glance?.issuer ?? box.issuer
  const line = filled(texts.from, { issuer, day: dayText(texts.locale, box.awarded) })
  const image = { src: glance?.picture ?? '', alt: '', width: '96', height: '96' }
  return makeNode(
    'div',
    { class: 'claim-face' },
    glance === undefined ? undefined : makeNode('img', image),
    makeNode(
      'div',
      {},
      makeNode('h3', {}, makeNode('bdi', {}, badge)),
      makeNode('p', {}, line),
      ...standingNodes(glance, texts),
    ),
  )
}

/** What the award's own page says of how it stands, and why. */
function standingNodes(glance: AwardGlance | undefined, texts: ClaimTexts): readonly HTMLElement[] {
  const line = (text: string) => makeNode('p', { class: 'claim-state' }, text)
  if (glance === undefined) return [line(texts.stateUnknown)]
  const { state, day, reason, newer } = glance
  const statusText =
    day === undefined
      ? texts.states[state]
      : filled(texts.statesOn[state], { day: dayText(texts.locale, day) })
  const why = reason && [texts.reason, ' ', makeNode('q', { dir: 'auto' }, reason)]
  return [
    line(statusText),
    ...(why ? [makeNode('p', { class: 'claim-why' }, ...why)] : []),
    ...(newer ? [makeNode('p', {}, makeNode('a', { href: newer }, texts.newer))] : []),
  ]
}

function toolsOf(box: ClaimBox, { texts, ...place }: ClaimData): HTMLElement {
  const status = makeNode('span', { role: 'status', class: 'claim-said' })
  const address = addressesOf({ url: place.site }).award(box.slug)
  const { name, nameSalt } = box
  const proof = name === undefined || nameSalt === undefined ? undefined : { name, salt: nameSalt }
  const copy = (text: string) => () => void copied(text, status, texts)
  return makeNode(
    'div',
    { class: 'claim-tools' },
    makeNode('a', { class: 'button', href: pageOf(box, place, proof) }, texts.openPage),
    pictureTool(box, place, status, texts),
    proof && makeButton(texts.copyNamed, copy(addressWithName(address, proof)), quiet),
    makeButton(texts.copyLink, copy(address), quiet),
    makeNode('a', { href: place.keepPage }, texts.keep),
    status,
  )
}

const quiet = 'button button-quiet'

/** A link to the picture, or what puts it together here where the site stores none. */
function pictureTool(
  box: ClaimBox,
  place: ClaimSite,
  status: HTMLElement,
  texts: ClaimTexts,
): HTMLElement {
  const save = async () => {
    status.textContent = texts.saving
    const saving = await import('./save-pictures.ts').catch(() => undefined)
    status.textContent = (await saving?.savePicture(box, place)) ? '' : texts.savedNone
  }
  if (place.bakes !== undefined) return makeButton(texts.savePicture, () => void save(), quiet)
  return makeNode(
    'a',
    { class: quiet, href: pictureOf(box, place), download: '' },
    texts.savePicture,
  )
}

function pageOf(
  { slug }: ClaimBox,
  { pages }: Pick<ClaimData, 'pages'>,
  proof: Parameters<typeof addressWithName>[1] | undefined,
): string {
  const page = addressesOf({ url: pages }).award(slug)
  return proof === undefined ? page : addressWithName(page, proof)
}

async function copied(text: string, status: HTMLElement, texts: ClaimTexts): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    status.textContent = texts.copied
  } catch {
    // Then it stands there, to be copied by hand.
    status.replaceChildren(texts.copyFailed, ' ', makeNode('bdi', { class: 'claim-link' }, text))
  }
}
