import { ownGetter, type OwnGetter } from '../bytes/own-getter.ts'
import type { AwardFacts, BoxFacts, EntryFacts, EntryRef } from './facts.ts'
import {
  packAward,
  packBox,
  unpackAward,
  unpackBox,
  type AwardPart,
  type BoxPart,
  type Packed,
} from './packed-facts.ts'

/**
 * Most of an award’s bytes are in these, and hardly ever are they asked for of many awards at once. What boxes are made of
 * is: each publish that looks at everything would read every row twice for it.
 */
const bulky = ['fields', 'subject', 'identities', 'assessed'] as const
/** Awards that are made in one go have these alike. */
const alike = [
  ...['issuer', 'did', 'badge', 'version', 'issuedOn', 'expires', 'keys'],
  ...['bakes', 'drawings'],
] as readonly (keyof Alike)[]

export type RecallFacts = (ref: EntryRef) => EntryFacts

/**
 * The same facts. Of an award only that is held which tells it apart, in as little room as it takes; the rest (`bulky`) is
 * read out of what `recall` gives whenever it is asked for. A box is held in little room, too.
 *
 * @param recall - the facts of the entry that lies there, whole
 */
export function heldFacts<Facts extends EntryFacts>(facts: Facts, recall: RecallFacts): Facts {
  if (facts.kind === 'award')
    return new HeldAward(facts, alikeOf(facts, recall)) as unknown as Facts
  if (facts.kind !== 'box') return facts
  return new HeldBox(facts, facts.id, packBox(facts)) as unknown as Facts
}

/** The same box, whose id is the very text by which its award is known. */
export function boxWithId(box: BoxFacts, id: string): BoxFacts {
  return box instanceof HeldBox ? box.withId(id) : { ...box, id }
}

type Alike = Pick<
  AwardFacts,
  'issuer' | 'did' | 'badge' | 'version' | 'issuedOn' | 'expires' | 'keys' | 'bakes' | 'drawings'
>

interface Shared extends Alike {
  readonly recall: RecallFacts
}

/** A class, since private fields lie in the object itself, and no copy of it takes them along. */
class HeldAward implements Pick<AwardFacts, 'id' | 'slug' | 'file'> {
  readonly id: string
  readonly slug: string
  readonly file: string
  readonly #pack: Packed<AwardPart>
  readonly #shared: Shared

  constructor(facts: AwardFacts, shared: Shared) {
    this.id = facts.id
    this.slug = facts.slug
    this.file = facts.file
    this.#pack = packAward(facts)
    this.#shared = shared
    for (const [name, property] of HeldAward.#said)
      if (name in facts) Object.defineProperty(this, name, property)
  }

  // The functions are the same for all awards, so that a field costs none of them anything.
  static readonly #said: readonly OwnGetter[] = [
    ownGetter('kind', () => 'award'),
    ...alike.map((name) => ownGetter(name, (held: HeldAward) => held.#shared[name])),
    ...namesOf(unpackAward).map((name) =>
      ownGetter(name, (held: HeldAward) => unpackAward[name](held.#pack)),
    ),
    ...bulky.map((name) => ownGetter(name, (held: HeldAward) => held.#recalled()[name])),
  ]

  #recalled(): AwardFacts {
    return this.#shared.recall(unpackAward.ref(this.#pack)) as AwardFacts
  }
}

class HeldBox implements Pick<BoxFacts, 'id' | 'lookup'> {
  readonly id: string
  declare readonly lookup?: string
  readonly #pack: Packed<BoxPart>

  constructor({ lookup }: Pick<BoxFacts, 'lookup'>, id: string, pack: Packed<BoxPart>) {
    this.id = id
    if (lookup !== undefined) this.lookup = lookup
    this.#pack = pack
    for (const [name, property] of HeldBox.#said) Object.defineProperty(this, name, property)
  }

  static readonly #said: readonly OwnGetter[] = [
    ownGetter('kind', () => 'box'),
    ...namesOf(unpackBox).map((name) =>
      ownGetter(name, (held: HeldBox) => unpackBox[name](held.#pack)),
    ),
  ]

  withId(id: string): BoxFacts {
    return new HeldBox(this, id, this.#pack) as unknown as BoxFacts
  }
}

/** More are not held at one time for awards to come: badges and days, of which there are few. */
const mostShared = 500
const sharedBy = new WeakMap<RecallFacts, Map<string, Shared>>()

function alikeOf(facts: AwardFacts, recall: RecallFacts): Shared {
  const known = sharedBy.get(recall) ?? new Map<string, Shared>()
  sharedBy.set(recall, known)
  const values = alike.map((name) => facts[name])
  const key = JSON.stringify(values)
  const before = known.get(key)
  if (before !== undefined) return before
  if (known.size >= mostShared) known.clear()
  const written = alike.flatMap((name) => (name in facts ? [[name, facts[name]] as const] : []))
  const shared = { ...(Object.fromEntries(written) as unknown as Alike), recall }
  known.set(key, shared)
  return shared
}

function namesOf<Table extends object>(table: Table): readonly (keyof Table & string)[] {
  return Object.keys(table) as (keyof Table & string)[]
}
