import { isGitFailure } from '../history/failure.ts'
import {
  filesOfCommit,
  readBlob,
  writeBlob,
  writeCommit,
  type TreeFile,
} from '../history/objects.ts'
import { bringMissing, missingFrom } from '../history/partial-clone.ts'
import { fetchBranch, moveRef, pushWithLease, resolveRef } from '../history/refs.ts'
import { ledgerFailure, raceLost } from './failure.ts'
import type { KnownHead } from './segment.ts'
import { bySegmentNumber, segmentNumber } from './storage.ts'
import type { LedgerStorage, NewSegment, StoredSegment } from './storage.ts'

export interface GitBranchOptions {
  /** A folder of the repository. */
  readonly root: string
  /** Name of the remote that holds the ledger; absent: the ledger is a branch of this repository alone. */
  readonly remote?: string | undefined
  /** Default `ledger`. */
  readonly branch?: string | undefined
  /** The date its commits carry, RFC 3339; never the clock's. */
  readonly date?: string | undefined
}

/**
 * A ledger on a branch of its own, whose history shares nothing with `main`. The index, the work tree and every
 * other branch are left alone. With a remote, a publish is one commit, pushed on condition that nobody else has
 * pushed; the newest head seen is remembered under `refs/cinquefoil/`, so that a ledger rewritten on the remote is
 * noticed here.
 *
 * Erasing leaves the branch with one commit and no past. What was there before is out of reach, but stays in a
 * repository until its garbage is collected, and in clones made earlier.
 */
export function gitBranchStorage(options: GitBranchOptions): LedgerStorage {
  const { root } = options
  let tip: Tip = { commit: undefined, files: [] }
  const change = async (written: readonly TreeFile[], parent: string | undefined, what: string) => {
    const replaced = new Set(written.map(({ name }) => name))
    const files = [...tip.files.filter(({ name }) => !replaced.has(name)), ...written]
    const message = `ledger: ${what} ${written.map(({ name }) => name).join(', ')}`
    const commit = await writeCommit(root, { files, parent, message, by: signature(options) })
    await put(options, commit, tip.commit)
    tip = { commit, files }
    return written.map(({ name, id }) => ({ name, stamp: id }))
  }
  return {
    list: () =>
      guarded('the branch cannot be read', async () => {
        tip = await tipOf(options)
        return segmentsIn(tip)
      }),
    read: (name) =>
      guarded(`${name} cannot be read`, async () => {
        const file = tip.files.find((candidate) => candidate.name === name)
        if (file === undefined) throw new RangeError('not the name of a segment of this ledger')
        return readBlob(root, file.id)
      }),
    append: (segments) =>
      guarded('the branch cannot be written', async () => {
        const written: TreeFile[] = []
        for await (const segment of segments) {
          if (tip.files.some(({ name }) => name === segment.name)) throw raceLost()
          written.push(await writeSegment(root, segment))
        }
        return written.length === 0 ? [] : change(written, tip.commit, 'add')
      }),
    replace: (segments) =>
      guarded('the branch cannot be written', async () => {
        const written: TreeFile[] = []
        for (const segment of segments) written.push(await writeSegment(root, segment))
        return change(written, undefined, 'erase in')
      }),
    known: () => guarded('what was known cannot be read', () => readKnown(root)),
    remember: (head) => guarded('what is known cannot be kept', () => writeKnown(root, head)),
  }
}

/** Puts its bytes among the repository’s objects, where nobody looks until a commit names them: so none of them are held. */
async function writeSegment(root: string, { name, bytes }: NewSegment): Promise<TreeFile> {
  return { name, id: await writeBlob(root, bytes) }
}

/** The newest commit of the ledger, and its files. */
interface Tip {
  readonly commit: string | undefined
  readonly files: readonly TreeFile[]
}

const fetchedRef = 'refs/cinquefoil/ledger'
const knownRef = 'refs/cinquefoil/known'

async function tipOf({ root, remote, branch = 'ledger' }: GitBranchOptions): Promise<Tip> {
  const commit =
    remote === undefined
      ? await resolveRef(root, `refs/heads/${branch}`)
      : await fetchBranch(root, remote, branch, fetchedRef)
  if (commit === undefined) return { commit, files: [] }
  await bringMissing(root, () => missingFrom(root, commit))
  return { commit, files: await filesOfCommit(root, commit) }
}

function segmentsIn({ files }: Tip): readonly StoredSegment[] {
  return files
    .filter(({ name }) => segmentNumber(name) !== undefined)
    .map(({ name, id }) => ({ name, stamp: id }))
    .sort(bySegmentNumber)
}

async function put(
  { root, remote, branch = 'ledger' }: GitBranchOptions,
  commit: string,
  expected: string | undefined,
): Promise<void> {
  if (remote === undefined) {
    if (!(await moveRef(root, `refs/heads/${branch}`, commit, expected ?? 'nothing')))
      throw raceLost()
    return
  }
  if (!(await pushWithLease(root, remote, branch, { commit, expected }))) throw raceLost()
  await moveRef(root, fetchedRef, commit, 'anything')
}

function signature({ date = '2000-01-01T00:00:00Z' }: GitBranchOptions) {
  return { name: 'Cinquefoil', email: 'cinquefoil@ledger.invalid', date }
}

async function readKnown(root: string): Promise<KnownHead | undefined> {
  const id = await resolveRef(root, knownRef)
  if (id === undefined) return undefined
  const text = Buffer.from(await readBlob(root, id)).toString()
  const [, segment, head] = /^(\d+) ([0-9a-f]{64})\n$/.exec(text) ?? []
  return segment === undefined || head === undefined
    ? undefined
    : { segment: Number(segment), head }
}

async function writeKnown(root: string, { segment, head }: KnownHead): Promise<void> {
  const id = await writeBlob(root, Buffer.from(`${segment} ${head}\n`))
  await moveRef(root, knownRef, id, 'anything')
}

async function guarded<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (!isGitFailure(cause)) throw cause
    throw ledgerFailure('ledger-storage', `${what} (${cause.message})`, { cause })
  }
}
