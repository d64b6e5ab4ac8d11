import type { RegisterLine } from '../../../awarding/register/register.ts'
import {
  whoHasNot,
  whoHasNotText,
  whoOfRegistersHasNot,
  type WhoHasNot,
} from '../../../awarding/register/who-has-not.ts'
import type { HeldBadge, WhoHasWhat } from '../../../awarding/register/who-has-what.ts'
import { slugFrom } from '../../../model/addresses/slug.ts'
import { makeNode } from '../../verifier/make-node.ts'
import { fillQuestion, makeField } from './field.ts'
import type { FormContext } from './form-data.ts'
import { makeSaveButton } from '../result/buttons.ts'
import { filled } from '../../../model/text/filled.ts'
import type { WhoWords } from '../who/who-words.ts'

/** Makes the part that takes a class list and a badge of the registers, and answers as either changes. */
export function makeNotPart(
  { words: { who: words, choose }, today }: FormContext,
  known: () => WhoHasWhat,
  isGone: (line: RegisterLine) => boolean,
) {
  const area = makeNode('textarea', { rows: '6', spellcheck: 'false', autocomplete: 'off' })
  const list = makeField(area, words.list)
  const badge = makeField(makeNode('select'), words.badge)
  const answer = makeNode('div', { role: 'status' })
  const saving = makeNode('div')
  const say = () => {
    const { badges, learners } = known()
    const chosen = badges.find(({ key }) => key === badge.control.value)
    const found =
      chosen &&
      (area.value.trim() === ''
        ? whoOfRegistersHasNot(chosen, learners, isGone)
        : whoHasNot(area.value, chosen, learners, isGone))
    answer.replaceChildren(...(found && found.count > 0 ? answerNodes(found, chosen, words) : []))
    saving.replaceChildren(...(found ? saveNodes(found, chosen, words, today) : []))
  }
  area.addEventListener('input', say)
  badge.control.addEventListener('change', say)
  const refresh = () => {
    const kept = badge.control.value
    const lines = known().badges.map(({ key, name }) => [key, name] as const)
    fillQuestion(badge.control, lines, choose)
    if (lines.some(([key]) => key === kept)) badge.control.value = kept
    say()
  }
  const title = makeNode('h2', {}, words.title)
  return { node: makeNode('section', {}, title, list.node, badge.node, answer, saving), refresh }
}

function answerNodes(
  { count, without, unclear }: WhoHasNot,
  badge: HeldBadge,
  words: WhoWords,
): readonly HTMLElement[] {
  const nameOf = ({ name, email }: WhoHasNot['without'][number]) => name || email || words.noName
  const isAll = without.length === 0 && unclear.length === 0
  const sentence = filled(isAll ? words.nobody : words.without, {
    badge: badge.name,
    without: without.length,
    count,
  })
  const items = without.map((each) => makeNode('li', { dir: 'auto' }, nameOf(each)))
  const names = unclear.map(nameOf).join(', ')
  return [
    makeNode('p', {}, sentence),
    ...(items.length === 0 ? [] : [makeNode('ul', { class: 'who-not' }, ...items)]),
    ...(unclear.length === 0 ? [] : [makeNode('p', {}, filled(words.unclear, { names }))]),
  ]
}

/** Nobody in it: there is no file to save. */
function saveNodes(
  found: WhoHasNot,
  badge: HeldBadge,
  words: WhoWords,
  today: string,
): readonly HTMLElement[] {
  if (found.without.length === 0) return []
  const { learner, email, badge: heading } = words.columns
  return [
    makeSaveButton(words.saveNot, {
      name: `${[words.fileNameNot, slugFrom(badge.name), today].filter(Boolean).join('-')}.csv`,
      type: 'text/csv',
      text: () => whoHasNotText(found, badge, [learner, email, heading]),
    }),
  ]
}
