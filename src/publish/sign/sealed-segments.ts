import type { LedgerStorage } from '../../ledger/storage.ts'
import { sealedSuffix } from '../../ledger/storage.ts'
import type { IndexedSegment } from '../../ledger/indexed-segment.ts'
import { thumbprintOf } from '../../proof/keys/thumbprint.ts'
import type { KeyHolder } from '../key-holder/protocol.ts'
import type { OwnFacts } from './own-facts.ts'

/**
 * Whether segments lie as the repository asks: sealed to its own sealing key where everybody can read it. Which key a
 * sealed text is for stands in its header (RFC 7516, section 4.1.6), and only the owner can tell whether it opens.
 *
 * @returns what is wrong with the first that does not
 */
export async function sealingFault(
  segments: readonly Pick<IndexedSegment, 'name'>[],
  { repository, sealingKey }: OwnFacts,
  storage: LedgerStorage,
): Promise<string | undefined> {
  if (repository === 'private') return undefined
  const keyId = await thumbprintOf(sealingKey)
  for (const { name } of segments) {
    if (!name.endsWith(sealedSuffix)) return 'lies open beside a public repository'
    if (keyNamedIn(await storage.read(name)) !== keyId)
      return 'is not sealed to the sealing key of this repository'
  }
  return undefined
}

/** Has the holder of the sealing key open what was sealed. @throws PublishFailure `keys-missing` when it cannot */
export async function openAgain(
  segments: readonly Pick<IndexedSegment, 'name'>[],
  holder: KeyHolder,
  storage: LedgerStorage,
): Promise<void> {
  for (const { name } of segments)
    await holder.unseal({ sealed: Buffer.from(await storage.read(name)).toString('base64') })
}

function keyNamedIn(sealed: Uint8Array): unknown {
  const [header = ''] = Buffer.from(sealed).toString('latin1').split('.', 1)
  try {
    return (JSON.parse(Buffer.from(header, 'base64url').toString()) as { kid?: unknown }).kid
  } catch {
    return undefined
  }
}
