import type { Asking, WrittenApplication } from '../../awarding/application/write-application.ts'
import type { WrittenRequest } from '../../awarding/assessment/write-assessment-request.ts'
import { fileName } from '../../model/addresses/file-name.ts'
import { checkedClaimCode, groupedClaimCode } from '../../proof/sealing/claim-code.ts'
import { copyText } from '../copy-text.ts'
import { localDay } from '../local-day.ts'
import { saveFile } from '../save-file.ts'
import { makeButton, makeNode } from '../verifier/make-node.ts'
import { makeJudgesPart } from './judges-part.ts'
import type { AskData, AskWords } from './texts.ts'

/** A request that has been made. */
export interface MadeRequest {
  readonly written: WrittenApplication
  readonly asking: Asking
  readonly isNewCode: boolean
  /** What others judge it by, where the badge asks for that. */
  readonly request?: WrittenRequest
  /** Only who collects can read it. */
  readonly isLocked: boolean
}

/** Messengers cut longer links off, or do not show where they end. */
const longestLink = 6_000

/** Shows what to keep and what to hand over, and moves the reader there. */
export function showMade(place: HTMLElement, made: MadeRequest, data: AskData): void {
  const { words } = data
  const title = makeNode('h2', { tabindex: '-1' }, words.made)
  const judges = made.request && makeJudgesPart(made.request, made.asking, data)
  const steps = [
    codePart(made, data),
    ...(judges ? [judges] : []),
    handPart(made, words),
    makeNode('p', {}, words.then),
  ]
  place.replaceChildren(
    title,
    makeNode('ol', { class: 'next-steps' }, ...steps.map((each) => makeNode('li', {}, each))),
  )
  place.hidden = false
  title.focus()
}

function codePart({ asking, isNewCode }: MadeRequest, data: AskData): HTMLElement {
  const { words, backpackPage } = data
  const heading = makeNode('h3', {}, words.codeTitle)
  if (!isNewCode) return makeNode('div', {}, heading, makeNode('p', {}, words.codeOwn))
  const code = groupedClaimCode(checkedClaimCode(asking.code))
  // Behind `#`, so that it is sent to nobody; in a tab of its own, so that what was typed here stays.
  const keep = { href: `${backpackPage}#hold=${asking.code}`, target: '_blank', rel: 'noopener' }
  return makeNode(
    'div',
    { class: 'way-out' },
    heading,
    makeNode('p', {}, words.codeHow),
    makeNode('p', { class: 'ask-code', dir: 'ltr' }, makeNode('code', {}, code)),
    makeNode('a', { class: 'button', ...keep }, words.keepCode),
    ...copyParts(words.copyCode, code, words),
  )
}

function handPart({ written, asking, isLocked }: MadeRequest, words: AskWords): HTMLElement {
  const { file, link } = written
  const day = localDay(new Date())
  const name = fileName(['badge-request', asking.badge, day], 'json')
  const save = () => saveFile({ name, type: 'application/json', content: file })
  const isLong = link.length > longestLink
  const linked = isLong
    ? [makeNode('p', {}, words.longLink)]
    : [makeNode('p', {}, words.handLink), ...copyParts(words.copyLink, link, words)]
  return makeNode(
    'div',
    { class: 'way-out' },
    makeNode('h3', {}, words.handTitle),
    makeNode('p', { class: 'callout' }, isLocked ? words.locked : words.open),
    makeNode('p', {}, words.handFile),
    makeButton(words.save, save),
    ...linked,
  )
}

function copyParts(label: string, text: string, words: AskWords): readonly HTMLElement[] {
  const status = makeNode('span', { role: 'status' })
  const copy = async () => {
    status.textContent = ''
    status.textContent = (await copyText(text)) ? words.copied : words.notCopied
  }
  return [makeButton(label, () => void copy(), 'button button-quiet'), status]
}
