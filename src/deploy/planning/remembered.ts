import type { Database } from '../../state/database.ts'
import type { Table } from '../../state/table.ts'

/** What is known of an object that lies at the host. Without a digest it is only known that something does. */
export interface RemoteObject {
  /** SHA-256 of what it holds. */
  readonly sha256?: string
  /** What it says of itself, one text. */
  readonly headers?: string
  /** Of the file that it was made from. */
  readonly stamp?: string
  /** From a listing, where nothing better is known. */
  readonly listed?: { readonly etag: string; readonly size: number }
  /** It has been asked, and no deploy of this site put it there. */
  readonly isForeign?: true
}

/** Which place the table of objects is about, and who was there last as far as is known here. */
export interface KnownPlace {
  readonly target: string
  /** Of the last deploy: where the pointer names another, somebody else has been there. */
  readonly turn?: string
  /** Of one that set out to take the place, and may have. */
  readonly trying?: string
}

/** What this machine remembers of the place that it deploys to. It is a cache: a listing gives the same, later. */
export interface Remembered {
  readonly objects: Table<RemoteObject>
  place(): KnownPlace | undefined
  setPlace(place: KnownPlace): void
  /** Keeps all that `work` writes, or nothing of it. */
  transaction(work: () => void): void
}

export function rememberedIn(database: Database): Remembered {
  const objects = database.table<RemoteObject>({ name: 'deployed_objects', version: 'deployed 2' })
  const places = database.table<KnownPlace>({ name: 'deployed_place', version: 'deployed 1' })
  return {
    objects,
    place: () => places.get('place'),
    setPlace: (place) => places.set('place', place),
    transaction: (work) => database.transaction(work),
  }
}
