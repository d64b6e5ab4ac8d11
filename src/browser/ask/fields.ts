import { applicationLimits } from '../../awarding/application/application.ts'
import { freshCode } from '../../awarding/learners/fresh-code.ts'
import {
  fillQuestion,
  makeChoices,
  makeField,
  makeInput,
  makeStep,
} from '../award/staff-form/field.ts'
import { makeNode } from '../verifier/make-node.ts'
import { randomBytes } from '../random-bytes.ts'
import type { AskData } from './texts.ts'

/**
 * Makes the fields of the form.
 *
 * @param takes - what each badge takes, by `issuer/badge`
 * @param wanted - `issuer/badge` that is chosen at first
 */
export function makeFields(data: AskData, takes: ReadonlyMap<string, HTMLElement>, wanted: string) {
  const { words, badges } = data
  const badge = makeField(makeNode('select'), words.badge)
  const choices = badges.map(({ issuer, slug, name, from }) => {
    return [`${issuer}/${slug}`, `${name} (${from})`] as const
  })
  fillQuestion(badge.control, choices, words.choose)
  if (takes.has(wanted)) badge.control.value = wanted
  const told = makeNode('div', { class: 'ask-takes' })
  const did = makeDid(data)
  const you = makeYou(data)
  const chosen = () =>
    badges.find(({ issuer, slug }) => `${issuer}/${slug}` === badge.control.value)
  const show = () => {
    const own = takes.get(badge.control.value)
    told.replaceChildren(...(own ? [makeNode('h2', {}, words.takes), own] : []))
    you.email.node.hidden = chosen()?.minors !== false
  }
  badge.control.addEventListener('change', show)
  show()
  const { name, which, code, email } = you
  return {
    badge,
    ...did,
    ...you,
    chosen,
    /** The same for as long as the page is open: a request that is made anew keeps it. */
    freshCode: freshCode(randomBytes),
    all: [badge, did.words, did.evidence, name, which, code, email],
    nodes: [
      makeStep(words.steps.badge, badge.node, told),
      makeStep(words.steps.did, did.words.node, did.evidence.node),
      makeStep(words.steps.you, name.node, which.node, code.node, email.node),
    ],
  }
}

export type AskFields = ReturnType<typeof makeFields>

function makeDid({ words }: AskData) {
  const { words: most } = applicationLimits
  const text = makeNode('textarea', { rows: '8', maxlength: String(most), dir: 'auto' })
  const links = makeNode('textarea', { rows: '3', dir: 'ltr', spellcheck: 'false' })
  return { words: makeField(text, words.words), evidence: makeField(links, words.evidence) }
}

function makeYou({ words }: AskData) {
  const name = makeInput(
    { type: 'text', maxlength: String(applicationLimits.name), dir: 'auto' },
    words.name,
  )
  const which = makeChoices('radio', words.which, [
    ['new', words.codes.new],
    ['own', words.codes.own],
  ])
  const plain = { type: 'text', autocapitalize: 'none', spellcheck: 'false', dir: 'ltr' }
  const code = makeInput(plain, words.code)
  const email = makeInput({ ...plain, type: 'email' }, words.email)
  which.choose('new')
  code.node.hidden = true
  which.control.addEventListener('change', () => {
    code.node.hidden = which.chosen()[0] !== 'own'
  })
  return { name, which, code, email }
}
