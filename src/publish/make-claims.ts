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
  const pathOf = (name: string) => {
    const [claim, clr] = [claims.get(name), clrs.get(name)]
    if (claim !== undefined) return addresses.fileOf(addresses.claims(claim.lookup))
    return clr && addresses.fileOf(addresses.claimedClr(clr.slug))
  }
  const wanted = wantedLines(names, composition)
  const refs = [...wanted.values()].map(({ ref }) => ref)
  const write = fileWriter(folder)
  const waiting = new Map<string, string[]>()
  for await (const { ref, entry } of ledger.bodies(refs)) {
    const { unit, record } = wanted.get(ref.seq)!
    if (record !== undefined)
      write(new Map([[pathOf(record)!, `${(entry as ClrEntry).document}\n`]]))
    if (unit === undefined) continue
    const lines = waiting.get(unit) ?? []
    lines.push((entry as BoxEntry | ClrEntry).box ?? '')
    waiting.set(unit, lines)
    if (lines.length < linesOf(claims.get(unit)).length) continue
    waiting.delete(unit)
    write(new Map([[pathOf(unit)!, `${lines.sort().join('\n')}\n`]]))
  }
  return (name) => {
    const path = pathOf(name)
    return path === undefined ? undefined : [path]
  }
}

/** An entry of the ledger, and the units in which it is a line, or a file of its own. */
interface Wanted {
  readonly ref: EntryRef
  unit?: string
  record?: string
}

/** By their number in the ledger. */
function wantedLines(
  names: readonly string[],
  { claims, clrs }: ClaimInput['composition'],
): ReadonlyMap<number, Wanted> {
  const wanted = new Map<number, Wanted>()
  for (const name of names)
    for (const { ref } of linesOf(claims.get(name))) wanted.set(ref.seq, { ref, unit: name })
  for (const name of names) {
    const ref = clrs.get(name)?.ref
    if (ref === undefined) continue
    const known = wanted.get(ref.seq)
    if (known) known.record = name
    else wanted.set(ref.seq, { ref, record: name })
  }
  return wanted
}

const nothing: ClaimBoxes = { lookup: '', boxes: [], clrs: [] }

function linesOf({ boxes, clrs }: ClaimBoxes = nothing) {
  return clrs.length === 0 ? boxes : [...boxes, ...clrs]
}
