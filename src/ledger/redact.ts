import type { AwardEntry, BoxEntry, ClrEntry, EndorsementEntry } from './entry.ts'
import type { EntryRef } from './facts.ts'
import { openLedger, type Ledger } from './ledger.ts'
import { ledgerFailure } from './failure.ts'
import { openSegment } from './open-segment.ts'
import { encodeSegment, parseSegment, type LineContent } from './segment.ts'
import type { NewSegment } from './storage.ts'

/**
 * Finishes the erasures that the ledger's `ErasureEntry`s ask for: empties every entry of those awards and keeps
 * only its hash, so that the chain holds. To be called after the erasures were appended; where a crash came
 * between, the next call finishes the work. Gives the ledger without them.
 *
 * @throws LedgerFailure `ledger-erasure` when something of an erased award could still be found
 */
export async function redactErased(ledger: Ledger): Promise<Ledger> {
  const days = new Map<number, string>()
  const refs: EntryRef[] = []
  for (const [id, remains] of ledger.index.remains) {
    for (const ref of remains) {
      days.set(ref.seq, ledger.index.erasures.get(id)?.on ?? '')
      refs.push(ref)
    }
  }
  if (refs.length === 0) return ledger
  const traces: string[] = []
  for await (const { entry } of ledger.bodies(refs)) {
    if (entry.kind === 'award') traces.push(...tracesOf(entry))
    if (entry.kind === 'endorsement') traces.push(...tracesOfEndorsement(entry))
    if (entry.kind === 'clr') traces.push(...tracesOfClr(entry))
    if (entry.kind === 'box') traces.push(...tracesOfBox(entry))
  }
  const touched = [...new Set(refs.map((ref) => ref.segment))].sort((a, b) => a - b)
  const emptied: NewSegment[] = []
  for (const number of touched) emptied.push(await emptiedSegment(ledger, number, days))
  await ledger.source.storage.replace(emptied)
  const redacted = await openLedger(ledger.source)
  await checkGone(redacted, traces)
  return redacted
}

/** What only this award's entry holds. Its id, address, slot and subject stay, and its badge is not its own. */
function tracesOf({
  digest,
  identities,
  documents,
  nameHash,
  assessed,
}: AwardEntry): readonly string[] {
  const hashes = identities.flatMap(({ hash, salt }) => [hash, salt])
  const texts = Object.values(documents).map((text) => JSON.stringify(text).slice(1, -1))
  const assessors = assessed === undefined ? [] : [assessed.about, ...assessed.keys]
  return [digest, ...hashes, ...texts, ...assessors, nameHash ?? ''].filter((trace) => trace !== '')
}

/** The file's name stays on others of the same holder; what is in the box is this award's alone. */
function tracesOfBox({ sealed, box }: BoxEntry): readonly string[] {
  return [sealed, box ?? ''].filter((trace) => trace !== '')
}

/** All that it says is in these; a later one of the same holder says the rest again, in other letters. */
function tracesOfClr({ box, digest, document }: ClrEntry): readonly string[] {
  return [box, digest, document]
}

/** Its record is public and may say the same of another award. */
function tracesOfEndorsement({ document }: EndorsementEntry): readonly string[] {
  return [JSON.stringify(document).slice(1, -1)]
}

async function emptiedSegment(
  { source, segments }: Ledger,
  number: number,
  days: ReadonlyMap<number, string>,
): Promise<NewSegment> {
  const at = segments[number - 1]
  if (at === undefined) throw ledgerFailure('ledger-gap', `segment ${number} is missing`)
  const bytes = await openSegment(at.name, await source.storage.read(at.name), source.codec)
  const old = parseSegment(at.name, bytes)
  const contents = old.lines.map(({ seq, hash, erased, offset, length }): LineContent => {
    const day = erased ?? days.get(seq)
    if (day !== undefined) return { hash, erased: day }
    return { hash, body: bytes.subarray(offset, offset + length) }
  })
  const emptied = encodeSegment(old, contents)
  if (emptied.segment.head !== at.head) {
    throw ledgerFailure('ledger-chain', 'the segment changed meanwhile', {
      place: { file: at.name },
    })
  }
  const sealed = at.name.endsWith('.jwe') && source.codec !== undefined
  return { name: at.name, bytes: sealed ? await source.codec.seal(emptied.bytes) : emptied.bytes }
}

async function checkGone(ledger: Ledger, traces: readonly string[]): Promise<void> {
  const { storage, codec } = ledger.source
  if (ledger.index.remains.size > 0) {
    throw ledgerFailure('ledger-erasure', 'an erased award is still in the ledger')
  }
  for (const { name } of ledger.segments) {
    const bytes = Buffer.from(await openSegment(name, await storage.read(name), codec))
    if (traces.every((trace) => !bytes.includes(trace))) continue
    const message = 'something of an erased award is still in the ledger'
    throw ledgerFailure('ledger-erasure', message, { place: { file: name } })
  }
}
