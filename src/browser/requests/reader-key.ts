import '../fallbacks.ts'
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { ReaderKey } from '../../awarding/application/read-application.ts'
import { publicJwkOf, type PublicJwk } from '../../proof/jwk.ts'
import { openBytesWith } from '../../proof/seal.ts'
import { thumbprintOf } from '../../proof/thumbprint.ts'

/** The key that requests are locked for. Its private half can be read by nobody, this page included, and leaves no browser. */
export interface CollectKey extends ReaderKey {
  readonly publicKeyJwk: PublicJwk
}

interface KeySchema extends DBSchema {
  readonly keys: { readonly key: string; readonly value: CryptoKeyPair }
}

const name = 'collect'

/**
 * The key of this browser for a site; undefined where it has none yet.
 *
 * @param root - path of the site: several may share an origin
 * @throws DOMException where the browser keeps nothing
 */
export async function collectKey(root: string): Promise<CollectKey | undefined> {
  const database = await open(root)
  try {
    const pair = await database.get('keys', name)
    return pair && (await keyOf(pair))
  } finally {
    database.close()
  }
}

/** Makes the key, or gives the one that another tab has made by then. @throws DOMException where the browser keeps nothing */
export async function makeCollectKey(root: string): Promise<CollectKey> {
  const curve = { name: 'ECDH', namedCurve: 'P-256' } as const
  const made = await crypto.subtle.generateKey(curve, false, ['deriveBits'])
  const database = await open(root)
  try {
    const transaction = database.transaction('keys', 'readwrite', { durability: 'strict' })
    const known = await transaction.store.get(name)
    if (known === undefined) await transaction.store.put(made, name)
    await transaction.done
    // What the browser may throw away when space is short would be all that opens what a class sends.
    await navigator.storage?.persist?.().catch(() => false)
    return await keyOf(known ?? made)
  } finally {
    database.close()
  }
}

function open(root: string): Promise<IDBPDatabase<KeySchema>> {
  return openDB<KeySchema>(`${root} requests`, 1, {
    upgrade: (database) => void database.createObjectStore('keys'),
  })
}

async function keyOf({ publicKey, privateKey }: CryptoKeyPair): Promise<CollectKey> {
  const publicKeyJwk = publicJwkOf(await crypto.subtle.exportKey('jwk', publicKey))
  return {
    id: await thumbprintOf(publicKeyJwk),
    publicKeyJwk,
    open: (jwe) => openBytesWith(jwe, privateKey),
  }
}
