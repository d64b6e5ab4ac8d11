import { fileName } from '../../model/addresses/file-name.ts'
import { filled } from '../../model/text/filled.ts'
import { isEmail } from '../../model/identity.ts'
import type { ClaimBox } from '../../proof/sealing/claim-box.ts'
import { sealMoveRequest, type Move } from '../../proof/move-request.ts'
import { localDay } from '../local-day.ts'
import { saveFile } from '../save-file.ts'
import { makeNode } from '../verifier/make-node.ts'
import { randomBytes } from '../random-bytes.ts'
import type { ClaimTexts } from './texts.ts'

export type MoveWords = ClaimTexts['move']

/** Which site is asked, and what the form says. */
interface MoveFormContext {
  /** The site's public address, ends in `/`. */
  readonly site: string
  readonly words: MoveWords
  /** The name of the key that this device keeps; undefined where it cannot have one. Absent: none is offered. */
  readonly ownKey?: () => Promise<string | undefined>
}

/** What the awards shall be tied to. Nothing: to the claim code alone. */
type Tie = Pick<Move, 'email' | 'did'>

/**
 * The form in which a holder asks that their awards be tied to something else. It makes a file that only who has the same
 * code can open; nothing is sent.
 */
export function makeMoveForm(
  boxes: readonly ClaimBox[],
  code: string,
  context: MoveFormContext,
): HTMLElement {
  const { words, ownKey } = context
  const { show, nodes, isChosen, address } = makeFields(context)
  const news = makeNode('p', { id: 'move-news', role: 'status' })
  const say = (kind: 'wrong' | 'made', sentence: string) => {
    news.dataset['news'] = kind
    news.textContent = sentence
  }
  const tie = async (): Promise<Tie | undefined> => {
    if (isChosen('email')) return { email: address.value.trim() }
    if (!isChosen('key')) return {}
    const did = await ownKey?.()
    return did === undefined ? undefined : { did }
  }
  const saveRequest = async () => {
    const wanted = await tie()
    if (wanted === undefined) return say('wrong', words.noKey)
    const file = await save(wanted, boxes, code, context.site)
    say('made', filled(words.saved, { file }))
  }
  const form = makeNode(
    'form',
    { class: 'move-form', novalidate: '' },
    makeNode('p', {}, words.text),
    ...nodes,
    makeNode('button', { class: 'button button-quiet' }, words.save),
    news,
  )
  form.addEventListener('change', show)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const isWrong = isChosen('email') && !isEmail(address.value.trim())
    address.setAttribute('aria-invalid', `${isWrong}`)
    if (!isWrong) return void saveRequest().catch(() => say('wrong', words.failed))
    say('wrong', words.wrong)
    address.focus()
  })
  return form
}

function makeFields({ words, ownKey }: MoveFormContext) {
  const choice = (value: string, label: string) => {
    const input = makeNode('input', { type: 'radio', name: 'move-to', value })
    return { input, node: makeNode('label', { class: 'move-choice' }, input, ' ', label) }
  }
  const choices = {
    email: choice('email', words.email),
    key: choice('key', words.key),
    code: choice('code', words.code),
  }
  const { email, key, code } = choices
  email.input.checked = true
  const address = makeNode('input', {
    id: 'move-address',
    type: 'email',
    autocomplete: 'email',
    dir: 'ltr',
    'aria-describedby': 'move-news',
  })
  const row = makeNode('p', {}, makeNode('label', { for: address.id }, words.address), address)
  const hint = makeNode('p', { id: 'move-key-hint', hidden: '' }, words.keyHint)
  key.input.setAttribute('aria-describedby', hint.id)
  const offered = ownKey === undefined ? [email, code] : [email, key, code]
  const legend = makeNode('legend', {}, words.to)
  const fieldset = makeNode('fieldset', {}, legend, ...offered.map(({ node }) => node))
  return {
    nodes: [fieldset, row, ...(ownKey === undefined ? [] : [hint])],
    address,
    isChosen: (kind: keyof typeof choices) => choices[kind].input.checked,
    /** Shows what belongs to the choice. */
    show: () => {
      row.hidden = !email.input.checked
      hint.hidden = !key.input.checked
    },
  }
}

/** @returns what the file is called */
async function save(
  tie: Tie,
  boxes: readonly ClaimBox[],
  code: string,
  site: string,
): Promise<string> {
  const awards = boxes.map(({ issuer, badge, awarded, name }) => ({
    issuer,
    badge,
    awarded,
    named: name !== undefined,
  }))
  const made = localDay(new Date())
  const iv = randomBytes(12)
  const content = await sealMoveRequest({ made, awards, ...tie }, code, site, iv)
  const name = fileName(['move-request', made], 'json')
  saveFile({ name, type: 'application/json', content })
  return name
}
