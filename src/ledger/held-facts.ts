import type { AwardFacts, EntryFacts, EntryRef } from './facts.ts'

/**
 * Most of an award’s bytes are in these, and hardly ever are they asked for of many awards at once. What boxes are made of
 * is: each publish that looks at everything would read every row twice for it.
 */
const bulky = ['fields', 'subject', 'identities', 'assessed'] as const

export type RecallFacts = (ref: EntryRef) => EntryFacts

/**
 * The same facts. Of an award only that is held which tells it apart; the rest (`bulky`) is read out of what `recall` gives
 * whenever it is asked for.
 *
 * @param recall - the facts of the entry that lies there, whole
 */
export function heldFacts<Facts extends EntryFacts>(facts: Facts, recall: RecallFacts): Facts {
  if (facts.kind !== 'award') return facts
  const isBulky = (name: string) => bulky.some((each) => each === name)
  const light = Object.entries(facts).filter(([name]) => !isBulky(name))
  const held = Object.fromEntries(light) as object
  Object.defineProperty(held, from, { value: recall })
  for (const [name, property] of recalled)
    if (name in facts) Object.defineProperty(held, name, property)
  return held as Facts
}

const from = Symbol('from')

interface Held extends Pick<AwardFacts, 'ref'> {
  readonly [from]: RecallFacts
}

// The functions are the same for all awards, so that a field costs none of them anything.
const recalled = bulky.map((name) => [name, recalledField(name)] as const)

function recalledField(name: (typeof bulky)[number]): PropertyDescriptor {
  return {
    enumerable: true,
    get(this: Held) {
      return (this[from](this.ref) as AwardFacts)[name]
    },
  }
}
