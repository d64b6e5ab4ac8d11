import type { KeptBadge } from '../../backpack/kept.ts'
import { openStore } from '../../browser/backpack/store.ts'
import { migrations } from '../../browser/backpack/store-schema.ts'

// What a page holds in the tests of the store: the store itself, and the database seen past it.

const stage = { openStore, migrations, badge, file, contentOf, shapeOf, outcomeOf }
export type Stage = typeof stage
Object.assign(globalThis, { stage })

/** A badge whose files have these hashes; an identity is what it shares with another. */
function badge(id: string, files: readonly string[], identities = [`id ${id}`]): KeptBadge {
  const arrived = '2026-05-01T12:00:00Z'
  return {
    id,
    identities,
    files: files.map((sha256) => ({
      ...{ sha256, name: `${sha256}.png`, size: sha256.length, position: 0 },
      ...{ origin: { kind: 'file' }, arrived },
    })),
    facts: {
      ...{ name: `Badge ${id}`, issuer: 'Oakfield', issuerId: 'https://school.example/' },
      ...{ description: '', criteria: '', day: '2026-03-02', expires: '', skills: [] },
    },
    check: { finding: 'genuine', values: {}, at: arrived },
    own: { tags: [], note: '' },
  }
}

/** The name stands for the hash, and its letters are the bytes. */
function file(sha256: string) {
  return { sha256, bytes: new TextEncoder().encode(sha256) }
}

/** All that a database holds, bytes as numbers, read without the store. */
async function contentOf(name: string): Promise<Readonly<Record<string, unknown>>> {
  const database = await opened(name)
  const names = [...database.objectStoreNames]
  const transaction = database.transaction(names)
  const read = async (each: string) => {
    const store = transaction.objectStore(each)
    const [keys, values] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())])
    return [each, keys.map((key, index) => [key, plain(values[index])])] as const
  }
  const content = await Promise.all(names.map(read))
  database.close()
  return Object.fromEntries(content)
}

/** Version, stores, key paths and indexes of a database. */
async function shapeOf(name: string) {
  const database = await opened(name)
  const names = [...database.objectStoreNames]
  const transaction = database.transaction(names)
  const stores = names.map((each) => {
    const store = transaction.objectStore(each)
    const indexes = [...store.indexNames].map((index) => {
      const { keyPath, multiEntry, unique } = store.index(index)
      return { name: index, keyPath, multiEntry, unique }
    })
    return { name: each, keyPath: store.keyPath, indexes }
  })
  const { version } = database
  database.close()
  return { version, stores }
}

/** The code of the failure that the work ends with, or `done`. */
async function outcomeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'done'
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error)
  }
}

async function opened(name: string): Promise<IDBDatabase> {
  return answer(indexedDB.open(name))
}

async function answer<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('no reason'))
  })
}

function plain(value: unknown): unknown {
  return value instanceof Uint8Array ? [...value] : value
}
