import { Failure, isFailure } from '../../../bytes/failure.ts'

/** Why the backpack on this device cannot be read or written. After each of these what was kept before is as it was. */
export const storeFailureCodes = [
  'storage-refused', // the browser lets this page keep nothing: some private windows, blocked site data, a damaged profile
  'storage-full', // the device or the share of this site has no room
  'storage-newer', // a newer version of this program has written here: load the page again
  'storage-blocked', // another tab holds an older version open; `details.freed` resolves once it is closed
  'storage-lost', // the database was deleted or closed under this page: open it again
  'storage-failed', // the browser gave up in the middle: nothing was written
  'storage-incomplete', // a badge names a file that was neither given nor is here
] as const

export type StoreFailureCode = (typeof storeFailureCodes)[number]
export type StoreFailure = Failure<StoreFailureCode, StoreDetails>

export interface StoreDetails {
  /** Of 'storage-blocked': resolves when nothing is in the way any more and the store can be opened. */
  readonly freed?: Promise<void>
}

/** What the store throws. Its message never holds a name, an address or anything of a badge. */
export function storeFailure(
  code: StoreFailureCode,
  message: string,
  more: { readonly cause?: unknown; readonly freed?: Promise<void> } = {},
): StoreFailure {
  const { cause, ...details } = more
  return new Failure(code, message, { details, ...(cause === undefined ? {} : { cause }) })
}

/** Whether what was caught is a failure of the store. */
export function isStoreFailure(error: unknown): error is StoreFailure {
  return isFailure(error, storeFailureCodes)
}

/** What a browser threw at opening, in our words. */
export function failureToOpen(cause: unknown): StoreFailure {
  if (isStoreFailure(cause)) return cause
  const name = nameOf(cause)
  if (name === 'QuotaExceededError')
    return storeFailure('storage-full', 'no room to open the store', { cause })
  if (name === 'VersionError')
    return storeFailure('storage-newer', 'what is kept is of a newer version', { cause })
  return storeFailure('storage-refused', 'the browser opens no store', { cause })
}

/** Why data of an older version could not be led to this one: they are as they were. */
export function failureToUpgrade(cause: unknown): StoreFailure {
  if (nameOf(cause) === 'QuotaExceededError') return failureToOpen(cause)
  return storeFailure('storage-failed', 'the store could not be brought up to date', { cause })
}

/** What a browser threw where reading or writing was to begin: it does so where the connection is closed. */
export function failureToBegin(cause: DOMException): StoreFailure {
  return storeFailure('storage-lost', 'the store is closed', { cause })
}

/** What a browser threw while reading or writing, in our words. */
export function failureInUse(cause: DOMException): StoreFailure {
  if (cause.name === 'QuotaExceededError')
    return storeFailure('storage-full', 'no room for what was to be kept', { cause })
  return storeFailure('storage-failed', 'the store gave up, and nothing was written', { cause })
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : ''
}
