/** Every way a ledger can fail. */
export type LedgerErrorCode =
  /** The folder, the disk or git failed; see `cause`. */
  | 'LEDGER_STORAGE'
  /** Somebody else appended first: open the ledger again and retry. */
  | 'LEDGER_RACE'
  /** What this place knew to be in the ledger is no longer in it. */
  | 'LEDGER_REWRITTEN'
  /** Written by a newer version, or not by us. */
  | 'LEDGER_FORMAT'
  /** A segment ends before its trailer. */
  | 'LEDGER_TRUNCATED'
  /** Bytes differ from what their hash says. */
  | 'LEDGER_DAMAGED'
  /** A segment or a sequence number is missing or there twice. */
  | 'LEDGER_GAP'
  /** A segment does not continue the one before it. */
  | 'LEDGER_CHAIN'
  /** An id, a public address or a status slot is used twice. */
  | 'LEDGER_DUPLICATE'
  /** A sealed segment, and no key (or not the right one) to open it. */
  | 'LEDGER_SEALED'
  /** The entry asked for was erased. */
  | 'LEDGER_ERASED'
  /** An erasure cannot be done as asked. */
  | 'LEDGER_ERASURE'

/** Where in the ledger: the name of a segment, and a line counted from 1. */
export interface LedgerPlace {
  readonly file: string
  readonly line?: number
}

/** The ledger failed. The message never holds a public address of an award, a salt or a signed document. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError'
  readonly code: LedgerErrorCode
  readonly place: LedgerPlace | undefined

  constructor(code: LedgerErrorCode, message: string, more: LedgerErrorDetails = {}) {
    super(prefix(more.place) + message, 'cause' in more ? { cause: more.cause } : undefined)
    this.code = code
    this.place = more.place
  }
}

interface LedgerErrorDetails {
  readonly place?: LedgerPlace
  readonly cause?: unknown
}

function prefix(place: LedgerPlace | undefined): string {
  if (place === undefined) return ''
  return place.line === undefined ? `${place.file}: ` : `${place.file}:${place.line}: `
}
