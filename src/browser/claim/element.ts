import '../fallbacks.ts'
import { filled } from '../../model/text/filled.ts'
import type { ClaimBox } from '../../proof/sealing/claim-box.ts'
import type { ClrBox } from '../../proof/sealing/claim-clr.ts'
import { readClaimCode } from '../../proof/sealing/claim-code.ts'
import { dayText } from '../../verifier/reporting/day-text.ts'
import { localDay } from '../local-day.ts'
import { makeButton, makeNode } from '../verifier/make-node.ts'
import { badgesView } from './badges-view.ts'
import { fillWhenOpened } from './fill-when-opened.ts'
import { findBoxes, type FoundBoxes } from './find-boxes.ts'
import type { ClaimData, ClaimTexts } from './texts.ts'

export type { ClaimData, ClaimTexts } from './texts.ts'

/**
 * Defines `<cinquefoil-claim>`: opens what lies behind a claim code, which it takes from what follows `#` in the page's
 * address or from a field. The code is sent to nobody, and does not stay in the address. The element reads ClaimData from
 * its attribute `data`; what stands inside is shown where there is no JavaScript.
 */
export function defineClaim(): void {
  if (customElements.get('cinquefoil-claim') !== undefined) return
  customElements.define(
    'cinquefoil-claim',
    class extends HTMLElement {
      connectedCallback(): void {
        if (this.querySelector('form') === null) start(this)
      }
    },
  )
}

interface Parts {
  readonly data: ClaimData
  readonly form: HTMLFormElement
  readonly field: HTMLInputElement
  /** Progress and what went wrong; read out when it changes. */
  readonly news: HTMLElement
  readonly results: HTMLElement
}

function start(element: HTMLElement): void {
  const data = JSON.parse(element.getAttribute('data') ?? '') as ClaimData
  const parts = makeParts(data)
  parts.form.addEventListener('submit', (event) => {
    event.preventDefault()
    void open(parts.field.value, parts)
  })
  element.replaceChildren(parts.form, parts.news, parts.results)
  const follow = () => {
    const code = takeCode()
    if (code !== undefined) void open(code, parts)
  }
  addEventListener('hashchange', follow)
  follow()
}

/** The code in the address: it must not stay there, where it would be seen, kept and passed on. */
function takeCode(): string | undefined {
  const text = location.hash.slice(1).replace(/^(?:claim|code)=/, '')
  // The page's own anchors are no codes.
  if (text === '' || text === 'content') return undefined
  history.replaceState(null, '', location.pathname + location.search)
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function makeParts(data: ClaimData): Parts {
  const { texts } = data
  const field = makeNode('input', {
    id: 'claim-code',
    type: 'text',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    dir: 'ltr',
    'aria-describedby': 'claim-hint claim-news',
  })
  const form = makeNode(
    'form',
    { class: 'claim-form', novalidate: '' },
    makeNode('label', { for: 'claim-code' }, texts.label),
    makeNode('p', { id: 'claim-hint', class: 'small' }, texts.hint),
    makeNode(
      'div',
      { class: 'claim-row' },
      field,
      makeNode('button', { class: 'button' }, texts.open),
    ),
  )
  const news = makeNode('div', { id: 'claim-news', role: 'status', class: 'claim-news' })
  const results = makeNode('div', { class: 'claim-results' })
  return { data, form, field, news, results }
}

async function open(text: string, parts: Parts): Promise<void> {
  const { data, field, news, results } = parts
  const { texts } = data
  results.replaceChildren()
  const reading = readClaimCode(text)
  if (reading.kind !== 'read') {
    field.value = text
    return refuse(reasonOf(reading, texts), parts)
  }
  field.removeAttribute('aria-invalid')
  news.replaceChildren(makeNode('p', {}, texts.working))
  const found = await findBoxes(reading.codes, data)
  if (found.kind === 'found' && found.boxes.length > 0) return showFound(found, parts)
  field.value = text
  if (found.kind === 'found') return refuse(texts.damaged, parts)
  if (found.kind === 'none') {
    const day = found.asOf === undefined ? '' : dayText(texts.locale, found.asOf)
    return refuse(day === '' ? texts.notYetOld : filled(texts.notYet, { day }), parts)
  }
  refuse(found.kind === 'incapable' ? texts.tooOld : texts.unreachable, parts)
}

function showFound(
  { boxes, code, clrs, isWhole }: Extract<FoundBoxes, { readonly kind: 'found' }>,
  parts: Parts,
): void {
  const { data, form, field, news, results } = parts
  form.hidden = true
  field.value = ''
  news.replaceChildren(...(isWhole ? [] : [makeNode('p', {}, data.texts.damaged)]))
  const again = () => {
    news.replaceChildren()
    results.replaceChildren()
    form.hidden = false
    field.focus()
  }
  results.replaceChildren(
    ...badgesView(boxes, keepAllLink(code, data), data, localDay(new Date())),
    recordsPart(clrs, code, data),
    moveDetails(boxes, code, data),
    makeButton(data.texts.another, again, 'button button-quiet'),
  )
  results.querySelector<HTMLElement>('.claim-hello')?.focus()
}

/** Few have one: what saves it is brought where there is something to save. */
function recordsPart(clrs: readonly ClrBox[], code: string, place: ClaimData): HTMLElement {
  const { record: words, locale, unreachable } = place.texts
  const part = makeNode('div', {})
  const show = async () => {
    const { makeClrPart } = await import('./clr-part.ts')
    part.append(...clrs.map((box) => makeClrPart(box, { code, place, words, locale })))
  }
  if (clrs.length > 0)
    void show().catch(() => part.append(makeNode('p', { role: 'status' }, unreachable)))
  return part
}

/** Few need it: what makes the request is brought when the part is opened. */
function moveDetails(boxes: readonly ClaimBox[], code: string, data: ClaimData): HTMLElement {
  const details = makeNode('details', {}, makeNode('summary', {}, data.texts.move.title))
  const bring = async () => {
    const { makeMoveForm } = await import('./move-form.ts')
    return makeMoveForm(boxes, code, { site: data.site, words: data.texts.move })
  }
  fillWhenOpened(details, bring, data.texts.unreachable)
  return details
}

/** Behind `#`, so that the code is sent to nobody on the way either. */
function keepAllLink(code: string, { backpackPage, texts }: ClaimData): HTMLElement {
  return makeNode('a', { class: 'button', href: `${backpackPage}#keep=${code}` }, texts.keepAll)
}

function refuse(message: string, { form, field, news }: Parts): void {
  form.hidden = false
  field.setAttribute('aria-invalid', 'true')
  news.replaceChildren(makeNode('p', { class: 'claim-refusal' }, message))
  field.focus()
}

function reasonOf(
  reading: Exclude<ReturnType<typeof readClaimCode>, { readonly kind: 'read' }>,
  texts: ClaimTexts,
): string {
  if (reading.kind === 'slip') return texts.slip
  return filled(texts.length, { count: `${reading.length}` })
}
