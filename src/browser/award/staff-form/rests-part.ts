import { completionOf } from '../../../awarding/pathways/completed-pathways.ts'
import type { Holder } from '../../../awarding/learners/held-codes.ts'
import type { KnownBadge } from '../../../awarding/known-badge.ts'
import { filled } from '../../../model/text/filled.ts'
import { makeNode } from '../../verifier/make-node.ts'
import { makeChoices } from './field.ts'
import type { FormContext } from './form-data.ts'

/**
 * Makes the part of the form that lets awards of a completion badge name what they rest on. It is there when the badge ends a
 * pathway and the register knows somebody of the list.
 */
export function makeRestsPart(
  { words: { register: words }, repository }: FormContext,
  badge: () => KnownBadge | undefined,
) {
  const choice = makeChoices('checkbox', words.rests, [['rests', words.restsNamed]])
  const notes = makeNode('ul', { class: 'callout' })
  const node = makeNode('div', { hidden: '' }, choice.node, notes)
  // Whoever reads the repository sees that the awards named are one learner's.
  if (repository === 'private') choice.choose('rests')
  const completionFor = ({ lines }: Holder) => completionOf(lines, badge()?.completes ?? [])
  return {
    node,
    /** Says of each learner that the register knows how far they are. */
    show: (holders: readonly Holder[]) => {
      const known = holders.flatMap((holder) => {
        const completion = completionFor(holder)
        return completion === undefined ? [] : [{ name: holder.name, ...completion }]
      })
      node.hidden = known.length === 0
      const unfinished = known.filter(({ left }) => left.length > 0)
      const items = unfinished.map(({ name, left }) =>
        filled(words.restsLeft, { name, steps: left.join(', ') }),
      )
      const done = filled(words.restsDone, { count: known.length - unfinished.length })
      notes.replaceChildren(
        ...[done, ...items].map((text) => makeNode('li', { dir: 'auto' }, text)),
      )
    },
    /** Ids of the awards that the award of a learner shall name. */
    of: (holder: Holder | undefined): readonly string[] => {
      if (holder === undefined || choice.chosen().length === 0) return []
      const completion = completionFor(holder)
      return completion?.left.length === 0 ? completion.awards : []
    },
  }
}
