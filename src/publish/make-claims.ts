import type { BoxEntry, ClrEntry } from '../ledger/entry.ts'
import type { EntryRef } from '../ledger/facts.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { ClaimBoxes } from './compose/claim-units.ts'
import type { Composition } from './compose/compose.ts'
import { fileWriter } from './documents/file-set.ts'

/** What claim files are made from. */
export interface ClaimInput {
  readonly composition: Pick<Composition, 'claims' | 'clrs' | 'addresses'>
  readonly ledger: Ledger
}

/**
 * Writes the file of each claim code: its boxes, one a line, in an order that says nothing of when they were made; and the
 * sealed records that some of them lead to. The ledger is read once, from its beginning; a file is written as soon as its
 * last line has come.
 *
 * @returns the files of each unit
 */
export async function makeClaims(
  names: readonly string[],
  folder: string,
  { composition, ledger }: ClaimInput,
): Promise<(name: string) => readonly string[] | undefined> {
  const { addresses, claims, clrs } = composition
  const linesOf = (unit: ClaimBoxes | undefined) => [...(unit?.boxes ?? []), ...(unit?.clrs ?? [])]
  const pathOf = (name: string) => {
    const [claim, clr] = [claims.get(name), clrs.get(name)]
    if (claim !== undefined) return addresses.fileOf(addresses.claims(claim.lookup))
    return clr && addresses.fileOf(addresses.claimedClr(clr.slug))
  }
  const units = new Map<number, string>()
  const records = new Map<number, string>()
  const refs = new Map<number, EntryRef>()
  for (const name of names) {
    for (const { ref } of linesOf(claims.get(name))) {
      units.set(ref.seq, name)
      refs.set(ref.seq, ref)
    }
    const ref = clrs.get(name)?.ref
    if (ref === undefined) continue
    records.set(ref.seq, name)
    refs.set(ref.seq, ref)
  }
  const write = fileWriter(folder)
  const waiting = new Map<string, string[]>()
  for await (const { ref, entry } of ledger.bodies(refs.values())) {
    const record = records.get(ref.seq)
    if (record !== undefined)
      write(new Map([[pathOf(record)!, `${(entry as ClrEntry).document}\n`]]))
    const name = units.get(ref.seq)
    if (name === undefined) continue
    const lines = waiting.get(name) ?? []
    lines.push((entry as BoxEntry | ClrEntry).box ?? '')
    waiting.set(name, lines)
    if (lines.length < linesOf(claims.get(name)).length) continue
    waiting.delete(name)
    write(new Map([[pathOf(name)!, `${lines.sort().join('\n')}\n`]]))
  }
  return (name) => {
    const path = pathOf(name)
    return path === undefined ? undefined : [path]
  }
}
