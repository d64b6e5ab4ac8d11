/** A process to be killed: appends to the ledger in argv[2], one award after another, and prints each award's id. */
import { directoryStorage } from '../../ledger/directory-storage.ts'
import { ledgerCache } from '../../ledger/ledger-cache.ts'
import { openLedger } from '../../ledger/ledger.ts'
import { withDatabase } from '../../state/database.ts'
import { anAward, genesis } from './entries.ts'

const [folder = '', state = ''] = process.argv.slice(2)
await withDatabase(state, async (database) => {
  const cache = ledgerCache(database, 'ledger')
  let ledger = await openLedger({ storage: directoryStorage(folder), cache })
  if (ledger.head === null) ledger = await ledger.append([genesis])
  for (;;) {
    const award = anAward(ledger.nextSeq)
    ledger = await ledger.append([award, anAward(ledger.nextSeq + 1)])
    process.stdout.write(`${award.id}\n`)
  }
})
