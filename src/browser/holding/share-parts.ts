import { issuerOn } from '../award-issuer.ts'
import { makeButton, makeNode } from '../verifier/make-node.ts'
import type { LinkedInField } from './element.ts'
import { fillEmbed } from './embed-part.ts'
import { linkedInLink, linkedInValues, type ShownAward } from './linked-in.ts'
import { makeQr } from './qr.ts'
import type { ShareContext, SharePart } from './share-context.ts'
import { siteText } from './site-text.ts'
import { walletLink } from './wallet-link.ts'

/** What fills each part of the panel in which an award is shown to others. */
export const fillPart: Readonly<
  Record<SharePart, (part: HTMLElement, context: ShareContext) => void>
> = { qr: fillQr, linkedIn: fillLinkedIn, wallet: fillWallet, embed: fillEmbed }

function fillQr(part: HTMLElement, { facts, texts }: ShareContext): void {
  part.append(...codeOf(facts.url, texts.share.qrLabel))
}

/** An address as a code, and in letters. */
const codeOf = (address: string, label: string) => [
  makeNode('div', { class: 'qr-place' }, makeQr(address, label)),
  makeNode('p', { class: 'address' }, address),
]

/** The link leads to a form that is filled in, and its lines can be copied one by one. */
function fillLinkedIn(part: HTMLElement, context: ShareContext): void {
  const words = context.texts.share
  const [award, link] = [part.closest<HTMLElement>('[data-award]'), part.querySelector('a')]
  if (award === null || link === null) return
  const values = linkedInValues(shownBy(award, context.facts))
  link.href = linkedInLink(link.href, values)
  const lines = Object.entries(values).map(([field, value]) => {
    const name = words.fields[field as LinkedInField]
    const button = context.copyButton(words.copyField, () => value)
    button.setAttribute('aria-label', `${words.copyField}: ${name}`)
    const said = makeNode('dd', {}, makeNode('bdi', {}, value), button)
    return makeNode('div', {}, makeNode('dt', {}, name), said)
  })
  part.querySelector('summary')?.after(makeNode('p', {}, words.linkedInText))
  part.append(makeNode('dl', { class: 'share-fields' }, ...lines))
}

function shownBy(award: HTMLElement, { url, slug }: ShareContext['facts']): ShownAward {
  const textOf = (selector: string) => award.querySelector(selector)?.textContent.trim() ?? ''
  return {
    name: textOf('.certificate h1'),
    issuer: issuerOn(award).name,
    awarded: award.querySelector('time')?.dateTime,
    expires: award.dataset['expires'],
    ...{ url, slug },
  }
}

function fillWallet(part: HTMLElement, { facts, texts, say, copyButton }: ShareContext): void {
  const words = texts.share
  const served = `${facts.folder}credential.json`
  const address = facts.publicAddress(served)
  const open = async () => {
    const text = await siteText(served)
    if (text === undefined) say(words.unread)
    else location.assign(walletLink(text))
  }
  part.append(
    makeNode('p', {}, words.walletText),
    makeNode(
      'p',
      { class: 'share-buttons' },
      makeButton(words.walletOpen, () => void open(), 'button button-quiet'),
      copyButton(words.walletCopy, () => address),
      copyButton(words.walletJson, () => siteText(served)),
    ),
    ...codeOf(address, words.walletQr),
  )
}
