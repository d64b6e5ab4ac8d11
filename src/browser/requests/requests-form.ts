import { awardApplications, type Granted } from '../../awarding/application/award-applications.ts'
import { freshFileName } from '../../awarding/files/file-name.ts'
import type { KnownBadge } from '../../awarding/known-badge.ts'
import { ownLines } from '../../awarding/register/own-list.ts'
import type { PublicJwk } from '../../kinds/issuer/public-key.ts'
import { filled } from '../../model/text/filled.ts'
import { pluralForm } from '../../model/text/plural.ts'
import { thumbprintOf } from '../../proof/keys/thumbprint.ts'
import { loadEd25519 } from '../../verifier/recognising/load-ed25519.ts'
import type { Checks } from '../award/staff-form/check.ts'
import { fillQuestion, makeField, makeInput, makeStep } from '../award/staff-form/field.ts'
import { folderFor } from '../award/staff-form/form-data.ts'
import { registerSaveView } from '../award/result/register-save.ts'
import type { Result } from '../award/result/result-view.ts'
import { startStaffForm } from '../award/staff-form/staff-form.ts'
import { pageLanguage } from '../page-language.ts'
import { makeNode } from '../verifier/make-node.ts'
import { randomBytes } from '../random-bytes.ts'
import { makeCard, type RequestCard } from './cards-part.ts'
import { makeCollectPart } from './collect-part.ts'
import type { RequestsContext } from './context.ts'
import { makeTakePart } from './take-part.ts'
import type { AboutApplication, Reader } from './take.ts'

/** The form with which staff collect requests and give the badges that were asked for. Nothing is sent by the page. */
export function startRequests(element: HTMLElement, context: RequestsContext): void {
  const { words, sealingKey } = context
  if (sealingKey === undefined)
    return element.replaceChildren(makeNode('p', { class: 'callout' }, words.noKey))
  const parts = makeParts(context, sealingKey)
  startStaffForm(element, context, {
    nodes: parts.nodes,
    submit: words.make,
    fields: () => [parts.take.file, parts.badge, parts.awarded, parts.name, ...parts.cardFields()],
    names: parts.names,
    make: (checks) => Promise.resolve(give(parts, checks, context)),
  })
}

type Parts = ReturnType<typeof makeParts>

function makeParts(context: RequestsContext, sealingKey: PublicJwk) {
  const { fields, requests: words, steps } = context.words
  const { today, latest } = context
  const badge = makeField(makeNode('select'), words.which)
  const awarded = makeInput({ type: 'date', max: latest, value: today }, fields.awarded)
  const name = makeInput(
    { type: 'text', value: freshFileName(today, randomBytes), spellcheck: 'false' },
    fields.name,
  )
  const cards = makeCards(context)
  const collect = makeCollectPart(context, () => undefined)
  const reader = async (): Promise<Reader> => {
    const device = await collect.key()
    const { site, badges, assessed } = context
    const sealingKeyId = await thumbprintOf(sealingKey)
    return {
      application: { site, badges, latest, sealingKeyId, ...(device ? { device } : {}) },
      assessment: { site, badges: assessed, loadEd25519 },
    }
  }
  const list = makeStep(steps.who, badge.node, cards.count, cards.node, awarded.node, name.node)
  list.hidden = true
  const show = () => {
    const { applications, assessments } = take.taken()
    const left = applications.filter((read) => !cards.given.has(read))
    list.hidden = left.length === 0
    fillBadges(badge.control, left, context)
    cards.show(left, badge.control.value)
    const on = awarded.control.value || today
    const names = applications.map(({ application }) => application.name)
    for (const card of cards.shown()) card.showAssessed(assessments, { on, names })
  }
  const take = makeTakePart(context, reader, show)
  for (const { control } of [badge, awarded]) control.addEventListener('change', show)
  return {
    ...{ badge, awarded, name, take, cards, show },
    cardFields: () => cards.shown().flatMap((card) => card.fields),
    names: () => take.taken().applications.map(({ application }) => application.name),
    nodes: [collect.node, take.node, list],
  }
}

/** The cards of the badge that is being decided on; what was decided on a card stays while another badge is looked at. */
function makeCards(context: RequestsContext) {
  const words = context.words.requests
  const node = makeNode('ul', { class: 'request-cards' })
  const count = makeNode('p', { role: 'status' })
  const all = new Map<AboutApplication, RequestCard>()
  let shown: readonly RequestCard[] = []
  return {
    node,
    count,
    /** What a file was made of: it is not given again. */
    given: new Set<AboutApplication>(),
    shown: () => shown,
    show: (left: readonly AboutApplication[], path: string) => {
      const own = left.filter(({ badge }) => pathOf(badge) === path)
      shown = own.map((read) => {
        const card = all.get(read) ?? makeCard(read, context)
        all.set(read, card)
        return card
      })
      const text = pluralForm(pageLanguage(), own.length, words.taken)
      count.textContent = path === '' ? '' : filled(text, { count: own.length })
      node.replaceChildren(...shown.map((card) => card.node))
    },
  }
}

function fillBadges(
  select: HTMLSelectElement,
  left: readonly AboutApplication[],
  { words }: RequestsContext,
): void {
  const chosen = select.value
  const badges = new Map(left.map(({ badge }) => [pathOf(badge), badge.name]))
  const counted = [...badges].map(([path, name]) => {
    const count = left.filter(({ badge }) => pathOf(badge) === path).length
    return [path, `${name} (${count})`] as const
  })
  fillQuestion(select, counted, words.choose)
  if (badges.has(chosen)) select.value = chosen
}

function give(parts: Parts, checks: Checks, context: RequestsContext): Result | undefined {
  const { requests: words } = context.words
  const path = checks.required(parts.badge)
  const awarded = checks.required(parts.awarded) ?? ''
  checks.day(parts.awarded)
  const name = checks.required(parts.name) ?? ''
  checks.slug(parts.name)
  const badge = context.badges.find((each) => pathOf(each) === path)
  const names = parts.names()
  const chosen = parts.cards.shown().flatMap((card) => {
    const granted = card.granted(checks, names)
    return granted === undefined ? [] : [{ card, granted }]
  })
  if (chosen.length === 0) checks.fault(parts.take.file, words.nobody)
  if (badge === undefined || checks.faults.length > 0) return undefined
  const result = resultOf(
    chosen.map(({ granted }) => granted),
    { badge, name, awarded },
    context,
  )
  // Who was left out may be decided on later.
  for (const { card } of chosen) parts.cards.given.add(card.read)
  parts.name.control.value = freshFileName(context.today, randomBytes)
  parts.show()
  return result
}

function resultOf(
  granted: readonly Granted[],
  { badge, name, awarded }: { badge: KnownBadge; name: string; awarded: string },
  context: RequestsContext,
): Result {
  const { result, requests: words } = context.words
  const { claimPage } = context
  const folder = folderFor(badge, context)
  const together = { badge, folder, name, shared: { awarded } }
  const { files, kept } = awardApplications(granted, together, randomBytes)
  const lines = ownLines(kept, { badge: badge.name, awarded, claimPage, files })
  const facts = [filled(result.awards, { count: kept.length }), words.after]
  return {
    ...{ files, isEdit: 'new', facts },
    keepsakes: [registerSaveView(lines, context, words.registerHow)],
  }
}

function pathOf({ issuer, slug }: Pick<KnownBadge, 'issuer' | 'slug'>): string {
  return `${issuer}/${slug}`
}
