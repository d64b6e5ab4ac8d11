import type { BadgeFacts } from '../../../backpack/kept.ts'
import { filled } from '../../../model/text/filled.ts'
import { longestText, shortened } from '../../../model/text/shortened.ts'
import { makeQr } from '../../holding/qr.ts'
import { makeAwardedTo } from '../../verifier/awarded-to.ts'
import { makeButton, makeNode } from '../../verifier/make-node.ts'
import type { CvCode } from './cv-code.ts'
import { makePlate } from '../storing/pictures.ts'
import { dayIn, fromLine, nameOf, type BackpackWords } from '../texts.ts'

/** What a page for a CV shows. */
export interface Cv {
  readonly title: string
  readonly words: string
  readonly entries: readonly CvEntry[]
}

export interface CvEntry {
  readonly facts: BadgeFacts
  /** How it stands, as a sentence. */
  readonly state: string
  /** RFC 3339: when that was found out. */
  readonly checked: string
  /** Its picture as an address that holds it, where one is there. */
  readonly picture: string | undefined
  /** Of its holder, where they show it and the issuer signed it. */
  readonly holder: string | undefined
  /** What its holder says about it. */
  readonly words: string
  readonly code: CvCode | undefined
}

/** Shows it in place of what was there, as it will be on paper. */
export function showCv(place: HTMLElement, cv: Cv, words: BackpackWords): void {
  const { collections: texts } = words
  const before = [...place.childNodes]
  const { classList } = document.documentElement
  const focused = document.activeElement
  const back = () => {
    classList.remove('prints-cv')
    place.replaceChildren(...before)
    if (focused instanceof HTMLElement) focused.focus()
  }
  classList.add('prints-cv')
  const title = makeNode('h2', { tabindex: '-1', dir: 'auto' }, cv.title || texts.untitled)
  place.replaceChildren(
    makeNode(
      'p',
      { class: 'kept-tools' },
      makeButton(texts.cvBack, back, 'button button-quiet'),
      makeButton(texts.cvPrint, () => print()),
    ),
    makeNode(
      'section',
      { class: 'kept-cv' },
      title,
      cv.words === '' ? undefined : makeNode('p', { dir: 'auto', class: 'kept-words' }, cv.words),
      ...cv.entries.map((entry) => entryNode(entry, words)),
      makeNode('p', { class: 'small' }, texts.cvFoot),
    ),
  )
  title.focus()
}

function entryNode(entry: CvEntry, words: BackpackWords): HTMLElement {
  const { facts, picture, holder, state, checked, words: about, code } = entry
  const { collections: texts } = words
  const name = nameOf(facts, words)
  const hasWords = about !== ''
  return makeNode(
    'article',
    { class: 'kept-cv-badge' },
    pictureNode(picture, name),
    makeNode(
      'div',
      {},
      makeNode('h3', { dir: 'auto' }, name),
      holder === undefined
        ? undefined
        : makeAwardedTo(holder, words.verifier.awardedTo, 'kept-cv-holder'),
      makeNode('p', {}, ...fromLine(facts, words)),
      facts.description === ''
        ? undefined
        : makeNode(
            'p',
            { dir: 'auto', class: 'kept-words' },
            shortened(facts.description, longestText),
          ),
      hasWords ? makeNode('blockquote', { dir: 'auto', class: 'kept-words' }, about) : undefined,
      makeNode('p', { class: 'kept-state' }, state),
      makeNode(
        'p',
        { class: 'small' },
        filled(words.checked, { day: dayIn(words.locale, checked) }),
      ),
    ),
    code && codeNode(code, filled(texts.cvScan, { name }), texts),
  )
}

/** Its name stands beside it. */
function pictureNode(address: string | undefined, name: string): HTMLElement {
  return address === undefined
    ? makePlate(name)
    : makeNode('img', { src: address, alt: '', width: '96', height: '96' })
}

function codeNode(
  { kind, text }: CvCode,
  label: string,
  { cvCodes }: BackpackWords['collections'],
): HTMLElement {
  const says = makeNode('figcaption', { class: 'small' }, cvCodes[kind])
  return makeNode('figure', { 'data-code': kind }, makeQr(text, label), says)
}
