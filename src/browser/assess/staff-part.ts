import { publicJwkOf } from '../../proof/keys/jwk.ts'
import { didKeyOf } from '../../proof/keys/multikey.ts'
import { copyText } from '../copy-text.ts'
import { makeKeyPair } from '../key-pair.ts'
import { keepStaffKey, staffKey } from '../requests/staff-keys.ts'
import { makeButton, makeNode } from '../verifier/make-node.ts'
import type { AssessData } from './texts.ts'

/** The key with which a member of staff signs on this device. */
export interface StaffKey {
  readonly pair: CryptoKeyPair
  /** Its name, as the issuer’s profile lists it. */
  readonly did: string
}

/** Makes the folded part in which staff make their key, and are given the line for the issuer's profile. */
export function makeStaffPart({ words, base }: AssessData) {
  const place = makeNode('div', { class: 'way-out' })
  const listeners: ((key: StaffKey) => void)[] = []
  let known: StaffKey | undefined
  const show = (key: StaffKey | undefined) => {
    if (key === undefined) return
    known = key
    place.replaceChildren(...lineNodes(key, words))
    for (const listen of listeners) listen(key)
  }
  const refuse = () => place.replaceChildren(makeNode('p', { role: 'alert' }, words.noStore))
  const make = async () => {
    const made = await makeKeyPair()
    if (made === undefined) return refuse()
    show(await named(await keepStaffKey(base, 'assess', made)))
  }
  place.append(makeButton(words.staffMake, () => void make().catch(refuse), 'button button-quiet'))
  void staffKey(base, 'assess')
    .then((pair) => pair && named(pair))
    .catch(() => undefined)
    .then(show)
  const summary = makeNode('summary', {}, words.staffTitle)
  return {
    node: makeNode(
      'details',
      { class: 'assess-staff' },
      summary,
      makeNode('p', {}, words.staffHow),
      place,
    ),
    /** Calls with the key of this device: at once, or when it is there or has been made. */
    whenKnown: (listen: (key: StaffKey) => void) => {
      listeners.push(listen)
      if (known !== undefined) listen(known)
    },
  }
}

async function named(pair: CryptoKeyPair): Promise<StaffKey> {
  const jwk = publicJwkOf(await crypto.subtle.exportKey('jwk', pair.publicKey))
  return { pair, did: didKeyOf(jwk) }
}

function lineNodes({ did }: StaffKey, words: AssessData['words']): readonly HTMLElement[] {
  const lines = `assessors:\n  - ${did}\n`
  const status = makeNode('span', { role: 'status' })
  const copy = async () => {
    status.textContent = (await copyText(lines)) ? words.copied : words.notCopied
  }
  const text = makeNode('pre', { tabindex: '0', dir: 'ltr', 'aria-label': words.staffLine }, lines)
  return [
    makeNode('p', {}, words.staffLine),
    text,
    makeButton(words.copyLine, () => void copy(), 'button button-quiet'),
    status,
    makeNode('p', { class: 'callout' }, words.staffOnly),
  ]
}
