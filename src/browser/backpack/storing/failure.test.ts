import { expect, test } from 'vitest'
import {
  failureInUse,
  failureToBegin,
  failureToOpen,
  failureToUpgrade,
  isStoreFailure,
  storeFailure,
} from './failure.ts'

const thrown = (name: string) => new DOMException('https://school.example/ Ada', name)

test.each([
  ['opening without room', failureToOpen, 'QuotaExceededError', 'storage-full'],
  ['opening what is newer', failureToOpen, 'VersionError', 'storage-newer'],
  ['opening where site data are blocked', failureToOpen, 'SecurityError', 'storage-refused'],
  ['opening in an old private window', failureToOpen, 'InvalidStateError', 'storage-refused'],
  ['opening a damaged profile', failureToOpen, 'UnknownError', 'storage-refused'],
  ['an upgrade without room', failureToUpgrade, 'QuotaExceededError', 'storage-full'],
  ['an upgrade that stops', failureToUpgrade, 'ConstraintError', 'storage-failed'],
  ['beginning on a closed connection', failureToBegin, 'InvalidStateError', 'storage-lost'],
  ['writing without room', failureInUse, 'QuotaExceededError', 'storage-full'],
  ['writing that is aborted', failureInUse, 'AbortError', 'storage-failed'],
  ['writing after that', failureInUse, 'InvalidStateError', 'storage-failed'],
])('%s has its code, and its message nothing of the cause', (_, translate, name, code) => {
  const cause = thrown(name)
  const failure = translate(cause)
  expect(failure).toMatchObject({ code, cause })
  expect(failure.message).not.toMatch(/school|Ada/)
  expect(isStoreFailure(failure)).toBe(true)
})

test('a browser without any store refuses, and what has a code keeps it', () => {
  expect(failureToOpen(new ReferenceError('indexedDB')).code).toBe('storage-refused')
  const blocked = storeFailure('storage-blocked', 'a tab')
  expect(failureToOpen(blocked)).toBe(blocked)
})
