import type { RegisterLine } from '../../../awarding/register/register.ts'
import {
  whoHasWhat,
  whoHasWhatText,
  type WhoHasWhat,
} from '../../../awarding/register/who-has-what.ts'
import { makeButton, makeNode } from '../../verifier/make-node.ts'
import { askSite, type SiteState } from '../ask-site.ts'
import { makeChoices } from '../staff-form/field.ts'
import type { FormContext } from '../staff-form/form-data.ts'
import { makeNotPart } from '../staff-form/not-part.ts'
import { makeRegisterPart } from '../result/register-part.ts'
import { makeSaveButton } from '../result/buttons.ts'
import { whoTable } from './who-table.ts'
import { filled } from '../../../model/text/filled.ts'
import { pluralForm } from '../../../model/text/plural.ts'
import { pageLanguage } from '../../page-language.ts'

/**
 * Starts the page that says who has what: several registers as one table, how each award stands by the site's own files, and
 * who of a class list has not been given a badge. What is read stays in the memory of the page.
 */
export function startWho(element: HTMLElement, context: FormContext): void {
  const words = context.words.who
  const states = new Map<string, SiteState>()
  const view = makeChoices('radio', words.view, [
    ['learner', words.views.learner],
    ['badge', words.views.badge],
  ])
  view.choose('learner')
  const table = makeNode('div')
  let held = whoHasWhat([])
  const known = () => held
  const standing = ({ id }: RegisterLine) => {
    const state = states.get(id)
    return state && words.states[state]
  }
  const showTable = () =>
    table.replaceChildren(whoTable(known(), view.chosen()[0] ?? 'learner', words, standing))
  const not = makeNotPart(context, known, ({ id }) => isGone(states.get(id)))
  const show = () => {
    showTable()
    not.refresh()
    results.hidden = register.lines().length === 0
  }
  view.control.addEventListener('change', showTable)
  const save = makeSaveButton(words.save, {
    name: `${words.fileName}-${context.today}.csv`,
    type: 'text/csv',
    text: () => whoHasWhatText(known(), Object.values(words.columns), standing),
  })
  const results = makeNode(
    'div',
    { class: 'who-results' },
    view.node,
    ...askingNodes(context, known, states, show),
    table,
    save,
    not.node,
  )
  results.hidden = true
  const register = makeRegisterPart(context, () => {
    held = whoHasWhat(register.lines())
    show()
  })
  const form = makeNode('form', { class: 'award-form', novalidate: '' }, register.node, results)
  form.addEventListener('submit', (event) => event.preventDefault())
  element.replaceChildren(form)
}

/** The button that asks the site, and how far that has come. */
function askingNodes(
  context: FormContext,
  known: () => WhoHasWhat,
  states: Map<string, SiteState>,
  show: () => void,
): readonly HTMLElement[] {
  const words = context.words.who
  const status = makeNode('p', { role: 'status' })
  let isAsking = false
  const onProgress = (found: ReadonlyMap<string, SiteState>, done: number, all: number) => {
    for (const [id, state] of found) states.set(id, state)
    status.textContent = filled(
      pluralForm(pageLanguage(), all, done === all ? words.asked : words.asking),
      { done, all },
    )
  }
  const ask = async () => {
    if (isAsking) return
    isAsking = true
    const lines = known().learners.flatMap((learner) => learner.lines)
    const { site, today } = context
    await askSite(lines, { site, base: context.base ?? '/', today, onProgress })
    isAsking = false
    show()
  }
  return [makeButton(words.ask, () => void ask()), status]
}

/** What does not stand any more is as good as never given. */
function isGone(state: SiteState | undefined): boolean {
  return state === 'revoked' || state === 'erased'
}
