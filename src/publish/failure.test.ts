import { expect, test } from 'vitest'
import { ledgerFailureCodes } from '../ledger/failure.ts'
import { printedCode, publishFailureCodes } from './failure.ts'

/** Others read these in what `npm run build -- --json` prints: none may go, and none may change. */
const permanent = [
  'LOCKED',
  'DIST_NOT_OURS',
  'KEYS_MISSING',
  'KEY_HOLDER_LOST',
  'KEY_HOLDER_REFUSED',
  'PAGES_FAILED',
  'RENDER_FAILED',
  'WRITE_FAILED',
  'LEDGER_FAILED',
  'NOT_PREPARED',
  'NOT_WITNESSED',
  'NOT_PROVEN',
  'TOO_MANY',
  'CARRIAGE',
  'USAGE',
  'LEDGER_STORAGE',
  'LEDGER_RACE',
  'LEDGER_REWRITTEN',
  'LEDGER_FORMAT',
  'LEDGER_TRUNCATED',
  'LEDGER_DAMAGED',
  'LEDGER_GAP',
  'LEDGER_CHAIN',
  'LEDGER_DUPLICATE',
  'LEDGER_SEALED',
  'LEDGER_ERASED',
  'LEDGER_ERASURE',
]

test('codes are printed as they always were', () => {
  const printed = [...publishFailureCodes, ...ledgerFailureCodes].map(printedCode)
  expect(printed).toEqual(expect.arrayContaining(permanent))
})
