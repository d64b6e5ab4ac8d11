import '../fallbacks.ts'
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'

interface KeySchema extends DBSchema {
  readonly keys: { readonly key: string; readonly value: CryptoKeyPair }
}

/** What a key of this browser is for: to open what a class asks for; to sign what a member of staff assesses. */
export type StaffKeyName = 'collect' | 'assess'

/**
 * A key of this browser for a site; undefined where it has none yet.
 *
 * @param root - path of the site: several may share an origin
 * @throws DOMException where the browser keeps nothing
 */
export async function staffKey(
  root: string,
  name: StaffKeyName,
): Promise<CryptoKeyPair | undefined> {
  const database = await open(root)
  try {
    return await database.get('keys', name)
  } finally {
    database.close()
  }
}

/**
 * Keeps a key where there is none yet: another tab may have made one by then.
 *
 * @returns the one that is kept
 * @throws DOMException where the browser keeps nothing
 */
export async function keepStaffKey(
  root: string,
  name: StaffKeyName,
  made: CryptoKeyPair,
): Promise<CryptoKeyPair> {
  const database = await open(root)
  try {
    const transaction = database.transaction('keys', 'readwrite', { durability: 'strict' })
    const known = await transaction.store.get(name)
    if (known === undefined) await transaction.store.put(made, name)
    await transaction.done
    // What the browser may throw away when space is short would be all that opens what a class sends, or signs.
    await navigator.storage?.persist?.().catch(() => false)
    return known ?? made
  } finally {
    database.close()
  }
}

function open(root: string): Promise<IDBPDatabase<KeySchema>> {
  return openDB<KeySchema>(`${root} requests`, 1, {
    upgrade: (database) => void database.createObjectStore('keys'),
  })
}
