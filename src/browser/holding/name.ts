import { decodeNameProof, opensName, splitNameProof } from '../../proof/identity/name-proof.ts'
import { makeNode } from '../verifier/make-node.ts'

/** What is said beside the name, or in its place. */
type News = 'signed' | 'differs' | 'none' | 'failed'

/**
 * Shows the name that a holder's private link carries, if it is the one that the issuer signed: the page's own credential
 * holds a commitment to it. A link without a name changes nothing.
 *
 * @param hash - what follows the page's address, `#` included
 * @param words - brings what is said
 */
export async function showName(
  award: HTMLElement,
  hash: string,
  words: () => Promise<Readonly<Record<News, string>>>,
): Promise<void> {
  const { proof } = splitNameProof(hash)
  const place = award.querySelector<HTMLElement>('[data-holder]')
  if (proof === undefined || place === null) return
  const status = newsOf(award)
  // A name that was signed is shown, whatever can be said of it.
  const said = words().catch(() => undefined)
  const { news, name } = await readName(proof)
  if (name !== undefined) place.replaceChildren(makeNode('strong', {}, makeNode('bdi', {}, name)))
  status.replaceChildren((await said)?.[news] ?? '')
}

async function readName(proof: string): Promise<{ readonly news: News; readonly name?: string }> {
  const shown = decodeNameProof(proof)
  if (shown === undefined) return { news: 'differs' }
  const commitments = await signedNames()
  if (commitments === undefined) return { news: 'failed' }
  if (commitments.length === 0) return { news: 'none' }
  const opened = await Promise.all(commitments.map((each) => opensName(each, shown)))
  return opened.includes(true) ? { news: 'signed', name: shown.name } : { news: 'differs' }
}

/** Below the line that says whose award it is. */
function newsOf(award: HTMLElement): HTMLElement {
  const there = award.querySelector<HTMLElement>('.name-news')
  if (there) return there
  const made = makeNode('p', { class: 'name-news small', role: 'status' })
  award.querySelector('.certificate h1 + p')?.after(made)
  return made
}

async function signedNames(): Promise<readonly string[] | undefined> {
  const source = document.querySelector<HTMLLinkElement>('link[type="application/vc"]')?.href ?? ''
  try {
    const response = await fetch(source, { referrerPolicy: 'no-referrer' })
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
