import type { Learner } from '../../../awarding/csv/read-recipient.ts'
import {
  heldAward,
  heldCodes,
  holdersIn,
  type HeldCode,
  type Holder,
} from '../../../awarding/learners/held-codes.ts'
import type { KnownBadge } from '../../../awarding/known-badge.ts'
import { makeNode } from '../../verifier/make-node.ts'
import { fillSelect, makeField } from '../staff-form/field.ts'
import type { FormContext } from '../staff-form/form-data.ts'
import type { ListPart } from '../staff-form/list-part.ts'
import { makeRegisterPart } from '../result/register-part.ts'
import { makeRestsPart } from '../staff-form/rests-part.ts'
import { filled } from '../../../model/text/filled.ts'

/** Makes the part of the form that finds the list's learners in registers, and asks where a name can mean several. */
export function makeHeldPart(
  context: FormContext,
  list: Pick<ListPart, 'node' | 'read'>,
  badge: () => KnownBadge | undefined,
) {
  const place = makeNode('div', { class: 'held-part' })
  const answers = new Map<string, string>()
  let found: readonly Found[] = []
  const refresh = () => {
    const holders = holdersIn(register.lines())
    found = holders.length === 0 ? [] : foundIn(list.read()?.learners ?? [], holders)
    const questions = found.flatMap((each) => questionFor(each, answers, context))
    place.replaceChildren(...notesOf(found, badge, context), ...questions)
    rests.show(knownIn(found))
  }
  const rests = makeRestsPart(context, badge)
  const register = makeRegisterPart(context, refresh)
  for (const type of ['input', 'change']) list.node.addEventListener(type, refresh)
  return {
    node: makeNode('div', {}, register.node, place, rests.node),
    field: register.field,
    /** Every award of the registers that were dropped. */
    lines: register.lines,
    refresh,
    /** Who the learner in a row of the list is, where the register knows them. */
    holderOf: (row: number) => {
      const own = found.find((each) => each.row === row)
      if (own?.held.kind === 'held') return own.held.holder
      const answer = own && answers.get(own.key)
      return own?.held.kind === 'ask'
        ? own.held.holders.find(({ code }) => code === answer)
        : undefined
    },
    restsOf: rests.of,
    /** Somebody may be one of several people, and nobody has said which. */
    isUnanswered: () =>
      found.some(({ held, key }) => held.kind === 'ask' && (answers.get(key) ?? '') === ''),
    /** Takes every name out of the page. */
    forget: () => {
      place.replaceChildren()
      rests.show([])
    },
  }
}

export type HeldPart = ReturnType<typeof makeHeldPart>

/** What the register says of a row of the list; an answer belongs to its `key`. */
interface Found {
  readonly row: number
  readonly name: string
  readonly held: HeldCode
  readonly key: string
}

function foundIn(learners: readonly Learner[], holders: readonly Holder[]): readonly Found[] {
  const listed = learners.map(({ recipient: { name = '', contact = '', identities } }) => {
    const valueOf = (wanted: string) => identities.find(({ type }) => type === wanted)?.value ?? ''
    return { name, email: valueOf('email') || contact, code: valueOf('claim') }
  })
  const held = heldCodes(listed, holders)
  return learners.flatMap(({ row, recipient: { name = '' } }, index) => {
    const own = held[index]
    if (own === undefined) return []
    const codes = own.kind === 'ask' ? own.holders.map(({ code }) => code) : []
    return [{ row, name, held: own, key: [row, name, ...codes].join(' ') }]
  })
}

function knownIn(found: readonly Found[]): readonly Holder[] {
  return found.flatMap(({ held }) => (held.kind === 'held' ? [held.holder] : []))
}

function notesOf(
  found: readonly Found[],
  badgeOf: () => KnownBadge | undefined,
  { words }: FormContext,
): readonly HTMLElement[] {
  const holders = knownIn(found)
  if (holders.length === 0) return []
  const badge = badgeOf()
  const known = makeNode('p', {}, filled(words.register.known, { count: holders.length }))
  const repeats = holders.flatMap((holder) => {
    const award = badge && heldAward(holder, badge)
    if (award === undefined) return []
    const values = { name: holder.name, day: award.awarded }
    return [makeNode('li', { dir: 'auto' }, filled(words.register.has, values))]
  })
  return repeats.length === 0
    ? [known]
    : [known, makeNode('ul', { class: 'callout held-already' }, ...repeats)]
}

function questionFor(
  { row, name: listed, held, key }: Found,
  answers: Map<string, string>,
  { words }: FormContext,
): readonly HTMLElement[] {
  if (held.kind !== 'ask') return []
  const label = filled(words.register.which, { row, name: listed })
  const field = makeField(makeNode('select'), { label })
  const choices = held.holders.map(({ code, name, emails, lines }) => {
    const labels = [name, ...emails, ...lines.map((each) => `${each.badge} ${each.awarded}`)]
    return [code, labels.join(', ')] as const
  })
  fillSelect(field.control, [...choices, ['new', words.register.someone]], words.choose)
  field.control.value = answers.get(key) ?? ''
  field.control.addEventListener('change', () => answers.set(key, field.control.value))
  return [field.node]
}
