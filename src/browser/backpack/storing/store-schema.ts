import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb'
import type { Collection } from '../../../backpack/collection.ts'
import type { KeptBadge, KeptCode } from '../../../backpack/kept.ts'

/** What the database holds, as the newest of `migrations` leaves it. */
export interface StoreSchema extends DBSchema {
  readonly badges: {
    readonly key: string
    readonly value: BadgeRow
    readonly indexes: { readonly identities: string; readonly files: string }
  }
  /** Bytes by their SHA-256. */
  readonly files: { readonly key: string; readonly value: Uint8Array<ArrayBuffer> }
  readonly codes: { readonly key: string; readonly value: KeptCode }
  readonly collections: { readonly key: string; readonly value: Collection }
  /** By the name of the setting. */
  readonly settings: { readonly key: string; readonly value: unknown }
  readonly assessments: { readonly key: string; readonly value: KeptAssessment }
}

/** What somebody signed of another's work on this device. It stays here, and is in no copy: keys cannot be copied. */
export interface KeptAssessment {
  /** `urn:uuid:…` of what it is about. */
  readonly about: string
  /** Slugs. */
  readonly issuer: string
  readonly badge: string
  /** YYYY-MM-DD */
  readonly made: string
  /** Text of the file that was handed on. */
  readonly file: string
  /** What signed it, made for it alone; its private half cannot be read out. Absent: the key of a member of staff did. */
  readonly key?: CryptoKeyPair
}

export interface BadgeRow {
  readonly badge: KeptBadge
  /** SHA-256 of each file that the badge names: an index cannot look into a list of records. */
  readonly files: readonly string[]
}

/** Leads a database one version further, within the one transaction of an upgrade: all of it or nothing. */
export type Migration = (
  database: IDBPDatabase,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
) => void | Promise<void>

/**
 * The first makes version 1 of nothing, the second version 2 of version 1, and so on. What people have on their devices
 * was written by these, so none is ever changed or taken away: a change is one more at the end.
 */
export const migrations: readonly Migration[] = [
  (database) => {
    const badges = database.createObjectStore('badges', { keyPath: 'badge.id' })
    badges.createIndex('identities', 'badge.identities', { multiEntry: true })
    badges.createIndex('files', 'files', { multiEntry: true })
    database.createObjectStore('files')
    database.createObjectStore('codes', { keyPath: 'code' })
    database.createObjectStore('settings')
  },
  (database) => {
    database.createObjectStore('collections', { keyPath: 'id' })
  },
  (database) => {
    database.createObjectStore('assessments', { keyPath: 'about' })
  },
]

/** Several sites may share an origin, as those of one owner on GitHub Pages do: each has a database of its own. */
export function databaseName(root: string): string {
  return `cinquefoil ${new URL(root).pathname} backpack`
}
