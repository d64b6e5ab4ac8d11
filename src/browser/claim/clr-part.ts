import { filled } from '../../model/text/filled.ts'
import { pluralForm, type PluralWords } from '../../model/text/plural.ts'
import type { ClrBox } from '../../proof/sealing/claim-clr.ts'
import { dayText } from '../../verifier/reporting/day-text.ts'
import { saveFile } from '../save-file.ts'
import { makeButton, makeNode } from '../verifier/make-node.ts'
import { fetchClr } from './fetch-clr.ts'
import type { ClaimSite } from './find-boxes.ts'

/** What is said of a record that an issuer has made. */
export interface ClrTexts {
  /** `{issuer}`, `{count}`, `{day}` */
  readonly whole: PluralWords
  readonly hint: string
  readonly save: string
  readonly saving: string
  /** `{file}` */
  readonly saved: string
  readonly failed: string
}

interface ClrOffer {
  readonly code: string
  readonly place: ClaimSite
  readonly words: ClrTexts
  /** BCP 47 */
  readonly locale: string
}

/** A record that lies behind a code, to be saved as it was signed. */
export function makeClrPart(box: ClrBox, { code, place, words, locale }: ClrOffer): HTMLElement {
  const status = makeNode('span', { role: 'status', class: 'claim-said' })
  const save = async () => {
    status.textContent = words.saving
    const fetched = await fetchClr(box, code, place)
    status.textContent =
      fetched === undefined ? words.failed : filled(words.saved, { file: fetched.name })
    if (fetched === undefined) return
    saveFile({ name: fetched.name, type: 'application/vc+jwt', content: fetched.token })
  }
  const day = dayText(locale, box.upTo)
  const whole = pluralForm(locale, box.badges, words.whole)
  const issuer = `\u2068${box.name}\u2069`
  return makeNode(
    'section',
    { class: 'claim-record' },
    makeNode('p', {}, filled(whole, { issuer, count: box.badges, day })),
    makeNode('p', { class: 'small' }, words.hint),
    makeNode(
      'div',
      { class: 'claim-tools' },
      makeButton(words.save, () => void save(), 'button button-quiet'),
      status,
    ),
  )
}
