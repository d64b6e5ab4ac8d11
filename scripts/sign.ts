import { kindOf } from '../src/bytes/failure.ts'
import { isLedgerFailure } from '../src/ledger/failure.ts'
import { isProofFailure } from '../src/proof/failure.ts'
import { isPublishFailure } from '../src/publish/failure.ts'
import { signCommand } from '../src/publish/sign/sign-command.ts'
import { warn } from '../src/records/report/say.ts'

process.exitCode = await signCommand(process.argv.slice(2), process.env).catch((error: unknown) => {
  // Only the words of errors that were written for it leave a process that holds keys.
  const isOurs = isPublishFailure(error) || isProofFailure(error) || isLedgerFailure(error)
  warn(isOurs ? error.message : `Signing failed (${kindOf(error)}).`)
  return 2
})
