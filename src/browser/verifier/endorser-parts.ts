import { longestName, shortened } from '../../model/text/shortened.ts'
import type { EndorserLine } from '../../verifier/endorsements/endorser-line.ts'
import { makeNode } from './make-node.ts'

/** What stands at the head of a verdict. */
export interface BadgeWords {
  /** The sentence; made anew for each place in which it stands. */
  readonly title: () => readonly (Node | string)[]
  readonly text: string
}

/** The sentence of an endorsement, with the names of strangers set apart from it. */
export function endorserParts({ title, names }: EndorserLine): readonly (Node | string)[] {
  return title.split(/(\{(?:who|name)\})/).map((part) => {
    const name = part === '{who}' ? names.who : part === '{name}' ? names.name : undefined
    return name === undefined ? part : makeNode('bdi', {}, shortened(name, longestName))
  })
}
