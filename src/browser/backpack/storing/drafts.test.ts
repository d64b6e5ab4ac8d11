import { expect, test } from 'vitest'
import type { KeptBadge, OwnWords } from '../../../backpack/kept.ts'
import { draftsIn } from './drafts.ts'
import type { BackpackStore } from './store.ts'

/** As much of a browser's storage as drafts need: its keys are its own members. */
function makeStorage(): Storage {
  const members: Record<string, unknown> = {}
  const hidden = (value: unknown) => ({ value, enumerable: false })
  Object.defineProperties(members, {
    setItem: hidden((key: string, text: string) => (members[key] = text)),
    getItem: hidden((key: string) => members[key] ?? null),
    removeItem: hidden((key: string) => delete members[key]),
  })
  return members as unknown as Storage
}

/** What a page that is opened next finds of the drafts. */
async function found(storage: Storage): Promise<Readonly<Record<string, Partial<OwnWords>>>> {
  const kept: Record<string, Partial<OwnWords>> = {}
  const update: BackpackStore['update'] = (id, change) => {
    kept[id] = change({ own: {} } as KeptBadge).own
    return Promise.resolve(undefined as never)
  }
  await draftsIn('db', storage).keep({ update })
  return kept
}

test('a draft is there until it has been kept, and is kept once', async () => {
  const storage = makeStorage()
  const drafts = draftsIn('db', storage)
  drafts.note({ id: 'a' }, { note: 'One' })
  const isKept = drafts.note({ id: 'b' }, { tags: ['x'] })
  isKept()
  expect(await found(storage)).toEqual({ a: { note: 'One' } })
  expect(await found(storage)).toEqual({})
})

test('what is written while an earlier change is being kept outlives it', async () => {
  const storage = makeStorage()
  const drafts = draftsIn('db', storage)
  const first = drafts.note({ id: 'a' }, { note: 'On' })
  const second = drafts.note({ id: 'a' }, { note: 'One' })
  first()
  expect(await found(storage)).toEqual({ a: { note: 'One' } })
  second()
  expect(await found(storage)).toEqual({})
})

test('a note and tags that wait at the same time are both there', async () => {
  const storage = makeStorage()
  const drafts = draftsIn('db', storage)
  drafts.note({ id: 'a' }, { note: 'One' })
  drafts.note({ id: 'a' }, { tags: ['x'] })
  expect(await found(storage)).toEqual({ a: { note: 'One', tags: ['x'] } })
})

test('a browser that refuses storage has no drafts, and nothing fails', async () => {
  const isKept = draftsIn('db', undefined).note({ id: 'a' }, { note: 'One' })
  expect(isKept).not.toThrow()
})
