import { Failure, knowing } from '../bytes/failure.ts'

/** Every way a ledger can fail. */
export const ledgerFailureCodes = [
  'ledger-storage', // the folder, the disk or git failed; see `cause`
  'ledger-race', // somebody else appended first: open the ledger again and retry
  'ledger-rewritten', // what this place knew to be in the ledger is no longer in it
  'ledger-format', // written by a newer version, or not by us
  'ledger-truncated', // a segment ends before its trailer
  'ledger-damaged', // bytes differ from what their hash says
  'ledger-gap', // a segment or a sequence number is missing or there twice
  'ledger-chain', // a segment does not continue the one before it
  'ledger-duplicate', // an id, a public address or a status slot is used twice
  'ledger-sealed', // a sealed segment, and no key (or not the right one) to open it
  'ledger-erased', // the entry asked for was erased
  'ledger-erasure', // an erasure cannot be done as asked
] as const

export type LedgerFailureCode = (typeof ledgerFailureCodes)[number]
export type LedgerFailure = Failure<LedgerFailureCode, LedgerPlace | undefined>

/** Where in the ledger: the name of a segment, and a line counted from 1. */
export interface LedgerPlace {
  readonly file: string
  readonly line?: number
}

/** The ledger failed. The message never holds a public address of an award, a salt or a signed document. */
export function ledgerFailure(
  code: LedgerFailureCode,
  message: string,
  { place, ...options }: LedgerFailureOptions = {},
): LedgerFailure {
  return new Failure(code, prefix(place) + message, { ...options, details: place })
}

/** Two published at once: the segment of one is kept, and the other one has changed nothing. */
export function raceLost(): LedgerFailure {
  const message =
    'Somebody else published into this ledger a moment before. Nothing is lost: publish again.'
  return ledgerFailure('ledger-race', message)
}

interface LedgerFailureOptions extends ErrorOptions {
  readonly place?: LedgerPlace
}

export const isLedgerFailure = knowing<LedgerFailure>(ledgerFailureCodes)

function prefix(place: LedgerPlace | undefined): string {
  if (place === undefined) return ''
  return place.line === undefined ? `${place.file}: ` : `${place.file}:${place.line}: `
}
