import { publishFailure, type PublishFailure } from '../failure.ts'
import type { KeyHolder } from '../key-holder/protocol.ts'
import type { Plan } from '../plan/plan.ts'

/**
 * A key holder that opens what is sealed and signs nothing. Parts are made side by side, and only where the ledger stands still do
 * they belong together.
 *
 * @throws PublishFailure `shard-unsigned` where awards are waiting to be issued; so does the holder, for all else
 */
export function signingNothing<Holder extends KeyHolder>(
  holder: Holder,
  { orders }: Pick<Plan, 'orders'>,
): Holder {
  if (orders.length > 0) throw unsigned()
  return { ...holder, begin: () => Promise.reject(unsigned()) }
}

function unsigned(): PublishFailure {
  return publishFailure(
    'shard-unsigned',
    'Something is still to be signed, and parts of a site are made of what is signed already: sign first (a build without --shard does), then make the parts again. If all was signed already, name that ledger as your publish does, with --remote or --ledger.',
  )
}
