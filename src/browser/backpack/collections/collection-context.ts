import type { Collection } from '../../../backpack/collection.ts'
import type { KeptBadge } from '../../../backpack/kept.ts'
import type { ShelfContext } from '../shelf/shelf-part.ts'
import type { BackpackStore } from '../storing/store.ts'
import type { BackpackData, BackpackWords } from '../texts.ts'

/** What collections work with. */
export interface CollectionsContext {
  readonly words: BackpackWords
  readonly data: BackpackData
  readonly store: BackpackStore
  readonly badges: () => readonly KeptBadge[]
  /** Offers badges as one file that proves itself. */
  readonly pack: ShelfContext['pack']
  /** Offers to show badges to another device. */
  readonly transfer: ShelfContext['transfer']
  /** RFC 3339, UTC. */
  readonly now: () => string
  readonly uuid: () => string
  /** Told whether one collection is open. */
  readonly opened: (isOpen: boolean) => void
}

/** What an open collection works with. */
export interface EditorContext extends CollectionsContext {
  readonly back: () => void
}

/** What the parts of an open collection work with. */
export interface Editing extends EditorContext {
  readonly id: string
  /** Where all of it is shown. */
  readonly place: HTMLElement
  /** Changes it as it is by then. */
  readonly change: (change: (collection: Collection) => Collection) => Promise<void>
  /** The same, and shows it anew; `focus` is the selector of what goes on having the keyboard. */
  readonly rearrange: (
    change: (collection: Collection) => Collection,
    focus: string,
  ) => Promise<void>
}
