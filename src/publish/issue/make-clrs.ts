import type { AwardEntry, ClrEntry } from '../../ledger/entry.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import type { KeyHolder } from '../key-holder/protocol.ts'
import type { PlannedClr } from '../plan/clrs.ts'

/** Has the key holder make records, one at a time: each holds the badges of years. */
export async function* makeClrs(
  orders: readonly PlannedClr[],
  ledger: Pick<Ledger, 'bodies'>,
  holder: Pick<KeyHolder, 'clrs'>,
): AsyncGenerator<ClrEntry> {
  for (const { members, ...order } of orders) {
    const texts = new Map<number, string>()
    for await (const { ref, entry } of ledger.bodies(members.map(({ ref }) => ref)))
      texts.set(ref.seq, (entry as AwardEntry).documents.credential)
    const credentials = members.map(({ ref }) => texts.get(ref.seq)!)
    const { entries } = await holder.clrs({ calls: [{ order, credentials }] })
    yield* entries
  }
}
