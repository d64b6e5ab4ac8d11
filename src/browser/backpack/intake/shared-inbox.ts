import type { Origin } from '../../../backpack/kept.ts'
import type { GivenFile } from '../../../backpack/unpack/unpack.ts'
import { filled } from '../../../model/text/filled.ts'
import { makeButton, makeNode } from '../../verifier/make-node.ts'
import type { BackpackWords } from '../texts.ts'

// The same as in browser/offline/shared-cache.ts, which a test compares: the service worker must be one file, and what it
// shared with the page would become another.
export const sharedCache = (root: string): string => `shared ${root}`
export const nameHeader = 'x-name'

/** What takes in what was shared. */
export interface InboxContext {
  readonly words: BackpackWords
  readonly take: (files: readonly GivenFile[], origin: Origin) => Promise<void>
  readonly takeText: (text: string) => Promise<void>
}

/**
 * Offers what the system has handed over by its share sheet. It lies there until the visitor has said what is to become
 * of it, also when the page was closed in between; and it is asked, because a page of somebody else could post a form.
 *
 * @param root - of the site, absolute
 */
export async function offerShared(
  place: HTMLElement,
  root: string,
  { words, take, takeText }: InboxContext,
): Promise<void> {
  const cache = await openCache(root)
  const waiting = cache === undefined ? [] : await cache.keys()
  if (cache === undefined || waiting.length === 0) return
  const clear = () => Promise.all(waiting.map((key) => cache.delete(key)))
  const keep = async () => {
    place.replaceChildren()
    const parts = await Promise.all(waiting.map((key) => read(cache, key)))
    const files = parts.flatMap((part) => (part === undefined || part.name === '' ? [] : [part]))
    if (files.length > 0) await take(files, { kind: 'file' })
    for (const { name, bytes } of parts.filter((part) => part !== undefined))
      if (name === '') await takeText(new TextDecoder().decode(bytes).trim())
    await clear()
  }
  const leave = () => {
    place.replaceChildren()
    void clear()
  }
  place.replaceChildren(makeOffer(waiting.length, words, keep, leave))
}

/** Asks whether things are to be taken in that somebody else could have sent. */
export function makeOffer(
  count: number,
  words: BackpackWords,
  keep: () => Promise<void>,
  leave: () => void,
): HTMLElement {
  return makeNode(
    'div',
    {
      class: 'verifier-ask',
      role: 'group',
      'aria-label': filled(words.shared, { count: `${count}` }),
    },
    makeNode('p', {}, filled(words.shared, { count: `${count}` })),
    makeButton(words.add, () => void keep()),
    makeButton(words.sharedNo, leave, 'button button-quiet'),
  )
}

/** Not every browser has it, and some refuse it in a private window. */
async function openCache(root: string): Promise<Cache | undefined> {
  try {
    return await caches.open(sharedCache(root))
  } catch {
    return undefined
  }
}

async function read(cache: Cache, key: Request): Promise<GivenFile | undefined> {
  const response = await cache.match(key)
  if (response === undefined) return undefined
  const name = decodeURIComponent(response.headers.get(nameHeader) ?? '')
  return { name, bytes: new Uint8Array(await response.arrayBuffer()) }
}
