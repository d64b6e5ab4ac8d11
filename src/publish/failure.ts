/** What can go wrong with the machine while publishing. Codes are permanent. */
export type PublishFailureCode =
  | 'LOCKED' // another publish is at work on the same folder
  | 'DIST_NOT_OURS' // `dist` is a real folder that we did not make
  | 'KEYS_MISSING' // a production publish without keys
  | 'KEY_HOLDER_LOST' // the process that holds the keys died
  | 'KEY_HOLDER_REFUSED' // it answered with an error
  | 'PAGES_FAILED' // the page build failed
  | 'RENDER_FAILED' // a page could not be drawn
  | 'WRITE_FAILED' // the disk would not take a file
  | 'LEDGER_FAILED' // the ledger cannot be used
  | 'NOT_PREPARED' // the job with the keys lacks a canonical form
  | 'NOT_WITNESSED' // what was prepared is not what another reader of the repository found
  | 'NOT_PROVEN' // what was signed does not verify, or does not say one thing
  | 'TOO_MANY' // more awards at once than are allowed
  | 'CARRIAGE' // what one job handed to another cannot be opened
  | 'USAGE' // a flag that we do not know

/** The machine failed: the site that was published before is untouched. Exit code 2. */
export class PublishFailure extends Error {
  readonly code: PublishFailureCode

  constructor(code: PublishFailureCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'PublishFailure'
    this.code = code
  }
}
