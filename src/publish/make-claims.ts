import type { BoxEntry, ClrEntry } from '../ledger/entry.ts'
import type { EntryRef } from '../ledger/facts.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { claimUnit, clrUnit, type ClaimBoxes } from './compose/claim-units.ts'
import type { Composition } from './compose/compose.ts'
import { writeMany, type AddFile } from './documents/write-many.ts'
import { heldBodies } from './held-bodies.ts'

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
  await writeMany(folder, (add) => addClaims(names, { composition, ledger }, pathOf, add))
  return (name) => {
    const path = pathOf(name)
    return path === undefined ? undefined : [path]
  }
}

async function addClaims(
  names: readonly string[],
  { composition, ledger }: ClaimInput,
  pathOf: (name: string) => string | undefined,
  add: AddFile,
): Promise<void> {
  const wanted = wantedEntries(names, composition)
  const waiting = new Map<string, string[]>()
  for await (const { ref, entry } of heldBodies(ledger, wanted.entries)) {
    const opened = entry as BoxEntry | ClrEntry
    if (opened.kind === 'clr' && wanted.records.has(ref.seq))
      await add(pathOf(clrUnit(opened.slug))!, `${opened.document}\n`)
    if (opened.kind === 'clr' && !wanted.lines.has(ref.seq)) continue
    const unit = claimUnit(opened.lookup ?? '')
    const lines = waiting.get(unit) ?? []
    lines.push(opened.box ?? '')
    waiting.set(unit, lines)
    if (lines.length < linesOf(composition.claims.get(unit)).length) continue
    waiting.delete(unit)
    const full = add(pathOf(unit)!, `${lines.sort().join('\n')}\n`)
    if (full) await full
  }
}

interface Entry {
  readonly ref: EntryRef
}

/** Entries of the ledger to be read. A box is a line of the file of its code; a record may be a line, a file, or both. */
interface WantedEntries {
  readonly entries: readonly Entry[]
  /** Numbers in the ledger of records that are lines. */
  readonly lines: ReadonlySet<number>
  /** Of those that are files. */
  readonly records: ReadonlySet<number>
}

function wantedEntries(
  names: readonly string[],
  { claims, clrs }: ClaimInput['composition'],
): WantedEntries {
  const entries: Entry[] = []
  const lines = new Map<number, Entry>()
  const records = new Map<number, Entry>()
  for (const name of names) {
    const claim = claims.get(name)
    for (const box of claim?.boxes ?? []) entries.push(box)
    for (const clr of claim?.clrs ?? []) lines.set(clr.ref.seq, clr)
    const record = clrs.get(name)
    if (record) records.set(record.ref.seq, record)
  }
  for (const entry of new Map([...lines, ...records]).values()) entries.push(entry)
  return { entries, lines: new Set(lines.keys()), records: new Set(records.keys()) }
}

const nothing: ClaimBoxes = { lookup: '', boxes: [], clrs: [] }

function linesOf({ boxes, clrs }: ClaimBoxes = nothing) {
  return clrs.length === 0 ? boxes : [...boxes, ...clrs]
}
