import type { Client } from '../../verifier/client.ts'
import type { ServedCopy } from '../../verifier/served-copy.ts'
import { makeKeptCode } from './code-part.ts'
import { makeMovePart } from './move-part.ts'
import { makePackPart } from '../copies/pack-part.ts'
import type { ShelfContext } from './shelf-part.ts'
import type { BackpackStore } from '../storing/store.ts'
import { makeTransferPart } from '../copies/transfer-part.ts'
import type { BackpackData, BackpackWords } from '../texts.ts'

/** What the offers are made with. */
export interface OffersContext {
  readonly data: BackpackData
  readonly store: BackpackStore
  readonly words: BackpackWords
  readonly client: Client
  readonly copy: ServedCopy | undefined
}

/** What is offered of one badge, or of those that are shown. */
export function offersOf({
  data,
  store,
  words,
  client,
  copy,
}: OffersContext): Pick<ShelfContext, 'pack' | 'code' | 'move' | 'transfer'> {
  const packing = { offer: data.offer, place: data.pack, store, client, failed: words.failed }
  const coding = { texts: data.code, site: data.site, copy, store }
  return {
    pack: (badges, text, collection) => makePackPart(badges, text, packing, collection),
    move: (badge) => makeMovePart(badge, { words: data.move, store, own: data }),
    transfer: (badges) => makeTransferPart(badges, { words, store, site: data.site }),
    code: (badge) => makeKeptCode(badge, coding),
  }
}
