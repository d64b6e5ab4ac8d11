import { Failure, knowing } from '../bytes/failure.ts'

/** What can go wrong with the machine while publishing. Codes are permanent. */
export const publishFailureCodes = [
  'locked', // another publish is at work on the same folder
  'dist-not-ours', // `dist` is a real folder that we did not make
  'keys-missing', // a production publish without keys
  'key-holder-lost', // the process that holds the keys died
  'key-holder-refused', // it answered with an error
  'pages-failed', // the page build failed
  'render-failed', // a page could not be drawn
  'write-failed', // the disk would not take a file
  'ledger-failed', // the ledger cannot be used
  'not-prepared', // the job with the keys lacks a canonical form
  'not-witnessed', // what was prepared is not what another reader of the repository found
  'not-proven', // what was signed does not verify, or does not say one thing
  'too-many', // more awards at once than are allowed
  'carriage', // what one job handed to another cannot be opened; the transfer key had that name, and codes stay
  'shard-unsigned', // a part of a site is asked for while something is still to be signed
  'part-missing', // of the parts of a site one is not there, or is there twice
  'part-differs', // a part was made from something else than the others, or by another program
  'part-damaged', // what lies in a part is not what was made
  'many-due', // more outputs are due than are to be made here
  'usage', // a flag that we do not know
] as const

export type PublishFailureCode = (typeof publishFailureCodes)[number]
export type PublishFailure = Failure<PublishFailureCode>

/** The machine failed: the site that was published before is untouched. Exit code 2. */
export function publishFailure(
  code: PublishFailureCode,
  message: string,
  options?: ErrorOptions,
): PublishFailure {
  return new Failure(code, message, options)
}

export const isPublishFailure = knowing<PublishFailure>(publishFailureCodes)

/** A code as a publish prints it, for programs that have always read it so: `LEDGER_SEALED`. */
export function printedCode(code: string): string {
  return code.toUpperCase().replaceAll('-', '_')
}
