import { awardLimits } from '../../kinds/award/fields.ts'
import { composeAwards, type SharedFields } from '../../awarding/compose-awards.ts'
import type { LearnerList } from '../../awarding/csv/read-learners.ts'
import { freshFileName } from '../../awarding/file-name.ts'
import type { KnownBadge } from '../../awarding/known-badge.ts'
import { togetherFault } from '../../awarding/plain-fields.ts'
import { inputSentence } from '../../awarding/input-faults.ts'
import { sealLearners, type SealedAward, type Unsealed } from '../../awarding/seal-learners.ts'
import { makeNode } from '../verifier/make-node.ts'
import type { Checks } from './check.ts'
import { makeField, makeStep, type Field } from './field.ts'
import type { FormDesk } from './form-data.ts'
import { makeHeldPart, type HeldPart } from './held-part.ts'
import { makeListPart } from './list-part.ts'
import { rowThatNames } from '../../awarding/listed-names.ts'
import { makePlacePart } from './place-part.ts'
import { makeRecipientsPart } from './recipients-part.ts'
import type { Result } from './result-view.ts'
import { makeSaidPart } from './said-part.ts'
import { startStaffForm } from './staff-form.ts'
import { waysOut } from './ways-out.ts'
import { filled } from '../../model/filled.ts'

/**
 * The form that gives a badge to one learner or a class. Names and addresses are sealed before a file is made; the file
 * is text that staff take to the repository themselves. Nothing is sent by the page.
 */
export function startAwardForm(element: HTMLElement, desk: FormDesk): void {
  const { words } = desk
  if (desk.sealingKey === undefined)
    return element.replaceChildren(makeNode('p', { class: 'callout' }, words.noKey))
  const parts = makeParts(desk)
  startStaffForm(element, desk, {
    nodes: parts.nodes,
    submit: words.seal,
    fields: () => fieldsOf(parts),
    names: parts.list.names,
    make: (checks) => give(parts, checks, desk),
  })
}

type Parts = ReturnType<typeof makeParts>

function makeParts(desk: FormDesk) {
  const { steps } = desk.words
  const said = makeSaidPart(desk)
  const plain = makePlainFields(desk)
  const { count, supersedes } = plain
  const recipients = makeRecipientsPart(desk, () => list.refresh())
  const list = makeListPart(desk, {
    badge: () => place.chosenBadge(),
    rule: recipients.rule,
    changed: () => {
      count.node.hidden = recipients.rule() !== 'claim-codes'
      recipients.showNames(list.names())
      held.refresh()
    },
  })
  const held = makeHeldPart(desk, list, () => place.chosenBadge())
  const place = makePlacePart(desk, () => {
    said.showBadge(place.chosenBadge())
    recipients.chooseFor(place.chosenIssuer())
    list.refresh()
  })
  const nodes = [
    makeStep(steps.badge, place.issuer.node, place.badge.node, plain.awarded.node, plain.name.node),
    makeStep(
      steps.who,
      recipients.nodes[0],
      list.node,
      recipients.nodes[1],
      held.node,
      count.node,
      supersedes.node,
    ),
    said.node,
  ]
  place.start()
  return { place, said, list, held, ...plain, recipients, nodes }
}

/** The fields that no part has for itself. */
function makePlainFields({ words: { fields }, today, latest }: FormDesk) {
  const awarded = makeField(
    makeNode('input', { type: 'date', max: latest, value: today }),
    fields.awarded,
  )
  const name = makeField(
    makeNode('input', { type: 'text', value: freshFileName(today, random), spellcheck: 'false' }),
    fields.name,
  )
  const count = makeField(
    makeNode('input', {
      type: 'number',
      min: '1',
      max: String(awardLimits.batch),
      inputmode: 'numeric',
    }),
    fields.count,
  )
  const supersedes = makeField(
    makeNode('input', { type: 'text', spellcheck: 'false' }),
    fields.supersedes,
  )
  return { awarded, name, count, supersedes }
}

async function give(parts: Parts, checks: Checks, desk: FormDesk): Promise<Result | undefined> {
  const order = readForm(parts, checks, desk)
  const badge = parts.place.chosenBadge()
  if (checks.faults.length > 0 || badge === undefined || desk.sealingKey === undefined)
    return undefined
  const sealing = { key: desk.sealingKey, names: parts.recipients.names() }
  const sealed = await sealLearners(order.learners, sealing, random)
  parts.list.forget()
  parts.held.forget()
  if (order.name === parts.name.control.defaultValue) renew(parts.name.control, desk)
  return resultOf({ ...order, badge, sealed, before: parts.held.lines() }, desk)
}

function random(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length))
}

/** The next file gets another name: this one may be in the repository by then. */
function renew(name: HTMLInputElement, { today }: FormDesk): void {
  name.setAttribute('value', freshFileName(today, random))
  name.value = name.defaultValue
}

function fieldsOf(parts: Parts): readonly Field[] {
  const { place, awarded, name, list, held, count, supersedes, said } = parts
  return [
    place.issuer,
    place.badge,
    awarded,
    name,
    list.field,
    held.field,
    count,
    supersedes,
    ...said.fields(),
  ]
}

interface Order {
  readonly name: string
  readonly shared: SharedFields
  readonly learners: readonly Unsealed[]
  readonly leftOut: number
}

function readForm(parts: Parts, checks: Checks, desk: FormDesk): Order {
  checks.required(parts.place.issuer)
  checks.required(parts.place.badge)
  checks.required(parts.awarded)
  const awarded = checks.day(parts.awarded) ?? ''
  const name = checks.required(parts.name) ?? ''
  checks.slug(parts.name)
  checks.publicText(parts.name, 64)
  const list = parts.list.read()
  const learners = list
    ? learnersOf(list, parts, checks, desk)
    : learnersByCount(parts, checks, desk)
  const naming = list && rowThatNames(list, parts.list.names())
  if (naming) checks.fault(parts.list.field, filled(desk.words.listedNameInRow, { ...naming }))
  const supersedes = checks.awardId(parts.supersedes)
  if (supersedes !== undefined && learners.length > 1)
    checks.fault(parts.supersedes, desk.words.list.oneOnly)
  const shared = { awarded, ...parts.said.read(checks) }
  checkTogether(learners, shared, parts, checks, desk)
  const replacing =
    supersedes === undefined ? learners : learners.map((each) => ({ ...each, supersedes }))
  const leftOut = new Set(list?.problems.map(({ row }) => row)).size
  return { name, shared, learners: replacing, leftOut }
}

/** What a learner's row says has to go together with what all of them share; that alone has been checked. */
function checkTogether(
  learners: readonly Unsealed[],
  shared: SharedFields,
  { place, list }: Parts,
  checks: Checks,
  { words }: FormDesk,
): void {
  const badge = place.chosenBadge()
  if (togetherFault(shared, badge) !== undefined) return
  for (const { said } of learners) {
    const found = togetherFault({ ...shared, ...said }, badge)
    if (found === undefined) continue
    const { label } = words.fields[found.field]
    checks.fault(list.field, inputSentence(found, label, words.problems))
  }
}

function learnersOf(
  list: LearnerList,
  parts: Parts,
  checks: Checks,
  { words }: FormDesk,
): readonly Unsealed[] {
  const badge = parts.place.chosenBadge()
  const others = list.learners.filter((learner) => learner.badge !== badge)
  if (badge && others.length > 0)
    checks.fault(parts.list.field, filled(words.list.otherBadge, { count: others.length }))
  if (list.problems.length > 0 && !parts.list.isLeavingOut())
    checks.fault(parts.list.field, words.list.mustLeaveOut)
  if (list.learners.length === 0) checks.fault(parts.list.field, words.list.nobody)
  parts.held.refresh()
  if (parts.held.isUnanswered()) checks.fault(parts.held.field, words.register.answer)
  return list.learners.map(({ row, recipient: { contact, ...recipient }, said }) => {
    const code = parts.held.codeOf(row)
    return {
      recipient,
      said,
      ...(code === undefined ? {} : { code }),
      ...(contact === undefined ? {} : { contact }),
    }
  })
}

function learnersByCount(parts: Parts, checks: Checks, { words }: FormDesk): readonly Unsealed[] {
  const count = parts.recipients.rule() === 'claim-codes' ? Number(parts.count.control.value) : 0
  if (!Number.isInteger(count) || count < 1 || count > awardLimits.batch) {
    checks.fault(parts.list.field, words.list.nobody)
    return []
  }
  return Array.from({ length: count }, () => ({ recipient: { identities: [] }, said: {} }))
}

interface Given extends Order {
  readonly badge: KnownBadge
  readonly sealed: readonly SealedAward[]
  readonly before: ReturnType<HeldPart['lines']>
}

function resultOf(given: Given, desk: FormDesk): Result {
  const { badge, name, shared, sealed, leftOut, before } = given
  const { result: words } = desk.words
  const awards = sealed.map(({ entry }) => entry)
  const files = composeAwards({ issuer: badge.issuer, badge: badge.slug, name, shared, awards })
  const kept = sealed.map((each) => each.kept)
  const { awarded = '' } = shared
  const together = { badge: badge.name, awarded, claimPage: desk.claimPage, files }
  const facts = [filled(words.awards, { count: sealed.length })]
  if (leftOut > 0) facts.push(filled(words.leftOut, { count: leftOut }))
  const keepsakes = waysOut({ badge, name, kept, together, before }, desk)
  return { files, isEdit: 'new', facts, keepsakes }
}
