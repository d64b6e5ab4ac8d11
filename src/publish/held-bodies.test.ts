import { expect, test } from 'vitest'
import type { LedgerBody } from '../ledger/bodies.ts'
import type { EntryRef } from '../ledger/facts.ts'
import { genesis } from '../testing/ledger/entries.ts'
import { heldBodies } from './held-bodies.ts'

const refOf = (seq: number): EntryRef => ({ seq, segment: 1, offset: 0, length: 1, hash: '' })

test('entries come in the ledger’s order and each once, and of few at a time it is said where they lie', async () => {
  const asked: number[] = []
  async function* bodies(refs: Iterable<EntryRef>): AsyncGenerator<LedgerBody> {
    const some = [...refs]
    asked.push(some.length)
    for (const ref of some) yield await Promise.resolve({ ref, entry: genesis })
  }
  const seqs = Array.from({ length: 25_000 }, (_, at) => ((at * 7919) % 25_000) + 1)
  const read: number[] = []
  for await (const { ref } of heldBodies(
    { bodies },
    seqs.map((seq) => ({ ref: refOf(seq) })),
  ))
    read.push(ref.seq)
  expect(read).toEqual(seqs.toSorted((a, b) => a - b))
  expect(asked).toEqual([10_000, 10_000, 5000])
})
