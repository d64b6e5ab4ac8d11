import { longestName, shortened } from '../../model/text/shortened.ts'
import { makeNode } from './make-node.ts'

/** A line that says whom a badge was awarded to, where their issuer signed the name. @param words - with `{name}` */
export function makeAwardedTo(name: string, words: string, look: string): HTMLElement {
  const [before = '', after = ''] = words.split('{name}')
  const said = makeNode('strong', {}, makeNode('bdi', {}, shortened(name, longestName)))
  return makeNode('p', { class: look }, before, said, after)
}
