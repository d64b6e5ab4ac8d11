import { isEmail } from '../../model/identity.ts'
import type { ClaimBox } from '../../proof/claim-box.ts'
import { sealMoveRequest } from '../../proof/move-request.ts'
import { localDay } from '../local-day.ts'
import { saveFile } from '../save-file.ts'
import { makeNode } from '../verifier/make-node.ts'
import type { ClaimTexts } from './texts.ts'

export type MoveWords = ClaimTexts['move']

/** Which site is asked, and what the form says. */
interface MoveFormContext {
  /** The site's public address, ends in `/`. */
  readonly site: string
  readonly words: MoveWords
}

/**
 * The form in which a holder asks that their awards be tied to something else. It makes a file that only who has the same
 * code can open; nothing is sent.
 */
export function makeMoveForm(
  boxes: readonly ClaimBox[],
  code: string,
  { site, words }: MoveFormContext,
): HTMLElement {
  const choice = (value: string, label: string) => {
    const input = makeNode('input', { type: 'radio', name: 'move-to', value })
    return { input, node: makeNode('label', { class: 'move-choice' }, input, ' ', label) }
  }
  const [email, alone] = [choice('email', words.email), choice('code', words.code)]
  email.input.checked = true
  const address = makeNode('input', {
    id: 'move-address',
    type: 'email',
    autocomplete: 'email',
    dir: 'ltr',
    'aria-describedby': 'move-news',
  })
  const row = makeNode('p', {}, makeNode('label', { for: address.id }, words.address), address)
  const news = makeNode('p', { id: 'move-news', role: 'status' })
  const form = makeNode(
    'form',
    { class: 'move-form', novalidate: '' },
    makeNode('p', {}, words.text),
    makeNode('fieldset', {}, makeNode('legend', {}, words.to), email.node, alone.node),
    row,
    makeNode('button', { class: 'button button-quiet' }, words.save),
    news,
  )
  form.addEventListener('change', () => (row.hidden = alone.input.checked))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const wanted = alone.input.checked ? undefined : address.value.trim()
    const isWrong = wanted !== undefined && !isEmail(wanted)
    address.setAttribute('aria-invalid', `${isWrong}`)
    news.dataset['news'] = isWrong ? 'wrong' : 'made'
    if (isWrong) {
      news.textContent = words.wrong
      address.focus()
      return
    }
    void save(wanted, boxes, code, site).then(
      () => (news.textContent = words.saved),
      () => (news.textContent = words.failed),
    )
  })
  return form
}

async function save(
  email: string | undefined,
  boxes: readonly ClaimBox[],
  code: string,
  site: string,
): Promise<void> {
  const awards = boxes.map(({ issuer, badge, awarded, name }) => ({
    issuer,
    badge,
    awarded,
    named: name !== undefined,
  }))
  const made = localDay(new Date())
  const move = { made, awards, ...(email === undefined ? {} : { email }) }
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const content = await sealMoveRequest(move, code, site, iv)
  saveFile({ name: 'move-request.json', type: 'application/json', content })
}
