import { decodeNameProof, opensName, splitNameProof } from '../../proof/name-proof.ts'
import { makeNode } from '../verifier/make-node.ts'

/** What is said beside the name, or in its place. */
type News = 'signed' | 'differs' | 'none' | 'failed'

/**
 * Shows the name that a holder's private link carries, if it is the one that the issuer signed: the page's own credential
 * holds a commitment to it. A link without a name changes nothing.
 *
 * @param hash what follows the page's address, `#` included
 */
export async function showName(award: HTMLElement, hash: string): Promise<void> {
  const { proof } = splitNameProof(hash)
  const place = award.querySelector<HTMLElement>('[data-holder]')
  if (proof === undefined || place === null) return
  const say = (news: News) => {
    const words = place.dataset[news] ?? ''
    award.querySelector('.name-news')?.replaceChildren(words)
  }
  const shown = decodeNameProof(proof)
  if (shown === undefined) return say('differs')
  const commitments = await signedNames(place.dataset['credential'] ?? '')
  if (commitments === undefined) return say('failed')
  if (commitments.length === 0) return say('none')
  const opened = await Promise.all(commitments.map((each) => opensName(each, shown)))
  if (!opened.includes(true)) return say('differs')
  place.replaceChildren(makeNode('strong', {}, makeNode('bdi', {}, shown.name)))
  say('signed')
}

async function signedNames(credential: string): Promise<readonly string[] | undefined> {
  try {
    const response = await fetch(credential, { referrerPolicy: 'no-referrer' })
    const { credentialSubject } = (await response.json()) as {
      readonly credentialSubject: {
        readonly identifier?: readonly Readonly<Record<string, unknown>>[]
      }
    }
    return (credentialSubject.identifier ?? []).flatMap(({ identityType, identityHash }) =>
      identityType === 'name' && typeof identityHash === 'string' ? [identityHash] : [],
    )
  } catch {
    return undefined
  }
}
