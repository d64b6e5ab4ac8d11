import { addressesOf } from '../../model/address.ts'
import { fileName } from '../../model/file-name.ts'
import { filled } from '../../model/filled.ts'
import { pluralForm, type PluralWords } from '../../model/plural.ts'
import { claimKeysOf } from '../../proof/claim-box.ts'
import { openClr, type ClrBox } from '../../proof/claim-clr.ts'
import { fetchWhole } from '../fetch-whole.ts'
import { saveFile } from '../save-file.ts'
import { makeButton, makeNode } from '../verifier/make-node.ts'
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
    const content = await recordOf(box, code, place)
    const name = fileName(['record', box.issuer, box.upTo], 'clr.jwt')
    if (content !== undefined) saveFile({ name, type: 'application/vc+jwt', content })
    status.textContent = content === undefined ? words.failed : filled(words.saved, { file: name })
  }
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${box.upTo}T00:00:00Z`),
  )
  const whole = pluralForm(locale, box.badges, words.whole)
  const issuer = `\u2068${box.name}\u2069`
  return makeNode(
    'section',
    { class: 'claim-record callout' },
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

/** The record; undefined where it cannot be had. */
async function recordOf(
  { clr }: ClrBox,
  code: string,
  { site, base }: ClaimSite,
): Promise<string | undefined> {
  const address = addressesOf({ url: base }).claimedClr(clr)
  const fetched = await fetchWhole((init) => fetch(address, init))
  if (fetched.kind !== 'whole') return undefined
  const sealed = new TextDecoder().decode(fetched.bytes)
  return openClr(sealed, await claimKeysOf(code, site)).catch(() => undefined)
}
