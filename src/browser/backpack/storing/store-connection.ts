import '../../fallbacks.ts'
import { type IDBPDatabase, type IDBPTransaction, openDB } from 'idb'
import {
  failureInUse,
  failureToBegin,
  failureToOpen,
  failureToUpgrade,
  storeFailure,
  type StoreFailure,
} from './failure.ts'
import type { Migration, StoreSchema } from './store-schema.ts'

export type StoreName = 'badges' | 'files' | 'codes' | 'collections' | 'settings' | 'assessments'
type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<StoreSchema, StoreName[], Mode>
export type Reading = Transaction<'readonly'>
export type Writing = Transaction<'readwrite'>

/** An open database. Each call is one transaction: all or nothing. */
export interface Connection {
  readonly read: <Result>(
    stores: readonly StoreName[],
    work: (transaction: Reading) => Promise<Result>,
  ) => Promise<Result>
  readonly write: <Result>(
    stores: readonly StoreName[],
    work: (transaction: Writing) => Promise<Result>,
  ) => Promise<Result>
  /** Resolves when it can no longer be used, unless it was closed by `close`. */
  readonly ended: Promise<StoreFailure>
  readonly close: () => void
}

export interface ConnectionOptions {
  readonly name: string
  readonly migrations: readonly Migration[]
  /** Milliseconds that another tab has to give way to an upgrade. */
  readonly patience: number
}

/** @throws StoreFailure 'storage-refused', 'storage-full', 'storage-newer', 'storage-blocked', 'storage-failed' */
export async function connect(options: ConnectionOptions): Promise<Connection> {
  const { promise: ended, resolve } = Promise.withResolvers<StoreFailure>()
  let why: StoreFailure | undefined
  const end = (failure: StoreFailure) => resolve((why ??= failure))
  try {
    const database = await open(options, end)
    return {
      read: (stores, work) =>
        run(
          () => database.transaction([...stores]),
          work,
          () => why,
        ),
      write: (stores, work) => {
        // What somebody was told is kept should be there after a power cut.
        const begin = () => database.transaction([...stores], 'readwrite', { durability: 'strict' })
        return run(begin, work, () => why)
      },
      ended,
      close: () => database.close(),
    }
  } catch (error) {
    throw failureToOpen(error)
  }
}

async function open(
  { name, migrations, patience }: ConnectionOptions,
  end: (failure: StoreFailure) => void,
): Promise<IDBPDatabase<StoreSchema>> {
  const { promise: tooLate, reject } = Promise.withResolvers<never>()
  let failed: StoreFailure | undefined
  let isOpen = false
  const opening = openDB<StoreSchema>(name, migrations.length, {
    upgrade: (database, from, _, transaction) => {
      const steps = migrations.slice(from)
      upgrade(database, transaction, steps).catch((error: unknown) => {
        failed = failureToUpgrade(error)
      })
    },
    blocked: () =>
      setTimeout(() => {
        if (!isOpen) reject(blockedUntil(opening))
      }, patience),
    blocking: (_, to, event) => {
      // Whoever does not give way keeps the other from starting.
      ;(event.target as IDBDatabase).close()
      end(
        to === null
          ? storeFailure('storage-lost', 'the store was deleted')
          : storeFailure('storage-newer', 'a newer version was opened in another tab'),
      )
    },
    terminated: () => end(storeFailure('storage-lost', 'the browser closed the store')),
  })
  try {
    const database = await Promise.race([opening, tooLate])
    isOpen = true
    return database
  } catch (error) {
    throw failed ?? error
  }
}

/** The request to open stays, and would in its turn be in the way of the next one. */
function blockedUntil(opening: Promise<IDBPDatabase<StoreSchema>>): StoreFailure {
  const freed = opening.then(
    (database) => database.close(),
    () => {},
  )
  return storeFailure('storage-blocked', 'another tab is in the way', { freed })
}

/** The types of a database between two versions are those of neither. */
async function upgrade(
  database: unknown,
  transaction: unknown,
  steps: readonly Migration[],
): Promise<void> {
  const given = [database, transaction] as Parameters<Migration>
  await whole(given[1], async () => {
    for (const step of steps) await step(...given)
  })
}

async function run<Transaction extends Ending, Result>(
  begin: () => Transaction,
  work: (transaction: Transaction) => Promise<Result>,
  why: () => StoreFailure | undefined,
): Promise<Result> {
  const inOurWords = (error: unknown, translate: (error: DOMException) => StoreFailure) =>
    error instanceof DOMException ? (why() ?? translate(error)) : error
  let transaction: Transaction
  try {
    transaction = begin()
  } catch (error) {
    throw inOurWords(error, failureToBegin)
  }
  try {
    return await whole(transaction, () => work(transaction))
  } catch (error) {
    throw inOurWords(error, failureInUse)
  }
}

interface Ending {
  readonly done: Promise<void>
  readonly error: DOMException | null
  readonly abort: () => void
}

/** What throws leaves nothing of the transaction: by itself it would be committed as far as it came. */
async function whole<Result>(transaction: Ending, work: () => Promise<Result>): Promise<Result> {
  const { done } = transaction
  done.catch(() => {})
  try {
    const result = await work()
    await done
    return result
  } catch (error) {
    abort(transaction)
    await done.catch(() => {})
    // What was under way, or came after, says only that the transaction is over, and not why.
    throw error instanceof DOMException ? (transaction.error ?? error) : error
  }
}

function abort(transaction: Ending): void {
  try {
    transaction.abort()
  } catch {
    // It is over already.
  }
}
