import { arrive, findSame, isPicture } from '../../../backpack/arrive.ts'
import type { KeptBadge, Origin } from '../../../backpack/kept.ts'
import { identitiesOf } from '../../../backpack/identities.ts'
import { type DeriveKey, deriveArgon2id } from '../../../backpack/unpack/argon2id.ts'
import type { RefusalReason } from '../../../backpack/unpack/refusal.ts'
import { givenName } from '../../../backpack/unpack/entry-name.ts'
import { type GivenFile, type Unpacked, unpack } from '../../../backpack/unpack/unpack.ts'
import { hashBytes } from '../../../bytes/hash-bytes.ts'
import type { VerificationReport } from '../../../verifier/reporting/report.ts'
import { type BadgeVerdict, verdictsOf } from '../../../verifier/reporting/verdict.ts'
import { readableBytes } from '../../given-file.ts'
import { isStoreFailure, type StoreFailure } from '../storing/failure.ts'
import type { BackpackStore } from '../storing/store.ts'

/** What taking in needs. */
export interface TakeInPorts {
  readonly store: Pick<BackpackStore, 'keep'>
  readonly verify: (bytes: Uint8Array<ArrayBuffer>) => Promise<readonly VerificationReport[]>
  /** RFC 3339, UTC. */
  readonly now: () => string
  readonly uuid: () => string
  /** Told before each file. */
  readonly progress: (done: number, name: string) => void
  readonly ended: AbortSignal
  /** Makes the keys of locked archives; on this thread where it is left out. */
  readonly derive?: DeriveKey
}

/** What became of what was handed over. */
export interface TakenIn {
  readonly added: number
  /** Other forms of badges that are here already. */
  readonly joined: number
  readonly refused: readonly Refused[]
  /** Files that want a passphrase. */
  readonly locked: readonly GivenFile[]
  /** Our own exports, to be brought back. */
  readonly exports: readonly GivenFile[]
  /** Files with secret keys in them, of which nothing was kept. */
  readonly secrets: readonly string[]
  /** Packs that were changed; what is in them was looked at on its own. */
  readonly changed: readonly string[]
  /** Why it ended before all was looked at; what is counted by then is kept. */
  readonly failure?: StoreFailure
}

export interface Refused {
  readonly name: string
  /** `unreadable`: the browser does not read it, as a folder; `failed`: the verifier gave no answer. */
  readonly reason: RefusalReason | 'unreachable' | 'unreadable' | 'failed'
}

/**
 * Takes files in, one badge after the other: each is unpacked, verified and kept before the next is looked at, so that
 * whoever stops it, or closes the page, loses nothing that was counted. One that cannot be read or checked is named and
 * keeps none of the others back. Never fails.
 *
 * @param passphrase - for archives of others that are locked with one
 */
export async function takeIn(
  files: readonly (GivenFile | File)[],
  origin: Origin,
  ports: TakeInPorts,
  passphrase?: string,
): Promise<TakenIn> {
  const sum = {
    added: 0,
    joined: 0,
    refused: [],
    locked: [],
    exports: [],
    secrets: [],
    changed: [],
  } as Sum
  try {
    for (const file of files) {
      if (ports.ended.aborted) break
      const given = await readLocalFile(file)
      if (given === undefined)
        sum.refused.push({ name: givenName(file.name), reason: 'unreadable' })
      else await takeApart(given, origin, { ports, sum, passphrase })
    }
  } catch (error) {
    if (!isStoreFailure(error)) throw error
    return { ...sum, failure: error }
  }
  return sum
}

/** Read when its turn comes: a thousand at once may be more than the memory holds. */
async function readLocalFile(file: GivenFile | File): Promise<GivenFile | undefined> {
  if ('bytes' in file && !(file instanceof File)) return file
  const bytes = await readableBytes(file)
  return bytes && { name: givenName(file.name), bytes }
}

interface Taking {
  readonly ports: TakeInPorts
  readonly sum: Sum
  readonly passphrase: string | undefined
}

async function takeApart(file: GivenFile, origin: Origin, taking: Taking): Promise<void> {
  const { ports, sum, passphrase } = taking
  const tell = (name: string) => ports.progress(sum.added + sum.joined + sum.refused.length, name)
  const derive: DeriveKey = (request) => {
    ports.ended.throwIfAborted()
    tell(file.name)
    return (ports.derive ?? deriveArgon2id)(request)
  }
  try {
    for await (const found of unpack(file, { derive, passphrase })) {
      if (ports.ended.aborted) return
      if (found.kind === 'file') {
        tell(found.file.name)
        await takeFile(found.file, origin, ports, sum)
      } else sortOut(file, found, sum)
    }
  } catch (error) {
    // A key that nobody waits for any more.
    if (isStoreFailure(error) || !ports.ended.aborted) throw error
  }
}

function sortOut(file: GivenFile, found: Exclude<Unpacked, { kind: 'file' }>, sum: Sum): void {
  if (found.kind === 'export') sum.exports.push(found.file)
  else if (found.kind === 'locked') sum.locked.push(file)
  else if (found.kind === 'notice')
    (found.notice === 'private-keys' ? sum.secrets : sum.changed).push(found.name)
  else sum.refused.push(found)
}

type Sum = {
  -readonly [Name in keyof Omit<TakenIn, 'failure'>]: TakenIn[Name] extends readonly (infer Each)[]
    ? Each[]
    : TakenIn[Name]
}

async function takeFile(
  { name, bytes }: GivenFile,
  origin: Origin,
  ports: TakeInPorts,
  sum: Sum,
): Promise<void> {
  const sha256 = await hashBytes(bytes)
  const reports = await ports.verify(bytes).catch(() => undefined)
  if (reports === undefined) {
    sum.refused.push({ name, reason: 'failed' })
    return
  }
  const verdicts = verdictsOf(reports)
  const badges = verdicts.map((verdict, position) => ({ verdict, position })).filter(isBadge)
  if (badges.length === 0) sum.refused.push({ name, reason: reasonOf(reports) })
  else if (reports.some(isMore)) sum.refused.push({ name, reason: 'too-much' })
  for (const { verdict, position } of badges) {
    const file = { sha256, name, size: bytes.length, position, origin, arrived: ports.now() }
    const arrival = { id: ports.uuid(), file, verdict, isPicture: isPicture(verdict) }
    let same: KeptBadge | undefined
    const join = (sharing: readonly KeptBadge[]) =>
      arrive(arrival, (same = findSame(arrival, sharing)))
    const identities = identitiesOf(verdict.reports)
    await ports.store.keep([{ identities, sha256, join }], [{ sha256, bytes }])
    if (same === undefined) sum.added += 1
    else sum.joined += 1
  }
}

const isBadge = ({ verdict }: { readonly verdict: BadgeVerdict }) => verdict.finding !== 'no-badge'

/** Many older pictures hold no badge, only the address where it lies. */
function reasonOf(reports: readonly VerificationReport[]): 'unreachable' | 'not-a-badge' {
  const isAddress = reports.some(({ checks }) =>
    checks.some(({ code }) => code === 'input-unreachable'),
  )
  return isAddress ? 'unreachable' : 'not-a-badge'
}

/** Says that further badges of a file were not looked at. */
const isMore = ({ checks }: VerificationReport) =>
  checks.some(({ code }) => code === 'too-many-badges')
