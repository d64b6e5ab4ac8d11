import { claimAddress } from '../../../awarding/learners/claim-address.ts'
import { claimCards } from '../../../awarding/learners/claim-cards.ts'
import type { KnownBadge } from '../../../awarding/known-badge.ts'
import { mailingList, ownList, type ListedTogether } from '../../../awarding/register/own-list.ts'
import { mailtoAddress, personalMessage } from '../../../awarding/learners/personal-message.ts'
import type { RegisterLine } from '../../../awarding/register/register.ts'
import { addressesTo, type KeptAward } from '../../../awarding/learners/seal-learners.ts'
import { makeNode } from '../../verifier/make-node.ts'
import { badgePicture } from '../staff-form/badge-picture.ts'
import { makeCopyButton, makeSaveButton } from './buttons.ts'
import type { FormContext } from '../staff-form/form-data.ts'
import { registerView } from './register-save.ts'
import { filled } from '../../../model/text/filled.ts'

/** Awards that have just been sealed, with what only their giver knows. */
export interface NewAwards {
  readonly badge: KnownBadge
  /** Name of the award file. */
  readonly name: string
  readonly kept: readonly KeptAward[]
  readonly together: ListedTogether
  /** What the registers say that were dropped. */
  readonly before: readonly RegisterLine[]
}

/**
 * The steps between sealing and the repository: cards, messages and the mailing list bring each learner what opens their
 * award, and the giver keeps a list. All of it is made in the page, when it is asked for.
 */
export function waysOut(given: NewAwards, context: FormContext): readonly HTMLElement[] {
  const isWritable = given.kept.some((award) => addressesTo(award).length > 0)
  const messages = isWritable ? [mailingPart(given, context), messagesPart(given, context)] : []
  return [
    makeNode('div', { class: 'way-out' }, ...cardsPart(given, context), ...messages),
    makeNode('div', { class: 'way-out' }, ...keepingPart(given, context)),
  ]
}

/** A first register says what a list of these awards alone would say: then there is one thing to save. */
function keepingPart(given: NewAwards, context: FormContext): readonly HTMLElement[] {
  const { badge, name, kept, together, before } = given
  const register = registerView(kept, together, before, context)
  if (before.length === 0) return [register]
  const save = makeSaveButton(context.words.result.ownList, {
    name: `${badge.slug}-${name}-own-list.csv`,
    type: csv,
    text: () => ownList(kept, together),
  })
  return [makeNode('p', {}, context.words.result.ownListHow), save, register]
}

const csv = 'text/csv;charset=utf-8'

function cardsPart({ badge, name, kept }: NewAwards, context: FormContext): readonly HTMLElement[] {
  const { result: words, cards } = context.words
  const withNames = makeNode('input', { type: 'checkbox', id: 'names-on-cards' })
  const label = makeNode('label', { for: withNames.id }, words.cardNames)
  const hint = makeNode('p', { class: 'field-hint', id: 'names-on-cards-hint' }, words.cardNamesHow)
  withNames.setAttribute('aria-describedby', hint.id)
  const isNamed = kept.some((award) => award.name !== undefined)
  const choice = isNamed ? [makeNode('div', { class: 'choice' }, withNames, label, hint)] : []
  const sheet = async () => {
    const picture = badge.picture === undefined ? undefined : await badgePicture(badge.picture)
    const issuer = issuerName(badge, context)
    const face = { badge: badge.name, issuer, page: context.claimPage, words: cards }
    const shown = kept.map(({ code, name: person }) =>
      withNames.checked && person !== undefined ? { code, name: person } : { code },
    )
    return claimCards(shown, picture === undefined ? face : { ...face, picture })
  }
  const file = `${badge.slug}-${name}-claim-cards.html`
  const save = makeSaveButton(words.cards, {
    name: file,
    type: 'text/html;charset=utf-8',
    text: sheet,
  })
  return [makeNode('p', {}, words.cardsHow), ...choice, save]
}

function mailingPart(
  { badge, name, kept, together }: NewAwards,
  { words: { result: words } }: FormContext,
): HTMLElement {
  return makeNode(
    'div',
    {},
    makeNode('p', {}, words.mailingHow),
    makeSaveButton(words.mailing, {
      name: `${badge.slug}-${name}-mailing-list.csv`,
      type: csv,
      text: () => mailingList(kept, together),
    }),
  )
}

/** One message at a time. Names, addresses and links are in the page only while this is open. */
function messagesPart(given: NewAwards, context: FormContext): HTMLElement {
  const { result: words } = context.words
  const list = makeNode('ol', { class: 'messages' })
  const details = makeNode(
    'details',
    {},
    makeNode('summary', {}, words.messages),
    makeNode('p', {}, words.messagesHow),
    list,
  )
  details.addEventListener('toggle', () =>
    list.replaceChildren(...(details.open ? messageItems(given, context) : [])),
  )
  return details
}

function messageItems({ badge, kept }: NewAwards, context: FormContext): readonly HTMLElement[] {
  const { result: words, message } = context.words
  const issuer = issuerName(badge, context)
  return kept.flatMap((award) => {
    const { name, code } = award
    const link = claimAddress(context.claimPage, code)
    const fields = { badge: badge.name, issuer, link, ...(name === undefined ? {} : { name }) }
    const written = personalMessage(fields, message)
    return addressesTo(award).map((address) => {
      const who = name ?? address
      const write = makeNode(
        'a',
        { href: mailtoAddress(address, written) },
        filled(words.writeTo, { who }),
      )
      const [copy, status] = makeCopyButton(words.copyMessage, written.body, context)
      copy.setAttribute('aria-label', filled(words.copyMessageTo, { who }))
      return makeNode('li', {}, write, ' ', copy, status)
    })
  })
}

function issuerName({ issuer }: KnownBadge, { issuers }: FormContext): string {
  return issuers.find(({ slug }) => slug === issuer)?.name ?? issuer
}
