import { filled } from '../../model/text/filled.ts'
import { makeButton, makeNode } from '../verifier/make-node.ts'
import type { BackpackWords } from './texts.ts'

/** Says how far something is that takes long, beside a button that ends it. */
export function makeProgress(words: BackpackWords) {
  const stopping = new AbortController()
  const line = makeNode('p', {})
  const stop = makeButton(words.stop, () => stopping.abort(), 'button button-quiet')
  return {
    nodes: [line, stop] as const,
    ended: stopping.signal,
    /** @param name - of what is next */
    tell: (done: number, name: string): void => {
      line.textContent = filled(words.working, { done: `${done}`, name })
    },
  }
}
