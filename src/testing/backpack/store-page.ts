import type { Collection } from '../../backpack/collection.ts'
import type { KeptBadge } from '../../backpack/kept.ts'
import { openStore, type BackpackStore } from '../../browser/backpack/storing/store.ts'
import type { StoredFile } from '../../browser/backpack/storing/store-badges.ts'
import { migrations, type Migration } from '../../browser/backpack/storing/store-schema.ts'
import first from './store-1.json' with { type: 'json' }
import second from './store-2.json' with { type: 'json' }
import third from './store-3.json' with { type: 'json' }

// What a page holds in the tests of the store: the store itself, and the database seen past it.

/** A version that there is not: it finds badges by how they stand, and marks each. */
const madeUp: Migration = async (_, transaction) => {
  const store = transaction.objectStore('badges')
  store.createIndex('finding', 'badge.check.finding')
  for (const row of (await store.getAll()) as object[]) await store.put({ ...row, marked: true })
}

/** One that stops when half of it is done. */
const halfDone: Migration = async (...given) => {
  await madeUp(...given)
  throw new Error('stopped')
}

/** What each version wrote, the first at 0. */
const fixtures = [first, second, third] as const
type Fixture = (typeof fixtures)[number]

const stage = {
  ...{ openStore, migrations, madeUp, halfDone, fixtures },
  ...{
    put,
    badge,
    collection,
    file,
    databaseOf,
    contentOf,
    shapeOf,
    layOut,
    outcomeOf,
    requestsOf,
    abortingAt,
  },
}
export type Stage = typeof stage
Object.assign(globalThis, { stage })

function databaseOf(root: string): string {
  return `cinquefoil ${new URL(root).pathname} backpack`
}

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

/** Keeps whole records, whatever is there. */
function put(store: BackpackStore, badges: readonly KeptBadge[], files: readonly StoredFile[]) {
  return store.revise(() => ({ put: badges, files }))
}

/** A collection of badges with these ids. */
function collection(id: string, badges: readonly string[]): Collection {
  const items = badges.map((badge) => ({ badge, words: '' }))
  return { id, title: `Collection ${id}`, words: '', items, begun: '2026-05-01T12:00:00Z' }
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

/** Makes a database as a file says that it was, without the store. */
async function layOut(name: string, { shape, content }: Fixture): Promise<void> {
  const request = indexedDB.open(name, shape.version)
  request.onupgradeneeded = () => {
    for (const { name: each, keyPath, indexes } of shape.stores) {
      const store = request.result.createObjectStore(each, { keyPath })
      for (const { name: index, ...options } of indexes)
        store.createIndex(index, options.keyPath, options)
      const rows = Object.entries(content).find(([of]) => of === each)?.[1] ?? []
      for (const [key, value] of rows) {
        const given = Array.isArray(value) ? Uint8Array.from(value as number[]) : value
        store.put(given, keyPath === null ? (key as string) : undefined)
      }
    }
  }
  const database = await answer(request)
  database.close()
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

/** What the work asks of the database: `getAll badges`. */
async function requestsOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  const requests: string[] = []
  await watching((what) => requests.push(what), work)
  return requests
}

/** How the work ends whose transaction is aborted with its request of this number, from 1. */
async function abortingAt(number: number, work: () => Promise<unknown>): Promise<string> {
  let count = 0
  const hook = (_: string, transaction: IDBTransaction) => {
    if (++count === number) transaction.abort()
  }
  return outcomeOf(watching(hook, work))
}

async function watching(
  hook: (what: string, transaction: IDBTransaction) => void,
  work: () => Promise<unknown>,
): Promise<void> {
  const put = [IDBObjectStore.prototype, IDBIndex.prototype].flatMap((owner) =>
    ['get', 'getKey', 'getAll', 'getAllKeys', 'openCursor', 'count', 'put', 'add', 'delete']
      .filter((method) => method in owner)
      .map((method) => watch(owner, method, hook)),
  )
  try {
    await work()
  } finally {
    for (const putBack of put) putBack()
  }
}

function watch(
  owner: IDBObjectStore | IDBIndex,
  method: string,
  hook: (what: string, transaction: IDBTransaction) => void,
): () => void {
  const own = Reflect.get(owner, method) as (...given: unknown[]) => unknown
  const watched = function (this: IDBObjectStore | IDBIndex, ...given: unknown[]) {
    const request = own.apply(this, given)
    const store = this instanceof IDBIndex ? this.objectStore : this
    hook(`${method} ${store.name}`, store.transaction)
    return request
  }
  Reflect.set(owner, method, watched)
  return () => Reflect.set(owner, method, own)
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
