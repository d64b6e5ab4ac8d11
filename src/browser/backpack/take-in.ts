import { arrive, findSame } from '../../backpack/arrive.ts'
import type { KeptBadge, Origin } from '../../backpack/kept.ts'
import { identitiesOf } from '../../backpack/identities.ts'
import type { RefusalReason } from '../../backpack/unpack/refusal.ts'
import { type GivenFile, unpack } from '../../backpack/unpack/unpack.ts'
import { hexOf } from '../../bytes/hex.ts'
import type { VerificationReport } from '../../verifier/report.ts'
import { type BadgeVerdict, verdictsOf } from '../../verifier/verdict.ts'
import type { BackpackStore } from './store.ts'

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
}

export interface Refused {
  readonly name: string
  readonly reason: RefusalReason
}

/**
 * Takes files in, one badge after the other: each is unpacked, verified and kept before the next is looked at, so that
 * whoever stops it, or closes the page, loses nothing that was counted.
 *
 * @param passphrase - for archives of others that are locked with one
 */
export async function takeIn(
  files: readonly GivenFile[],
  origin: Origin,
  ports: TakeInPorts,
  passphrase?: string,
): Promise<TakenIn> {
  const sum = { added: 0, joined: 0, refused: [], locked: [], exports: [], secrets: [] } as Sum
  for (const file of files) {
    for await (const found of unpack(file, passphrase === undefined ? {} : { passphrase })) {
      if (ports.ended.aborted) return sum
      if (found.kind === 'file') {
        ports.progress(sum.added + sum.joined + sum.refused.length, found.file.name)
        await takeFile(found.file, origin, ports, sum)
      } else if (found.kind === 'export') sum.exports.push(found.file)
      else if (found.kind === 'locked') sum.locked.push(file)
      else if (found.kind === 'notice') sum.secrets.push(found.name)
      else sum.refused.push(found)
    }
  }
  return sum
}

type Sum = {
  -readonly [Name in keyof TakenIn]: TakenIn[Name] extends readonly (infer Each)[]
    ? Each[]
    : TakenIn[Name]
}

async function takeFile(
  { name, bytes }: GivenFile,
  origin: Origin,
  ports: TakeInPorts,
  sum: Sum,
): Promise<void> {
  const sha256 = hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
  const verdicts = verdictsOf(await ports.verify(bytes))
  const badges = verdicts.map((verdict, position) => ({ verdict, position })).filter(isBadge)
  if (badges.length === 0) sum.refused.push({ name, reason: 'not-a-badge' })
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

function isPicture({ reports }: BadgeVerdict): boolean {
  return reports.some(({ source }) => source.container === 'png' || source.container === 'svg')
}
