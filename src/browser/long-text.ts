import { longestName, longestText, shortened } from '../model/text/shortened.ts'
import { makeNode } from './verifier/make-node.ts'

/** A stranger's name, in its own direction. Of one that is very long the beginning, which opens for the rest. */
export const longName = (text: string): HTMLElement => long(text, longestName)

/** The same for a stranger's sentences. */
export const longWords = (text: string): HTMLElement => long(text, longestText)

function long(text: string, most: number): HTMLElement {
  const said = makeNode('bdi', {}, text)
  return text.length > most ? folded(text, said) : said
}

/** Something behind the beginning of its text: open, it stands there as a whole. */
export function folded(text: string, whole: Node): HTMLElement {
  const beginning = makeNode('bdi', {}, shortened(text, longestName))
  return makeNode('details', { class: 'long-text' }, makeNode('summary', {}, beginning), whole)
}
