import { awardLimits } from '../../../kinds/award/fields.ts'
import { composeAwards, type SharedFields } from '../../../awarding/files/compose-awards.ts'
import type { LearnerList } from '../../../awarding/csv/read-learners.ts'
import { freshFileName } from '../../../awarding/files/file-name.ts'
import type { KnownBadge } from '../../../awarding/known-badge.ts'
import { togetherFault } from '../../../awarding/files/plain-fields.ts'
import { inputSentence } from '../../../awarding/input-faults.ts'
import {
  sealLearners,
  type SealedAward,
  type Unsealed,
} from '../../../awarding/learners/seal-learners.ts'
import { makeNode } from '../../verifier/make-node.ts'
import { randomBytes } from '../../random-bytes.ts'
import type { Checks } from './check.ts'
import { makeInput, makeStep, type Field } from './field.ts'
import { folderFor, type FormContext } from './form-data.ts'
import { makeHeldPart, type HeldPart } from '../change/held-part.ts'
import { makeListPart } from './list-part.ts'
import { rowThatNames } from '../../../awarding/learners/listed-names.ts'
import { makePlacePart } from './place-part.ts'
import { makeRecipientsPart } from './recipients-part.ts'
import type { Result } from '../result/result-view.ts'
import { makeDetailsPart } from './details-part.ts'
import { startStaffForm } from './staff-form.ts'
import { waysOut } from '../result/ways-out.ts'
import { filled } from '../../../model/text/filled.ts'

/**
 * The form that gives a badge to one learner or a class. Names and addresses are sealed before a file is made; the file
 * is text that staff take to the repository themselves. Nothing is sent by the page.
 */
export function startAwardForm(element: HTMLElement, context: FormContext): void {
  const { words } = context
  if (context.sealingKey === undefined)
    return element.replaceChildren(makeNode('p', { class: 'callout' }, words.noKey))
  const parts = makeParts(context)
  startStaffForm(element, context, {
    nodes: parts.nodes,
    submit: words.seal,
    fields: () => fieldsOf(parts),
    names: parts.list.names,
    make: (checks) => give(parts, checks, context),
  })
}

type Parts = ReturnType<typeof makeParts>

function makeParts(context: FormContext) {
  const { steps } = context.words
  const details = makeDetailsPart(context)
  const plain = makePlainFields(context)
  const { count, supersedes } = plain
  const recipients = makeRecipientsPart(context, () => list.refresh())
  const list = makeListPart(context, {
    badge: () => place.chosenBadge(),
    rule: recipients.rule,
    changed: () => {
      count.node.hidden = recipients.rule() !== 'claim-codes'
      recipients.showNames(list.names())
      held.refresh()
    },
  })
  const held = makeHeldPart(context, list, () => place.chosenBadge())
  const place = makePlacePart(context, () => {
    details.showBadge(place.chosenBadge())
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
    details.node,
  ]
  place.start()
  return { place, details, list, held, ...plain, recipients, nodes }
}

/** The fields that no part has for itself. */
function makePlainFields({ words: { fields }, today, latest }: FormContext) {
  const awarded = makeInput({ type: 'date', max: latest, value: today }, fields.awarded)
  const name = makeInput(
    { type: 'text', value: freshFileName(today, randomBytes), spellcheck: 'false' },
    fields.name,
  )
  const count = makeInput(
    {
      type: 'number',
      min: '1',
      max: String(awardLimits.batch),
      inputmode: 'numeric',
    },
    fields.count,
  )
  const supersedes = makeInput({ type: 'text', spellcheck: 'false' }, fields.supersedes)
  return { awarded, name, count, supersedes }
}

async function give(
  parts: Parts,
  checks: Checks,
  context: FormContext,
): Promise<Result | undefined> {
  const order = readForm(parts, checks, context)
  const badge = parts.place.chosenBadge()
  if (checks.faults.length > 0 || badge === undefined || context.sealingKey === undefined)
    return undefined
  const sealing = { key: context.sealingKey, names: parts.recipients.names() }
  const sealed = await sealLearners(order.learners, sealing, randomBytes)
  parts.list.forget()
  parts.held.forget()
  if (order.name === parts.name.control.defaultValue) renew(parts.name.control, context)
  return resultOf({ ...order, badge, sealed, before: parts.held.lines() }, context)
}

/** The next file gets another name: this one may be in the repository by then. */
function renew(name: HTMLInputElement, { today }: FormContext): void {
  name.setAttribute('value', freshFileName(today, randomBytes))
  name.value = name.defaultValue
}

function fieldsOf(parts: Parts): readonly Field[] {
  const { place, awarded, name, list, held, count, supersedes, details } = parts
  return [
    place.issuer,
    place.badge,
    awarded,
    name,
    list.field,
    held.field,
    count,
    supersedes,
    ...details.fields(),
  ]
}

interface Order {
  readonly name: string
  readonly shared: SharedFields
  readonly learners: readonly Unsealed[]
  readonly leftOut: number
}

function readForm(parts: Parts, checks: Checks, context: FormContext): Order {
  checks.required(parts.place.issuer)
  checks.required(parts.place.badge)
  checks.required(parts.awarded)
  const awarded = checks.day(parts.awarded) ?? ''
  const name = checks.required(parts.name) ?? ''
  checks.slug(parts.name)
  checks.publicText(parts.name, 64)
  const list = parts.list.read()
  const learners = list
    ? learnersOf(list, parts, checks, context)
    : learnersByCount(parts, checks, context)
  const naming = list && rowThatNames(list, parts.list.names())
  if (naming) checks.fault(parts.list.field, filled(context.words.listedNameInRow, { ...naming }))
  const supersedes = checks.awardId(parts.supersedes)
  if (supersedes !== undefined && learners.length > 1)
    checks.fault(parts.supersedes, context.words.list.oneOnly)
  const shared = { awarded, ...parts.details.read(checks) }
  checkTogether(learners, shared, parts, checks, context)
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
  { words }: FormContext,
): void {
  const badge = place.chosenBadge()
  if (togetherFault(shared, badge) !== undefined) return
  for (const { fields } of learners) {
    const found = togetherFault({ ...shared, ...fields }, badge)
    if (found === undefined) continue
    const { label } = words.fields[found.field]
    checks.fault(list.field, inputSentence(found, label, words.problems))
  }
}

function learnersOf(
  list: LearnerList,
  parts: Parts,
  checks: Checks,
  { words }: FormContext,
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
  return list.learners.map(({ row, recipient: { contact, ...recipient }, fields }) => {
    const holder = parts.held.holderOf(row)
    const restsOn = parts.held.restsOf(holder)
    return {
      recipient,
      fields,
      ...(holder === undefined ? {} : { code: holder.code }),
      ...(restsOn.length === 0 ? {} : { restsOn }),
      ...(contact === undefined ? {} : { contact }),
    }
  })
}

function learnersByCount(
  parts: Parts,
  checks: Checks,
  { words }: FormContext,
): readonly Unsealed[] {
  const count = parts.recipients.rule() === 'claim-codes' ? Number(parts.count.control.value) : 0
  if (!Number.isInteger(count) || count < 1 || count > awardLimits.batch) {
    checks.fault(parts.list.field, words.list.nobody)
    return []
  }
  return Array.from({ length: count }, () => ({ recipient: { identities: [] }, fields: {} }))
}

interface Given extends Order {
  readonly badge: KnownBadge
  readonly sealed: readonly SealedAward[]
  readonly before: ReturnType<HeldPart['lines']>
}

function resultOf(given: Given, context: FormContext): Result {
  const { badge, name, shared, sealed, leftOut, before } = given
  const { result: words } = context.words
  const awards = sealed.map(({ entry }) => entry)
  const { issuer, slug } = badge
  const folder = folderFor(badge, context)
  const files = composeAwards({ issuer, badge: slug, folder, name, shared, awards })
  const kept = sealed.map((each) => each.kept)
  const { awarded = '' } = shared
  const together = { badge: badge.name, awarded, claimPage: context.claimPage, files }
  const facts = [filled(words.awards, { count: sealed.length })]
  if (leftOut > 0) facts.push(filled(words.leftOut, { count: leftOut }))
  const keepsakes = waysOut({ badge, name, kept, together, before }, context)
  return { files, isEdit: 'new', facts, keepsakes }
}
