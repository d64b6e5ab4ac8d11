import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { directoryStorage } from '../../ledger/directory-storage.ts'
import type { LedgerEntry } from '../../ledger/entry.ts'
import { openLedger } from '../../ledger/ledger.ts'
import { openSegment } from '../../ledger/open-segment.ts'
import type { PublicJwk } from '../../kinds/issuer/public-key.ts'
import { openedSegments } from '../../publish/gather/ledger-source.ts'
import { sealingCodec } from '../../publish/gather/segment-codec.ts'
import type { KeyHolder } from '../../publish/key-holder/protocol.ts'
import { freshCopyOf, type Place } from './place.ts'

/**
 * A place with the same records and the same signed bytes, whose ledger is that of a version which stored every picture of
 * an award: nothing has been published there.
 */
export async function asOfEarlierVersion(place: Place): Promise<Place> {
  const earlier = await freshCopyOf(place, 'no ledger')
  const codec = await codecOf(place)
  const storage = directoryStorage(place.ledger)
  const entries: LedgerEntry[] = []
  for (const { name } of await storage.list()) {
    const bytes = await openSegment(name, await storage.read(name), codec)
    for (const line of new TextDecoder().decode(bytes).trim().split('\n')) {
      const { body } = JSON.parse(line) as { readonly body?: LedgerEntry }
      if (body) entries.push(withDrawings(body))
    }
  }
  await (await openLedger({ storage: directoryStorage(earlier.ledger), codec })).append(entries)
  return earlier
}

function withDrawings(entry: LedgerEntry): LedgerEntry {
  if (entry.kind !== 'award') return entry
  const { drawings: _drawings, ...earlier } = entry
  return earlier
}

/** What was opened in that place is remembered there, so that no key is needed. */
async function codecOf({ root, state }: Place) {
  const file = join(root, 'badges/sealing-key.json')
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const nobody = {} as KeyHolder
  return sealingCodec(JSON.parse(text) as PublicJwk, nobody, openedSegments(state))
}
