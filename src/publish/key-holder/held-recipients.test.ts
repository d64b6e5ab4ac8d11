import { expect, test } from 'vitest'
import type { Recipient } from '../../kinds/award/parts.ts'
import { heldRecipients } from './held-recipients.ts'
import { numbering } from './numbering.ts'

const recipients: Readonly<Record<string, Recipient | undefined>> = {
  whole: {
    name: 'Zoë O’Brien',
    code: 'a-code',
    identities: [
      { type: 'email', value: 'zoe@school.example' },
      { type: 'claim', value: 'another-code' },
    ],
  },
  nameless: { identities: [{ type: 'claim', value: 'x' }] },
  nobody: { identities: [] },
  // Longer than a block, so that it has one of its own.
  long: { name: 'ü'.repeat(700_000), identities: [] },
  unreadable: undefined,
  last: { name: 'Łukasz', identities: [{ type: 'url', value: 'https://learner.example/' }] },
}

function held() {
  const all = heldRecipients(numbering())
  all.keep(Object.entries(recipients))
  return all
}

test('each comes back as it was kept, whatever was kept before and after', () => {
  const all = held()
  for (const [id, recipient] of Object.entries(recipients)) {
    expect(all.has(id)).toBe(true)
    expect(all.get(id)).toEqual(recipient)
  }
  expect([all.has('other'), all.get('other')]).toEqual([false, undefined])
})

test('what is taken is there no more, and the others are', () => {
  const all = held()
  expect(all.take('whole')).toEqual(recipients['whole'])
  expect([all.has('whole'), all.get('whole'), all.take('whole')]).toEqual([
    false,
    undefined,
    undefined,
  ])
  expect(all.get('nameless')).toEqual(recipients['nameless'])
  all.keep([['whole', recipients['last']]])
  expect(all.get('whole')).toEqual(recipients['last'])
})

test('more than one block is filled, and each is found in its own', () => {
  const all = heldRecipients(numbering())
  const one = (number: number): Recipient => ({ name: `n${number}`.repeat(50), identities: [] })
  const count = 9000
  for (let number = 0; number < count; number += 1) all.keep([[`id ${number}`, one(number)]])
  for (const number of [0, 1, 4000, 5001, count - 1])
    expect(all.get(`id ${number}`)).toEqual(one(number))
})
