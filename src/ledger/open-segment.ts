import { ledgerFailure } from './failure.ts'
import { sealedSuffix, type LedgerCodec } from './storage.ts'

/** The plain bytes of a segment. @throws LedgerFailure `ledger-sealed` when it is sealed and cannot be opened */
export async function openSegment(
  name: string,
  bytes: Uint8Array,
  codec: LedgerCodec | undefined,
): Promise<Uint8Array> {
  if (!name.endsWith(sealedSuffix)) return bytes
  const place = { file: name }
  if (codec === undefined) {
    throw ledgerFailure('ledger-sealed', 'the segment is sealed and no key was given', { place })
  }
  try {
    return await codec.open(bytes)
  } catch (cause) {
    throw ledgerFailure('ledger-sealed', 'the segment does not open with the key given', {
      place,
      cause,
    })
  }
}
