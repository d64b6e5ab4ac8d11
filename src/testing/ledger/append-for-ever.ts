/** A process to be killed: appends to the ledger in argv[2], one award after another, and prints each award's id. */
import { directoryStorage } from '../../ledger/directory-storage.ts'
import { openLedger } from '../../ledger/ledger.ts'
import { anAward, genesis } from './entries.ts'

const [folder = '', cache = ''] = process.argv.slice(2)
let ledger = await openLedger({ storage: directoryStorage(folder), cache })
if (ledger.head === null) ledger = await ledger.append([genesis])
for (;;) {
  const award = anAward(ledger.nextSeq)
  ledger = await ledger.append([award, anAward(ledger.nextSeq + 1)])
  process.stdout.write(`${award.id}\n`)
}
