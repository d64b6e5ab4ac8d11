import type { BoxEntry } from '../ledger/entry.ts'
import type { EntryRef } from '../ledger/facts.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { ClaimBoxes } from './compose/claim-units.ts'
import type { Composition } from './compose/compose.ts'
import { fileWriter } from './documents/file-set.ts'

/** What claim files are made from. */
export interface ClaimInput {
  readonly composition: Pick<Composition, 'claims' | 'addresses'>
  readonly ledger: Ledger
}

/**
 * Writes the file of each claim code: its boxes, one a line, in an order that says nothing of when they were made.
 * The ledger is read once, from its beginning; a file is written as soon as its last box has come.
 *
 * @returns the files of each claim code's unit
 */
export async function makeClaims(
  names: readonly string[],
  folder: string,
  { composition, ledger }: ClaimInput,
): Promise<(name: string) => readonly string[] | undefined> {
  const { addresses, claims } = composition
  const pathOf = ({ lookup }: ClaimBoxes) => addresses.fileOf(addresses.claims(lookup))
  const units = new Map<number, readonly [name: string, unit: ClaimBoxes]>()
  const refs: EntryRef[] = []
  for (const name of names) {
    const unit = claims.get(name)
    for (const { ref } of unit?.boxes ?? []) {
      units.set(ref.seq, [name, unit!])
      refs.push(ref)
    }
  }
  const write = fileWriter(folder)
  const waiting = new Map<string, string[]>()
  for await (const { ref, entry } of ledger.bodies(refs)) {
    const [name, unit] = units.get(ref.seq)!
    const lines = waiting.get(name) ?? []
    lines.push((entry as BoxEntry).box ?? '')
    waiting.set(name, lines)
    if (lines.length < unit.boxes.length) continue
    waiting.delete(name)
    write(new Map([[pathOf(unit), `${lines.sort().join('\n')}\n`]]))
  }
  return (name) => {
    const unit = claims.get(name)
    return unit && [pathOf(unit)]
  }
}
